#include "fragment/markdown.h"

#include "base/arena.h"
#include "fragment/inline.h"
#include "fragment/table.h"
#include "model/condition.h"

#include <string.h>

void markdown_misplaced(struct compiler *compiler, cmark_node *node, struct text help, const char *what)
{
	struct place place = compiler_place(compiler, node, 0, (struct text){0});
	size_t line = source_line_number(compiler->source, place.offset);
	size_t end = compiler->source->lines[line - 1] + source_line(compiler->source, line).size;

	place.length = end > place.offset ? (uint32_t)(end - place.offset) : 1;
	report_error(compiler->report, CODE_NOT_ALLOWED_HERE, place, help, "%s cannot stand here", what);
}

static bool in_tight_list(cmark_node *paragraph)
{
	cmark_node *item = cmark_node_parent(paragraph);

	return item != NULL && cmark_node_get_type(item) == CMARK_NODE_ITEM &&
	       cmark_node_get_list_tight(cmark_node_parent(item));
}

/* A paragraph whose attributes were taken off already. */
static void compile_paragraph(struct compiler *compiler, cmark_node *node)
{
	bool tight = in_tight_list(node);

	if (table_compile(compiler, node))
		return;
	if (!tight)
		compiler_markup(compiler, TEXT("<p>"));
	inline_compile(compiler, node);
	compiler->line_end = false;
	compiler_markup(compiler, tight ? TEXT("\n") : TEXT("</p>\n"));
	compiler_plain(compiler, TEXT("\n"));
}

static void compile_heading(struct compiler *compiler, cmark_node *node)
{
	int level = cmark_node_get_heading_level(node);

	compiler_markup(compiler, text_format(compiler->arena, "<h%d>", level));
	inline_compile(compiler, node);
	compiler_markup(compiler, text_format(compiler->arena, "</h%d>\n", level));
	compiler_plain(compiler, TEXT("\n"));
}

static void compile_code(struct compiler *compiler, cmark_node *node)
{
	compiler_markup(compiler, TEXT("<pre><code>"));
	compiler_words(compiler, text_of(cmark_node_get_literal(node)));
	compiler_markup(compiler, TEXT("</code></pre>\n"));
}

/* Takes the condition off the first paragraph of a list item. */
static const struct condition *item_condition(struct compiler *compiler, cmark_node *item)
{
	cmark_node *first = cmark_node_first_child(item);
	struct attributes attributes;

	if (first == NULL || cmark_node_get_type(first) != CMARK_NODE_PARAGRAPH)
		return NULL;
	inline_attributes(compiler, first, 1u << ATTRIBUTE_WHEN, &attributes);
	return inline_condition(compiler, &attributes);
}

/* The conditions of all items, or'ed: a list of which nothing is left must not be there. */
static const struct condition *any_of(
	struct compiler *compiler, const struct condition **conditions, size_t count)
{
	const struct condition *any = count > 0 ? conditions[0] : NULL;

	for (size_t i = 1; i < count && any != NULL; i++) {
		struct condition *either = ARENA_NEW(compiler->arena, struct condition);

		if (conditions[i] == NULL)
			return NULL;
		*either = (struct condition){
			.kind = CONDITION_OR, .left = any, .right = conditions[i], .place = any->place};
		any = either;
	}
	return any;
}

static struct text list_tag(struct compiler *compiler, cmark_node *node)
{
	if (cmark_node_get_list_type(node) == CMARK_BULLET_LIST)
		return TEXT("<ul>\n");
	if (cmark_node_get_list_start(node) == 1)
		return TEXT("<ol>\n");
	return text_format(compiler->arena, "<ol start=\"%d\">\n", cmark_node_get_list_start(node));
}

static void compile_item(struct compiler *compiler, cmark_node *item, const struct condition *condition)
{
	size_t start = compiler_when(compiler, condition);

	compiler_markup(compiler, TEXT("<li>"));
	compiler_plain(compiler, TEXT("・"));
	for (cmark_node *node = cmark_node_first_child(item); node != NULL;
		node = cmark_node_next(node)) {
		if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH && cmark_node_previous(node) == NULL)
			compile_paragraph(compiler, node);
		else
			markdown_block(compiler, node);
	}
	compiler_markup(compiler, TEXT("</li>\n"));
	compiler_when_end(compiler, start);
}

static void compile_list(struct compiler *compiler, cmark_node *node)
{
	const struct condition **conditions = NULL;
	size_t count = 0;
	size_t start;
	bool bullets = cmark_node_get_list_type(node) == CMARK_BULLET_LIST;

	for (cmark_node *item = cmark_node_first_child(node); item != NULL; item = cmark_node_next(item))
		ARENA_PUSH(compiler->arena, conditions, count, item_condition(compiler, item));
	start = compiler_when(compiler, any_of(compiler, conditions, count));
	compiler_markup(compiler, list_tag(compiler, node));
	count = 0;
	for (cmark_node *item = cmark_node_first_child(node); item != NULL; item = cmark_node_next(item))
		compile_item(compiler, item, conditions[count++]);
	compiler_markup(compiler, bullets ? TEXT("</ul>\n") : TEXT("</ol>\n"));
	compiler_when_end(compiler, start);
}

static void compile_quote(struct compiler *compiler, cmark_node *node)
{
	compiler_markup(compiler, TEXT("<blockquote>\n"));
	markdown_blocks(compiler, cmark_node_first_child(node), NULL);
	compiler_markup(compiler, TEXT("</blockquote>\n"));
}

static void compile_with_condition(struct compiler *compiler, cmark_node *node)
{
	struct attributes attributes;
	size_t start;

	inline_attributes(compiler, node, 1u << ATTRIBUTE_WHEN, &attributes);
	start = compiler_when(compiler, inline_condition(compiler, &attributes));
	if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
		compile_heading(compiler, node);
	else
		compile_paragraph(compiler, node);
	compiler_when_end(compiler, start);
}

/* Blocks within blocks: the stack has a limit. */
static bool too_deep(cmark_node *node)
{
	enum { DEEPEST = 100 };
	int depth = 0;

	while (node != NULL && depth <= DEEPEST) {
		node = cmark_node_parent(node);
		depth++;
	}
	return depth > DEEPEST;
}

void markdown_block(struct compiler *compiler, cmark_node *node)
{
	if (too_deep(node)) {
		markdown_misplaced(compiler, node, TEXT("nest less deeply"), "text nested this deep");
		return;
	}
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_PARAGRAPH:
	case CMARK_NODE_HEADING: compile_with_condition(compiler, node); break;
	case CMARK_NODE_LIST: compile_list(compiler, node); break;
	case CMARK_NODE_BLOCK_QUOTE: compile_quote(compiler, node); break;
	case CMARK_NODE_CODE_BLOCK: compile_code(compiler, node); break;
	case CMARK_NODE_THEMATIC_BREAK: compiler_markup(compiler, TEXT("<hr>\n")); break;
	default:
		markdown_misplaced(compiler, node,
			TEXT("use Markdown, or a code span where the characters themselves are meant"),
			"raw HTML");
	}
}

void markdown_blocks(struct compiler *compiler, cmark_node *from, cmark_node *to)
{
	for (; from != to; from = cmark_node_next(from))
		markdown_block(compiler, from);
}
