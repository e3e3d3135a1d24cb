#include "explain/explain.h"

#include "base/arena.h"
#include "explain/part.h"
#include "explain/site.h"
#include "model/address.h"

#include <stddef.h>

/* The kinds of name, as an id may say before a dot. */
enum name_kind { NAME_FACT, NAME_ROLE, NAME_TERM, NAME_PARAMETER, NAME_DOCUMENT, NAME_COUNT };

static const struct {
	struct text head;
	size_t table; /* offset in struct corpus */
} names[NAME_COUNT] = {
	[NAME_FACT] = {TEXT_INIT("fact."), offsetof(struct corpus, facts)},
	[NAME_ROLE] = {TEXT_INIT("role."), offsetof(struct corpus, roles)},
	[NAME_TERM] = {TEXT_INIT("term."), offsetof(struct corpus, terms)},
	[NAME_PARAMETER] = {TEXT_INIT("param."), offsetof(struct corpus, parameters)},
	[NAME_DOCUMENT] = {TEXT_INIT("doc."), offsetof(struct corpus, documents)},
};

struct explaining {
	struct look look;
	const struct handbook *other;
	const struct troubles *troubles;
	struct explanations found;
};

static void add(struct explaining *explaining, struct explanation explanation)
{
	ARENA_PUSH(explaining->look.arena, explaining->found.list, explaining->found.count, explanation);
}

/* Also under an id that was made, which stands in pages and in explanations of others. */
static const struct provision *find_in(const struct fragment *fragment, struct text id)
{
	for (size_t i = 0; i < fragment->provision_count; i++)
		if (text_equal(fragment->provisions[i]->id, id))
			return fragment->provisions[i];
	return NULL;
}

/* A provision of the corpora, or one that an override has. */
static const struct provision *find_provision(
	const struct look *look, struct text fragment_id, struct text item_id)
{
	const struct fragment *fragment =
		look_find(look, offsetof(struct corpus, fragments), fragment_id);
	const struct provision *provision = fragment == NULL ? NULL : find_in(fragment, item_id);

	for (size_t i = 0; i < look->profile->override_count && provision == NULL; i++)
		if (text_equal(look->profile->overrides[i].fragment, fragment_id))
			provision = find_in(look->profile->overrides[i].text, item_id);
	return provision;
}

static void add_provision(struct explaining *explaining, struct text fragment, struct text item)
{
	const struct look *look = &explaining->look;
	const struct provision *provision = find_provision(look, fragment, item);

	if (provision == NULL)
		return;
	provision = look_replaced(look, provision);
	add(explaining, (struct explanation){.self = mention_provision(look, provision),
				.provision = provision_explain(look, provision)});
}

static void add_fragment(struct explaining *explaining, struct text id)
{
	const struct look *look = &explaining->look;
	const struct fragment *fragment = look_find(look, offsetof(struct corpus, fragments), id);

	if (fragment != NULL)
		add(explaining, (struct explanation){.self = mention_fragment(look, fragment),
					.fragment = fragment_explain(look, fragment)});
}

/* The four kinds are facts, too, which no corpus declares. */
static void add_kind(struct explaining *explaining, struct text name)
{
	const struct look *look = &explaining->look;
	const size_t *number = table_get(&look->handbook->library->facts, name);

	if (number != NULL && *number < KIND_COUNT)
		add(explaining, (struct explanation){.self = {.kind = "kind",
							     .id = name,
							     .in = look->handbook->facts[*number],
							     .place = look->profile->kind_place},
					.fact = fact_explain(look, name, *number, NULL, NULL)});
}

/* NAMED, which is of KIND. */
static struct explanation explain_name(
	const struct explaining *explaining, enum name_kind kind, const void *named)
{
	const struct look *look = &explaining->look;
	const struct fact *fact = named;

	switch (kind) {
	case NAME_FACT:
		return (struct explanation){.self = mention_fact(look, fact),
			.fact = fact_explain(look, fact->key, fact->number, explaining->other,
				explaining->troubles)};
	case NAME_ROLE:
		return (struct explanation){
			.self = mention_role(look, named), .name = role_explain(look, named)};
	case NAME_TERM:
		return (struct explanation){
			.self = mention_term(look, named), .name = term_explain(look, named)};
	case NAME_PARAMETER:
		return (struct explanation){.self = mention_parameter(look, named),
			.name = parameter_explain(look, named)};
	default:
		return (struct explanation){.self = mention_document(look, named),
			.name = document_explain(look, named)};
	}
}

static void add_name(struct explaining *explaining, enum name_kind kind, struct text key)
{
	const void *named = look_find(&explaining->look, names[kind].table, key);

	if (named != NULL)
		add(explaining, explain_name(explaining, kind, named));
}

/* Takes `role.` and the like off the front of *ID. */
static enum name_kind take_head(struct text *id)
{
	for (size_t i = 0; i < NAME_COUNT; i++) {
		if (!text_starts(*id, names[i].head))
			continue;
		*id = text_from(*id, names[i].head.size);
		return (enum name_kind)i;
	}
	return NAME_COUNT;
}

