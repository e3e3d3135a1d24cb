#include "render/gathering.h"

#include "base/arena.h"

bool duties_bind(const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < duties->role_count; i++)
		if (item_binds(item, duties->roles[i]))
			return true;
	return false;
}

bool duties_concern(const struct role_index *duties, const struct item *item)
{
	if (duties_bind(duties, item))
		return true;
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			if (duties_concern(duties, item->blocks[i].items[j]))
				return true;
	return false;
}

bool item_is_among(const struct item *item, const struct item *const *items, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (items[i] == item)
			return true;
	return false;
}

bool duties_hold(const struct role_index *duties, const struct role *role)
{
	for (size_t i = 0; i < duties->role_count; i++)
		if (duties->roles[i] == role)
			return true;
	return false;
}

static struct deliverable_index *deliverable(
	struct gathering *gathering, struct role_index *role, const struct document_index *document)
{
	for (size_t i = 0; i < role->deliverable_count; i++)
		if (role->deliverables[i].document == document)
			return &role->deliverables[i];
	ARENA_PUSH(gathering->arena, role->documents, role->document_count, document);
	ARENA_PUSH(gathering->arena, role->deliverables, role->deliverable_count,
		(struct deliverable_index){.document = document});
	return &role->deliverables[role->deliverable_count - 1];
}

static void add_documents(struct gathering *gathering, struct role_index *role, const struct item *item)
{
	for (size_t i = 0; i < item->text->produces_count; i++) {
		struct deliverable_index *asked = deliverable(
			gathering, role, index_document(gathering->index, item->text->produces[i]));

		ARENA_PUSH(gathering->arena, asked->items, asked->item_count, item);
	}
}

static void add_frequency(struct gathering *gathering, struct role_index *role, const struct item *item)
{
	struct frequency_index *frequency = &role->frequencies[item->text->every];

	if (item->text->every == EVERY_EVENT)
		return;
	frequency->every = item->text->every;
	ARENA_PUSH(gathering->arena, frequency->items, frequency->item_count, item);
}

/* Does ITEM make its actor report to a role that is none of DUTIES'? */
static bool reports_out(
	const struct gathering *gathering, const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < item->text->reports_to_count; i++)
		if (!duties_hold(duties, item->text->reports_to[i]) &&
			index_role(gathering->index, item->text->reports_to[i]) != NULL)
			return true;
	return false;
}

static void count_duty(struct gathering *gathering, struct role_index *role, const struct item *item)
{
	if (!duties_concern(role, item))
		return;
	if (item->parent == NULL && item->provision->layer == LAYER_REQUIREMENT)
		role->duties++;
	else if (item->parent == NULL)
		role->measure_duties++;
	if (duties_bind(role, item)) {
		add_frequency(gathering, role, item);
		add_documents(gathering, role, item);
		if (reports_out(gathering, role, item))
			ARENA_PUSH(gathering->arena, role->reports, role->report_count, item);
	}
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			count_duty(gathering, role, item->blocks[i].items[j]);
}

/* Moves the periods that have duties to the front, in their order. */
static void close_frequencies(struct role_index *role)
{
	for (size_t i = 0; i < EVERY_COUNT; i++)
		if (role->frequencies[i].item_count > 0)
			role->frequencies[role->frequency_count++] = role->frequencies[i];
}

static void mark_actors(struct gathering *gathering, const struct item *item)
{
	struct index *index = gathering->index;

	for (size_t i = 0; i < item->by_count; i++) {
		const struct role_index *role = index_role(index, item->by[i]);

		if (role == NULL)
			continue;
		gathering->concerned[role - index->roles] = true;
		if (role->post != NULL)
			gathering->concerned[role->post - index->roles] = true;
	}
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			mark_actors(gathering, item->blocks[i].items[j]);
}

static void add_duties(struct gathering *gathering, struct role_index *role, const struct entry *entry)
{
	duties_add_part(gathering->arena, gathering->handbook, role, entry);
	for (size_t layer = LAYER_REQUIREMENT; layer <= LAYER_MEASURE; layer++)
		for (size_t i = 0; i < entry->layer_counts[layer]; i++)
			count_duty(gathering, role, entry->layers[layer][i]);
}

/* Most entries bind few roles, most roles stand in few entries: looks at those that meet only. */
static void visit_entry(struct gathering *gathering, const struct entry *entry)
{
	for (size_t layer = LAYER_REQUIREMENT; layer <= LAYER_MEASURE; layer++)
		for (size_t i = 0; i < entry->layer_counts[layer]; i++) {
			mark_actors(gathering, entry->layers[layer][i]);
			gather_owed(gathering, entry->layers[layer][i]);
		}
	for (size_t i = 0; i < gathering->count; i++) {
		if (gathering->concerned[i])
			add_duties(gathering, &gathering->index->roles[i], entry);
		gathering->concerned[i] = false;
	}
}

void duties_index(struct arena *arena, const struct handbook *handbook, struct index *index)
{
	struct gathering gathering = {.arena = arena, .handbook = handbook, .index = index};

	gather_sets(&gathering);
	for (size_t i = 0; i < handbook->entry_count; i++)
		visit_entry(&gathering, handbook->entries[i]);
	for (size_t i = 0; i < gathering.count; i++)
		close_frequencies(&index->roles[i]);
}
