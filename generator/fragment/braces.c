#include "fragment/braces.h"

#include <string.h>

/* What stands in braces at the end of a text; sizes in bytes. */
struct braces {
	struct text whole; /* braces included */
	size_t open;
	size_t close;
};

static struct text inside(const struct braces *braces)
{
	return text_cut(braces->whole, braces->open, braces->whole.size - braces->close);
}

/* The attributes at the end of TEXT; `whole` is empty when there are none. */
static struct braces trailing_braces(struct text text)
{
	static const struct braces none = {{NULL, 0}, 0, 0};
	size_t start;

	if (text.size < 2 || text.data[text.size - 1] != '}')
		return none;
	start = text.size - 1;
	while (start > 0 && text.data[start] != '{')
		start--;
	if (text.data[start] != '{' || (start > 0 && strchr("{]", text.data[start - 1]) != NULL))
		return none;
	text = text_from(text, start);
	/* {字|じ} is ruby; in attributes a bar has no place. */
	return memchr(text.data, '|', text.size) == NULL ? (struct braces){text, 1, 1} : none;
}

static const struct text wide_open = TEXT_INIT("｛");
static const struct text wide_close = TEXT_INIT("｝");

/* Size of the brace, ASCII or full-width, that TEXT ends in; or 0. */
static size_t closing_size(struct text text)
{
	return text_ends(text, TEXT("}")) ? 1 : text_ends(text, wide_close) ? wide_close.size : 0;
}

static size_t opening_size(struct text text)
{
	return text_starts(text, TEXT("{")) ? 1 : text_starts(text, wide_open) ? wide_open.size : 0;
}

static bool looks_like_attributes(struct text inner)
{
	return text_starts(inner, TEXT("#")) || text_starts(inner, TEXT("＃")) ||
	       text_starts(inner, TEXT(".")) || text_find(inner, TEXT("=")) != NULL ||
	       text_find(inner, TEXT("＝")) != NULL;
}

/* Likewise in braces of which one or both are full-width, as an input method leaves them. */
static struct braces wide_braces(struct text text)
{
	struct braces braces = {.close = closing_size(text)};
	size_t start = text.size - braces.close;

	if (braces.close == 0)
		return (struct braces){.close = 0};
	while (start > 0 && opening_size(text_from(text, start)) == 0)
		start--;
	braces.whole = text_from(text, start);
	braces.open = opening_size(braces.whole);
	if (braces.open + braces.close == 2 || braces.open == 0 ||
		!looks_like_attributes(inside(&braces)))
		return (struct braces){.close = 0};
	return braces;
}

static void strip(struct arena *arena, cmark_node *node, struct text braces)
{
	const char *literal = cmark_node_get_literal(node);
	struct text rest = {literal, (size_t)(braces.data - literal)};

	while (rest.size > 0 && (rest.data[rest.size - 1] == ' ' || rest.data[rest.size - 1] == '\t'))
		rest.size--;
	cmark_node_set_literal(node, text_string(arena, rest));
}

/* The braces at the end of the text NODE; `whole` is empty when there are none. */
static struct braces find_braces(struct compiler *compiler, cmark_node *node)
{
	struct text text = text_trim(text_of(cmark_node_get_literal(node)));
	struct braces braces = trailing_braces(text);

	if (braces.whole.size > 0)
		return braces;
	braces = wide_braces(text);
	if (braces.whole.size > 0)
		report_error(compiler->report, CODE_FULL_WIDTH,
			compiler_place(compiler, node,
				(size_t)(braces.whole.data - cmark_node_get_literal(node)), braces.whole),
			TEXT("write {…}, and all but the words in ASCII"),
			"attributes need ASCII braces { }");
	return braces;
}

struct located braces_take(struct compiler *compiler, cmark_node *node)
{
	struct located inner = {.text = {NULL, 0}};
	cmark_node *last = cmark_node_last_child(node);
	struct braces braces;
	size_t delta;

	if (last == NULL || cmark_node_get_type(last) != CMARK_NODE_TEXT)
		return inner;
	braces = find_braces(compiler, last);
	if (braces.whole.size == 0)
		return inner;
	delta = (size_t)(braces.whole.data - cmark_node_get_literal(last));
	inner.place = compiler_place(compiler, last, delta, braces.whole);
	inner.place.offset += (uint32_t)braces.open;
	inner.place.length = (uint32_t)inside(&braces).size;
	inner.text = text_copy(compiler->arena, inside(&braces));
	strip(compiler->scratch, last, braces.whole);
	return inner;
}
