#include "render/diagram_part.h"

#include "base/arena.h"

enum {
	ARROW_ROOM = 10,                          /* below the last line of labels */
	LABEL_GAP = 12,                           /* between labels side by side */
	LABEL_SPACE = WIDTH - 2 * EDGE - 2 * BOX, /* for labels between boxes */
};

/* How much room LABELS need side by side: that of the widest, if it is more than the usual. */
static int label_room(const struct diagram_source *sources, size_t count)
{
	int room = LABEL_SPACE - 2 * LABEL_GAP;

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < sources[i].label_count; j++) {
			int width =
				diagram_width(sources[i].labels[j].text, diagram_size(DIAGRAM_LABEL));

			if (width > room)
				room = width;
		}
	return room;
}

/* The labels of SOURCE in lines of ROOM from X and Y on; returns where the last line ends. */
static int place_labels(struct arena *arena, struct diagram *diagram,
	const struct diagram_source *source, int x, int y, int room)
{
	int size = diagram_size(DIAGRAM_LABEL);
	int at = x;

	y += size + LEADING;
	for (size_t i = 0; i < source->label_count; i++) {
		const struct diagram_label *label = &source->labels[i];
		int width = diagram_width(label->text, size);

		if (at > x && at + width > x + room) {
			at = x;
			y += size + LEADING;
		}
		ARENA_PUSH(arena, diagram->labels, diagram->label_count,
			((struct diagram_words){.x = at,
				.y = y - LEADING / 2,
				.width = width,
				.text = label->text,
				.style = DIAGRAM_LABEL,
				.subject = label->subject}));
		at += width + LABEL_GAP;
	}
	return y;
}

/* SOURCE at *Y, which moves on, with its arrow as far as RIGHT. */
static void place_source(struct arena *arena, struct diagram *diagram,
	const struct diagram_source *source, int *y, int room)
{
	struct diagram_box box = diagram_new_box(arena, &source->node, EDGE, *y);
	struct diagram_line line = {.arrow = true};
	int left = box.x + box.width;
	int below = place_labels(arena, diagram, source, left + LABEL_GAP, *y, room) + ARROW_ROOM / 2;

	if (box.height < below + ARROW_ROOM / 2 - *y)
		box.height = below + ARROW_ROOM / 2 - *y;
	diagram_add_box(arena, diagram, box);
	diagram_add_point(&line, left, below);
	diagram_add_point(&line, left + room + 2 * LABEL_GAP, below);
	ARENA_PUSH(arena, diagram->lines, diagram->line_count, line);
	*y += box.height + GAP;
}

/* Down the middle of BOX, which was made as high as its words. */
static void centre_words(struct diagram_box *box, int height)
{
	for (size_t i = 0; i < box->line_count; i++)
		box->lines[i].y += (height - box->height) / 2;
	box->height = height;
}

struct diagram *diagram_flow(struct arena *arena, const struct diagram_node *target,
	const struct diagram_source *sources, size_t count)
{
	struct diagram *diagram = ARENA_NEW(arena, struct diagram);
	int room = label_room(sources, count);
	struct diagram_box box =
		diagram_new_box(arena, target, EDGE + BOX + room + 2 * LABEL_GAP, EDGE);
	int y = EDGE;

	diagram->subject = target->subject;
	diagram_stretch(diagram, WIDTH - EDGE, 0);
	for (size_t i = 0; i < count; i++)
		place_source(arena, diagram, &sources[i], &y, room);
	if (y - GAP - EDGE > box.height)
		centre_words(&box, y - GAP - EDGE);
	diagram_add_box(arena, diagram, box);
	return diagram;
}
