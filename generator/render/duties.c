#include "render/index.h"

#include "base/arena.h"

/* All sets of duties, those of the roles first and then those of the posts, lie in one array. */
struct gathering {
	struct arena *arena;
	const struct handbook *handbook;
	struct index *index;
	size_t count;    /* of sets */
	bool *concerned; /* by set: some item of the entry binds it */
};

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

/* --- duties from other sides ----------------------------------------------------------------- */

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

/* Does ITEM make somebody report to one of DUTIES' roles? */
static bool informs(const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < item->text->reports_to_count; i++)
		if (duties_hold(duties, item->text->reports_to[i]))
			return true;
	return false;
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

/* Does ITEM bind a role that is none of DUTIES'? */
static bool bound_besides(const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < item->by_count; i++)
		if (!duties_hold(duties, item->by[i]))
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

/* --- what others owe a role ------------------------------------------------------------------ */

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

/* One look at each provision, for all roles. */
static void visit_item(struct gathering *gathering, const struct item *item)
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
			visit_item(gathering, block->items[j]);
	}
}

/* --- roles and posts ------------------------------------------------------------------------- */

static bool same_post(const struct role_index *one, const struct role_index *other)
{
	return one->holder->post.size > 0 && text_equal(one->holder->post, other->holder->post);
}

static void add_member(struct gathering *gathering, struct role_index *post, struct role_index *role)
{
	role->post = post;
	ARENA_PUSH(gathering->arena, post->roles, post->role_count, role->holder->role);
}

/* The post of ROLE, if it is the first of several that one post holds, becomes a set of its own. */
static void add_post(struct gathering *gathering, struct role_index *role)
{
	struct index *index = gathering->index;
	struct role_index *post = &index->posts[index->post_count];

	if (role->post != NULL)
		return;
	for (struct role_index *other = role + 1; other < index->roles + index->role_count; other++)
		if (same_post(role, other)) {
			if (role->post == NULL)
				add_member(gathering, post, role);
			add_member(gathering, post, other);
		}
	if (role->post == NULL)
		return;
	post->holder = role->holder;
	index->post_count++;
}

/* The roles of POST that report to a role that it holds, too. */
static void find_collapsed(struct gathering *gathering, struct role_index *post)
{
	for (size_t i = 0; i < post->role_count; i++)
		if (post->roles[i]->reports_to != post->roles[i] &&
			duties_hold(post, post->roles[i]->reports_to))
			ARENA_PUSH(gathering->arena, post->collapsed, post->collapsed_count,
				index_role(gathering->index, post->roles[i]));
}

static void new_sets(struct gathering *gathering)
{
	const struct handbook *handbook = gathering->handbook;
	struct index *index = gathering->index;

	index->role_count = handbook->holder_count;
	index->roles = ARENA_ARRAY(gathering->arena, struct role_index,
		2 * handbook->holder_count + 1); /* each post has two */
	index->posts = index->roles + index->role_count;
	for (size_t i = 0; i < index->role_count; i++) {
		struct role_index *role = &index->roles[i];

		role->holder = &handbook->holders[i];
		ARENA_PUSH(gathering->arena, role->roles, role->role_count, role->holder->role);
	}
	for (size_t i = 0; i < index->role_count; i++)
		add_post(gathering, &index->roles[i]);
	for (size_t i = 0; i < index->post_count; i++)
		find_collapsed(gathering, &index->posts[i]);
	gathering->count = index->role_count + index->post_count;
	gathering->concerned = ARENA_ARRAY(gathering->arena, bool, gathering->count + 1);
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
			visit_item(gathering, entry->layers[layer][i]);
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

	new_sets(&gathering);
	for (size_t i = 0; i < handbook->entry_count; i++)
		visit_entry(&gathering, handbook->entries[i]);
	for (size_t i = 0; i < gathering.count; i++)
		close_frequencies(&index->roles[i]);
}
