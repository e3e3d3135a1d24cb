#include "tailor/work.h"

#include "base/arena.h"
#include "model/settle.h"

static void report_unanswered(struct work *work, const struct fact *fact)
{
	report_error(work->report, CODE_UNANSWERED_FACT, work->profile->facts_place,
		text_format(work->arena, "add under 'facts': '%.*s: true' or '%.*s: false'",
			TEXT_ARGS(fact->key), TEXT_ARGS(fact->key)),
		"the fact '%.*s' is not answered: %.*s", TEXT_ARGS(fact->key),
		TEXT_ARGS(fact->question));
}

static bool says(const void *context, const struct fact *fact)
{
	const struct profile *profile = context;
	const struct answer *given = table_get(&profile->facts, fact->key);

	return given != NULL && given->value;
}

static void check(struct work *work, const struct fact *fact)
{
	const struct answer *given = table_get(&work->profile->facts, fact->key);
	bool asked = condition_holds(fact->when, work->handbook->facts);

	if (asked && given == NULL)
		report_unanswered(work, fact);
	else if (!asked && given != NULL && given->value)
		report_error(work->report, CODE_INAPPLICABLE_FACT, given->place,
			TEXT("answer it with false, or delete the line"),
			"the fact '%.*s' cannot be true of this organisation", TEXT_ARGS(fact->key));
}

void facts_answer(struct work *work)
{
	const struct profile *profile = work->profile;
	const struct fact **asked =
		ARENA_ARRAY(work->arena, const struct fact *, work->library->facts.count);

	work->handbook->facts = facts_settle(work->arena, work->library, profile->corpora,
		profile->corpus_count, profile->kind, says, profile);
	work->handbook->asked = asked;
	for (size_t i = 0; i < profile->corpus_count; i++) {
		const struct table *facts = &profile->corpora[i]->facts;

		for (size_t j = 0; j < facts->count; j++) {
			const struct fact *fact = facts->entries[j].value;

			if (asked[fact->number] != NULL)
				continue;
			asked[fact->number] = fact;
			check(work, fact);
		}
	}
}
