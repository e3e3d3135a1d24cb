#include "load/scope.h"

#include "base/arena.h"
#include "load/choice.h"
#include "load/plain.h"
#include "load/wide.h"

#include <string.h>

const char *const scope_kinds[KIND_COUNT + 1] = {
	[KIND_MINISTRY] = "ministry",
	[KIND_INDEPENDENT_AGENCY] = "independent_agency",
	[KIND_DESIGNATED_CORPORATION] = "designated_corporation",
	[KIND_MUNICIPALITY] = "municipality",
};

static const char *const sort_keys[] = {
	[SORT_ORGANISATION] = "org",
	[SORT_ROLE] = "role",
	[SORT_POST] = "post",
	[SORT_TERM] = "term",
	[SORT_PARAMETER] = "param",
	[SORT_DOCUMENT] = "doc",
};

static const char *const organisation_keys[] = {"name", "short_name", "title", "version", "effective"};

size_t library_fact(struct arena *arena, struct library *library, struct text key)
{
	size_t *number = table_get(&library->facts, key);

	if (number == NULL) {
		number = ARENA_NEW(arena, size_t);
		*number = library->facts.count;
		table_put(&library->facts, key, number);
	}
	return *number;
}

struct library *library_new(struct arena *arena)
{
	struct library *library = ARENA_NEW(arena, struct library);

	library->corpora.arena = arena;
	library->facts.arena = arena;
	library->slots.arena = arena;
	for (size_t i = 0; i < KIND_COUNT; i++)
		library_fact(arena, library, text_of(scope_kinds[i]));
	return library;
}

/* A table of each corpus, chosen by its offset in struct corpus. */
static const struct table *table_of(const struct corpus *corpus, size_t offset)
{
	return (const struct table *)((const char *)corpus + offset);
}

static void *find(const struct scope *scope, size_t offset, struct text key)
{
	return corpora_find(scope->corpora, scope->count, offset, key);
}

static struct text nearest(const struct scope *scope, size_t offset, struct text key)
{
	struct text best = {0};

	for (size_t i = 0; i < scope->count && best.size == 0; i++)
		best = table_nearest(table_of(scope->corpora[i], offset), key);
	return best;
}

/* What has a name that people read, and how a profile calls it. */
static const struct named {
	size_t offset; /* of the table in struct corpus */
	size_t name;   /* of the compiled name in what the table holds */
	const char *what;
} named[] = {
	{offsetof(struct corpus, roles), offsetof(struct role, name), "role"},
	{offsetof(struct corpus, terms), offsetof(struct term, name), "term"},
	{offsetof(struct corpus, parameters), offsetof(struct parameter, name), "parameter"},
	{offsetof(struct corpus, documents), offsetof(struct document, name), "document"},
};

/* The key of what is called NAME in the guideline's own words; empty when nothing is. */
static struct text key_of(const struct scope *scope, const struct named *sort, struct text name)
{
	for (size_t i = 0; i < scope->count; i++) {
		const struct table *table = table_of(scope->corpora[i], sort->offset);

		for (size_t j = 0; j < table->count; j++) {
			const char *object = table->entries[j].value;
			const struct program *words = (const void *)(object + sort->name);

			if (text_equal(name,
				    plain_words(scope->arena, scope->corpora, scope->count, words)))
				return table->entries[j].name;
		}
	}
	return (struct text){0};
}

/* Help about NAME, written where the key at OFFSET belongs; empty when it is nothing's name. */
static struct text help_about_name(const struct scope *scope, size_t offset, struct text name)
{
	for (size_t i = 0; name.size > 0 && i < sizeof named / sizeof *named; i++) {
		struct text key = named[i].offset == offset ? key_of(scope, &named[i], name)
							    : (struct text){0};

		if (key.size > 0)
			return text_format(scope->arena, "write its key: '%.*s' is '%.*s'",
				TEXT_ARGS(name), TEXT_ARGS(key));
	}
	return (struct text){0};
}

/*
 * Help about KEY, which nothing of the wanted sort is called: what is called so, for a key easily comes
 * to stand under the wrong heading of a profile; or else the name most like it at OFFSET.
 */
static struct text help_about(
	const struct scope *scope, struct report *report, size_t offset, struct text key)
{
	static const struct {
		size_t offset;
		const char *what;
	} others[] = {
		{offsetof(struct corpus, roles), "role"},
		{offsetof(struct corpus, terms), "term"},
		{offsetof(struct corpus, facts), "fact"},
		{offsetof(struct corpus, parameters), "parameter"},
	};
	struct text called;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (find(scope, others[i].offset, key) != NULL)
			return text_format(scope->arena, "'%.*s' is a %s: a profile has it under '%ss'",
				TEXT_ARGS(key), others[i].what, others[i].what);
	called = help_about_name(scope, offset, key);
	return called.size > 0 ? called : report_suggestion(report, nearest(scope, offset, key));
}

/* FIND or a report that there is no WHAT of this name. */
static void *need(const struct scope *scope, struct report *report, size_t offset, const char *what,
	struct text key, struct place place)
{
	void *found = find(scope, offset, key);

	if (found == NULL && !wide_report(report, place, key))
		report_error(report, CODE_UNKNOWN_NAME, place, help_about(scope, report, offset, key),
			"there is no %s '%.*s'", what, TEXT_ARGS(key));
	return found;
}

