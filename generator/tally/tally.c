#include "tally/tally.h"

#include "tally/check.h"
#include "tally/counting.h"

struct collection *tally(struct arena *arena, struct report *report, const struct sheets *sheets,
	const struct handbook *handbook)
{
	struct gathered *gathered;
	struct collection *collection = gather(arena, sheets, handbook, &gathered);

	check_sheets(arena, report, sheets, handbook);
	for (size_t i = 0; i < collection->edition_count; i++) {
		struct collected *edition = &collection->editions[i];
		const struct counting counting = {
			arena, report, &gathered[i], edition->current ? handbook : NULL, edition};

		count_roles(&counting);
		count_clauses(&counting);
		find_all(&counting);
	}
	return collection;
}
