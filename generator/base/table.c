#include "base/table.h"

#include "base/arena.h"

#include <string.h>

/* FNV-1a: the tables are small and the names short. */
static uint32_t hash(struct text name)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < name.size; i++)
		h = (h ^ (unsigned char)name.data[i]) * 16777619u;
	return h;
}

/* The slot that holds NAME, or the empty one where it belongs. */
static size_t slot_of(const struct table *table, struct text name)
{
	size_t slot = hash(name) & (table->slot_count - 1);

	while (table->slots[slot] != 0 && !text_equal(table->entries[table->slots[slot] - 1].name, name))
		slot = (slot + 1) & (table->slot_count - 1);
	return slot;
}

void *table_get(const struct table *table, struct text name)
{
	uint32_t number;

	if (table->slot_count == 0)
		return NULL;
	number = table->slots[slot_of(table, name)];
	return number == 0 ? NULL : table->entries[number - 1].value;
}

static void rehash(struct table *table)
{
	table->slot_count = table->slot_count == 0 ? 16 : table->slot_count * 2;
	table->slots = ARENA_ARRAY(table->arena, uint32_t, table->slot_count);
	for (size_t i = 0; i < table->count; i++)
		table->slots[slot_of(table, table->entries[i].name)] = (uint32_t)i + 1;
}

void *table_put(struct table *table, struct text name, void *value)
{
	void *taken = table_get(table, name);

	if (taken != NULL)
		return taken;
	if (table->count * 2 >= table->slot_count)
		rehash(table);
	ARENA_PUSH(table->arena, table->entries, table->count, ((struct table_entry){name, value}));
	table->slots[slot_of(table, name)] = (uint32_t)table->count;
	return NULL;
}

static struct text name_at(const void *context, size_t index)
{
	const struct table *table = context;

	return table->entries[index].name;
}

struct text table_nearest(const struct table *table, struct text wanted)
{
	return text_nearest(wanted, table->count, name_at, table);
}
