#include "explain/explain.h"
#include "explain/part.h"
#include "explain/site.h"
#include "explain/use.h"
#include "explain/value.h"

#include "base/arena.h"

#include <stddef.h>

/* Two handbooks, here and as it would be. */
struct comparing {
	const struct look *look;
	const struct look *other;
	struct otherwise *into;
};

/* What is nested comes and goes with what it is nested in. */
static bool is_outermost(const struct look *look, const struct provision *provision)
{
	return provision->parent == NULL || look_is_in(look, provision->parent);
}

static void compare_provision(void *context, const struct provision *provision)
{
	struct comparing *comparing = context;
	bool here = look_is_in(comparing->look, provision);
	bool there = look_is_in(comparing->other, provision);

	if (!here && there && is_outermost(comparing->look, provision))
		mentions_add(comparing->look, &comparing->into->comes,
			mention_provision(comparing->other, provision));
	else if (here && !there && is_outermost(comparing->other, provision))
		mentions_add(comparing->look, &comparing->into->goes,
			mention_provision(comparing->look, provision));
}

/* Words that come or go in what stays: a condition of a sentence that turns. */
static void compare_words(void *context, const struct site *site, const struct op *op, bool printed)
{
	struct comparing *comparing = context;
	struct mentions *reworded = &comparing->into->reworded;
	struct mention mention;

	if (op->kind != OP_WHEN || !printed ||
		condition_holds(op->condition, comparing->look->handbook->facts) ==
			condition_holds(op->condition, comparing->other->handbook->facts))
		return;
	mention = mention_site(comparing->look, site);
	if (!mention_site(comparing->other, site).in ||
		(reworded->count > 0 && text_equal(reworded->list[reworded->count - 1].id, mention.id)))
		return;
	mentions_add(comparing->look, reworded, mention);
}

static void compare_role(const struct comparing *comparing, const struct role *role)
{
	bool here = look_has_role(comparing->look, role);
	bool there = look_has_role(comparing->other, role);

	if (!here && there)
		mentions_add(comparing->look, &comparing->into->roles_come,
			mention_role(comparing->other, role));
	else if (here && !there)
		mentions_add(comparing->look, &comparing->into->roles_go,
			mention_role(comparing->look, role));
}

static void compare_fact(const struct comparing *comparing, const struct fact *fact)
{
	bool here = condition_holds(fact->when, comparing->look->handbook->facts);
	bool there = condition_holds(fact->when, comparing->other->handbook->facts);

	if (!here && there)
		mentions_add(comparing->look, &comparing->into->asked,
			mention_fact(comparing->other, fact));
	else if (here && !there)
		mentions_add(comparing->look, &comparing->into->dropped,
			mention_fact(comparing->look, fact));
}

static struct otherwise *compare(
	const struct look *look, const struct handbook *handbook, const struct troubles *troubles)
{
	struct otherwise *into = ARENA_NEW(look->arena, struct otherwise);
	struct look other = look_at(look->arena, handbook);
	struct comparing comparing = {look, &other, into};

	provisions_each(look, compare_provision, &comparing);
	sites_each(look, compare_words, &comparing);
	for (size_t i = 0; i < look->profile->corpus_count; i++) {
		const struct corpus *corpus = look->profile->corpora[i];

		for (size_t j = 0; j < corpus->roles.count; j++)
			compare_role(&comparing, corpus->roles.entries[j].value);
		for (size_t j = 0; j < corpus->facts.count; j++)
			compare_fact(&comparing, corpus->facts.entries[j].value);
	}
	into->troubles = troubles;
	return into;
}

struct fact_explanation *fact_explain(const struct look *look, struct text name, size_t number,
	const struct handbook *other, const struct troubles *troubles)
{
	struct fact_explanation *into = ARENA_NEW(look->arena, struct fact_explanation);
	const struct fact *fact = look_find(look, offsetof(struct corpus, facts), name);

	into->value = fact_value(look, name, number);
	if (fact != NULL) {
		into->question = fact->question;
		into->help = fact->help;
		into->when = condition_explain(look, fact->when);
	}
	into->uses = uses_of_fact(look, number);
	if (other != NULL)
		into->otherwise = compare(look, other, troubles);
	return into;
}
