#include "tailor/work.h"

#include <stddef.h>

/* Reports what stands under the same name in ONE and OTHER; PLACE_AT is the place's offset. */
static void check_tables(struct work *work, const struct table *one, const struct table *other,
	size_t place_at, const char *what)
{
	for (size_t i = 0; i < other->count; i++) {
		const char *first = table_get(one, other->entries[i].name);
		const struct place *here =
			(const struct place *)((const char *)other->entries[i].value + place_at);
		const struct place *there = (const struct place *)(first + place_at);

		if (first != NULL)
			report_error(work->report, CODE_TWO_CORPORA, *here,
				TEXT("rename one of them, or import one corpus only"),
				"the %s '%.*s' is in two corpora; the other is %s:%zu", what,
				TEXT_ARGS(other->entries[i].name), there->source->path,
				source_position(there->source, there->offset).line);
	}
}

static void check_pair(struct work *work, const struct corpus *one, const struct corpus *other)
{
	check_tables(work, &one->fragments, &other->fragments, offsetof(struct fragment, place),
		"fragment");
	check_tables(work, &one->roles, &other->roles, offsetof(struct role, place), "role");
	check_tables(work, &one->terms, &other->terms, offsetof(struct term, place), "term");
	check_tables(work, &one->parameters, &other->parameters, offsetof(struct parameter, place),
		"parameter");
	check_tables(work, &one->documents, &other->documents, offsetof(struct document, place),
		"document");
}

void import_check(struct work *work)
{
	const struct profile *profile = work->profile;

	for (size_t i = 0; i < profile->corpus_count; i++) {
		for (size_t j = i + 1; j < profile->corpus_count; j++) {
			if (profile->corpora[i] == profile->corpora[j])
				report_error(work->report, CODE_REPEATED_ENTRY,
					profile->corpus_places[j], TEXT("name it once"),
					"the corpus '%.*s' is imported already",
					TEXT_ARGS(profile->corpora[j]->name));
			else
				check_pair(work, profile->corpora[i], profile->corpora[j]);
		}
	}
}
