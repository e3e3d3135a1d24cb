/*
 * Who must act stands both in `by` and in the words. For lint and the tests of content.
 */
#ifndef TEBIKI_LINT_ACTORS_H
#define TEBIKI_LINT_ACTORS_H

#include "base/report.h"
#include "model/corpus.h"

/*
 * Warns of the requirement or measure PROVISION where the roles in `by` and in its words differ. EACH: the
 * words name each of those; else one, since roles overlap (a sender is one of the staff).
 */
void actors_check(struct report *report, const struct provision *provision, bool each);

#endif
