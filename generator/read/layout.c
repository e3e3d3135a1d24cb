#include "read/layout.h"

static const struct text wide_space = TEXT_INIT("　");

static bool is_key_character(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '_' || c == '-';
}

static size_t count_spaces(struct text text)
{
	size_t count = 0;

	while (count < text.size && text.data[count] == ' ')
		count++;
	return count;
}

/* Bytes of the white space at the start of TEXT, full-width spaces included. */
static size_t wide_margin(struct text text)
{
	size_t size = 0;

	for (;;) {
		struct text rest = text_from(text, size);

		if (text_starts(rest, wide_space))
			size += wide_space.size;
		else if (rest.size > 0 && rest.data[0] == ' ')
			size++;
		else
			return size;
	}
}

/* Column of what stands behind the indentation and the dashes of LINE. */
static size_t content_column(struct text line)
{
	size_t column = count_spaces(line);

	while (text_starts(text_from(line, column), TEXT("- ")))
		column += 1 + count_spaces(text_from(line, column + 1));
	return column;
}

/* Keys are ASCII, but who writes another one should hear so of the key, not of YAML. */
static size_t key_size(struct text text)
{
	size_t size = 0;

	while (size < text.size && is_key_character(text.data[size]) &&
		!text_starts(text_from(text, size), TEXT("：")) &&
		!text_starts(text_from(text, size), wide_space))
		size++;
	return size;
}

static bool set(struct layout_slip *slip, enum code code, struct text at, const char *problem,
	const char *help)
{
	*slip = (struct layout_slip){at, code, problem, help};
	return true;
}

/* The slip in TEXT, which follows KEY. */
static bool colon_slip(struct text key, struct text text, struct layout_slip *slip)
{
	size_t margin = wide_margin(text);
	struct text space = text_cut(text, 0, margin);
	struct text rest = text_from(text, margin);

	if (text_starts(rest, TEXT("：")))
		return set(slip, CODE_FULL_WIDTH, text_cut(rest, 0, sizeof "：" - 1),
			"a full-width colon does not end a key",
			"write an ASCII colon and a space: 'key: value'");
	if (!text_starts(rest, TEXT(":")))
		return false;
	if (text_find(space, wide_space) != NULL)
		return set(slip, CODE_FULL_WIDTH, space,
			"a full-width space stands before the colon", "delete it");
	if (text_starts(text_from(rest, 1), wide_space))
		return set(slip, CODE_FULL_WIDTH, text_cut(rest, 0, 1 + wide_space.size),
			"a full-width space follows the colon", "write an ASCII space: 'key: value'");
	/* A web address has a slash there, and a time of day stands in a sentence. */
	if (text_is_ascii(key) && rest.size > 1 && (unsigned char)rest.data[1] > ' ' &&
		rest.data[1] != '/' && rest.data[1] != ':')
		return set(slip, CODE_MISSING_SPACE, text_cut(rest, 0, 1),
			"the space after the colon is missing",
			"write a space after the colon: 'key: value'");
	return false;
}

bool layout_slip(struct text line, struct layout_slip *slip)
{
	struct text text = text_from(line, content_column(line));
	size_t margin = wide_margin(text);
	size_t key = key_size(text_from(text, margin));
	struct text behind = text_from(text, margin + key);
	struct text colon;

	if (key == 0)
		return false;
	colon = text_from(behind, wide_margin(behind));
	if (margin > 0 && (text_starts(colon, TEXT(":")) || text_starts(colon, TEXT("："))))
		return set(slip, CODE_FULL_WIDTH, text_cut(text, 0, margin),
			"a full-width space indents this line", "indent with ASCII spaces");
	return colon_slip(text_cut(text, margin, margin + key), behind, slip);
}

static bool is_idle(struct text line)
{
	size_t margin = count_spaces(line);

	return margin == line.size || line.data[margin] == '#';
}

size_t layout_above(const struct source *source, size_t number)
{
	while (number > 1)
		if (!is_idle(source_line(source, --number)))
			return number;
	return 0;
}

/* True when LINE begins with a key or a dash: not a line in the middle of a text. */
static bool begins_entry(struct text line)
{
	size_t column = content_column(line);
	struct text rest = text_from(line, column);
	size_t key = key_size(rest);

	return column > count_spaces(line) || (key > 0 && key < rest.size && rest.data[key] == ':');
}

/* True when what belongs to LINE stands below it, further in. */
static bool is_opener(struct text line)
{
	return text_ends(text_trim(line), TEXT(":"));
}

static size_t difference(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* Takes COLUMN of line NUMBER for the nearest when it is nearer than what was found above. */
static void consider(struct layout_step *step, size_t column, size_t number)
{
	if (step->other_line != 0 &&
		difference(column, step->indent) >= difference(step->other_indent, step->indent))
		return;
	step->other_line = number;
	step->other_indent = column;
}

bool layout_step(const struct source *source, size_t first, size_t number, struct layout_step *step)
{
	struct text line = source_line(source, number);
	size_t least = SIZE_MAX; /* indentation of the lines seen: only what is further out counts */

	*step = (struct layout_step){.indent = count_spaces(line)};
	if (is_idle(line) || !begins_entry(line))
		return false;
	for (size_t at = layout_above(source, number); at >= first && at > 0 && least > 0;
		at = layout_above(source, at)) {
		struct text other = source_line(source, at);
		size_t outer = count_spaces(other);

		if (!begins_entry(other) || outer >= least)
			continue;
		if (least == SIZE_MAX && is_opener(other) && step->indent > outer)
			return false;
		if (content_column(other) < least)
			consider(step, content_column(other), at);
		consider(step, outer, at);
		least = outer;
	}
	return step->other_line != 0 && step->other_indent != step->indent;
}
