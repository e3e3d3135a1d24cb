#include "tally/tally.h"

#include "base/arena.h"
#include "tally/check.h"
#include "tally/counting.h"

static void add_edition(struct arena *arena, struct collection *collection, struct text version)
{
	for (size_t i = 0; i < collection->edition_count; i++)
		if (text_equal(collection->editions[i].version, version))
			return;
	ARENA_PUSH(arena, collection->editions, collection->edition_count,
		((struct collected){.version = version}));
}

static struct collection *editions_of(
	struct arena *arena, const struct sheets *sheets, const struct handbook *handbook)
{
	struct collection *collection = ARENA_NEW(arena, struct collection);
	struct text version;

	collection->handbook = sheets->list[0].handbook;
	collection->sheet_count = sheets->count;
	if (handbook != NULL) {
		sheet_edition_parts(
			sheet_edition(arena, handbook->edition), &collection->handbook, &version);
		collection->accent = handbook->edition->accent;
		add_edition(arena, collection, version);
	}
	for (size_t i = 0; i < sheets->count; i++)
		add_edition(arena, collection, sheets->list[i].version);
	collection->editions[0].current = true;
	return collection;
}

struct collection *tally(struct arena *arena, struct report *report, const struct sheets *sheets,
	const struct handbook *handbook)
{
	struct collection *collection = editions_of(arena, sheets, handbook);

	check_sheets(arena, report, sheets, handbook);
	for (size_t i = 0; i < collection->edition_count; i++) {
		struct collected *edition = &collection->editions[i];
		struct counting counting = {arena, report, sheets,
			edition->current ? handbook : NULL, collection->handbook, edition};

		count_roles(&counting);
		count_clauses(&counting);
		find_all(&counting);
	}
	return collection;
}
