/*
 * Dates as Japanese documents print them. Anyone may include this.
 */
#ifndef TEBIKI_BASE_DATE_H
#define TEBIKI_BASE_DATE_H

#include "base/text.h"

/*
 * DATE (YYYY-MM-DD, valid) as 令和8年4月1日 when JAPANESE, else as 2026年4月1日. A day before
 * Meiji 6 (1873), when Japan took the present calendar, is printed in the latter way.
 */
struct text date_text(struct arena *arena, struct text date, bool japanese);

#endif
