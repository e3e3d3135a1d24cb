#include "render/index.h"

#include "base/arena.h"

/* What the steps need to put measures and commentary where they belong. */
struct placing {
	struct arena *arena;
	const struct handbook *handbook;
};

static void add_line(struct placing *placing, struct part_index *part, const struct item *item, bool bound)
{
	struct line_index *last = part->line_count == 0 ? NULL : &part->lines[part->line_count - 1];

	if (bound)
		ARENA_PUSH(placing->arena, part->lines, part->line_count,
			((struct line_index){.item = item}));
	else if (last != NULL && last->item == NULL)
		last->to = item;
	else
		ARENA_PUSH(placing->arena, part->lines, part->line_count,
			((struct line_index){.from = item, .to = item}));
}

/* Nothing but gaps is nothing. */
static void add_lines(struct placing *placing, const struct role_index *role, struct part_index *part)
{
	const struct entry *entry = part->entry;
	bool any = false;

	for (size_t i = 0; i < entry->layer_counts[LAYER_REQUIREMENT]; i++) {
		const struct item *item = entry->layers[LAYER_REQUIREMENT][i];
		bool bound = duties_concern(role, item);

		add_line(placing, part, item, bound);
		any = any || bound;
	}
	if (!any)
		part->line_count = 0;
}

static const struct item *outermost(const struct item *item)
{
	while (item->parent != NULL)
		item = item->parent;
	return item;
}

/* What ITEM belongs to, the I-th of it. */
static const struct item *related(const struct placing *placing, const struct item *item, size_t i)
{
	return placing->handbook->fates[item->related[i]->number].item;
}

/* Does MEASURE belong to the duty at LINE or to something nested in it? */
static bool belongs(
	const struct placing *placing, const struct item *measure, const struct line_index *line)
{
	for (size_t i = 0; line->item != NULL && i < measure->related_count; i++)
		if (outermost(related(placing, measure, i)) == line->item)
			return true;
	return false;
}

static void add_measure(struct placing *placing, struct part_index *part, const struct item *measure)
{
	ARENA_PUSH(placing->arena, part->measures, part->measure_count, measure);
	for (size_t i = 0; i < part->line_count; i++) {
		struct line_index *line = &part->lines[i];

		if (belongs(placing, measure, line)) {
			ARENA_PUSH(placing->arena, line->measures, line->measure_count, measure);
			return;
		}
	}
	ARENA_PUSH(placing->arena, part->loose, part->loose_count, measure);
}

/* Does COMMENTARY explain, of what concerns ROLE, the duty ITEM or one of its COUNT MEASURES? */
static bool explains(const struct placing *placing, const struct role_index *role,
	const struct item *commentary, const struct item *item, const struct item *const *measures,
	size_t count)
{
	for (size_t i = 0; i < commentary->related_count; i++) {
		const struct item *target = related(placing, commentary, i);
		const struct item *top = outermost(target);

		if ((top == item || item_is_among(top, measures, count)) && duties_concern(role, target))
			return true;
	}
	return false;
}

static void add_commentary(struct placing *placing, const struct role_index *role,
	struct part_index *part, const struct item *commentary)
{
	const struct item *first = NULL;

	for (size_t i = 0; i < part->line_count; i++) {
		struct line_index *line = &part->lines[i];

		if (line->item == NULL || !explains(placing, role, commentary, line->item,
						  line->measures, line->measure_count))
			continue;
		if (first == NULL) {
			first = line->item;
			ARENA_PUSH(placing->arena, line->commentary, line->commentary_count, commentary);
		} else if (!item_is_among(first, line->elsewhere, line->elsewhere_count)) {
			ARENA_PUSH(placing->arena, line->elsewhere, line->elsewhere_count, first);
		}
	}
	if (first == NULL && explains(placing, role, commentary, NULL, part->loose, part->loose_count))
		ARENA_PUSH(placing->arena, part->commentary, part->commentary_count, commentary);
}

void duties_add_part(struct arena *arena, const struct handbook *handbook, struct role_index *role,
	const struct entry *entry)
{
	struct placing placing = {arena, handbook};
	struct part_index part = {.entry = entry};

	add_lines(&placing, role, &part);
	for (size_t i = 0; i < entry->layer_counts[LAYER_MEASURE]; i++)
		if (duties_concern(role, entry->layers[LAYER_MEASURE][i]))
			add_measure(&placing, &part, entry->layers[LAYER_MEASURE][i]);
	if (part.line_count == 0 && part.measure_count == 0)
		return;
	for (size_t i = 0; i < entry->layer_counts[LAYER_COMMENTARY]; i++)
		add_commentary(&placing, role, &part, entry->layers[LAYER_COMMENTARY][i]);
	ARENA_PUSH(arena, role->parts, role->part_count, part);
}
