/*
 * What can be wrong between sheets. For tally only.
 */
#ifndef TEBIKI_TALLY_CHECK_H
#define TEBIKI_TALLY_CHECK_H

#include "base/report.h"
#include "model/duty.h"
#include "model/sheet.h"

/*
 * Reports sheets that are of another handbook than HANDBOOK or, when that is NULL, than the first
 * sheet; those of another version (a warning); and persons with two sheets for one role.
 */
void check_sheets(struct arena *arena, struct report *report, const struct sheets *sheets,
	const struct handbook *handbook);

/*
 * Reports where SHEET does not go with the DUTIES that ROLE has in HANDBOOK: answers to what is none,
 * and (a warning) duties that are not on it.
 */
void check_duties(struct arena *arena, struct report *report, const struct sheet *sheet,
	const struct holder *holder, const struct duties *duties);

/* Reports that HANDBOOK has no role as SHEET names it. */
void check_role(struct arena *arena, struct report *report, const struct sheet *sheet,
	const struct handbook *handbook);

#endif
