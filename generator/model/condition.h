/*
 * A condition over the facts of an organisation: `ministry and not (uses_shared_system or telework)`.
 * Types only. load reads it (fragment/condition.h), tailor and render evaluate it.
 */
#ifndef TEBIKI_MODEL_CONDITION_H
#define TEBIKI_MODEL_CONDITION_H

#include "base/source.h"

/* The kinds of organisation. They are the first facts, in this order, and need no declaration. */
enum kind {
	KIND_MINISTRY,               /* 国の行政機関 */
	KIND_INDEPENDENT_AGENCY,     /* 独立行政法人 */
	KIND_DESIGNATED_CORPORATION, /* 指定法人 */
	KIND_MUNICIPALITY,           /* 地方公共団体 */
	KIND_COUNT,
};

enum condition_kind { CONDITION_FACT, CONDITION_NOT, CONDITION_AND, CONDITION_OR };

struct condition {
	enum condition_kind kind;
	size_t fact;                   /* CONDITION_FACT: its number in the library */
	struct text name;              /* CONDITION_FACT: its key */
	const struct condition *left;  /* NOT, AND, OR */
	const struct condition *right; /* AND, OR */
	struct place place;            /* of the fact's name, or of the whole */
};

/*
 * True when CONDITION holds under FACTS, an array indexed by fact number. No condition (NULL)
 * always holds. It is here, in the model, because tailor selects by it and render prints by it.
 * It goes down the left side in a loop: the conditions of all items of a list make a long chain.
 */
static inline bool condition_holds(const struct condition *condition, const bool *facts)
{
	for (; condition != NULL; condition = condition->left) {
		if (condition->kind == CONDITION_FACT)
			return facts[condition->fact];
		if (condition->kind == CONDITION_NOT)
			return !condition_holds(condition->left, facts);
		if (condition_holds(condition->right, facts) != (condition->kind == CONDITION_AND))
			return condition->kind == CONDITION_OR;
	}
	return true;
}

#endif
