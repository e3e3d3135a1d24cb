#include "lint/lint.h"

#include "lint/actors.h"
#include "lint/work.h"

#include <string.h>

struct lint *lint_new(struct arena *arena, struct report *report, struct text today)
{
	struct lint *lint = ARENA_NEW(arena, struct lint);

	*lint = (struct lint){arena, NULL, report, today, {.arena = arena}};
	return lint;
}

bool lint_first(struct lint *lint, struct text name)
{
	return table_put(&lint->seen, text_copy(lint->arena, name), lint) == NULL;
}

struct place lint_place(struct place place, struct text words)
{
	enum { NEAR = 4000 }; /* a paragraph and what is below it */
	struct text text = place.source->text;
	size_t start = place.source->lines[source_line_number(place.source, place.offset) - 1];
	size_t end = text.size - start > NEAR ? start + NEAR : text.size;
	const char *found = text_find(text_cut(text, start, end), words);

	return found == NULL ? place : source_place(place.source, (struct text){found, words.size});
}

static void look_at_table(
	struct lint *lint, const struct table *table, size_t place, const struct spelling *spelling)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct place *at =
			(const struct place *)((const char *)table->entries[i].value + place);

		lint_words(lint, at->source, spelling, false);
	}
}

static void look_at_corpus(struct lint *lint, const struct corpus *corpus)
{
	if (!lint_first(lint, TEXT_JOIN(lint->scratch, TEXT("corpus "), corpus->name)))
		return;
	for (size_t i = 0; i < corpus->fragments.count; i++) {
		const struct fragment *fragment = corpus->fragments.entries[i].value;

		lint_words(lint, fragment->place.source, corpus->spelling, false);
	}
	lint_words(lint, corpus->place.source, corpus->spelling, false);
	look_at_table(lint, &corpus->roles, offsetof(struct role, place), corpus->spelling);
	look_at_table(lint, &corpus->terms, offsetof(struct term, place), corpus->spelling);
	look_at_table(lint, &corpus->facts, offsetof(struct fact, place), corpus->spelling);
	look_at_table(lint, &corpus->parameters, offsetof(struct parameter, place), corpus->spelling);
	look_at_table(lint, &corpus->documents, offsetof(struct document, place), corpus->spelling);
	lint_parameters(lint, corpus);
}

static void look_at_own(struct lint *lint, const struct profile *profile)
{
	const struct spelling *spelling = profile->corpora[0]->spelling;

	lint_words(lint, profile->place.source, spelling, true);
	for (size_t i = 0; i < profile->override_count; i++)
		lint_words(lint, profile->overrides[i].text->place.source, spelling, true);
	for (size_t i = 0; i < profile->override_count; i++)
		for (size_t j = 0; j < profile->overrides[i].item_count; j++)
			actors_check(lint->report, profile->overrides[i].items[j], false);
}

void lint_handbook(struct lint *lint, const struct handbook *handbook)
{
	const struct profile *profile = handbook->profile;

	lint->scratch = arena_new();
	for (size_t i = 0; i < profile->corpus_count; i++)
		look_at_corpus(lint, profile->corpora[i]);
	look_at_own(lint, profile);
	lint_dates(lint, handbook);
	lint_overrides(lint, handbook);
	lint_facts(lint, handbook);
	lint_roles(lint, handbook);
	lint_documents(lint, handbook);
	lint_own_parameters(lint, handbook);
	lint_terms(lint, handbook);
	arena_free(lint->scratch);
}
