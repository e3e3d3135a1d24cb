/*
 * Reports of signs that look like ASCII and are none (base/narrow.h), and of characters that cannot be
 * seen. For loading only.
 */
#ifndef TEBIKI_READ_WIDE_H
#define TEBIKI_READ_WIDE_H

#include "base/report.h"

/*
 * True when TEXT, which should be a key, a choice, a number or a sign and is none that is known, holds full-width
 * signs; it was reported with what to write instead.
 */
bool wide_report(struct report *report, struct place place, struct text text);

/* True when TEXT begins with a typographic or full-width quotation mark. */
bool wide_quote(struct text text);

/* False after reporting the first invisible character in SOURCE. */
bool wide_check_visible(struct report *report, const struct source *source);

#endif
