#include "explain/use.h"

#include "base/arena.h"
#include "explain/site.h"
#include "explain/value.h"

struct searching {
	const struct look *look;
	bool *sought; /* by slot number */
	bool grown;   /* a value was found that is made of a sought one */
	size_t fact;
	struct uses *uses;
};

bool condition_asks(const struct condition *condition, size_t number)
{
	if (condition == NULL)
		return false;
	if (condition->kind == CONDITION_FACT)
		return condition->fact == number;
	return condition_asks(condition->left, number) || condition_asks(condition->right, number);
}

static void add_use(
	struct searching *searching, struct mention by, struct text through, struct place place)
{
	for (size_t i = 0; i < searching->uses->count; i++) {
		const struct use *use = &searching->uses->list[i];

		if (text_equal(use->by.id, by.id) && use->by.kind == by.kind &&
			text_equal(use->through, through))
			return; /* once for each text */
	}
	ARENA_PUSH(searching->look->arena, searching->uses->list, searching->uses->count,
		((struct use){by, through, place}));
}

/* The value that SITE is the text of, unless the profile has its own words for it; or NULL. */
static const struct slot *made_by(const struct look *look, const struct site *site)
{
	const struct slot *slot = NULL;

	if (!site->name)
		return NULL;
	if (site->role != NULL)
		slot = value_slot(look, SORT_ROLE, site->role->key);
	else if (site->term != NULL)
		slot = value_slot(look, SORT_TERM, site->term->key);
	else if (site->document != NULL)
		slot = value_slot(look, SORT_DOCUMENT, site->document->key);
	if (slot != NULL && value_explain(look, slot).origins[0].kind == ORIGIN_PROFILE)
		return NULL;
	return slot;
}

static void grow(void *context, const struct site *site, const struct op *op, bool printed)
{
	struct searching *searching = context;
	const struct slot *made;

	(void)printed;
	if (!site->name || op->kind != OP_VALUE || !searching->sought[op->slot->number])
		return;
	made = made_by(searching->look, site);
	if (made == NULL || searching->sought[made->number])
		return;
	searching->sought[made->number] = true;
	searching->grown = true;
}

static void visit_value(void *context, const struct site *site, const struct op *op, bool printed)
{
	struct searching *searching = context;

	if (op->kind != OP_VALUE || !printed || !searching->sought[op->slot->number])
		return;
	if (site->name && made_by(searching->look, site) == NULL)
		return; /* the profile's words stand instead */
	add_use(searching, mention_site(searching->look, site), op->slot->full, op->place);
}

void uses_add_value(const struct look *look, struct uses *uses, enum value_sort sort, struct text key)
{
	const struct slot *slot = value_slot(look, sort, key);
	struct searching searching = {.look = look,
		.sought = ARENA_ARRAY(look->arena, bool, look->handbook->value_count + 1),
		.uses = uses};

	if (slot == NULL)
		return;
	searching.sought[slot->number] = true;
	do {
		searching.grown = false;
		sites_each(look, grow, &searching);
	} while (searching.grown);
	sites_each(look, visit_value, &searching);
}

struct uses uses_of_value(const struct look *look, enum value_sort sort, struct text key)
{
	struct uses uses = {NULL, 0};

	uses_add_value(look, &uses, sort, key);
	return uses;
}

static void visit_provision(void *context, const struct provision *provision)
{
	struct searching *searching = context;

	if (condition_asks(provision->when, searching->fact))
		add_use(searching, mention_provision(searching->look, provision),
			look_written(provision->when->place), provision->when->place);
}

static void visit_fragment(void *context, const struct fragment *fragment)
{
	struct searching *searching = context;

	if (condition_asks(fragment->when, searching->fact))
		add_use(searching, mention_fragment(searching->look, fragment),
			look_written(fragment->when->place), fragment->when->place);
	for (size_t i = 0; i < fragment->provision_count; i++)
		visit_provision(context, fragment->provisions[i]);
}

static void visit_span(void *context, const struct site *site, const struct op *op, bool printed)
{
	struct searching *searching = context;

	(void)printed;
	if (op->kind == OP_WHEN && condition_asks(op->condition, searching->fact))
		add_use(searching, mention_site(searching->look, site),
			look_written(op->condition->place), op->condition->place);
}

static void visit_names(struct searching *searching, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;

		if (condition_asks(role->when, searching->fact))
			add_use(searching, mention_role(searching->look, role),
				look_written(role->when->place), role->when->place);
	}
	for (size_t i = 0; i < corpus->facts.count; i++) {
		const struct fact *fact = corpus->facts.entries[i].value;

		if (condition_asks(fact->when, searching->fact))
			add_use(searching, mention_fact(searching->look, fact),
				look_written(fact->when->place), fact->when->place);
	}
}

struct uses uses_of_fact(const struct look *look, size_t number)
{
	struct uses uses = {NULL, 0};
	struct searching searching = {.look = look, .fact = number, .uses = &uses};

	fragments_each(look, visit_fragment, &searching);
	sites_each(look, visit_span, &searching);
	for (size_t i = 0; i < look->profile->corpus_count; i++)
		visit_names(&searching, look->profile->corpora[i]);
	return uses;
}
