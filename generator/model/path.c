#include "model/path.h"

struct text path_folder(const struct entry *entry)
{
	return entry->fragment->kind == FRAGMENT_SECTION ? TEXT("sections/") : TEXT("clauses/");
}

struct text path_entry(struct arena *arena, const struct entry *entry)
{
	return TEXT_JOIN(arena, path_folder(entry), entry->fragment->id, TEXT(".html"));
}

struct text path_item(struct arena *arena, const struct item *item)
{
	return TEXT_JOIN(arena, path_entry(arena, item->entry), TEXT("#"), item->provision->id);
}

struct text address_provision(struct arena *arena, const struct provision *provision)
{
	return TEXT_JOIN(arena, provision->fragment->id, TEXT("#"), provision->id);
}
