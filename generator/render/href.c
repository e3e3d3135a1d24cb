#include "render/printing.h"

#include "base/arena.h"

/* Most of a handbook's values are addresses: they are put together without text_format, faster. */
static struct text join(struct arena *arena, struct text a, struct text b, struct text c, struct text d)
{
	struct buffer buffer = {.arena = arena};

	buffer_add(&buffer, a);
	buffer_add(&buffer, b);
	buffer_add(&buffer, c);
	buffer_add(&buffer, d);
	return buffer_text(&buffer);
}

static struct text folder_of(const struct entry *entry)
{
	return entry->fragment->kind == FRAGMENT_SECTION ? TEXT("sections/") : TEXT("clauses/");
}

/* Pages on which the provisions of several clauses stand together. */
static bool mixes_clauses(const struct printing *printing)
{
	return printing->book || printing->role != NULL;
}

struct text path_entry(struct arena *arena, const struct entry *entry)
{
	return join(arena, TEXT(""), folder_of(entry), entry->fragment->id, TEXT(".html"));
}

struct text path_item(struct arena *arena, const struct item *item)
{
	return join(arena, path_entry(arena, item->entry), TEXT("#"), item->provision->id, TEXT(""));
}

struct text address_provision(struct arena *arena, const struct provision *provision)
{
	return join(arena, provision->fragment->id, TEXT("#"), provision->id, TEXT(""));
}

struct text href_entry(struct printing *printing, const struct entry *entry)
{
	if (printing->book)
		return join(printing->arena, TEXT("#"), entry->fragment->id, TEXT(""), TEXT(""));
	return join(printing->arena, printing->root, folder_of(entry), entry->fragment->id,
		TEXT(".html"));
}

struct text anchor_item(struct printing *printing, const struct item *item)
{
	if (!mixes_clauses(printing))
		return item->provision->id;
	return join(printing->arena, item->entry->fragment->id, TEXT("."), item->provision->id,
		TEXT(""));
}

struct text href_item(struct printing *printing, const struct item *item)
{
	struct text page = TEXT("");

	if (printing->book)
		return join(printing->arena, TEXT("#"), anchor_item(printing, item), TEXT(""), TEXT(""));
	if (item->entry != printing->entry)
		page = href_entry(printing, item->entry);
	return join(printing->arena, page, TEXT("#"), item->provision->id, TEXT(""));
}

/* An address by an anchor on one of the handbook's lists, or in the book. */
static struct text href_list(
	struct printing *printing, struct text page, struct text anchor, struct text key)
{
	if (printing->book)
		return join(printing->arena, TEXT("#"), anchor, key, TEXT(""));
	page = join(printing->arena, printing->root, page, TEXT("#"), anchor);
	return join(printing->arena, page, key, TEXT(""), TEXT(""));
}

struct text href_role(struct printing *printing, const struct role *role)
{
	if (printing->book)
		return href_list(printing, TEXT(""), TEXT("role-"), role->key);
	return join(printing->arena, printing->root, TEXT("roles/"), role->key, TEXT(".html"));
}

struct text href_term(struct printing *printing, const struct term *term)
{
	return href_list(printing, TEXT("glossary.html"), TEXT("term-"), term->key);
}

struct text href_document(struct printing *printing, const struct document *document)
{
	return href_list(printing, TEXT("regulations.html"), TEXT("document-"), document->key);
}

struct text anchor_note(struct printing *printing, const struct entry *entry, size_t number)
{
	if (!mixes_clauses(printing))
		return text_format(printing->arena, "note-%zu", number);
	return text_format(printing->arena, "%.*s.note-%zu", TEXT_ARGS(entry->fragment->id), number);
}