/* Help about the unknown fact NAME: the nearest, or the first of those that there are. */
static struct text fact_help(const struct scope *scope, struct report *report, struct text name)
{
	enum { LISTED = 12 };
	struct text known = help_about(scope, report, offsetof(struct corpus, facts), name);
	struct buffer help = {.arena = scope->arena};
	size_t count = 0;

	if (known.size == 0)
		known = report_suggestion(report, choice_nearest(name, scope_kinds, KIND_COUNT));
	if (known.size > 0)
		return known;
	for (size_t i = 0; i < scope->count; i++) {
		const struct table *facts = &scope->corpora[i]->facts;

		for (size_t j = 0; j < facts->count && count <= LISTED; j++, count++)
			buffer_add_format(&help, "%s%.*s", count == 0 ? "the facts are " : ", ",
				TEXT_ARGS(count < LISTED ? facts->entries[j].name : TEXT("…")));
	}
	return buffer_text(&help);
}

bool scope_fact(const struct scope *scope, struct report *report, struct text name,
	struct place place, size_t *number)
{
	const struct fact *fact;

	*number = choice_find(name, scope_kinds, KIND_COUNT);
	if (*number < KIND_COUNT)
		return true;
	fact = find(scope, offsetof(struct corpus, facts), name);
	if (fact != NULL)
		*number = fact->number;
	else if (!wide_report(report, place, name))
		report_error(report, CODE_UNKNOWN_NAME, place, fact_help(scope, report, name),
			"there is no fact '%.*s'", TEXT_ARGS(name));
	return fact != NULL;
}

const struct role *scope_role(
	const struct scope *scope, struct report *report, struct text key, struct place place)
{
	return need(scope, report, offsetof(struct corpus, roles), "role", key, place);
}

const struct document *scope_document(
	const struct scope *scope, struct report *report, struct text key, struct place place)
{
	return need(scope, report, offsetof(struct corpus, documents), "document", key, place);
}

static bool find_sort(struct text key, enum value_sort *sort)
{
	size_t choice = choice_find(key, sort_keys, SORT_COUNT);

	*sort = (enum value_sort)choice;
	return choice < SORT_COUNT;
}

static bool known_organisation_value(struct report *report, struct text key, struct place place)
{
	size_t count = sizeof organisation_keys / sizeof *organisation_keys;

	if (choice_find(key, organisation_keys, count) < count)
		return true;
	report_error(report, CODE_UNKNOWN_NAME, place,
		report_suggestion(report, choice_nearest(key, organisation_keys, count)),
		"an organisation has no value '%.*s'", TEXT_ARGS(key));
	return false;
}

static bool known_value(const struct scope *scope, struct report *report, enum value_sort sort,
	struct text key, struct place place)
{
	static const struct {
		size_t offset;
		const char *what;
	} tables[] = {
		[SORT_ROLE] = {offsetof(struct corpus, roles), "role"},
		[SORT_POST] = {offsetof(struct corpus, roles), "role"},
		[SORT_TERM] = {offsetof(struct corpus, terms), "term"},
		[SORT_PARAMETER] = {offsetof(struct corpus, parameters), "parameter"},
		[SORT_DOCUMENT] = {offsetof(struct corpus, documents), "document"},
	};

	if (sort == SORT_ORGANISATION)
		return known_organisation_value(report, key, place);
	return need(scope, report, tables[sort].offset, tables[sort].what, key, place) != NULL;
}

/* The slot under its full name, made when it is asked for the first time. */
static const struct slot *intern(
	const struct scope *scope, struct text name, enum value_sort sort, struct text key)
{
	struct library *library = scope->library;
	struct slot *slot = table_get(&library->slots, name);

	if (slot == NULL) { /* lives as long as the library, whoever asks first */
		slot = ARENA_NEW(library->slots.arena, struct slot);
		slot->sort = sort;
		slot->name = text_copy(library->slots.arena, key);
		slot->full = text_copy(library->slots.arena, name);
		slot->number = library->slots.count;
		table_put(&library->slots, slot->full, slot);
	}
	return slot;
}

/* NAME has no dot. */
static void report_no_sort(struct report *report, struct text name, struct place place)
{
	if (!wide_report(report, place, name))
		report_error(report, CODE_UNKNOWN_SORT, place,
			TEXT("write {{role.…}}, {{post.…}}, {{term.…}}, "
			     "{{param.…}}, {{doc.…}} or {{org.…}}"),
			"'%.*s' does not say what sort of value it is", TEXT_ARGS(name));
}

const struct slot *scope_slot(
	const struct scope *scope, struct report *report, struct text name, struct place place)
{
	const char *dot = memchr(name.data, '.', name.size);
	enum value_sort sort;
	struct text head;
	struct text key;

	if (dot == NULL) {
		report_no_sort(report, name, place);
		return NULL;
	}
	head = text_cut(name, 0, (size_t)(dot - name.data));
	key = text_from(name, head.size + 1);
	if (!find_sort(head, &sort)) {
		report_error(report, CODE_UNKNOWN_SORT, place,
			report_suggestion(report, choice_nearest(head, sort_keys, SORT_COUNT)),
			"there is no sort of value '%.*s'", TEXT_ARGS(head));
		return NULL;
	}
	if (!known_value(scope, report, sort, key, place))
		return NULL;
	return intern(scope, name, sort, key);
}
