#include "fragment/phrase.h"

#include "base/arena.h"
#include "fragment/inline.h"
#include "fragment/tree.h"

#include <string.h>

/*
 * cmark reads documents only. An escaped full stop in front makes sure that the text is read as
 * the inside of a paragraph: nothing else can begin so.
 */
static struct text guarded(struct arena *arena, struct text text)
{
	return TEXT_JOIN(arena, TEXT("\\."), text);
}

static void drop_guard(struct arena *arena, cmark_node *paragraph)
{
	cmark_node *first = cmark_node_first_child(paragraph);
	struct text literal = text_of(cmark_node_get_literal(first));

	cmark_node_set_literal(first, text_string(arena, text_from(literal, 1)));
}

void phrase_emit(struct compiler *compiler, struct text text, size_t offset)
{
	struct origin outer = compiler->origin;
	struct text line = guarded(compiler->scratch, text);
	cmark_node *document = tree_parse(line);
	cmark_node *paragraph = cmark_node_first_child(document);

	compiler->origin = (struct origin){.text = line, .single = true, .offset = offset};
	drop_guard(compiler->scratch, paragraph);
	inline_compile(compiler, paragraph);
	compiler->line_end = false;
	cmark_node_free(document);
	compiler->origin = outer;
}

struct program phrase_compile(struct compiler *compiler, struct text text, struct place place)
{
	compiler_begin(compiler);
	phrase_emit(compiler, text, place.offset);
	return compiler_end(compiler);
}

struct program phrase_name(struct compiler *compiler, struct text text, struct place place)
{
	struct program program = phrase_compile(compiler, text, place);

	for (size_t i = 0; i < program.count; i++)
		if (program.ops[i].kind == OP_LINK || program.ops[i].kind == OP_NUMBER)
			report_error(compiler->report, CODE_NOT_ALLOWED_HERE,
				program.ops[i].reference->place,
				TEXT("a name, title or description holds words and values only"),
				"a link cannot stand here");
	return program;
}