static void add_names(struct explaining *explaining, struct text id)
{
	enum name_kind only = take_head(&id);

	if (only == NAME_COUNT)
		add_fragment(explaining, id);
	if (only == NAME_COUNT || only == NAME_FACT)
		add_kind(explaining, id);
	for (enum name_kind kind = NAME_FACT; kind < NAME_COUNT; kind++)
		if (only == NAME_COUNT || only == kind)
			add_name(explaining, kind, id);
}

static struct text words_of(const struct look *look, enum name_kind kind, const void *named)
{
	switch (kind) {
	case NAME_FACT: return mention_fact(look, named).words;
	case NAME_ROLE: return mention_role(look, named).words;
	case NAME_TERM: return mention_term(look, named).words;
	case NAME_PARAMETER: return mention_parameter(look, named).words;
	default: return mention_document(look, named).words;
	}
}

/* Something by its kind and key. */
struct called {
	enum name_kind kind;
	struct text key;
	size_t count; /* of all that is called so */
};

static void find_called(const struct look *look, const struct table *table, enum name_kind kind,
	struct text words, struct called *called)
{
	for (size_t i = 0; i < table->count; i++)
		if (text_equal(words, words_of(look, kind, table->entries[i].value)))
			*called = (struct called){kind, table->entries[i].name, called->count + 1};
}

/* What is called WORDS on pages, if that is one thing only: there is no guessing. */
static void add_called(struct explaining *explaining, struct text words)
{
	const struct look *look = &explaining->look;
	struct called called = {.count = 0};

	for (size_t i = 0; i < look->profile->corpus_count; i++)
		for (enum name_kind kind = NAME_FACT; kind < NAME_COUNT; kind++)
			find_called(look,
				(const struct table *)((const char *)look->profile->corpora[i] +
						       names[kind].table),
				kind, words, &called);
	if (called.count == 1)
		add_name(explaining, called.kind, called.key);
}

struct explanations explain(struct arena *arena, const struct handbook *handbook, struct text id,
	const struct handbook *other, const struct troubles *troubles)
{
	struct explaining explaining = {look_at(arena, handbook), other, troubles, {NULL, 0}};
	const char *hash = text_find(id, TEXT("#"));
	size_t size = hash == NULL ? id.size : (size_t)(hash - id.data);

	if (hash == NULL)
		add_names(&explaining, id);
	if (hash == NULL && explaining.found.count == 0)
		add_called(&explaining, id);
	if (hash != NULL)
		add_provision(&explaining, text_cut(id, 0, size), text_from(id, size + 1));
	return explaining.found;
}

const struct profile *explain_otherwise(
	struct arena *arena, const struct handbook *handbook, struct text id)
{
	struct look look = look_at(arena, handbook);
	enum name_kind kind = take_head(&id);
	const struct fact *fact = look_find(&look, names[NAME_FACT].table, id);
	struct answer *answer = ARENA_NEW(arena, struct answer);
	struct profile *profile = ARENA_NEW(arena, struct profile);
	const struct table *facts = &look.profile->facts;

	if ((kind != NAME_COUNT && kind != NAME_FACT) || fact == NULL ||
		!condition_holds(fact->when, handbook->facts))
		return NULL;
	answer->value = !handbook->facts[fact->number];
	answer->place = look.profile->facts_place;
	*profile = *look.profile;
	profile->facts = (struct table){.arena = arena};
	table_put(&profile->facts, fact->key, answer);
	for (size_t i = 0; i < facts->count; i++) /* the changed one stays: it is there already */
		table_put(&profile->facts, facts->entries[i].name, facts->entries[i].value);
	return profile;
}

struct text explain_help(
	struct arena *arena, struct report *report, const struct handbook *handbook, struct text id)
{
	const struct profile *profile = handbook->profile;
	struct text help = address_help(arena, profile->corpora, profile->corpus_count, id);
	struct text nearest = {0};

	if (help.size > 0)
		return help;
	for (size_t i = 0; i < profile->corpus_count; i++)
		for (size_t j = 0; j < NAME_COUNT && nearest.size == 0; j++)
			nearest = table_nearest(
				(const struct table *)((const char *)profile->corpora[i] + names[j].table),
				id);
	if (nearest.size == 0)
		return TEXT("'tebiki list clauses PROFILE' lists the ids of clauses");
	return report_suggestion(report, nearest);
}

bool explain_knows(const struct corpus *corpus, struct text id)
{
	const char *hash = text_find(id, TEXT("#"));
	size_t size = hash == NULL ? id.size : (size_t)(hash - id.data);
	const struct fragment *fragment = table_get(&corpus->fragments, text_cut(id, 0, size));
	enum name_kind only;

	if (hash != NULL)
		return fragment != NULL && table_get(&fragment->ids, text_from(id, size + 1)) != NULL;
	if (fragment != NULL)
		return true;
	only = take_head(&id);
	for (size_t i = 0; i < NAME_COUNT; i++)
		if ((only == NAME_COUNT || only == i) &&
			table_get((const struct table *)((const char *)corpus + names[i].table), id) !=
				NULL)
			return true;
	return false;
}
