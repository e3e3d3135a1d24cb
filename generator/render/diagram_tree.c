#include "render/diagram_part.h"

#include "base/arena.h"

enum {
	BUS = 10,       /* from a line that runs across to the boxes that hang from it */
	STEP = 2 * BUS, /* between boxes one below the other */
	INDENT = 24,    /* of what hangs from a box */
	FEW = 3,        /* boxes that may hang below each other beside others */
};

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
	diagram_add_point(&line, trunk.x, trunk.top);
	diagram_add_point(&line, trunk.x, across);
	diagram_add_point(&line, down, across);
	diagram_add_point(&line, down, box->y);
	ARENA_PUSH(tree->arena, tree->diagram->lines, tree->diagram->line_count, line);
}

/* The box of NODE at X and *Y, which moves below it; returns the trunk of what hangs from it. */
static struct trunk place_box(struct growing *tree, size_t node, int x, int *y, struct trunk trunk)
{
	struct diagram_box box = diagram_new_box(tree->arena, &tree->nodes[node], x, *y);

	tree->placed[node] = true;
	hang(tree, trunk, diagram_add_box(tree->arena, tree->diagram, box));
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

	tree.diagram->is_tree = true;
	diagram_stretch(tree.diagram, WIDTH - EDGE, 0);
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
