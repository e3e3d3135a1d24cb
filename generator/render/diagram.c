#include "render/diagram.h"

#include "base/arena.h"

enum {
	WIDTH = 736,     /* of the view, where nothing needs more */
	EDGE = 2,        /* room around everything for the strokes */
	BOX = 186,       /* width of a box */
	PAD = 8,         /* from the border of a box to its words */
	GAP = 12,        /* between boxes side by side */
	BUS = 10,        /* from a line that runs across to the boxes that hang from it */
	STEP = 2 * BUS,  /* between boxes one below the other */
	INDENT = 24,     /* of what hangs from a box */
	LEADING = 4,     /* between lines of words, beside their size */
	ARROW_ROOM = 10, /* below the last line of labels */
	LABEL_GAP = 12,  /* between labels side by side */
	FEW = 3,         /* boxes that may hang below each other beside others */
	LABEL_SPACE = WIDTH - 2 * EDGE - 2 * BOX, /* for labels between boxes */
};

int diagram_size(enum diagram_style style)
{
	return style == DIAGRAM_NAME ? 13 : 12;
}

/* --- words ----------------------------------------------------------------------------------- */

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

static bool is_one_of(uint32_t code, const char *set)
{
	struct text rest = text_of(set);

	while (rest.size > 0) {
		uint32_t other;

		rest = text_from(rest, text_character(rest, &other));
		if (other == code)
			return true;
	}
	return false;
}

static bool is_word(uint32_t code)
{
	return code < 0x80 && code > ' ';
}

