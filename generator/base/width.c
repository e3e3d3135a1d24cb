#include "base/width.h"

#include "base/arena.h"

#include <utf8proc.h>

static size_t columns_of(uint32_t code)
{
	int columns = utf8proc_charwidth((utf8proc_int32_t)code);

	return columns > 0 ? (size_t)columns : 0;
}

size_t text_width(struct text text)
{
	size_t width = 0;

	for (size_t i = 0; i < text.size;) {
		uint32_t code = 0; /* stays where a place cuts a character: that takes no column */
		size_t length = text_character(text_from(text, i), &code);

		width += length == 0 ? 0 : columns_of(code);
		i += length == 0 ? 1 : length;
	}
	return width;
}

static bool is_among(uint32_t code, const char *characters)
{
	struct text rest = text_of(characters);
	uint32_t one;
	size_t size;

	while ((size = text_character(rest, &one)) > 0) {
		if (one == code)
			return true;
		rest = text_from(rest, size);
	}
	return false;
}

bool may_begin_line(uint32_t code)
{
	return !is_among(code,
		"、。，．・：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々),.:;?!]}");
}

bool may_end_line(uint32_t code)
{
	return !is_among(code, "（［｛「『【〈《〔([{");
}

/* May a line end between BEFORE and AFTER? */
static bool breaks(uint32_t before, uint32_t after)
{
	if (before == ' ')
		return true;
	if (columns_of(before) < 2 && columns_of(after) < 2)
		return false;
	return after != ' ' && may_begin_line(after) && may_end_line(before);
}

/* The size of the first piece of TEXT that stays in one line. */
static size_t piece_size(struct text text)
{
	uint32_t before;
	uint32_t after;
	size_t at = text_character(text, &before);
	size_t size;

	while ((size = text_character(text_from(text, at), &after)) > 0 && !breaks(before, after)) {
		before = after;
		at += size;
	}
	return at == 0 ? 1 : at; /* what is no character is passed over */
}

/* TEXT with a space for each control character. */
static struct text in_one_line(struct arena *arena, struct text text)
{
	struct buffer line = {.arena = arena};

	buffer_add(&line, text);
	for (size_t i = 0; i < line.size; i++)
		if ((unsigned char)line.data[i] < 0x20 || line.data[i] == 0x7f)
			line.data[i] = ' ';
	return text_trim(buffer_text(&line));
}

/* Without the spaces at its end, which take no room there. */
static struct text without_spaces(struct text text)
{
	while (text.size > 0 && text.data[text.size - 1] == ' ')
		text.size--;
	return text;
}

static void add_line(struct buffer *out, struct text lead, struct text line)
{
	buffer_add(out, without_spaces(TEXT_JOIN(out->arena, lead, line)));
	buffer_add_char(out, '\n');
}

void wrap_add(struct buffer *out, struct text text, struct text first, struct text rest, size_t width)
{
	struct text lead = first;
	size_t start = 0;
	size_t at = 0;

	text = in_one_line(out->arena, text);
	while (at < text.size) {
		size_t size = piece_size(text_from(text, at));
		struct text line = without_spaces(text_cut(text, start, at + size));

		if (at > start && text_width(lead) + text_width(line) > width) {
			add_line(out, lead, text_cut(text, start, at));
			lead = rest;
			start = at;
		}
		at += size;
	}
	add_line(out, lead, text_from(text, start));
}

struct text text_blank(struct arena *arena, size_t columns)
{
	struct buffer blank = {.arena = arena};

	buffer_add_blanks(&blank, columns);
	return buffer_text(&blank);
}

/* Columns that … takes, which some terminals print wide. */
enum { ELLIPSIS = 2 };

struct text text_shorten(struct arena *arena, struct text text, size_t width)
{
	struct text line = in_one_line(arena, text);
	size_t used = 0;
	size_t at = 0;

	if (text_width(line) <= width)
		return line;
	while (at < line.size) {
		uint32_t code = 0;
		size_t size = text_character(text_from(line, at), &code);

		if (used + columns_of(code) + ELLIPSIS > width)
			break;
		used += columns_of(code);
		at += size == 0 ? 1 : size;
	}
	return TEXT_JOIN(arena, text_cut(line, 0, at), TEXT("…"));
}
