#include "fragment/compiler.h"

#include "base/arena.h"
#include "base/word.h"
#include "fragment/scope.h"

#include <string.h>
#include <utf8proc.h>

void compiler_begin(struct compiler *compiler)
{
	compiler->ops = NULL;
	compiler->count = 0;
	compiler->html.arena = compiler->plain.arena = compiler->scratch;
	compiler->html.size = compiler->plain.size = 0;
	compiler->last_wide = false;
	compiler->line_end = false;
}

/* Turns the growing stretch into an operation. */
static void flush(struct compiler *compiler)
{
	struct text html = buffer_text(&compiler->html);
	struct text plain = buffer_text(&compiler->plain);
	struct op op = {.kind = OP_STRETCH};

	if (html.size == 0 && plain.size == 0)
		return;
	op.html = text_copy(compiler->arena, html);
	op.plain = text_equal(html, plain) ? op.html : text_copy(compiler->arena, plain);
	ARENA_PUSH(compiler->scratch, compiler->ops, compiler->count, op);
	compiler->html.size = compiler->plain.size = 0;
}

struct program compiler_end(struct compiler *compiler)
{
	struct op *ops = NULL;

	flush(compiler);
	if (compiler->count > 0) {
		ops = arena_bytes(compiler->arena, compiler->count * sizeof *ops);
		memcpy(ops, compiler->ops, compiler->count * sizeof *ops);
	}
	return (struct program){ops, compiler->count};
}

void compiler_markup(struct compiler *compiler, struct text markup)
{
	buffer_add(&compiler->html, markup);
}

static const char *entity_of(char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	default: return NULL;
	}
}

static void add_escaped(struct buffer *html, struct text words)
{
	size_t start = 0;

	for (size_t i = 0; i < words.size; i++) {
		const char *entity;

		/* Where nothing is below 64, nothing is special. */
		while (words.size - i > WORD_SIZE && !word_has_below(word_at(words.data + i), 64))
			i += WORD_SIZE;
		entity = entity_of(words.data[i]);
		if (entity == NULL)
			continue;
		buffer_add(html, text_cut(words, start, i));
		buffer_add_string(html, entity);
		start = i + 1;
	}
	buffer_add(html, text_from(words, start));
}

static bool is_wide(uint32_t code)
{
	return code >= 0x1100 && utf8proc_charwidth((utf8proc_int32_t)code) == 2;
}

static bool starts_wide(struct text words)
{
	uint32_t code = 0;

	return text_character(words, &code) > 0 && is_wide(code);
}

static bool ends_wide(struct text words)
{
	size_t start = words.size;

	while (start > 0 && ((unsigned char)words.data[start - 1] & 0xc0) == 0x80)
		start--;
	return start > 0 && starts_wide(text_from(words, start - 1));
}

/* Emits the space that a line end left due, unless both sides are wide. */
static void settle_line_end(struct compiler *compiler, bool next_wide)
{
	if (compiler->line_end && !(compiler->last_wide && next_wide)) {
		buffer_add_char(&compiler->html, '\n');
		buffer_add_char(&compiler->plain, ' ');
	}
	compiler->line_end = false;
}

void compiler_words(struct compiler *compiler, struct text words)
{
	if (words.size == 0)
		return;
	settle_line_end(compiler, starts_wide(words));
	add_escaped(&compiler->html, words);
	buffer_add(&compiler->plain, words);
	compiler->last_wide = ends_wide(words);
}

void compiler_plain(struct compiler *compiler, struct text plain)
{
	buffer_add(&compiler->plain, plain);
}

void compiler_line_end(struct compiler *compiler)
{
	compiler->line_end = true;
}

size_t compiler_op(struct compiler *compiler, struct op op)
{
	bool words = op.kind == OP_VALUE || op.kind == OP_NUMBER;

	if (words)
		settle_line_end(compiler, true);
	flush(compiler);
	if (words)
		compiler->last_wide = true;
	ARENA_PUSH(compiler->scratch, compiler->ops, compiler->count, op);
	return compiler->count - 1;
}

/* What compiler_when returns when there is nothing to close. */
static const size_t no_condition = SIZE_MAX;

size_t compiler_when(struct compiler *compiler, const struct condition *condition)
{
	if (condition == NULL)
		return no_condition;
	settle_line_end(compiler, true);
	return compiler_op(compiler, (struct op){.kind = OP_WHEN, .condition = condition});
}

void compiler_close(struct compiler *compiler, size_t start)
{
	flush(compiler);
	compiler->ops[start].skip = (uint32_t)(compiler->count - start - 1);
}

void compiler_when_end(struct compiler *compiler, size_t start)
{
	if (start != no_condition)
		compiler_close(compiler, start);
}

/* Where cmark says that NODE starts, as an offset of the source. */
static size_t node_offset(const struct compiler *compiler, cmark_node *node)
{
	const struct origin *origin = &compiler->origin;
	int line = cmark_node_get_start_line(node);
	int column = cmark_node_get_start_column(node);
	size_t first = origin->first_line + (size_t)(line > 0 ? line - 1 : 0);

	if (origin->single)
		return origin->offset + (size_t)(column > 0 ? column - 1 : 0);
	if (first >= compiler->source->line_count)
		first = compiler->source->line_count - 1;
	return compiler->source->lines[first] + (size_t)(column > 0 ? column - 1 : 0);
}

struct place compiler_place(
	const struct compiler *compiler, cmark_node *node, size_t delta, struct text needle)
{
	enum { WINDOW = 16384 };
	const struct source *source = compiler->source;
	struct text text = source->text;
	size_t expected = node_offset(compiler, node) + delta;
	size_t line;
	size_t end;
	const char *found = NULL;

	if (expected + needle.size <= text.size &&
		text_equal(text_cut(text, expected, expected + needle.size), needle))
		return (struct place){source, (uint32_t)expected, (uint32_t)needle.size};
	expected = expected > text.size ? text.size : expected;
	line = source->lines[source_line_number(source, expected) - 1];
	end = line + WINDOW > text.size ? text.size : line + WINDOW;
	if (needle.size > 0)
		found = text_find(text_cut(text, expected, end), needle);
	if (found == NULL && needle.size > 0)
		found = text_find(text_cut(text, line, end), needle);
	if (found != NULL)
		expected = (size_t)(found - text.data);
	return (struct place){source, (uint32_t)expected, (uint32_t)(found != NULL ? needle.size : 1)};
}

struct reference *compiler_reference(struct compiler *compiler, struct place place)
{
	struct reference *reference = ARENA_NEW(compiler->arena, struct reference);

	reference->place = place;
	reference->number = compiler->scope->library->reference_count++;
	return reference;
}
