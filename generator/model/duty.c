#include "model/duty.h"

#include "base/arena.h"

#include <string.h>

bool item_binds(const struct item *item, const struct role *role)
{
	for (size_t i = 0; i < item->by_count; i++)
		if (item->by[i] == role)
			return true;
	return false;
}

bool item_concerns(const struct item *item, const struct role *role)
{
	if (item_binds(item, role))
		return true;
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			if (item_concerns(item->blocks[i].items[j], role))
				return true;
	return false;
}

struct gathering {
	struct arena *arena;
	const struct role *const *roles;
	size_t role_count;
	struct duties *duties;
};

static void add(struct gathering *gathering, const struct item *item)
{
	struct duty duty = {.item = item};

	for (size_t i = 0; i < gathering->role_count; i++)
		if (item_binds(item, gathering->roles[i]))
			ARENA_PUSH(gathering->arena, duty.roles, duty.role_count, gathering->roles[i]);
	if (duty.role_count > 0)
		ARENA_PUSH(gathering->arena, gathering->duties->list, gathering->duties->count, duty);
}

/* True when one of the roles must act by ITEM itself. */
static bool binds_any(const struct gathering *gathering, const struct item *item)
{
	for (size_t i = 0; i < gathering->role_count; i++)
		if (item_binds(item, gathering->roles[i]))
			return true;
	return false;
}

/* ITEM or, where it binds none of the roles, what in it does. */
static void gather(struct gathering *gathering, const struct item *item)
{
	if (binds_any(gathering, item)) {
		add(gathering, item);
		return;
	}
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			gather(gathering, item->blocks[i].items[j]);
}

struct duties duties_of(struct arena *arena, const struct handbook *handbook,
	const struct role *const *roles, size_t count)
{
	struct duties duties = {0};
	struct gathering gathering = {arena, roles, count, &duties};

	for (size_t i = 0; i < handbook->entry_count; i++) {
		const struct entry *entry = handbook->entries[i];

		for (size_t j = 0; j < entry->layer_counts[LAYER_REQUIREMENT]; j++)
			gather(&gathering, entry->layers[LAYER_REQUIREMENT][j]);
	}
	return duties;
}

static bool concerns_any(const struct duty *duty, const struct item *item)
{
	for (size_t i = 0; i < duty->role_count; i++)
		if (item_concerns(item, duty->roles[i]))
			return true;
	return false;
}

/* Without white space at the end: lines end, and cells of tables. */
static void add_prose(struct buffer *out, const struct handbook *handbook, const struct item_block *block)
{
	size_t start = out->size;

	program_plain(out, block->prose, handbook);
	while (out->size > start && memchr("\n\t ", out->data[out->size - 1], 3) != NULL)
		out->data[--out->size] = '\0';
}

/* Begins the line of ITEM, which is nested in something. */
static void add_marker(struct buffer *out, const struct item *item)
{
	buffer_add_char(out, '\n');
	buffer_add(out, item->marker.size > 0 ? item->marker : TEXT("・"));
	buffer_add_char(out, ' ');
}

static void add_words(struct buffer *out, const struct handbook *handbook, const struct duty *duty,
	const struct item *item)
{
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		if (block->item_count == 0) {
			buffer_add_string(out, i > 0 ? "\n" : "");
			add_prose(out, handbook, block);
		}
		for (size_t j = 0; j < block->item_count; j++) {
			if (!concerns_any(duty, block->items[j]))
				continue;
			add_marker(out, block->items[j]);
			add_words(out, handbook, duty, block->items[j]);
		}
	}
}

/* The sentences that lead up to ITEM in what it is nested in. */
static void add_leads(struct buffer *out, const struct handbook *handbook, const struct item *item)
{
	const struct item *parent = item->parent;

	if (parent == NULL)
		return;
	add_leads(out, handbook, parent);
	for (size_t i = 0; i < parent->block_count && parent->blocks[i].item_count == 0; i++)
		add_prose(out, handbook, &parent->blocks[i]);
	add_marker(out, item);
}

void duty_text(struct buffer *out, const struct handbook *handbook, const struct duty *duty)
{
	buffer_add_string(out, "");
	add_leads(out, handbook, duty->item);
	add_words(out, handbook, duty, duty->item);
}

struct text duty_id(struct arena *arena, const struct duty *duty)
{
	const struct provision *provision = duty->item->provision;

	return TEXT_JOIN(arena, duty->item->entry->fragment->id, TEXT("#"), provision->id);
}

struct text duty_clause(struct arena *arena, const struct duty *duty)
{
	const struct entry *entry = duty->item->entry;

	return TEXT_JOIN(arena, entry->number, TEXT("　"), entry->title);
}
