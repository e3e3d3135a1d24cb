#include "base/arena.h"
#include "render/printing.h"

static bool is_in_parts(const struct role_index *role, const struct entry *entry)
{
	for (size_t i = 0; i < role->part_count; i++)
		if (role->parts[i].entry == entry)
			return true;
	return false;
}

bool booklet_has_entry(const struct printing *printing, const struct entry *entry)
{
	const struct booklet *booklet = printing->booklet;

	if (booklet->role != NULL)
		return is_in_parts(printing->role, entry);
	return entry_is_within(entry, booklet->chapter);
}

bool booklet_has_item(const struct printing *printing, const struct item *item)
{
	const struct booklet *booklet = printing->booklet;

	if (!booklet_has_entry(printing, item->entry))
		return false;
	return booklet->role == NULL || item_concerns(item, booklet->role);
}

bool entry_runs_in(const struct printing *printing, const struct entry *entry)
{
	return printing->booklet != NULL && printing->role == NULL &&
	       printing->handbook->edition->numbering == NUMBERING_ARTICLES &&
	       entry->layer_counts[LAYER_REQUIREMENT] > 0 &&
	       entry->layers[LAYER_REQUIREMENT][0]->marker.size == 0;
}

bool item_runs_in(const struct printing *printing, const struct item *item)
{
	return entry_runs_in(printing, item->entry) && item->entry->layers[LAYER_REQUIREMENT][0] == item;
}
