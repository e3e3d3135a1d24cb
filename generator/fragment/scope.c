#include "fragment/scope.h"

#include "base/arena.h"
#include "fragment/meant.h"
#include "model/said.h"
#include "read/choice.h"
#include "read/wide.h"

#include <string.h>

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

static void *find(const struct scope *scope, size_t offset, struct text key)
{
	return corpora_find(scope->corpora, scope->count, offset, key);
}

/* FIND or a report that there is no WHAT of this name. */
static void *need(const struct scope *scope, struct report *report, size_t offset, const char *what,
	struct text key, struct place place)
{
	void *found = find(scope, offset, key);

	if (found == NULL && !wide_report(report, place, key))
		report_error(report, CODE_UNKNOWN_NAME, place, meant_help(scope, report, offset, key),
			"there is no %s '%.*s'", what, TEXT_ARGS(key));
	return found;
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
		report_error(report, CODE_UNKNOWN_NAME, place, meant_fact_help(scope, report, name),
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

const struct parameter *scope_parameter(
	const struct scope *scope, struct report *report, struct text key, struct place place)
{
	return need(scope, report, offsetof(struct corpus, parameters), "parameter", key, place);
}

static bool find_sort(struct text key, enum value_sort *sort)
{
	size_t choice = choice_find(key, scope_sorts, SORT_COUNT);

	*sort = (enum value_sort)choice;
	return choice < SORT_COUNT;
}

static bool known_organisation_value(struct report *report, struct text key, struct place place)
{
	if (choice_find(key, scope_organisation, SCOPE_ORGANISATION_COUNT) < SCOPE_ORGANISATION_COUNT)
		return true;
	report_error(report, CODE_UNKNOWN_NAME, place,
		said_suggestion(report, key, scope_organisation, SCOPE_ORGANISATION_COUNT),
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
static void report_no_sort(
	const struct scope *scope, struct report *report, struct text name, struct place place)
{
	struct text value;

	if (wide_report(report, place, name))
		return;
	value = meant_value(scope, name);
	report_error(report, CODE_UNKNOWN_SORT, place,
		value.size > 0 ? text_format(scope->arena, "write {{%.*s}}", TEXT_ARGS(value))
			       : TEXT("write {{role.…}}, {{post.…}}, {{term.…}}, "
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
		report_no_sort(scope, report, name, place);
		return NULL;
	}
	head = text_cut(name, 0, (size_t)(dot - name.data));
	key = text_from(name, head.size + 1);
	if (!find_sort(head, &sort)) {
		report_error(report, CODE_UNKNOWN_SORT, place,
			said_suggestion(report, head, scope_sorts, SORT_COUNT),
			"there is no sort of value '%.*s'", TEXT_ARGS(head));
		return NULL;
	}
	if (!known_value(scope, report, sort, key, place))
		return NULL;
	return intern(scope, name, sort, key);
}
