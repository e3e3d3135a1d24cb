#include "fragment/marker.h"

/* Bytes of the digit, ASCII or full-width, at the start of TEXT, which is *DIGIT; or 0. */
static size_t digit_size(struct text text, char *digit)
{
	uint32_t code = 0;
	size_t size = text_character(text, &code);
	uint32_t number = code >= 0xff10 ? code - 0xff10 : code - '0';

	*digit = (char)('0' + number % 10);
	return number > 9 ? 0 : size;
}

static size_t mark_size(struct text text)
{
	static const struct text marks[] = {
		TEXT_INIT("．"), TEXT_INIT("）"), TEXT_INIT("."), TEXT_INIT(")")};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (text_starts(text, marks[i]))
			return marks[i].size;
	return 0;
}

struct marker {
	struct text written; /* a view: １． */
	char number[8];      /* in ASCII digits */
	size_t digits;
};

/* Reads digits and a point or parenthesis, which no digit follows, at the start of TEXT. */
static bool read_marker(struct text text, struct marker *marker)
{
	size_t at = 0;
	size_t size;
	char digit;

	*marker = (struct marker){.digits = 0};
	while ((size = digit_size(text_from(text, at), &digit)) > 0 &&
		marker->digits + 1 < sizeof marker->number) {
		marker->number[marker->digits++] = digit;
		at += size;
	}
	size = mark_size(text_from(text, at));
	if (marker->digits == 0 || size == 0)
		return false;
	marker->written = text_cut(text, 0, at + size);
	return digit_size(text_from(text, at + size), &digit) == 0;
}

/* What keeps MARKER, at the start of TEXT, from beginning an item, and in *CODE its code; NULL: nothing. */
static const char *fault_of(const struct marker *marker, struct text text, enum code *code)
{
	struct text rest = text_from(text, marker->written.size);

	*code = CODE_FULL_WIDTH;
	if (marker->written.size > marker->digits + 1)
		return "is full-width and";
	if (text_starts(rest, TEXT("　")))
		return "with a full-width space";
	*code = CODE_MISSING_SPACE;
	return text_starts(rest, TEXT(" ")) ? NULL : "without a space";
}

/* True when the line that NODE begins was to be an item; it was reported. */
static bool check_line(struct compiler *compiler, cmark_node *node)
{
	struct text text = text_of(cmark_node_get_literal(node));
	struct marker marker;
	struct place place;
	const char *fault;
	enum code code;

	if (!read_marker(text, &marker))
		return false;
	fault = fault_of(&marker, text, &code);
	if (fault == NULL)
		return false;
	/* By the whole text: '1.' alone stands in many places. */
	place = compiler_place(compiler, node, 0, text);
	place.length = (uint32_t)marker.written.size;
	report_error(compiler->report, code, place,
		text_format(compiler->arena, "write '%s. ', with a space", marker.number),
		"'%.*s' %s begins no item of the list", TEXT_ARGS(marker.written), fault);
	return true;
}

bool marker_check(struct compiler *compiler, cmark_node *paragraph, bool in_item)
{
	bool starts = !in_item; /* a line starts here */
	bool found = false;

	for (cmark_node *node = cmark_node_first_child(paragraph); node != NULL;
		node = cmark_node_next(node)) {
		cmark_node_type type = cmark_node_get_type(node);

		if (starts && type == CMARK_NODE_TEXT)
			found = check_line(compiler, node) || found;
		starts = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
	}
	compiler->lost = compiler->lost || found;
	return found;
}
