#include "render/printing.h"

#include "base/arena.h"

static struct text join(
	struct arena *arena, struct text root, const char *folder, struct text id, const char *end)
{
	struct buffer buffer = {.arena = arena};

	buffer_add(&buffer, root);
	buffer_add_string(&buffer, folder);
	buffer_add(&buffer, id);
	buffer_add_string(&buffer, end);
	return buffer_text(&buffer);
}

static const char *folder_of(const struct entry *entry)
{
	return entry->fragment->kind == FRAGMENT_SECTION ? "sections/" : "clauses/";
}

/* Pages on which the provisions of several clauses stand together. */
static bool mixes_clauses(const struct printing *printing)
{
	return printing->book || printing->role != NULL;
}

struct text path_entry(struct arena *arena, const struct entry *entry)
{
	return join(arena, TEXT(""), folder_of(entry), entry->fragment->id, ".html");
}

struct text path_item(struct arena *arena, const struct item *item)
{
	struct text path = path_entry(arena, item->entry);

	return text_format(arena, "%.*s#%.*s", TEXT_ARGS(path), TEXT_ARGS(item->provision->id));
}

struct text href_entry(struct printing *printing, const struct entry *entry)
{
	if (printing->book)
		return join(printing->arena, TEXT("#"), "", entry->fragment->id, "");
	return join(printing->arena, printing->root, folder_of(entry), entry->fragment->id, ".html");
}

struct text anchor_item(struct printing *printing, const struct item *item)
{
	if (!mixes_clauses(printing))
		return item->provision->id;
	return text_format(printing->arena, "%.*s.%.*s", TEXT_ARGS(item->entry->fragment->id),
		TEXT_ARGS(item->provision->id));
}

struct text href_item(struct printing *printing, const struct item *item)
{
	struct buffer buffer = {.arena = printing->arena};

	if (printing->book) {
		buffer_add_string(&buffer, "#");
		buffer_add(&buffer, anchor_item(printing, item));
		return buffer_text(&buffer);
	}
	if (item->entry != printing->entry)
		buffer_add(&buffer, href_entry(printing, item->entry));
	buffer_add_string(&buffer, "#");
	buffer_add(&buffer, item->provision->id);
	return buffer_text(&buffer);
}

/* An address by an anchor on one of the handbook's lists, or in the book. */
static struct text href_list(
	struct printing *printing, const char *page, const char *anchor, struct text key)
{
	return text_format(printing->arena, "%.*s%s#%s%.*s",
		TEXT_ARGS(printing->book ? TEXT("") : printing->root), printing->book ? "" : page,
		anchor, TEXT_ARGS(key));
}

struct text href_role(struct printing *printing, const struct role *role)
{
	if (printing->book)
		return href_list(printing, "", "role-", role->key);
	return join(printing->arena, printing->root, "roles/", role->key, ".html");
}

struct text href_term(struct printing *printing, const struct term *term)
{
	return href_list(printing, "glossary.html", "term-", term->key);
}

struct text href_document(struct printing *printing, const struct document *document)
{
	return href_list(printing, "regulations.html", "document-", document->key);
}

struct text anchor_note(struct printing *printing, const struct entry *entry, size_t number)
{
	if (!mixes_clauses(printing))
		return text_format(printing->arena, "note-%zu", number);
	return text_format(printing->arena, "%.*s.note-%zu", TEXT_ARGS(entry->fragment->id), number);
}
