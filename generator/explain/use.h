/*
 * What depends on a value, a role or a fact. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_USE_H
#define TEBIKI_EXPLAIN_USE_H

#include "explain/look.h"

/*
 * The texts of the handbook that print the value of SORT and KEY, itself or within another value that
 * the guideline's own words make of it.
 */
struct uses uses_of_value(const struct look *look, enum value_sort sort, struct text key);

/* The same for two sorts at once: a role's name and its post. */
void uses_add_value(const struct look *look, struct uses *uses, enum value_sort sort, struct text key);

/* Everything whose condition asks for the fact NUMBER, whether it holds or not. */
struct uses uses_of_fact(const struct look *look, size_t number);

/* True when CONDITION asks for the fact NUMBER. */
bool condition_asks(const struct condition *condition, size_t number);

#endif
