#include "interview/effect.h"

#include "base/arena.h"

enum { EXAMPLES = 3 };

/* The judgement on one of the answers, as far as it is compared. */
struct outcome {
	const struct handbook *handbook; /* of the last judgement only */
	bool *in;                        /* by provision number */
};

struct weighing {
	struct interview *interview;
	struct chosen chosen;
	struct outcome one;
	struct outcome other;
	struct effect effect;
};

/* A clause by how many of its provisions come. */
struct gain {
	const struct fragment *fragment;
	size_t count;
};

static struct outcome outcome_of(struct interview *interview, const struct step *step, struct text answer)
{
	struct interview supposed =
		steps_suppose(interview, step->name, answers_given(&interview->answers, answer));
	struct outcome outcome = {.handbook = steps_judge(&supposed).handbook};

	outcome.in = ARENA_ARRAY(interview->arena, bool, interview->library->provision_count + 1);
	for (size_t i = 0; outcome.handbook != NULL && i < interview->library->provision_count; i++)
		outcome.in[i] = outcome.handbook->fates[i].status <= FATE_SUBSTITUTED;
	return outcome;
}

/* Counts a provision that is there with ONE of the answers only. */
static void count(struct effect *effect, bool commentary, bool one)
{
	size_t *counts[2][2] = {{&effect->fewer, &effect->more},
		{&effect->fewer_commentary, &effect->more_commentary}};

	++*counts[commentary][one];
}

/* Adds the provisions of FRAGMENT to the effect; returns how many come, or go when none come. */
static size_t weigh_fragment(struct weighing *weighing, const struct fragment *fragment)
{
	size_t changed = 0;

	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];
		bool one = weighing->one.in[provision->number];

		if (one == weighing->other.in[provision->number] || provision->layer == LAYER_QUESTION)
			continue;
		count(&weighing->effect, provision->layer == LAYER_COMMENTARY, one);
		changed += provision->layer != LAYER_COMMENTARY;
	}
	return changed;
}

/* Puts FRAGMENT among the GAINS, which are in falling order of their counts. */
static void rank(struct gain *gains, const struct fragment *fragment, size_t count)
{
	size_t at = EXAMPLES;

	while (at > 0 && count > gains[at - 1].count) {
		if (at < EXAMPLES)
			gains[at] = gains[at - 1];
		at--;
	}
	if (at < EXAMPLES)
		gains[at] = (struct gain){fragment, count};
}

static void add_examples(struct weighing *weighing, struct buffer *out, const struct gain *gains)
{
	buffer_add_string(out, "例：");
	for (size_t i = 0; i < EXAMPLES && gains[i].count > 0; i++) {
		struct text title = program_words(weighing->interview->arena,
			&gains[i].fragment->title, weighing->other.handbook);

		buffer_add_format(out, "%s「%.*s」", i == 0 ? "" : "、", TEXT_ARGS(title));
	}
	buffer_add_string(out, "。");
}

static bool exists(const struct role *role, const struct outcome *outcome)
{
	return condition_holds(role->when, outcome->handbook->facts);
}

/* The roles that come with the answer whose facts are FACTS. */
static void add_roles(struct weighing *weighing, struct buffer *out, const bool *facts)
{
	struct arena *arena = weighing->interview->arena;
	struct chosen_roles roles = chosen_roles(arena, &weighing->chosen, facts);
	bool first = true;

	for (size_t i = 0; i < roles.count; i++) {
		const struct role *role = roles.list[i];

		if (exists(role, &weighing->other))
			continue;
		buffer_add_format(out, "%s「%.*s」", first ? "役割の" : "、",
			TEXT_ARGS(program_words(arena, &role->name, weighing->other.handbook)));
		first = false;
	}
	buffer_add_string(out, first ? "" : "も置きます。");
}

static struct text words_of(struct weighing *weighing, const struct gain *gains, const bool *facts,
	const char *const labels[2])
{
	const struct effect *effect = &weighing->effect;
	struct buffer out = {.arena = weighing->interview->arena};

	if (effect->more > 0)
		buffer_add_format(&out, "%sと、%zu件の条項が加わります。", labels[0], effect->more);
	if (effect->fewer > 0)
		buffer_add_format(&out, "%sと、%zu件の条項が加わります。", labels[1], effect->fewer);
	if (effect->more + effect->fewer > 0)
		add_examples(weighing, &out, gains);
	else if (effect->more_commentary + effect->fewer_commentary > 0)
		buffer_add_string(&out, "条項の数は変わりませんが、解説が変わります。");
	else
		buffer_add_string(&out, "条項の数は変わりませんが、文の一部が変わることがあります。");
	add_roles(weighing, &out, facts);
	return buffer_text(&out);
}

/* A copy of the facts of OUTCOME, which is forgotten by the next judgement. */
static const bool *facts_of(const struct interview *interview, const struct outcome *outcome)
{
	size_t count = interview->library->facts.count;
	bool *facts = ARENA_ARRAY(interview->arena, bool, count);

	memcpy(facts, outcome->handbook->facts, count * sizeof *facts);
	return facts;
}

struct effect effect_of(struct interview *interview, const struct step *step, struct text one,
	struct text other, const char *const labels[2])
{
	struct weighing weighing = {.interview = interview, .chosen = chosen_now(interview)};
	struct gain gains[EXAMPLES] = {{NULL, 0}};
	const bool *facts;

	weighing.effect.words = TEXT("条項がどう変わるかは、今は分かりません。");
	weighing.one = outcome_of(interview, step, one);
	if (weighing.one.handbook == NULL)
		return weighing.effect;
	facts = facts_of(interview, &weighing.one);
	weighing.other = outcome_of(interview, step, other);
	if (weighing.other.handbook == NULL)
		return weighing.effect;
	for (size_t i = 0; i < weighing.chosen.count; i++) {
		const struct table *fragments = &weighing.chosen.list[i]->fragments;

		for (size_t j = 0; j < fragments->count; j++) {
			const struct fragment *fragment = fragments->entries[j].value;

			rank(gains, fragment, weigh_fragment(&weighing, fragment));
		}
	}
	weighing.effect.words = words_of(&weighing, gains, facts, labels);
	return weighing.effect;
}
