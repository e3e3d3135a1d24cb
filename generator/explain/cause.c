#include "explain/cause.h"

#include "base/arena.h"
#include "explain/value.h"

#include <stddef.h>

/* What is known of a condition when only the kind of organisation is. */
enum known { KNOWN_FALSE, KNOWN_TRUE, KNOWN_NOT };

static enum known of_kind(const struct look *look, const struct condition *condition);

/* A fact that is asked of other kinds only is false whatever is answered. */
static enum known fact_of_kind(const struct look *look, const struct condition *condition)
{
	const struct fact *fact;

	if (condition->fact < KIND_COUNT)
		return look->handbook->facts[condition->fact] ? KNOWN_TRUE : KNOWN_FALSE;
	fact = look_find(look, offsetof(struct corpus, facts), condition->name);
	if (fact != NULL && fact->when != NULL && of_kind(look, fact->when) == KNOWN_FALSE)
		return KNOWN_FALSE;
	return KNOWN_NOT;
}

static enum known of_kind(const struct look *look, const struct condition *condition)
{
	enum known left;
	enum known right;

	if (condition->kind == CONDITION_FACT)
		return fact_of_kind(look, condition);
	left = of_kind(look, condition->left);
	if (condition->kind == CONDITION_NOT)
		return left == KNOWN_NOT    ? KNOWN_NOT
		       : left == KNOWN_TRUE ? KNOWN_FALSE
					    : KNOWN_TRUE;
	right = of_kind(look, condition->right);
	if (condition->kind == CONDITION_AND) {
		if (left == KNOWN_FALSE || right == KNOWN_FALSE)
			return KNOWN_FALSE;
		return left == KNOWN_TRUE && right == KNOWN_TRUE ? KNOWN_TRUE : KNOWN_NOT;
	}
	if (left == KNOWN_TRUE || right == KNOWN_TRUE)
		return KNOWN_TRUE;
	return left == KNOWN_FALSE && right == KNOWN_FALSE ? KNOWN_FALSE : KNOWN_NOT;
}

enum first_cause condition_cause(const struct look *look, const struct condition *condition)
{
	return of_kind(look, condition) == KNOWN_FALSE ? FIRST_KIND : FIRST_CONDITION;
}

static void add_step(const struct look *look, struct causes *causes, struct cause_step step)
{
	ARENA_PUSH(look->arena, causes->steps, causes->count, step);
}

static void add_condition(const struct look *look, struct causes *causes, struct mention of,
	const struct condition *condition)
{
	add_step(look, causes,
		(struct cause_step){.of = of,
			.cause = condition_cause(look, condition),
			.condition = condition_explain(look, condition)});
}

/* The fragments above FRAGMENT in OUTLINE, the outermost first; false when it is not there. */
static bool find_above(const struct look *look, const struct outline *outline, size_t count,
	const struct fragment *fragment, const struct fragment ***above, size_t *above_count)
{
	for (size_t i = 0; i < count; i++) {
		size_t depth = *above_count;

		ARENA_PUSH(look->arena, *above, *above_count, outline[i].fragment);
		if (outline[i].fragment == fragment ||
			find_above(look, outline[i].children, outline[i].child_count, fragment,
				above, above_count))
			return true;
		*above_count = depth;
	}
	return false;
}

const struct condition *fragment_gate(
	const struct look *look, const struct fragment *fragment, const struct fragment **whose)
{
	const struct fragment **above = NULL;
	size_t count = 0;

	find_above(look, fragment->corpus->outline, fragment->corpus->outline_count, fragment,
		&above, &count);
	for (size_t i = 0; i < count; i++) {
		if (condition_holds(above[i]->when, look->handbook->facts))
			continue;
		*whose = above[i];
		return above[i]->when;
	}
	return NULL;
}

static void follow(const struct look *look, struct causes *causes, const struct provision *provision);

