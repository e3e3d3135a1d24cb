#include "tailor/relative.h"

#include "base/arena.h"

enum { DEEPEST = 16 };

/* An item and those it is nested in, outermost first; unnumbered ones left out. */
struct path {
	const struct item *items[DEEPEST];
	size_t count;
};

static struct path path_to(const struct item *item)
{
	struct path path = {.count = 0};
	const struct item *at;
	size_t count = 0;

	for (at = item; at != NULL && count < DEEPEST; at = at->parent)
		count += at->position > 0;
	path.count = count;
	for (at = item; at != NULL && count > 0; at = at->parent)
		if (at->position > 0)
			path.items[--count] = at;
	return path;
}

/* What NUMBER adds to BASE, which it begins with. */
static struct text tail(struct text number, struct text base)
{
	return text_starts(number, base) ? text_from(number, base.size) : number;
}

static const struct entry *clause_beside(const struct entry *entry, bool before)
{
	do
		entry = before ? entry->previous : entry->next;
	while (entry != NULL && entry->fragment->kind == FRAGMENT_SECTION);
	return entry;
}

static bool is_article(const struct entry *entry)
{
	return entry->fragment->kind == FRAGMENT_CLAUSE || entry->fragment->kind == FRAGMENT_DEFINITIONS;
}

/* Items follow one another when they are numbered fellows of the same layer. */
static bool just_before(const struct item *item, const struct item *from)
{
	return item->parent == from->parent && item->provision->layer == from->provision->layer &&
	       item->position + 1 == from->position;
}

static struct text within_clause(struct arena *arena, const struct item *from,
	const struct entry *entry, const struct item *item)
{
	struct path to = path_to(item);
	struct path here = path_to(from);
	size_t same = 0;
	struct text name = {0};

	while (same < to.count && same < here.count && to.items[same] == here.items[same])
		same++;
	if (same == to.count)
		return TEXT(""); /* the item itself, or one it is in: no short name reads well */
	if (same < here.count && item->provision->layer == LAYER_REQUIREMENT && same < 2 &&
		just_before(to.items[same], here.items[same]))
		name = same == 0 ? TEXT("前項") : TEXT("前号");
	if (name.size > 0)
		return text_format(arena, "%.*s%.*s", TEXT_ARGS(name),
			TEXT_ARGS(tail(item->number, to.items[same]->number)));
	return tail(item->number, same == 0 ? entry->number : to.items[same - 1]->number);
}

static struct text article_number(struct arena *arena, const struct entry *from_entry,
	const struct item *from, const struct entry *entry, const struct item *item)
{
	struct text number = item == NULL ? entry->number : item->number;
	struct text rest = tail(number, entry->number);
	struct text near;

	if (!is_article(entry) || !is_article(from_entry))
		return number;
	if (entry == from_entry && item != NULL) {
		near = within_clause(arena, from, entry, item);
		if (item->provision->layer == LAYER_MEASURE && text_equal(near, rest))
			return number; /* 関係１ alone says nothing: it is of the article */
		if (near.size > 0)
			return near;
	}
	if (entry == from_entry)
		return rest.size > 0 ? rest : TEXT("この条");
	if (entry == clause_beside(from_entry, true))
		return text_format(arena, "前条%.*s", TEXT_ARGS(rest));
	if (entry == clause_beside(from_entry, false))
		return text_format(arena, "次条%.*s", TEXT_ARGS(rest));
	return number;
}

/* The 章 that ENTRY stands in; NULL when it is one, or the handbook has none. */
static const struct entry *chapter_of(const struct entry *entry)
{
	const struct entry *top = entry;

	while (top->parent != NULL)
		top = top->parent;
	return top != entry && text_starts(top->marker, TEXT("第")) ? top : NULL;
}

/* Within the clause ①, within the 章 4.1(1)①, and else all of it. */
static struct text municipal_number(
	const struct entry *from, const struct entry *entry, struct text number)
{
	const struct entry *chapter = chapter_of(entry);
	struct text rest = tail(number, entry->number);

	if (from == entry && rest.size > 0)
		return rest;
	return chapter != NULL && chapter == chapter_of(from) ? tail(number, chapter->number) : number;
}

struct text relative_number(struct arena *arena, const struct handbook *handbook,
	const struct entry *from_entry, const struct item *from, const struct entry *entry,
	const struct item *item)
{
	struct text number = item == NULL ? entry->number : item->number;
	enum numbering style = handbook->edition->numbering;

	if (from_entry == NULL)
		return number;
	if (style == NUMBERING_ARTICLES)
		return article_number(arena, from_entry, from, entry, item);
	if (style == NUMBERING_MUNICIPAL)
		return municipal_number(from_entry, entry, number);
	if (style == NUMBERING_GUIDELINE && item == NULL && entry->parent == NULL)
		return entry->marker;
	return number;
}
