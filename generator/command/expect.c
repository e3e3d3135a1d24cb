#include "command/expect.h"

#include "base/arena.h"

struct gathering {
	struct arena *arena;
	struct text *headings;
	size_t heading_count;
	struct text *numbers;
	size_t number_count;
};

static void gather(struct gathering *gathering, const struct entry *entry)
{
	struct text heading = text_format(
		gathering->arena, "%.*s %.*s", TEXT_ARGS(entry->marker), TEXT_ARGS(entry->title));

	ARENA_PUSH(gathering->arena, gathering->headings, gathering->heading_count, heading);
	for (size_t i = 0; i < entry->layer_counts[LAYER_REQUIREMENT]; i++) {
		const struct item *item = entry->layers[LAYER_REQUIREMENT][i];

		/* What runs into its clause's number has none of its own. */
		ARENA_PUSH(gathering->arena, gathering->numbers, gathering->number_count,
			item->marker.size > 0 ? item->marker : entry->marker);
	}
}

struct expected expect(struct arena *arena, const struct handbook *handbook, const struct booklet *booklet)
{
	struct gathering gathering = {.arena = arena};

	for (size_t i = 0; i < handbook->entry_count && booklet->role == NULL; i++)
		if (entry_is_within(handbook->entries[i], booklet->chapter))
			gather(&gathering, handbook->entries[i]);
	return (struct expected){gathering.headings, gathering.heading_count, gathering.numbers,
		gathering.number_count, NULL};
}
