#include "tally/gather.h"

#include "base/arena.h"

#include <stdlib.h>

/* Numbers the version, from 1, unless it is known; returns its number. */
static size_t enter_version(struct arena *arena, struct collection *collection,
	struct table *versions, struct text version)
{
	void *next = (void *)(uintptr_t)(collection->edition_count + 1);
	void *known = table_put(versions, version, next);

	if (known != NULL)
		return (size_t)(uintptr_t)known;
	ARENA_PUSH(arena, collection->editions, collection->edition_count,
		((struct collected){.version = version}));
	return collection->edition_count;
}

/* Enters the versions of all sheets, also of other handbooks'. */
static struct collection *editions_of(struct arena *arena, const struct sheets *sheets,
	const struct handbook *handbook, struct table *versions)
{
	struct collection *collection = ARENA_NEW(arena, struct collection);
	struct text version;

	collection->handbook = sheets->list[0].handbook;
	collection->sheet_count = sheets->count;
	if (handbook != NULL) {
		sheet_edition_parts(
			sheet_edition(arena, handbook->edition), &collection->handbook, &version);
		collection->accent = handbook->edition->accent;
		enter_version(arena, collection, versions, version);
	}
	for (size_t i = 0; i < sheets->count; i++)
		enter_version(arena, collection, versions, sheets->list[i].version);
	collection->editions[0].current = true;
	return collection;
}

static void add_sheet(struct arena *arena, struct gathered *gathered, const struct sheet *sheet)
{
	struct tallied_role *role = table_get(&gathered->roles, sheet->role.text);

	if (role == NULL) {
		role = ARENA_NEW(arena, struct tallied_role);
		gathered->roles.arena = arena;
		table_put(&gathered->roles, sheet->role.text, role);
	}
	ARENA_PUSH(arena, role->sheets, role->sheet_count, sheet);
	ARENA_PUSH(arena, gathered->sheets, gathered->sheet_count, sheet);
}

struct collection *gather(struct arena *arena, const struct sheets *sheets,
	const struct handbook *handbook, struct gathered **gathered)
{
	struct table versions = {.arena = arena};
	struct collection *collection = editions_of(arena, sheets, handbook, &versions);

	*gathered = ARENA_ARRAY(arena, struct gathered, collection->edition_count);
	for (size_t i = 0; i < sheets->count; i++) {
		const struct sheet *sheet = &sheets->list[i];
		size_t number = (size_t)(uintptr_t)table_get(&versions, sheet->version);

		if (text_equal(sheet->handbook, collection->handbook))
			add_sheet(arena, &(*gathered)[number - 1], sheet);
	}
	return collection;
}

static int by_person(const void *a, const void *b)
{
	const struct sheet *left = *(const struct sheet *const *)a;
	const struct sheet *right = *(const struct sheet *const *)b;
	int order = text_compare(left->unit.text, right->unit.text);

	if (order == 0)
		order = text_compare(left->name.text, right->name.text);
	return order != 0 ? order : (left > right) - (left < right);
}

void gathered_sheets(const struct gathered *gathered, struct tallied_role *role)
{
	const struct tallied_role *found = table_get(&gathered->roles, role->key);

	if (found == NULL)
		return;
	role->sheets = found->sheets;
	role->sheet_count = found->sheet_count;
	if (role->name.size == 0)
		role->name = role->sheets[0]->role_name;
	if (role->name.size == 0)
		role->name = role->key;
	qsort(role->sheets, role->sheet_count, sizeof *role->sheets, by_person);
}
