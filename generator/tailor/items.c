#include "tailor/assembly.h"

#include "base/arena.h"

static const struct role **existing_roles(
	struct work *work, const struct provision *provision, size_t *count)
{
	const struct role **roles = NULL;

	for (size_t i = 0; i < provision->by_count; i++)
		if (role_exists(work, provision->by[i]))
			ARENA_PUSH(work->arena, roles, *count, provision->by[i]);
	return roles;
}

static void add_actor(struct work *work, struct item *item, const struct role *role)
{
	for (size_t i = 0; i < item->by_count; i++)
		if (item->by[i] == role)
			return;
	ARENA_PUSH(work->arena, item->by, item->by_count, role);
}

/* Those who act by TARGET or, where its items say who acts, by these. */
static void add_actors_of(struct work *work, struct item *item, const struct item *target)
{
	for (size_t i = 0; i < target->by_count; i++)
		add_actor(work, item, target->by[i]);
	for (size_t i = 0; target->by_count == 0 && i < target->block_count; i++)
		for (size_t j = 0; j < target->blocks[i].item_count; j++)
			add_actors_of(work, item, target->blocks[i].items[j]);
}

/* Who acts by ITEM: its own roles, those of what is left that it serves, or those above it. */
static void set_actors(struct assembly *assembly, struct item *item)
{
	struct work *work = assembly->work;
	const struct provision *bearer = provision_bearer(item->text);

	if (bearer->by_count == 0)
		bearer = provision_bearer(item->provision);
	if (bearer->by_count > 0) {
		item->by = existing_roles(work, bearer, &item->by_count);
		if (item->by_count == 0)
			report_error(work->report, CODE_NOBODY_LEFT, bearer->place,
				TEXT("add a condition, or another role"),
				"none of the roles that must act by '%.*s' exists in this organisation",
				TEXT_ARGS(address_of(work, bearer)));
		return;
	}
	for (size_t i = 0; i < item->provision->target_count; i++) {
		const struct fate *target = fate_of(work, item->provision->targets[i]);

		if (is_in(target) && target->item != NULL)
			add_actors_of(work, item, target->item);
	}
	if (item->by_count == 0 && item->parent != NULL) { /* also where it was added to that */
		item->by = item->parent->by;
		item->by_count = item->parent->by_count;
	}
}

static void set_related(struct assembly *assembly, struct item *item)
{
	struct work *work = assembly->work;

	for (size_t i = 0; i < item->provision->target_count; i++) {
		const struct provision *target = item->provision->targets[i];

		if (is_in(fate_of(work, target)))
			ARENA_PUSH(work->arena, item->related, item->related_count, target);
	}
}

static void fill_blocks(struct assembly *assembly, struct item *item);

static struct item *new_item(struct assembly *assembly, const struct provision *provision,
	const struct provision *text, struct item *parent)
{
	struct item *item = ARENA_NEW(assembly->work->arena, struct item);
	struct fate *fate = fate_of(assembly->work, provision);

	fate->item = item;
	item->provision = provision;
	item->text = text;
	item->fate = fate;
	item->parent = parent;
	item->entry = assembly->entry;
	set_actors(assembly, item);
	set_related(assembly, item);
	fill_blocks(assembly, item);
	return item;
}

/* Items that a replaced provision had in the corpus stand where it stands. */
static void point_nested(struct work *work, const struct provision *provision, struct item *item)
{
	for (size_t i = 0; i < provision->block_count; i++) {
		const struct block *block = &provision->blocks[i];

		for (size_t j = 0; j < block->item_count; j++) {
			fate_of(work, block->items[j])->item = item;
			point_nested(work, block->items[j], item);
		}
	}
}

/* Enters the items that overrides of KIND put beside ANCHOR. */
static void add_beside(struct assembly *assembly, const struct provision *anchor,
	enum override_kind kind, struct item *parent, struct item ***into, size_t *count)
{
	struct work *work = assembly->work;

