#include "render/printing.h"

#include "base/arena.h"

/* Pages on which the provisions of several clauses stand together. */
static bool mixes_clauses(const struct printing *printing)
{
	return printing->booklet != NULL || printing->role != NULL;
}

struct text href_entry(struct printing *printing, const struct entry *entry)
{
	if (printing->packaged)
		return (struct text){0};
	if (printing->booklet != NULL && !booklet_has_entry(printing, entry))
		return TEXT("");
	if (printing->booklet != NULL)
		return TEXT_JOIN(printing->arena, TEXT("#"), entry->fragment->id);
	return TEXT_JOIN(printing->arena, printing->root, path_folder(entry), entry->fragment->id,
		TEXT(".html"));
}

struct text anchor_item(struct printing *printing, const struct item *item)
{
	if (!mixes_clauses(printing))
		return item->provision->id;
	return TEXT_JOIN(printing->arena, item->entry->fragment->id, TEXT("."), item->provision->id);
}

struct text href_item(struct printing *printing, const struct item *item)
{
	struct arena *arena = printing->arena;
	struct text clause = item->entry->fragment->id;

	if (printing->packaged)
		return (struct text){0};
	if (printing->booklet != NULL && !booklet_has_item(printing, item))
		return TEXT("");
	if (printing->booklet != NULL)
		return TEXT_JOIN(arena, TEXT("#"), clause, TEXT("."), item->provision->id);
	if (item->entry == printing->entry)
		return TEXT_JOIN(arena, TEXT("#"), item->provision->id);
	return TEXT_JOIN(arena, printing->root, path_folder(item->entry), clause, TEXT(".html#"),
		item->provision->id);
}

/* An address by an anchor on one of the handbook's lists, or in the book. */
static struct text href_list(
	struct printing *printing, struct text page, struct text anchor, struct text key)
{
	if (printing->packaged)
		return (struct text){0};
	if (printing->booklet != NULL && !booklet_is_whole(printing->booklet))
		return TEXT("");
	if (printing->booklet != NULL)
		return TEXT_JOIN(printing->arena, TEXT("#"), anchor, key);
	return TEXT_JOIN(printing->arena, printing->root, page, TEXT("#"), anchor, key);
}

struct text href_role(struct printing *printing, const struct role *role)
{
	if (printing->packaged)
		return (struct text){0};
	if (printing->booklet != NULL)
		return href_list(printing, TEXT(""), TEXT("role-"), role->key);
	return TEXT_JOIN(printing->arena, printing->root, TEXT("roles/"), role->key, TEXT(".html"));
}

struct text path_sheet(struct arena *arena, const struct sheet_index *sheet, struct text suffix)
{
	return TEXT_JOIN(arena, TEXT("sheets/"), sheet->key, suffix);
}

struct text href_sheet(struct printing *printing, const struct sheet_index *sheet, struct text suffix)
{
	return TEXT_JOIN(printing->arena, printing->root, TEXT("sheets/"), sheet->key, suffix);
}

/* Paper has no pages of posts: there, it is the first role's. */
struct text href_post(struct printing *printing, const struct role_index *post)
{
	if (printing->booklet != NULL)
		return href_role(printing, post->holder->role);
	return TEXT_JOIN(printing->arena, printing->root, TEXT("posts/"), post->holder->role->key,
		TEXT(".html"));
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
	struct text digits = text_number(printing->arena, number);

	if (!mixes_clauses(printing))
		return TEXT_JOIN(printing->arena, TEXT("note-"), digits);
	return TEXT_JOIN(printing->arena, entry->fragment->id, TEXT(".note-"), digits);
}
