#include "explain/value.h"

#include "base/arena.h"

#include <stddef.h>

struct fact_value fact_value(const struct look *look, struct text name, size_t number)
{
	const struct handbook *handbook = look->handbook;
	const struct fact *fact = look_find(look, offsetof(struct corpus, facts), name);
	const struct answer *answer = table_get(&look->profile->facts, name);
	struct fact_value value = {.key = name, .value = handbook->facts[number]};

	if (fact != NULL)
		value.label = fact->label;
	if (number < KIND_COUNT) {
		value.answerer = ANSWERER_KIND;
		value.place = look->profile->kind_place;
	} else if (answer != NULL) {
		value.answerer = ANSWERER_PROFILE;
		value.place = answer->place;
	} else {
		value.answerer = ANSWERER_NOBODY;
		if (fact != NULL && fact->when != NULL)
			value.place = fact->when->place;
	}
	return value;
}

static void add_facts(
	const struct look *look, const struct condition *condition, struct condition_value *value)
{
	if (condition == NULL)
		return;
	add_facts(look, condition->left, value);
	add_facts(look, condition->right, value);
	if (condition->kind != CONDITION_FACT)
		return;
	for (size_t i = 0; i < value->fact_count; i++)
		if (text_equal(value->facts[i].key, condition->name))
			return;
	ARENA_PUSH(look->arena, value->facts, value->fact_count,
		fact_value(look, condition->name, condition->fact));
}

struct condition_value *condition_explain(const struct look *look, const struct condition *condition)
{
	struct condition_value *value;

	if (condition == NULL)
		return NULL;
	value = ARENA_NEW(look->arena, struct condition_value);
	value->text = look_written(condition->place);
	value->holds = condition_holds(condition, look->handbook->facts);
	value->place = condition->place;
	add_facts(look, condition, value);
	return value;
}

const struct slot *value_slot(const struct look *look, enum value_sort sort, struct text key)
{
	static const struct text heads[SORT_COUNT] = {
		[SORT_ORGANISATION] = TEXT_INIT("org."),
		[SORT_ROLE] = TEXT_INIT("role."),
		[SORT_POST] = TEXT_INIT("post."),
		[SORT_TERM] = TEXT_INIT("term."),
		[SORT_PARAMETER] = TEXT_INIT("param."),
		[SORT_DOCUMENT] = TEXT_INIT("doc."),
	};

	return table_get(&look->handbook->library->slots, TEXT_JOIN(look->arena, heads[sort], key));
}

static void add_origin(
	struct value_chain *chain, enum origin_kind kind, struct text value, struct place place)
{
	chain->origins[chain->origin_count++] = (struct origin){kind, value, place};
}

/* What the profile puts in the place of the guideline's, if it does. */
static void add_own(const struct look *look, struct value_chain *chain, const struct slot *slot)
{
	const struct profile *profile = look->profile;
	const struct appointment *appointment = table_get(&profile->roles, slot->name);
	const struct own_term *term = table_get(&profile->terms, slot->name);
	const struct located *parameter = table_get(&profile->parameters, slot->name);
	const struct located *own = NULL;

	switch (slot->sort) {
	case SORT_ORGANISATION:
		add_origin(chain, ORIGIN_PROFILE, chain->value, profile->place);
		return;
	case SORT_ROLE: own = appointment == NULL ? NULL : &appointment->name; break;
	case SORT_POST: own = appointment == NULL ? NULL : &appointment->post; break;
	case SORT_TERM: own = term == NULL ? NULL : &term->name; break;
	case SORT_PARAMETER: own = parameter; break;
	default: break;
	}
	if (own != NULL && own->place.source != NULL)
		add_origin(chain, ORIGIN_PROFILE, own->text, own->place);
}

static void add_decision(const struct look *look, struct value_chain *chain, struct text key)
{
	const struct handbook *handbook = look->handbook;

	for (size_t i = 0; i < handbook->setting_count; i++)
		if (text_equal(handbook->settings[i].parameter->key, key) &&
			handbook->settings[i].decision != NULL)
			add_origin(chain, ORIGIN_DECISION, (struct text){0},
				handbook->settings[i].decision->place);
}

/* The values that the guideline's own text names: only where that text stands for the value. */
static void add_parts(const struct look *look, struct value_chain *chain, const struct program *text)
{
	for (size_t i = 0; i < text->count; i++)
		if (text->ops[i].kind == OP_VALUE)
			ARENA_PUSH(look->arena, chain->parts, chain->part_count,
				value_explain(look, text->ops[i].slot));
}

static void add_guideline(const struct look *look, struct value_chain *chain,
	const struct program *text, struct place place)
{
	if (chain->origin_count == 0)
		add_parts(look, chain, text);
	add_origin(chain, ORIGIN_GUIDELINE, look_plain(look, text), place);
}

static void add_declared(const struct look *look, struct value_chain *chain, const struct slot *slot)
{
	const struct role *role = look_find(look, offsetof(struct corpus, roles), slot->name);
	const struct term *term = look_find(look, offsetof(struct corpus, terms), slot->name);
	const struct parameter *parameter =
		look_find(look, offsetof(struct corpus, parameters), slot->name);
	const struct document *document =
		look_find(look, offsetof(struct corpus, documents), slot->name);

	if (slot->sort == SORT_ROLE && role != NULL)
		add_guideline(look, chain, &role->name, role->place);
	else if (slot->sort == SORT_TERM && term != NULL)
		add_guideline(look, chain, &term->name, term->place);
	else if (slot->sort == SORT_DOCUMENT && document != NULL)
		add_guideline(look, chain, &document->name, document->place);
	else if (slot->sort == SORT_PARAMETER && parameter != NULL) {
		add_decision(look, chain, slot->name);
		add_origin(chain, ORIGIN_GUIDELINE, parameter->value.text, parameter->place);
	}
}

struct value_chain value_explain(const struct look *look, const struct slot *slot)
{
	struct value_chain chain = {
		.name = slot->full, .value = look->handbook->values[slot->number].plain};

	add_own(look, &chain, slot);
	add_declared(look, &chain, slot);
	return chain;
}

struct actor actor_explain(const struct look *look, const struct role *role)
{
	const struct appointment *appointment = table_get(&look->profile->roles, role->key);
	struct mention mention = mention_role(look, role);

	return (struct actor){.key = role->key,
		.name = mention.words,
		.post = appointment == NULL ? (struct text){0} : appointment->post.text,
		.page = mention.page,
		.in = mention.in,
		.place = appointment == NULL ? role->place : appointment->place};
}
