/*
 * Dates, YYYY-MM-DD and valid, as documents print them. Anyone may include this.
 */
#ifndef TEBIKI_BASE_DATE_H
#define TEBIKI_BASE_DATE_H

#include "base/text.h"

/* DATE as 令和8年4月1日 when JAPANESE, else as 2026年4月1日. */
struct text date_text(struct arena *arena, struct text date, bool japanese);

/*
 * The year of DATE: 令和8 or 令和元 when JAPANESE, else 2026. A day before Meiji 6 (1873), when Japan took
 * the present calendar, is counted in the latter way.
 */
struct text date_year(struct arena *arena, struct text date, bool japanese);

/* The number of the month of DATE, and the day. */
unsigned date_month(struct text date);
unsigned date_day(struct text date);

#endif
