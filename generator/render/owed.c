#include "render/gathering.h"

#include "base/arena.h"

/* Does ITEM make somebody report to one of DUTIES' roles? */
static bool informs(const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < item->text->reports_to_count; i++)
		if (duties_hold(duties, item->text->reports_to[i]))
			return true;
	return false;
}

/* Does ITEM bind a role that is none of DUTIES'? */
static bool bound_besides(const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < item->by_count; i++)
		if (!duties_hold(duties, item->by[i]))
			return true;
	return false;
}

static void add_received(struct gathering *gathering, struct role_index *role, const struct item *item)
{
	if (informs(role, item) && bound_besides(role, item))
		ARENA_PUSH(gathering->arena, role->received, role->received_count, item);
}

/* ITEM names ROLE in its words: it may be asked for something, or must let something happen. */
static void add_asked(struct gathering *gathering, struct role_index *role, const struct item *item)
{
	if (!item_is_among(item, role->asked, role->asked_count) && !duties_concern(role, item) &&
		!informs(role, item))
		ARENA_PUSH(gathering->arena, role->asked, role->asked_count, item);
}

static struct role_index *named_role(struct gathering *gathering, const struct slot *slot)
{
	struct index *index = gathering->index;

	if (slot->sort != SORT_ROLE && slot->sort != SORT_POST)
		return NULL;
	for (size_t i = 0; i < index->role_count; i++)
		if (text_equal(index->roles[i].holder->role->key, slot->name))
			return &index->roles[i];
	return NULL;
}

static struct role_index *post_of(const struct gathering *gathering, const struct role_index *role)
{
	return role->post == NULL ? NULL
				  : &gathering->index->posts[role->post - gathering->index->posts];
}

static void visit_value(struct gathering *gathering, const struct item *item, const struct op *op)
{
	struct role_index *role = named_role(gathering, op->slot);

	if (role == NULL)
		return;
	add_asked(gathering, role, item);
	if (role->post != NULL)
		add_asked(gathering, post_of(gathering, role), item);
}

/* Operations after OP that HANDBOOK leaves out. */
static size_t left_out(const struct handbook *handbook, const struct op *op)
{
	if (op->kind == OP_WHEN && !condition_holds(op->condition, handbook->facts))
		return op->skip;
	if (op->kind == OP_LINK && handbook->targets[op->reference->number].entry == NULL)
		return op->skip;
	return 0;
}

/* The roles that the words of ITEM name. */
static void visit_words(struct gathering *gathering, const struct item *item, const struct program *words)
{
	for (size_t i = 0; i < words->count; i++) {
		const struct op *op = &words->ops[i];

		if (op->kind == OP_VALUE)
			visit_value(gathering, item, op);
		i += left_out(gathering->handbook, op);
	}
}

void gather_owed(struct gathering *gathering, const struct item *item)
{
	if (item->text->reports_to_count > 0) {
		ARENA_PUSH(gathering->arena, gathering->index->reports,
			gathering->index->report_count, item);
		for (size_t i = 0; i < gathering->count; i++)
			add_received(gathering, &gathering->index->roles[i], item);
	}
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		if (block->item_count == 0)
			visit_words(gathering, item, block->prose);
		for (size_t j = 0; j < block->item_count; j++)
			gather_owed(gathering, block->items[j]);
	}
}
