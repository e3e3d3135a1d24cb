#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_role.h"
#include "render/diagram.h"

/* --- what the diagrams show ------------------------------------------------------------------ */

static struct diagram_node node_of(const struct role_index *role)
{
	return (struct diagram_node){.name = role->holder->name,
		.note = role->holder->post,
		.subject = role,
		.above = DIAGRAM_ROOT};
}

/* The place among the roles of the one that ROLE reports to. */
static size_t superior_of(const struct index *index, const struct role_index *role)
{
	const struct role *above = role->holder->role->reports_to;
	const struct role_index *superior = above == NULL ? NULL : index_role(index, above);

	return superior == NULL ? DIAGRAM_ROOT : (size_t)(superior - index->roles);
}

struct value chart_organisation(struct printing *printing)
{
	const struct index *index = printing->index;
	struct diagram_node *nodes =
		ARENA_ARRAY(printing->arena, struct diagram_node, index->role_count + 1);
	struct diagram_list sheets;

	for (size_t i = 0; i < index->role_count; i++) {
		nodes[i] = node_of(&index->roles[i]);
		nodes[i].above = superior_of(index, &index->roles[i]);
	}
	sheets = diagram_sheets(printing->arena, nodes, index->role_count);
	return VALUE_POINTERS(sheets.drawings, sheets.count);
}

/* What ROLE reports to TO. */
static struct diagram_source source_of(
	struct printing *printing, const struct role_index *role, const struct role_index *to)
{
	struct diagram_source source = {.node = node_of(role)};
	struct diagram_label *labels = NULL;

	for (size_t i = 0; i < to->received_count; i++)
		if (item_binds(to->received[i], role->holder->role))
			ARENA_PUSH(printing->arena, labels, source.label_count,
				((struct diagram_label){to->received[i]->number, to->received[i]}));
	source.labels = labels;
	return source;
}

static const struct diagram *flow_to(struct printing *printing, const struct role_index *to)
{
	const struct index *index = printing->index;
	struct diagram_node target = node_of(to);
	struct diagram_source *sources = NULL;
	size_t count = 0;

	for (size_t i = 0; i < index->role_count; i++) {
		struct diagram_source source = source_of(printing, &index->roles[i], to);

		if (source.label_count > 0 && &index->roles[i] != to)
			ARENA_PUSH(printing->arena, sources, count, source);
	}
	return diagram_flow(printing->arena, &target, sources, count);
}

struct value chart_reports(struct printing *printing)
{
	const struct index *index = printing->index;
	const struct diagram **list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < index->role_count; i++)
		if (index->roles[i].received_count > 0)
			ARENA_PUSH(printing->arena, list, count, flow_to(printing, &index->roles[i]));
	return VALUE_POINTERS(list, count);
}

/* --- how templates see them ------------------------------------------------------------------ */

static struct value number(struct printing *printing, int value)
{
	return value_text(text_number(printing->arena, (size_t)value));
}

struct value read_diagram(struct printing *printing, const void *object, int field)
{
	const struct diagram *diagram = object;

	switch ((enum diagram_field)field) {
	case DIAGRAM_ROLE: return value_view(diagram->is_tree ? NULL : diagram->subject);
	case DIAGRAM_BELOW: return value_view(diagram->is_tree ? diagram->subject : NULL);
	case DIAGRAM_WIDTH: return number(printing, diagram->width);
	case DIAGRAM_HEIGHT: return number(printing, diagram->height);
	case DIAGRAM_BOXES: return VALUE_OBJECTS(diagram->boxes, diagram->box_count);
	case DIAGRAM_STROKES: return VALUE_OBJECTS(diagram->lines, diagram->line_count);
	case DIAGRAM_LABELS: return VALUE_OBJECTS(diagram->labels, diagram->label_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_box(struct printing *printing, const void *object, int field)
{
	const struct diagram_box *box = object;

	switch ((enum box_field)field) {
	case BOX_X: return number(printing, box->x);
	case BOX_Y: return number(printing, box->y);
	case BOX_WIDTH: return number(printing, box->width);
	case BOX_HEIGHT: return number(printing, box->height);
	case BOX_ROLE: return value_view(box->subject);
	case BOX_CONTINUED: return value_flag(box->continued);
	case BOX_WORDS: return VALUE_OBJECTS(box->lines, box->line_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

/* As the `d` of an SVG path. */
static struct text path(struct printing *printing, const struct diagram_line *line)
{
	struct buffer out = {.arena = printing->arena};

	for (size_t i = 0; i < line->count; i++)
		buffer_add_format(&out, "%s%d %d", i == 0 ? "M" : "L", line->x[i], line->y[i]);
	return buffer_text(&out);
}

/* The arrow head; arrows go to the right. */
static struct text head(struct printing *printing, const struct diagram_line *line)
{
	size_t last = line->count - 1;

	if (!line->arrow)
		return (struct text){0};
	return text_format(printing->arena, "M%d %dl-8 -4v8z", line->x[last], line->y[last]);
}

struct value read_stroke(struct printing *printing, const void *object, int field)
{
	const struct diagram_line *line = object;

	switch ((enum stroke_field)field) {
	case STROKE_PATH: return value_text(path(printing, line));
	case STROKE_HEAD: return value_text(head(printing, line));
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_words(struct printing *printing, const void *object, int field)
{
	const struct diagram_words *words = object;

	switch ((enum words_field)field) {
	case WORDS_X: return number(printing, words->x);
	case WORDS_Y: return number(printing, words->y);
	case WORDS_TEXT: return value_text(words->text);
	case WORDS_IS_NAME: return value_flag(words->style == DIAGRAM_NAME);
	case WORDS_ITEM: return value_view(words->subject);
	}
	return (struct value){.kind = VALUE_NONE};
}
