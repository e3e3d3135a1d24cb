/*
 * Diagrams of boxes and lines: where everything stands. Knows neither handbook nor HTML; templates
 * draw what is computed here. For render only.
 *
 * Sizes are units of a view box; printed at full width, A4 gives a unit about a CSS pixel. Words are
 * broken by counting characters: a Japanese one is as wide as the letters are high, others are
 * taken for wider than they are in any usual font. Boxes never overlap, and everything lies within
 * the view box, however many there are.
 */
#ifndef TEBIKI_RENDER_DIAGRAM_H
#define TEBIKI_RENDER_DIAGRAM_H

#include "base/text.h"

/* How words are set. */
enum diagram_style { DIAGRAM_NAME, DIAGRAM_NOTE, DIAGRAM_LABEL };

/* A line of words; X and Y are the left end of its base line. */
struct diagram_words {
	int x, y;
	int width; /* what it takes at most */
	struct text text;
	enum diagram_style style;
	const void *subject; /* of a label: what it stands for */
};

struct diagram_box {
	int x, y, width, height;
	struct diagram_words *lines;
	size_t line_count;
	const void *subject;
	bool continued; /* what hangs from it is in a drawing of its own */
};

/* A line along COUNT points, with an arrow head at the last if it is an ARROW. */
enum { DIAGRAM_POINTS = 4 };
struct diagram_line {
	int x[DIAGRAM_POINTS], y[DIAGRAM_POINTS];
	size_t count;
	bool arrow;
};

struct diagram {
	bool is_tree;
	const void *subject; /* to whom its arrows lead, or of whom a part of a tree is; NULL: of nobody */
	int width, height;
	struct diagram_box *boxes;
	size_t box_count;
	struct diagram_line *lines;
	size_t line_count;
	struct diagram_words *labels;
	size_t label_count;
};

/* What a box says, and what a label says. */
struct diagram_node {
	struct text name;
	struct text note; /* may be empty */
	const void *subject;
	size_t above; /* in a tree: the node it hangs from; DIAGRAM_ROOT: none */
	bool continued;
};
#define DIAGRAM_ROOT SIZE_MAX

struct diagram_label {
	struct text text;
	const void *subject;
};

/* Someone from whom arrows come, and what is written on them. */
struct diagram_source {
	struct diagram_node node;
	const struct diagram_label *labels;
	size_t label_count;
};

/*
 * The tree of COUNT NODES, top down, each level indented: nodes from which nothing hangs stand side
 * by side and wrap, the others below each other. Nodes that hang in a ring are cut loose once.
 */
struct diagram *diagram_tree(struct arena *arena, const struct diagram_node *nodes, size_t count);

/* How high a tree may be: on A4, 736 units are 160 mm wide, and 190 mm are left below a heading and a line. */
enum { DIAGRAM_SHEET = 900 };

/* The drawings of a tree, in the order of reading. */
struct diagram_list {
	struct diagram **drawings;
	size_t count;
};

/*
 * The tree of COUNT NODES in drawings that are not higher than DIAGRAM_SHEET, where that can be had
 * without cutting off less than a quarter of it: a node from which much hangs is continued in a
 * drawing of its own, whose subject it is. No nodes, no drawing.
 */
struct diagram_list diagram_sheets(struct arena *arena, const struct diagram_node *nodes, size_t count);

/* Arrows from COUNT SOURCES, below each other on the left, to TARGET on the right. */
struct diagram *diagram_flow(struct arena *arena, const struct diagram_node *target,
	const struct diagram_source *sources, size_t count);

/* The width of TEXT at SIZE, at most. */
int diagram_width(struct text text, int size);

/* How high the letters of STYLE are. */
int diagram_size(enum diagram_style style);

#endif
