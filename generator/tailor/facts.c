#include "tailor/work.h"

#include "base/arena.h"

struct asking {
	struct work *work;
	bool *facts;
	bool *done;                /* by fact number */
	const struct fact **asked; /* by fact number: what was declared */
};

static void answer(struct asking *asking, const struct fact *fact);

/* Answers the facts that CONDITION depends on first. */
static void answer_all_of(struct asking *asking, const struct condition *condition)
{
	const struct fact *fact;

	if (condition == NULL)
		return;
	answer_all_of(asking, condition->left);
	answer_all_of(asking, condition->right);
	if (condition->kind != CONDITION_FACT)
		return;
	fact = find_declared(asking->work, offsetof(struct corpus, facts), condition->name);
	if (fact != NULL)
		answer(asking, fact);
}

static void report_unanswered(struct work *work, const struct fact *fact)
{
	report_error(work->report, CODE_UNANSWERED_FACT, work->profile->facts_place,
		text_format(work->arena, "add under 'facts': '%.*s: true' or '%.*s: false'",
			TEXT_ARGS(fact->key), TEXT_ARGS(fact->key)),
		"the fact '%.*s' is not answered: %.*s", TEXT_ARGS(fact->key),
		TEXT_ARGS(fact->question));
}

static void answer(struct asking *asking, const struct fact *fact)
{
	const struct answer *given = table_get(&asking->work->profile->facts, fact->key);
	bool asked;

	if (asking->done[fact->number])
		return;
	asking->asked[fact->number] = fact;
	asking->done[fact->number] = true; /* first: a fact that depends on itself ends here */
	answer_all_of(asking, fact->when);
	asked = condition_holds(fact->when, asking->facts);
	if (asked && given == NULL)
		report_unanswered(asking->work, fact);
	else if (!asked && given != NULL && given->value)
		report_error(asking->work->report, CODE_INAPPLICABLE_FACT, given->place,
			TEXT("answer it with false, or delete the line"),
			"the fact '%.*s' cannot be true of this organisation", TEXT_ARGS(fact->key));
	else if (given != NULL)
		asking->facts[fact->number] = given->value;
}

void facts_answer(struct work *work)
{
	const struct profile *profile = work->profile;
	size_t count = work->library->facts.count;
	struct asking asking = {work, ARENA_ARRAY(work->arena, bool, count),
		ARENA_ARRAY(work->arena, bool, count),
		ARENA_ARRAY(work->arena, const struct fact *, count)};

	asking.facts[profile->kind] = true;
	for (size_t i = 0; i < profile->corpus_count; i++) {
		const struct table *facts = &profile->corpora[i]->facts;

		for (size_t j = 0; j < facts->count; j++)
			answer(&asking, facts->entries[j].value);
	}
	work->handbook->facts = asking.facts;
	work->handbook->asked = asking.asked;
}
