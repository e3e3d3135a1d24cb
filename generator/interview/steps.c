#include "interview/steps.h"

#include "base/arena.h"
#include "interview/fixed.h"
#include "model/settle.h"

/* The name of the answer about KEY, which stands below PREFIX in a profile. */
static struct text name_of(const struct interview *interview, const char *prefix, struct text key)
{
	return text_format(interview->arena, "%s.%.*s", prefix, TEXT_ARGS(key));
}

static bool says(const void *context, const struct fact *fact)
{
	const struct interview *interview = context;
	struct text answer = answers_text(&interview->answers, name_of(interview, "facts", fact->key));

	return text_equal(answer, TEXT("true")) || text_equal(answer, TEXT("yes"));
}

const bool *steps_facts(const struct interview *interview)
{
	struct chosen chosen = chosen_now(interview);

	return facts_settle(interview->arena, interview->library, chosen.list, chosen.count,
		kind_answered(interview->library, &interview->answers), says, interview);
}

struct verdict steps_judge(const struct interview *interview)
{
	struct answers filled = interview_fill(interview);

	return interview->judge(interview->context, &filled);
}

struct interview steps_suppose(const struct interview *interview, struct text name, struct given given)
{
	struct interview supposed = *interview;

	supposed.answers = answers_copy(interview->arena, &interview->answers);
	answers_set(&supposed.answers, name, given);
	return supposed;
}

static void add_fixed(const struct interview *interview, struct steps *steps, enum fixed fixed)
{
	struct step step = {.name = text_of(fixed_question(fixed)->name), .fixed = fixed};

	ARENA_PUSH(interview->arena, steps->list, steps->count, step);
}

static bool is_there(const struct steps *steps, struct text name)
{
	for (size_t i = 0; i < steps->count; i++)
		if (text_equal(steps->list[i].name, name))
			return true;
	return false;
}

static void add_facts(const struct interview *interview, struct steps *steps,
	const struct chosen *chosen, const bool *facts)
{
	for (size_t i = 0; i < chosen->count; i++) {
		const struct table *table = &chosen->list[i]->facts;

		for (size_t j = 0; j < table->count; j++) {
			const struct fact *fact = table->entries[j].value;
			struct step step = {.name = name_of(interview, "facts", fact->key),
				.fact = fact,
				.fixed = FIXED_NONE};

			if (condition_holds(fact->when, facts) && !is_there(steps, step.name))
				ARENA_PUSH(interview->arena, steps->list, steps->count, step);
		}
	}
}

static void add_roles(const struct interview *interview, struct steps *steps,
	const struct chosen *chosen, const bool *facts)
{
	struct chosen_roles roles = chosen_roles(interview->arena, chosen, facts);

	for (size_t i = 0; i < roles.count; i++) {
		const struct role *role = roles.list[i];
		struct step step = {.name = name_of(interview, "roles", role->key),
			.role = role,
			.fixed = FIXED_NONE};

		if (role->post != POST_NONE)
			ARENA_PUSH(interview->arena, steps->list, steps->count, step);
	}
}

struct steps interview_steps(const struct interview *interview)
{
	struct chosen chosen = chosen_now(interview);
	const bool *facts = steps_facts(interview);
	struct steps steps = {NULL, 0};
	bool open = false; /* some guideline leaves 推奨事項 to the organisation */

	for (size_t i = 0; i < FIXED_RECOMMENDED; i++)
		add_fixed(interview, &steps, (enum fixed)i);
	add_facts(interview, &steps, &chosen, facts);
	for (size_t i = 0; i < chosen.count; i++)
		open = open || chosen.list[i]->has_recommended;
	if (open)
		add_fixed(interview, &steps, FIXED_RECOMMENDED);
	add_roles(interview, &steps, &chosen, facts);
	return steps;
}

size_t interview_open(const struct interview *interview, const struct steps *steps)
{
	size_t i = 0;

	while (i < steps->count && answers_get(&interview->answers, steps->list[i].name) != NULL)
		i++;
	return i;
}

/* What stands for the answer to STEP as long as there is none; empty: nothing need. */
static struct text stopgap(const struct interview *interview, const struct step *step)
{
	struct chosen chosen;

	if (step->fact != NULL)
		return TEXT("false");
	if (step->role != NULL) /* of its own, so that it is never another role's */
		return step->name;
	if (step->fixed != FIXED_IMPORTS)
		return text_of(fixed_question((enum fixed)step->fixed)->stopgap);
	chosen = chosen_now(interview);
	return chosen_names(interview->arena, &chosen);
}

/* The names that roles have here, as far as they were given; also of roles that no post holds. */
static void fill_names(const struct interview *interview, struct answers *filled)
{
	struct chosen chosen = chosen_now(interview);
	struct chosen_roles roles = chosen_roles(interview->arena, &chosen, steps_facts(interview));

	for (size_t i = 0; i < roles.count; i++) {
		struct text name = text_format(
			interview->arena, "roles.%.*s.name", TEXT_ARGS(roles.list[i]->key));
		const struct given *given = answers_get(&interview->answers, name);

		if (given != NULL)
			answers_set(filled, name, *given);
	}
}

struct answers interview_fill(const struct interview *interview)
{
	struct steps steps = interview_steps(interview);
	struct answers filled = {
		.table = {.arena = interview->arena}, .source = interview->answers.source};
	struct chosen chosen = chosen_now(interview);
	const struct given *given;

	for (size_t i = 0; i < steps.count; i++) {
		const struct step *step = &steps.list[i];
		struct text filler;

		given = answers_get(&interview->answers, step->name);
		filler = given != NULL ? (struct text){0} : stopgap(interview, step);
		if (given != NULL)
			answers_set(&filled, step->name, *given);
		else if (filler.size > 0)
			answers_put(&filled, step->name, filler);
	}
	fill_names(interview, &filled);
	given = answers_get(&filled, TEXT("short_name"));
	if (given != NULL && chosen_organisation(&chosen) != NULL)
		answers_set(&filled, TEXT("terms.organisation"), *given);
	return filled;
}
