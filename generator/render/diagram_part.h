/*
 * What diagrams of both sorts are made of. For render/diagram*.c only.
 */
#ifndef TEBIKI_RENDER_DIAGRAM_PART_H
#define TEBIKI_RENDER_DIAGRAM_PART_H

#include "render/diagram.h"

struct arena;

enum {
	WIDTH = 736, /* of the view, where nothing needs more */
	EDGE = 2,    /* room around everything for the strokes */
	BOX = 186,   /* width of a box */
	GAP = 12,    /* between boxes side by side */
	LEADING = 4, /* between lines of words, beside their size */
};

/* A box with the words of NODE, as high as they are, at X and Y. */
struct diagram_box diagram_new_box(struct arena *arena, const struct diagram_node *node, int x, int y);

/* Puts BOX into DIAGRAM. Valid until the next is put there. */
const struct diagram_box *diagram_add_box(
	struct arena *arena, struct diagram *diagram, struct diagram_box box);

void diagram_add_point(struct diagram_line *line, int x, int y);

/* Makes DIAGRAM large enough for what ends at RIGHT and BOTTOM. */
void diagram_stretch(struct diagram *diagram, int right, int bottom);

#endif
