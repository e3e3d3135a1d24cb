#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_text.h"
#include "render/words.h"

struct value role_list(struct printing *printing, const struct role *const *list, size_t count)
{
	const struct role_index **found = NULL;
	size_t found_count = 0;

	for (size_t i = 0; i < count; i++) {
		const struct role_index *role = index_role(printing->index, list[i]);

		if (role != NULL)
			ARENA_PUSH(printing->arena, found, found_count, role);
	}
	return VALUE_POINTERS(found, found_count);
}

static struct value documents(struct printing *printing, const struct item *item)
{
	const struct document_index **list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < item->text->produces_count; i++)
		ARENA_PUSH(printing->arena, list, count,
			index_document(printing->index, item->text->produces[i]));
	return VALUE_POINTERS(list, count);
}

struct value item_related(struct printing *printing, const struct item *item)
{
	const struct item **list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < item->related_count; i++)
		ARENA_PUSH(printing->arena, list, count,
			printing->handbook->fates[item->related[i]->number].item);
	return VALUE_POINTERS(list, count);
}

struct value item_text(struct printing *printing, const struct item *item)
{
	struct buffer out = {.arena = printing->arena};

	for (size_t i = 0; i < item->block_count && item->blocks[i].item_count == 0; i++)
		program_plain(&out, item->blocks[i].prose, printing->handbook);
	return value_text(text_trim(buffer_text(&out)));
}

/* On the page of a role or post, items that bind others are left out. */
static struct value items(struct printing *printing, const struct item_block *block)
{
	struct item **list = NULL;
	size_t count = 0;

	if (printing->role == NULL)
		return VALUE_POINTERS(block->items, block->item_count);
	for (size_t i = 0; i < block->item_count; i++)
		if (duties_concern(printing->role, block->items[i]))
			ARENA_PUSH(printing->arena, list, count, block->items[i]);
	return VALUE_POINTERS(list, count);
}

/* What is nested in a changed item is changed with it: it is said once, at the item. */
static bool begins_change(const struct item *item)
{
	return item->parent == NULL || item->parent->fate->decision != item->fate->decision;
}

static struct value change(const struct printing *printing, const struct item *item)
{
	if (item->fate->decision == NULL || !begins_change(item))
		return (struct value){.kind = VALUE_NONE};
	return value_view(index_change(printing->index, item->fate->decision));
}

static bool has_own_roles(const struct item *item)
{
	return item->provision->layer != LAYER_COMMENTARY && item->by_count > 0 &&
	       (item->parent == NULL || item->text->by_count > 0);
}

/* The page of a role or post says who, but where others act by ITEM as well. */
static bool goes_without_saying(const struct role_index *duties, const struct item *item)
{
	for (size_t i = 0; i < item->by_count; i++)
		if (duties == NULL || !duties_hold(duties, item->by[i]))
			return false;
	return true;
}

static bool is_post(const struct role_index *duties)
{
	return duties != NULL && duties->role_count > 1;
}

static bool has_details(const struct printing *printing, const struct item *item)
{
	bool who = item->parent == NULL || is_post(printing->role) ||
		   !goes_without_saying(printing->role, item);

	return (who && has_own_roles(item)) || item->provision->level != LEVEL_MUST ||
	       item->text->every != EVERY_EVENT || item->text->produces_count > 0 ||
	       item->text->reports_to_count > 0 ||
	       (item->fate->decision != NULL && begins_change(item));
}

