#include "explain/cause.h"
#include "explain/explain.h"
#include "explain/site.h"
#include "explain/value.h"

#include "base/arena.h"

struct listing {
	const struct look *look;
	struct absences *into;
};

static size_t count_nested(const struct look *look, const struct provision *provision)
{
	size_t count = 0;

	for (size_t i = 0; i < provision->block_count; i++)
		for (size_t j = 0; j < provision->blocks[i].item_count; j++)
			count += 1 + count_nested(look, provision->blocks[i].items[j]);
	return count;
}

static void add(struct listing *listing, struct mention of, struct causes causes, size_t nested)
{
	ARENA_PUSH(listing->look->arena, listing->into->list, listing->into->count,
		((struct absence){of, causes.steps[causes.count - 1], nested}));
}

static void list_provision(struct listing *listing, const struct provision *provision)
{
	const struct look *look = listing->look;
	struct causes causes = provision_causes(look, provision);

	if (causes.count > 0)
		add(listing, mention_provision(look, provision), causes, count_nested(look, provision));
	for (size_t i = 0; causes.count == 0 && i < provision->block_count; i++)
		for (size_t j = 0; j < provision->blocks[i].item_count; j++)
			list_provision(listing, provision->blocks[i].items[j]);
}

/* A section or clause that is out stands for all that is in it. */
static void list_outline(struct listing *listing, const struct outline *outline, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct fragment *fragment = outline[i].fragment;
		struct causes causes = fragment_causes(listing->look, fragment);

		if (causes.count > 0)
			add(listing, mention_fragment(listing->look, fragment), causes,
				fragment->provision_count);
		/* Of what went because nothing was left, what it held says why. */
		if (causes.count > 0 && causes.steps[0].cause != FIRST_EMPTY)
			continue;
		for (enum layer layer = LAYER_REQUIREMENT; layer < LAYER_COUNT; layer++)
			for (size_t j = 0; j < fragment->layer_counts[layer]; j++)
				list_provision(listing, fragment->layers[layer][j]);
		list_outline(listing, outline[i].children, outline[i].child_count);
	}
}

static void list_roles(struct listing *listing, const struct corpus *corpus)
{
	const struct look *look = listing->look;

	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;
		struct cause_step step = {.of = mention_role(look, role)};

		if (look_has_role(look, role))
			continue;
		step.cause = condition_cause(look, role->when);
		step.condition = condition_explain(look, role->when);
		ARENA_PUSH(look->arena, listing->into->list, listing->into->count,
			((struct absence){step.of, step, 0}));
	}
}

static bool is_alike(const struct absence *one, const struct absence *other)
{
	const struct condition_value *condition = one->first.condition;

	if (one->first.cause != other->first.cause || one->first.decision != other->first.decision)
		return false;
	return condition == NULL || other->first.condition == NULL
		       ? condition == other->first.condition
		       : text_equal(condition->text, other->first.condition->text);
}

/* By cause, then together what has the same reason; what is alike stays in the guideline's order. */
static void sort(const struct look *look, struct absences *absences)
{
	struct absences sorted = {NULL, 0};
	bool *taken = ARENA_ARRAY(look->arena, bool, absences->count + 1);

	for (size_t cause = 0; cause <= FIRST_EMPTY; cause++)
		for (size_t i = 0; i < absences->count; i++)
			for (size_t j = i; !taken[i] && absences->list[i].first.cause == cause &&
					   j < absences->count;
				j++)
				if (!taken[j] && is_alike(&absences->list[i], &absences->list[j])) {
					taken[j] = j > i;
					ARENA_PUSH(look->arena, sorted.list, sorted.count,
						absences->list[j]);
				}
	*absences = sorted;
}

struct absences explain_absences(struct arena *arena, const struct handbook *handbook)
{
	struct look look = look_at(arena, handbook);
	struct absences absences = {NULL, 0};
	struct listing listing = {&look, &absences};

	for (size_t i = 0; i < look.profile->corpus_count; i++) {
		const struct corpus *corpus = look.profile->corpora[i];

		list_outline(&listing, corpus->outline, corpus->outline_count);
		list_roles(&listing, corpus);
	}
	sort(&look, &absences);
	return absences;
}
