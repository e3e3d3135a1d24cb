/*
 * Reading conditions. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_CONDITION_H
#define TEBIKI_FRAGMENT_CONDITION_H

#include "base/report.h"
#include "model/condition.h"

struct scope;

/*
 * The condition written in TEXT, whose place is PLACE (the same bytes, where they could be found
 * in the source). Grammar: or < and < not < fact | ( … ). NULL after reporting a mistake or a fact
 * that no corpus in SCOPE declares.
 */
const struct condition *condition_read(struct arena *arena, struct report *report,
	const struct scope *scope, struct text text, struct place place);

#endif