	for (size_t i = 0; i < work->profile->override_count; i++) {
		const struct override *override = &work->profile->overrides[i];

		if (override->kind != kind || !text_equal(override->fragment, anchor->fragment->id) ||
			!text_equal(override->anchor.text, anchor->id))
			continue;
		for (size_t j = 0; j < override->item_count; j++) {
			struct fate *fate = fate_of(work, override->items[j]);

			if (!condition_holds(override->items[j]->when, work->handbook->facts)) {
				*fate = (struct fate){FATE_OUT_OF_SCOPE, CAUSE_CONDITION,
					.condition = override->items[j]->when};
				continue;
			}
			*fate = (struct fate){FATE_KEPT, CAUSE_ADDED, .decision = &override->record};
			ARENA_PUSH(work->arena, *into, *count,
				new_item(assembly, override->items[j], override->items[j], parent));
		}
	}
}

static struct item *place_item(
	struct assembly *assembly, const struct provision *provision, struct item *parent)
{
	struct work *work = assembly->work;
	const struct override *override = work->changes[provision->number].replacement;
	struct item *item;

	if (override == NULL || override->kind != OVERRIDE_REPLACE || override->item_count == 0)
		return new_item(assembly, provision, provision, parent);
	item = new_item(assembly, provision, override->items[0], parent);
	point_nested(work, provision, item);
	return item;
}

void assemble_items(struct assembly *assembly, struct provision *const *provisions, size_t count,
	struct item *parent, struct item ***into, size_t *into_count)
{
	for (size_t i = 0; i < count; i++) {
		const struct provision *provision = provisions[i];
		bool own = provision->fragment->corpus == NULL;

		if (own && parent != NULL) /* nested in an override's item: kept where its condition holds */
			*fate_of(assembly->work, provision) =
				condition_holds(provision->when, assembly->work->handbook->facts)
					? *parent->fate
					: (struct fate){FATE_OUT_OF_SCOPE, CAUSE_CONDITION,
						  .condition = provision->when};
		if (!is_in(fate_of(assembly->work, provision)))
			continue;
		if (!own)
			add_beside(assembly, provision, OVERRIDE_BEFORE, parent, into, into_count);
		ARENA_PUSH(assembly->work->arena, *into, *into_count,
			place_item(assembly, provision, parent));
		if (!own)
			add_beside(assembly, provision, OVERRIDE_AFTER, parent, into, into_count);
	}
}

/* What is left of the choices must still be a question. */
static void check_choices(struct work *work, const struct provision *question, size_t left)
{
	enum { FEWEST = 2 };

	if (left < FEWEST)
		report_error(work->report, CODE_ONE_CHOICE_LEFT, question->place,
			TEXT("give it a choice without a condition, or put the question under one"),
			"the question '%.*s' has only one choice left in the handbook of %.*s",
			TEXT_ARGS(address_of(work, question)), TEXT_ARGS(work->profile->edition.id));
}

/* Words such as 「次に掲げる」 stand before items: without any they say nothing. */
static void warn_empty(struct work *work, const struct provision *provision)
{
	report_warning(work->report, CODE_NOTHING_LEFT, provision->place,
		TEXT("put the provision under a condition, or keep one of its items"),
		"all items of '%.*s' are left out in the handbook of %.*s",
		TEXT_ARGS(address_of(work, provision)), TEXT_ARGS(work->profile->edition.id));
}

static void fill_blocks(struct assembly *assembly, struct item *item)
{
	const struct provision *text = item->text;
	size_t had = 0;  /* items nested in it */
	size_t left = 0; /* of them here */

	for (size_t i = 0; i < text->block_count; i++) {
		struct item_block block = {.owner = item,
			.prose = &text->blocks[i].prose,
			.ordered = text->blocks[i].ordered};

		assemble_items(assembly, text->blocks[i].items, text->blocks[i].item_count, item,
			&block.items, &block.item_count);
		if (text->blocks[i].item_count == 0 || block.item_count > 0)
			ARENA_PUSH(assembly->work->arena, item->blocks, item->block_count, block);
		had += text->blocks[i].item_count;
		left += block.item_count;
	}
	if (text->layer == LAYER_QUESTION && text->parent == NULL)
		check_choices(assembly->work, text, left);
	else if (had > 0 && left == 0)
		warn_empty(assembly->work, text);
}
