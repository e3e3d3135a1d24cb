#include "lint/work.h"

static void note(void *data, const struct condition *condition)
{
	bool *used = data;

	if (condition == NULL)
		return;
	note(used, condition->left);
	note(used, condition->right);
	if (condition->kind == CONDITION_FACT)
		used[condition->fact] = true;
}

static void check(struct lint *lint, const struct corpus *corpus, const bool *used)
{
	for (size_t i = 0; i < corpus->facts.count; i++) {
		const struct fact *fact = corpus->facts.entries[i].value;

		if (!used[fact->number])
			report_warning(lint->report, CODE_UNUSED_FACT, fact->place,
				TEXT("use it in a condition, or delete it"),
				"nothing depends on the fact '%.*s', which every body has to answer",
				TEXT_ARGS(fact->key));
	}
}

void lint_facts(struct lint *lint, const struct handbook *handbook)
{
	const struct profile *profile = handbook->profile;
	bool *used = ARENA_ARRAY(lint->scratch, bool, handbook->library->facts.count + 1);
	const struct visitor visitor = {used, NULL, note};

	for (size_t i = 0; i < profile->corpus_count; i++) {
		walk_fragments(profile->corpora[i], &visitor);
		walk_declarations(profile->corpora[i], &visitor);
	}
	for (size_t i = 0; i < profile->override_count; i++)
		walk_fragment(profile->overrides[i].text, &visitor);
	for (size_t i = 0; i < profile->corpus_count; i++)
		check(lint, profile->corpora[i], used);
}
