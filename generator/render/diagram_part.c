#include "render/diagram_part.h"

#include "base/arena.h"
#include "base/width.h"

enum { PAD = 8 }; /* from the border of a box to its words */

int diagram_size(enum diagram_style style)
{
	return style == DIAGRAM_NAME ? 13 : 12;
}

/* Hundredths of the letters' height. */
static int advance(uint32_t code)
{
	if (code >= 0x80)
		return 100;
	if (code >= 'A' && code <= 'Z')
		return 85;
	return code == ' ' ? 40 : 68;
}

int diagram_width(struct text text, int size)
{
	int width = 0;

	while (text.size > 0) {
		uint32_t code;
		size_t length = text_character(text, &code);

		if (length == 0)
			break;
		width += advance(code);
		text = text_from(text, length);
	}
	return (width * size + 99) / 100;
}

static bool is_word(uint32_t code)
{
	return code < 0x80 && code > ' ';
}

/* May a line end before NEXT when it ends with LAST? */
static bool may_break(uint32_t last, uint32_t next)
{
	return !(is_word(last) && is_word(next)) && may_begin_line(next) && may_end_line(last);
}

/* How many bytes of TEXT stand on a line of WIDTH: as many as fit, to the last place to break. */
static size_t line_bytes(struct text text, int width, int size)
{
	size_t at = 0;
	size_t good = 0;
	uint32_t last = 0;
	int taken = 0; /* in hundredths of SIZE */

	while (at < text.size) {
		uint32_t code;
		size_t length = text_character(text_from(text, at), &code);

		if (length == 0)
			return text.size;
		if (at > 0 && may_break(last, code))
			good = at;
		taken += advance(code);
		if (at > 0 && taken * size > width * 100)
			return good > 0 ? good : at;
		last = code;
		at += length;
	}
	return text.size;
}

/* Sets TEXT below what BOX has, from *Y, which moves on. */
static void add_words(struct arena *arena, struct diagram_box *box, struct text text,
	enum diagram_style style, int *y)
{
	int size = diagram_size(style);

	while (text.size > 0) {
		size_t bytes = line_bytes(text, box->width - 2 * PAD, size);
		struct text line = text_cut(text, 0, bytes);

		*y += size + LEADING;
		ARENA_PUSH(arena, box->lines, box->line_count,
			((struct diagram_words){.x = box->x + PAD,
				.y = *y - LEADING / 2,
				.width = diagram_width(line, size),
				.text = line,
				.style = style}));
		text = text_trim(text_from(text, bytes));
	}
}

struct diagram_box diagram_new_box(struct arena *arena, const struct diagram_node *node, int x, int y)
{
	struct diagram_box box = {
		.x = x, .y = y, .width = BOX, .subject = node->subject, .continued = node->continued};
	int bottom = y + PAD / 2;

	add_words(arena, &box, node->name, DIAGRAM_NAME, &bottom);
	add_words(arena, &box, node->note, DIAGRAM_NOTE, &bottom);
	box.height = bottom + PAD - y;
	return box;
}

void diagram_add_point(struct diagram_line *line, int x, int y)
{
	line->x[line->count] = x;
	line->y[line->count++] = y;
}

void diagram_stretch(struct diagram *diagram, int right, int bottom)
{
	if (right + EDGE > diagram->width)
		diagram->width = right + EDGE;
	if (bottom + EDGE > diagram->height)
		diagram->height = bottom + EDGE;
}

const struct diagram_box *diagram_add_box(
	struct arena *arena, struct diagram *diagram, struct diagram_box box)
{
	ARENA_PUSH(arena, diagram->boxes, diagram->box_count, box);
	diagram_stretch(diagram, box.x + box.width, box.y + box.height);
	return &diagram->boxes[diagram->box_count - 1];
}
