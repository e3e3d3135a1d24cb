#include "render/diagram_part.h"

#include "base/arena.h"

/* Nodes of one drawing, with the numbers they have there. */
struct piece {
	struct diagram_node *nodes;
	size_t count;
	const void *subject;
};

enum { SMALL = 4 }; /* what is cut off is no less than one part in so many */

/* Does NODE hang from TOP, or is it TOP? In a ring the way up ends after as many steps as there are nodes. */
static bool is_below(const struct piece *piece, size_t node, size_t top)
{
	for (size_t steps = 0; node != DIAGRAM_ROOT && steps < piece->count; steps++) {
		if (node == top)
			return true;
		node = piece->nodes[node].above;
	}
	return false;
}

/* By node: how many hang from it, itself among them. */
static size_t *count_below(struct arena *arena, const struct piece *piece)
{
	size_t *counts = ARENA_ARRAY(arena, size_t, piece->count);
	size_t *met = ARENA_ARRAY(arena, size_t, piece->count); /* by node: on the way up from which, last */

	for (size_t i = 0; i < piece->count; i++)
		for (size_t node = i; node != DIAGRAM_ROOT && met[node] != i + 1;
			node = piece->nodes[node].above) {
			met[node] = i + 1;
			counts[node]++;
		}
	return counts;
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* The node whose subtree is nearest to half of PIECE; DIAGRAM_ROOT: there is none worth a drawing. */
static size_t find_cut(struct arena *arena, const struct piece *piece)
{
	const size_t *below = count_below(arena, piece);
	size_t best = DIAGRAM_ROOT;
	size_t nearest = piece->count;

	for (size_t i = 0; i < piece->count; i++) {
		if (below[i] < 2 || below[i] * SMALL < piece->count || below[i] == piece->count ||
			distance(below[i] * 2, piece->count) >= nearest)
			continue;
		best = i;
		nearest = distance(below[i] * 2, piece->count);
	}
	return best;
}

/* The nodes of PIECE that are marked in CHOSEN. What hung from another is a root. */
static struct piece pick(struct arena *arena, const struct piece *piece, const bool *chosen)
{
	struct piece picked = {ARENA_ARRAY(arena, struct diagram_node, piece->count), 0, piece->subject};
	size_t *places = ARENA_ARRAY(arena, size_t, piece->count);

	for (size_t i = 0; i < piece->count; i++) {
		places[i] = chosen[i] ? picked.count : DIAGRAM_ROOT;
		if (chosen[i])
			picked.nodes[picked.count++] = piece->nodes[i];
	}
	for (size_t i = 0; i < picked.count; i++)
		if (picked.nodes[i].above != DIAGRAM_ROOT)
			picked.nodes[i].above = places[picked.nodes[i].above];
	return picked;
}

/* TOP with all that hangs from it. */
static struct piece take_below(struct arena *arena, const struct piece *piece, size_t top)
{
	bool *chosen = ARENA_ARRAY(arena, bool, piece->count);
	struct piece below;

	for (size_t i = 0; i < piece->count; i++)
		chosen[i] = is_below(piece, i, top);
	below = pick(arena, piece, chosen);
	below.subject = piece->nodes[top].subject;
	return below;
}

/* PIECE without what hangs from TOP. */
static struct piece take_rest(struct arena *arena, const struct piece *piece, size_t top)
{
	bool *chosen = ARENA_ARRAY(arena, bool, piece->count);

	piece->nodes[top].continued = true;
	for (size_t i = 0; i < piece->count; i++)
		chosen[i] = i == top || !is_below(piece, i, top);
	return pick(arena, piece, chosen);
}

static void draw(struct arena *arena, const struct piece *piece, struct diagram_list *list)
{
	struct diagram *drawing = diagram_tree(arena, piece->nodes, piece->count);
	size_t cut = drawing->height > DIAGRAM_SHEET ? find_cut(arena, piece) : DIAGRAM_ROOT;
	struct piece below;
	struct piece rest;

	if (cut == DIAGRAM_ROOT) {
		drawing->subject = piece->subject;
		ARENA_PUSH(arena, list->drawings, list->count, drawing);
		return;
	}
	below = take_below(arena, piece, cut);
	rest = take_rest(arena, piece, cut);
	draw(arena, &rest, list);
	draw(arena, &below, list);
}

struct diagram_list diagram_sheets(struct arena *arena, const struct diagram_node *nodes, size_t count)
{
	struct diagram_list list = {0};
	struct piece whole = {ARENA_ARRAY(arena, struct diagram_node, count + 1), count, NULL};

	for (size_t i = 0; i < count; i++)
		whole.nodes[i] = nodes[i];
	if (count > 0)
		draw(arena, &whole, &list);
	return list;
}
