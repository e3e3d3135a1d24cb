/*
 * What was meant by a name that is no key: the name that people read in the handbook, a key of another
 * sort, or the key most like it. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_MEANT_H
#define TEBIKI_FRAGMENT_MEANT_H

#include "base/report.h"
#include "fragment/known.h"

/* Help about KEY, which the table of struct corpus at OFFSET does not have; may be empty. */
struct text meant_help(const struct scope *scope, struct report *report, size_t offset, struct text key);

/* Help about NAME, which is no fact, nor one of the kinds. */
struct text meant_fact_help(const struct scope *scope, struct report *report, struct text name);

/*
 * The full name of the value that WORDS stand for, role.staff for role.staff, role.職員, 役割.職員 and 職員;
 * empty when they stand for none, or without a sort for several.
 */
struct text meant_value(const struct scope *scope, struct text words);

#endif