/* Adds those who act by ITEM or, where it does not say, by what is nested in it, each once. */
static void add_actors(struct printing *printing, const struct item *item,
	const struct role ***list, size_t *count)
{
	for (size_t i = 0; i < item->by_count; i++) {
		size_t at = 0;

		while (at < *count && (*list)[at] != item->by[i])
			at++;
		if (at == *count)
			ARENA_PUSH(printing->arena, *list, *count, item->by[i]);
	}
	for (size_t i = 0; item->by_count == 0 && i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			add_actors(printing, item->blocks[i].items[j], list, count);
}

static struct value actors(struct printing *printing, const struct item *item)
{
	const struct role **list = NULL;
	size_t count = 0;

	add_actors(printing, item, &list, &count);
	return role_list(printing, list, count);
}

/* On a post's page: as which of its roles it owes ITEM. */
static struct value owed_as(struct printing *printing, const struct item *item)
{
	const struct role_index *post = printing->role;
	const struct role **list = NULL;
	size_t count = 0;

	if (!is_post(post) || !has_own_roles(item))
		return (struct value){.kind = VALUE_LIST};
	for (size_t i = 0; i < post->role_count; i++)
		if (item_binds(item, post->roles[i]))
			ARENA_PUSH(printing->arena, list, count, post->roles[i]);
	return role_list(printing, list, count);
}

/* Who must act by ITEM, where that has to be said. */
static struct value roles(struct printing *printing, const struct item *item)
{
	bool said = has_own_roles(item) && !goes_without_saying(printing->role, item);

	return role_list(printing, item->by, said ? item->by_count : 0);
}

static struct value read_item_duty(struct printing *printing, const struct item *item, int field)
{
	const struct provision *text = item->text;

	switch ((enum item_field)field) {
	case ITEM_ROLES: return roles(printing, item);
	case ITEM_LEVEL: return value_text(word_level(printing->wording, item->provision->level));
	case ITEM_RECOMMENDED: return value_flag(item->provision->level == LEVEL_RECOMMENDED);
	case ITEM_EVERY: return value_text(word_every(printing->wording, text->every));
	case ITEM_DOCUMENTS: return documents(printing, item);
	case ITEM_REPORTS_TO: return role_list(printing, text->reports_to, text->reports_to_count);
	case ITEM_AMENDED:
		return value_flag(item->fate->status == FATE_AMENDED && begins_change(item));
	case ITEM_SUBSTITUTED:
		return value_flag(item->fate->status == FATE_SUBSTITUTED && begins_change(item));
	case ITEM_ADDED: return value_flag(item->fate->cause == CAUSE_ADDED && begins_change(item));
	case ITEM_CHANGE: return change(printing, item);
	case ITEM_HAS_DETAILS: return value_flag(has_details(printing, item));
	case ITEM_RUN_IN:
		return value_text(item_runs_in(printing, item) ? item->entry->marker : TEXT(""));
	case ITEM_ACTORS: return actors(printing, item);
	case ITEM_OWED: return owed_as(printing, item);
	default: return (struct value){.kind = VALUE_NONE};
	}
}

struct value read_item(struct printing *printing, const void *object, int field)
{
	const struct item *item = object;

	switch ((enum item_field)field) {
	case ITEM_ANCHOR: return value_text(anchor_item(printing, item));
	case ITEM_HREF: return value_text(href_item(printing, item));
	case ITEM_MARKER: return value_text(item->marker);
	case ITEM_NUMBER: return value_text(item->number);
	case ITEM_SOURCE: return value_text(item->provision->source);
	case ITEM_TITLE: return value_title(printing, &item->text->title, passage_in_item(item));
	case ITEM_TEXT: return item_text(printing, item);
	case ITEM_BLOCKS: return VALUE_OBJECTS(item->blocks, item->block_count);
	case ITEM_TOP: return value_flag(item->parent == NULL);
	case ITEM_RELATED: return item_related(printing, item);
	case ITEM_ENTRY: return value_view(item->entry);
	default: return read_item_duty(printing, item, field);
	}
}

struct value read_block(struct printing *printing, const void *object, int field)
{
	const struct item_block *block = object;

	switch ((enum block_field)field) {
	case BLOCK_HTML:
		if (block->item_count > 0)
			return (struct value){.kind = VALUE_NONE};
		return value_program(printing, block->prose, passage_in_item(block->owner));
	case BLOCK_ITEMS: return items(printing, block);
	case BLOCK_ORDERED: return value_flag(block->ordered);
	}
	return (struct value){.kind = VALUE_NONE};
}