/* May a line end before NEXT when it ends with LAST? (JIS X 4051: 行頭禁則, 行末禁則) */
static bool may_break(uint32_t last, uint32_t next)
{
	return !(is_word(last) && is_word(next)) &&
	       !is_one_of(next,
		       "、。，．・：；！？）」』】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.)]") &&
	       !is_one_of(last, "（「『【〔［｛〈《([");
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

/* --- parts ----------------------------------------------------------------------------------- */

static struct diagram_box new_box(struct arena *arena, const struct diagram_node *node, int x, int y)
{
	struct diagram_box box = {.x = x, .y = y, .width = BOX, .subject = node->subject};
	int bottom = y + PAD / 2;

	add_words(arena, &box, node->name, DIAGRAM_NAME, &bottom);
	add_words(arena, &box, node->note, DIAGRAM_NOTE, &bottom);
	box.height = bottom + PAD - y;
	return box;
}

static void add_point(struct diagram_line *line, int x, int y)
{
	line->x[line->count] = x;
	line->y[line->count++] = y;
}

static void stretch_to(struct diagram *diagram, int right, int bottom)
{
	if (right + EDGE > diagram->width)
		diagram->width = right + EDGE;
	if (bottom + EDGE > diagram->height)
		diagram->height = bottom + EDGE;
}

static const struct diagram_box *add_box(
	struct arena *arena, struct diagram *diagram, struct diagram_box box)
{
	ARENA_PUSH(arena, diagram->boxes, diagram->box_count, box);
	stretch_to(diagram, box.x + box.width, box.y + box.height);
	return &diagram->boxes[diagram->box_count - 1];
}

/* --- trees ----------------------------------------------------------------------------------- */

struct growing {
	struct arena *arena;
	struct diagram *diagram;
	const struct diagram_node *nodes;
	size_t count;
	bool *placed;
	size_t *below; /* by node: how many hang from it */
	bool *deep;    /* by node: something hangs from what hangs from it */
};

/* Where lines come from: down from TOP at X. Nothing comes from nowhere. */
struct trunk {
	bool there;
	int x, top;
};

static bool hangs_from(const struct growing *tree, size_t node, size_t above)
{
	return !tree->placed[node] && tree->nodes[node].above == above;
}

/* May stand beside others, with the few that hang from it in a column. */
static bool is_small(const struct growing *tree, size_t node)
{
	return !tree->deep[node] && tree->below[node] <= FEW;
}

/* From TRUNK across, and down to BOX. */
static void hang(struct growing *tree, struct trunk trunk, const struct diagram_box *box)
{
	struct diagram_line line = {0};
	int across = box->y - BUS;
	int down = box->x + INDENT;

	if (!trunk.there)
		return;
	add_point(&line, trunk.x, trunk.top);
	add_point(&line, trunk.x, across);
	add_point(&line, down, across);
	add_point(&line, down, box->y);
	ARENA_PUSH(tree->arena, tree->diagram->lines, tree->diagram->line_count, line);
}

/* The box of NODE at X and *Y, which moves below it; returns the trunk of what hangs from it. */
static struct trunk place_box(struct growing *tree, size_t node, int x, int *y, struct trunk trunk)
{
	struct diagram_box box = new_box(tree->arena, &tree->nodes[node], x, *y);

	tree->placed[node] = true;
	hang(tree, trunk, add_box(tree->arena, tree->diagram, box));
	*y += box.height + STEP;
	return (struct trunk){true, x + INDENT / 2, box.y + box.height};
}

/* The small NODE, with what hangs from it in a column, from Y on; returns where it ends. */
static int place_column(struct growing *tree, size_t node, int x, int y, struct trunk trunk)
{
	struct trunk own = place_box(tree, node, x, &y, trunk);

	for (size_t i = 0; i < tree->count; i++)
		if (hangs_from(tree, i, node))
			place_box(tree, i, x + INDENT, &y, own);
	return y;
}

/* The small nodes below ABOVE in rows from X on, from *Y on, which moves below them. */
static void place_small(struct growing *tree, size_t above, int x, int *y, struct trunk trunk)
{
	int at = x;
	int bottom = *y;

	for (size_t i = 0; i < tree->count; i++) {
		int width = tree->below[i] == 0 ? BOX : BOX + INDENT;
		int end;

		if (!hangs_from(tree, i, above) || !is_small(tree, i))
			continue;
		if (at > x && at + width + EDGE > WIDTH) {
			at = x;
			*y = bottom;
		}
		end = place_column(tree, i, at, *y, trunk);
		at += width + GAP;
		if (end > bottom)
			bottom = end;
	}
	*y = bottom;
}

/* NODE with everything below it, from *Y on: what is small side by side, then the rest. */
static void place_tree(struct growing *tree, size_t node, int x, int *y, struct trunk trunk)
{
	struct trunk own = place_box(tree, node, x, y, trunk);

	place_small(tree, node, x + INDENT, y, own);
	for (size_t i = 0; i < tree->count; i++)
		if (hangs_from(tree, i, node))
			place_tree(tree, i, x + INDENT, y, own);
}

static void count_below(struct growing *tree)
{
	for (size_t i = 0; i < tree->count; i++)
		if (tree->nodes[i].above != DIAGRAM_ROOT)
			tree->below[tree->nodes[i].above]++;
	for (size_t i = 0; i < tree->count; i++)
		if (tree->nodes[i].above != DIAGRAM_ROOT && tree->below[i] > 0)
			tree->deep[tree->nodes[i].above] = true;
}

struct diagram *diagram_tree(struct arena *arena, const struct diagram_node *nodes, size_t count)
{
	struct growing tree = {arena, ARENA_NEW(arena, struct diagram), nodes, count,
		ARENA_ARRAY(arena, bool, count + 1), ARENA_ARRAY(arena, size_t, count + 1),
		ARENA_ARRAY(arena, bool, count + 1)};
	struct trunk none = {0};
	int y = EDGE;

	stretch_to(tree.diagram, WIDTH - EDGE, 0);
	count_below(&tree);
	for (size_t i = 0; i < count; i++)
		if (hangs_from(&tree, i, DIAGRAM_ROOT) && !is_small(&tree, i))
			place_tree(&tree, i, EDGE, &y, none);
	place_small(&tree, DIAGRAM_ROOT, EDGE, &y, none);
	for (size_t i = 0; i < count; i++)
		if (!tree.placed[i])
			place_tree(&tree, i, EDGE, &y, none);
	return tree.diagram;
}

/* --- flows ----------------------------------------------------------------------------------- */

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
	struct diagram_box box = new_box(arena, &source->node, EDGE, *y);
	struct diagram_line line = {.arrow = true};
	int left = box.x + box.width;
	int below = place_labels(arena, diagram, source, left + LABEL_GAP, *y, room) + ARROW_ROOM / 2;

	if (box.height < below + ARROW_ROOM / 2 - *y)
		box.height = below + ARROW_ROOM / 2 - *y;
	add_box(arena, diagram, box);
	add_point(&line, left, below);
	add_point(&line, left + room + 2 * LABEL_GAP, below);
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
	struct diagram_box box = new_box(arena, target, EDGE + BOX + room + 2 * LABEL_GAP, EDGE);
	int y = EDGE;

	diagram->subject = target->subject;
	stretch_to(diagram, WIDTH - EDGE, 0);
	for (size_t i = 0; i < count; i++)
		place_source(arena, diagram, &sources[i], &y, room);
	if (y - GAP - EDGE > box.height)
		centre_words(&box, y - GAP - EDGE);
	add_box(arena, diagram, box);
	return diagram;
}
