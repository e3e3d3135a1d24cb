/*
 * Where values come from, and what conditions and facts are worth. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_VALUE_H
#define TEBIKI_EXPLAIN_VALUE_H

#include "explain/look.h"

/* The chain that sets SLOT, with those of the values that its text names. */
struct value_chain value_explain(const struct look *look, const struct slot *slot);

/* The slot of SORT and KEY; NULL where no text names it. */
const struct slot *value_slot(const struct look *look, enum value_sort sort, struct text key);

/* CONDITION with its facts; NULL for no condition. */
struct condition_value *condition_explain(const struct look *look, const struct condition *condition);

/* The fact NAME, whose number is NUMBER. */
struct fact_value fact_value(const struct look *look, struct text name, size_t number);

/* ROLE as who acts, or as to whom is reported. */
struct actor actor_explain(const struct look *look, const struct role *role);

#endif