/* It went with something else; the first cause is why that went. */
static void follow_other(const struct look *look, struct causes *causes, struct mention of,
	enum first_cause how, const struct provision *other)
{
	add_step(look, causes, (struct cause_step){.of = of, .cause = how});
	follow(look, causes, other);
}

static void follow_fragment(
	const struct look *look, struct causes *causes, const struct fragment *fragment);

/* What PROVISION was about, all of which went: the first of it. Without any, its clause went. */
static void follow_targets(
	const struct look *look, struct causes *causes, const struct provision *provision)
{
	struct mention of = mention_provision(look, provision);

	if (provision->target_count > 0 && !look_is_in(look, provision->targets[0])) {
		follow_other(look, causes, of, FIRST_TARGETS, provision->targets[0]);
		return;
	}
	add_step(look, causes, (struct cause_step){.of = of, .cause = FIRST_PARENT});
	follow_fragment(look, causes, provision->fragment);
}

static enum first_cause cause_of(const struct fate *fate)
{
	switch (fate->cause) {
	case CAUSE_DECISION: return FIRST_DECISION;
	case CAUSE_DECLINED: return FIRST_DECLINED;
	case CAUSE_OVERRIDE:
		return fate->status == FATE_NOT_APPLICABLE ? FIRST_OVERRIDE : FIRST_REPLACED;
	case CAUSE_CHANGED: return FIRST_CHANGED;
	case CAUSE_READERS: return FIRST_READERS;
	default: return FIRST_EMPTY;
	}
}

static void follow(const struct look *look, struct causes *causes, const struct provision *provision)
{
	const struct fate *fate = &look->handbook->fates[provision->number];
	struct mention of = mention_provision(look, provision);

	switch (fate->cause) {
	case CAUSE_CONDITION: add_condition(look, causes, of, fate->condition); break;
	case CAUSE_FRAGMENT:
		add_step(look, causes, (struct cause_step){.of = of, .cause = FIRST_PARENT});
		add_condition(look, causes, mention_fragment(look, fate->fragment), fate->condition);
		break;
	case CAUSE_PARENT: follow_other(look, causes, of, FIRST_PARENT, fate->upper); break;
	case CAUSE_TARGETS: follow_targets(look, causes, provision); break;
	default:
		add_step(look, causes,
			(struct cause_step){
				.of = of, .cause = cause_of(fate), .decision = fate->decision});
	}
}

struct causes provision_causes(const struct look *look, const struct provision *provision)
{
	struct causes causes = {NULL, 0};

	if (!look_is_in(look, provision))
		follow(look, &causes, provision);
	return causes;
}

/* FRAGMENT holds nothing any more: the first that it held says why. */
static void follow_empty(const struct look *look, struct causes *causes, const struct fragment *fragment)
{
	const struct outline *outline = look_outline(fragment);
	size_t first = fragment->layer_counts[LAYER_REQUIREMENT] > 0 ? LAYER_REQUIREMENT : LAYER_MEASURE;

	add_step(look, causes,
		(struct cause_step){.of = mention_fragment(look, fragment), .cause = FIRST_EMPTY});
	if (outline != NULL && outline->child_count > 0)
		follow_fragment(look, causes, outline->children[0].fragment);
	else if (fragment->layer_counts[first] > 0)
		follow(look, causes, fragment->layers[first][0]);
}

static void follow_fragment(
	const struct look *look, struct causes *causes, const struct fragment *fragment)
{
	const struct fragment *whose = fragment;
	const struct condition *gate = fragment_gate(look, fragment, &whose);

	if (whose != fragment)
		add_step(look, causes,
			(struct cause_step){
				.of = mention_fragment(look, fragment), .cause = FIRST_PARENT});
	if (gate != NULL)
		add_condition(look, causes, mention_fragment(look, whose), gate);
	else
		follow_empty(look, causes, fragment);
}

struct causes fragment_causes(const struct look *look, const struct fragment *fragment)
{
	struct causes causes = {NULL, 0};

	if (!mention_fragment(look, fragment).in)
		follow_fragment(look, &causes, fragment);
	return causes;
}
