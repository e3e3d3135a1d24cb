#include "fragment/meant.h"

#include "base/arena.h"
#include "model/plain.h"
#include "model/said.h"
#include "read/choice.h"

#include <string.h>

/* What a guideline names, and where a profile has it. */
static const struct named {
	size_t offset; /* of the table in struct corpus */
	size_t name;   /* of the compiled name in what the table holds */
	enum value_sort sort;
	const char *heading; /* in a profile; NULL: none */
} named[] = {
	{offsetof(struct corpus, roles), offsetof(struct role, name), SORT_ROLE, "roles"},
	{offsetof(struct corpus, terms), offsetof(struct term, name), SORT_TERM, "terms"},
	{offsetof(struct corpus, parameters), offsetof(struct parameter, name), SORT_PARAMETER,
		"parameters"},
	{offsetof(struct corpus, documents), offsetof(struct document, name), SORT_DOCUMENT, NULL},
};

enum { NAMED_COUNT = sizeof named / sizeof *named };

static const struct table *table_of(const struct corpus *corpus, size_t offset)
{
	return (const struct table *)((const char *)corpus + offset);
}

static struct text nearest(const struct scope *scope, size_t offset, struct text key)
{
	struct text best = {0};

	for (size_t i = 0; i < scope->count && best.size == 0; i++)
		best = table_nearest(table_of(scope->corpora[i], offset), key);
	return best;
}

/* The key of what is called NAME in the guideline's own words; empty when nothing is. */
static struct text key_of(const struct scope *scope, const struct named *sort, struct text name)
{
	for (size_t i = 0; i < scope->count && name.size > 0; i++) {
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

/* The key of the fact that WORDS are the label or the question of; of a kind also its Japanese name. */
static struct text fact_key_of(const struct scope *scope, struct text words)
{
	for (size_t i = 0; i < scope->count && words.size > 0; i++) {
		const struct table *facts = &scope->corpora[i]->facts;

		for (size_t j = 0; j < facts->count; j++) {
			const struct fact *fact = facts->entries[j].value;

			if (text_equal(words, fact->label) || text_equal(words, fact->question))
				return fact->key;
		}
	}
	return said_choice(words, scope_kinds, KIND_COUNT);
}

/* The key of what is called WORDS among what the table at OFFSET holds; or empty. */
static struct text called(const struct scope *scope, size_t offset, struct text words)
{
	for (size_t i = 0; i < NAMED_COUNT; i++)
		if (named[i].offset == offset)
			return key_of(scope, &named[i], words);
	return offset == offsetof(struct corpus, facts) ? fact_key_of(scope, words) : (struct text){0};
}

/* The heading of a profile under which KEY would be known; or NULL. */
static const char *heading_of(const struct scope *scope, struct text key)
{
	for (size_t i = 0; i < NAMED_COUNT; i++)
		if (named[i].heading != NULL &&
			corpora_find(scope->corpora, scope->count, named[i].offset, key) != NULL)
			return named[i].heading;
	return corpora_find(scope->corpora, scope->count, offsetof(struct corpus, facts), key) != NULL
		       ? "facts"
		       : NULL;
}

struct text meant_help(const struct scope *scope, struct report *report, size_t offset, struct text key)
{
	/* A key easily comes to stand under the wrong heading. */
	const char *heading = heading_of(scope, key);
	struct text help = report_key(report, key, called(scope, offset, key));

	if (heading != NULL)
		return text_format(scope->arena, "'%.*s' is a %.*s: a profile has it under '%s'",
			TEXT_ARGS(key), (int)strlen(heading) - 1, heading, heading);
	if (help.size == 0)
		help = report_suggestion(report, nearest(scope, offset, key));
	for (size_t i = 0; i < NAMED_COUNT && help.size == 0; i++)
		if (named[i].offset == offset && named[i].heading != NULL)
			help = text_format(scope->arena,
				"'tebiki list %s PROFILE' lists their keys", named[i].heading);
	return help;
}

struct text meant_fact_help(const struct scope *scope, struct report *report, struct text name)
{
	enum { LISTED = 12 };
	struct text known = meant_help(scope, report, offsetof(struct corpus, facts), name);
	struct buffer help = {.arena = scope->arena};
	size_t count = 0;

	if (known.size == 0)
		known = said_suggestion(report, name, scope_kinds, KIND_COUNT);
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

/* The sort called WORDS, itself or in Japanese; SORT_COUNT when there is none. */
static enum value_sort sort_of(struct text words)
{
	struct text said = said_choice(words, scope_sorts, SORT_COUNT);

	return (enum value_sort)choice_find(said.size > 0 ? said : words, scope_sorts, SORT_COUNT);
}

/* The full name of the organisation's value whose key or name is WORDS; or empty. */
static struct text organisation_value_of(const struct scope *scope, struct text words)
{
	struct text key = said_choice(words, scope_organisation, SCOPE_ORGANISATION_COUNT);

	if (choice_find(words, scope_organisation, SCOPE_ORGANISATION_COUNT) < SCOPE_ORGANISATION_COUNT)
		key = words;
	return key.size == 0 ? key : TEXT_JOIN(scope->arena, TEXT("org."), key);
}

/* The full name of the value of SORT whose key or name is WORDS; or empty. */
static struct text value_of(const struct scope *scope, enum value_sort sort, struct text words)
{
	if (sort == SORT_ORGANISATION)
		return organisation_value_of(scope, words);
	for (size_t i = 0; i < NAMED_COUNT; i++) {
		struct text key = words;

		if (named[i].sort != (sort == SORT_POST ? SORT_ROLE : sort))
			continue;
		if (corpora_find(scope->corpora, scope->count, named[i].offset, key) == NULL)
			key = key_of(scope, &named[i], words);
		if (key.size > 0)
			return text_format(scope->arena, "%s.%.*s", scope_sorts[sort], TEXT_ARGS(key));
	}
	return (struct text){0};
}

struct text meant_value(const struct scope *scope, struct text words)
{
	const char *dot = text_find(words, TEXT("."));
	struct text found = {0};
	size_t count = 0;

	if (dot != NULL) {
		enum value_sort sort = sort_of(text_cut(words, 0, (size_t)(dot - words.data)));

		return sort == SORT_COUNT ? found
					  : value_of(scope, sort,
						    text_from(words, (size_t)(dot - words.data) + 1));
	}
	for (size_t i = 0; i < NAMED_COUNT; i++) {
		struct text value = value_of(scope, named[i].sort, words);

		found = value.size > 0 ? value : found;
		count += value.size > 0;
	}
	return count == 1 ? found : (struct text){0};
}
