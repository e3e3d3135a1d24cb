/*
 * Amounts: numbers with a unit, as guidelines set them. Read by load, compared by tailor.
 */
#ifndef TEBIKI_MODEL_AMOUNT_H
#define TEBIKI_MODEL_AMOUNT_H

#include "base/text.h"

enum unit { UNIT_HOUR, UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR, UNIT_TIMES };

/* A number with its unit, as written and as compared. */
struct amount {
	unsigned number;
	enum unit unit;
	struct text text; /* as written: 3か月 */
};

/*
 * Reads `3か月`, `24時間`, `1回` into *AMOUNT, whose text becomes TEXT; false when it is none (nothing of something is none).
 * Full-width digits are digits.
 */
bool amount_read(struct text text, struct amount *amount);

/* The INDEXth way to write a unit; NULL behind the last. */
const char *amount_unit_name(size_t index);

/* AMOUNT with ASCII digits and か月, however it was written. */
struct text amount_text(struct arena *arena, const struct amount *amount);

/* What TEXT, which is no amount, should be; a sentence about it in quotes goes on so. */
const char *amount_fault(struct text text);

/* True when both are times (回), or both are periods. */
bool amount_comparable(const struct amount *a, const struct amount *b);

/*
 * True when A is at most B whatever the calendar: a month has 28 to 31 days, a year 365 or 366. So
 * 90日 is not at most 3か月, which may have 89 days, but 80日 is.
 */
bool amount_at_most(const struct amount *a, const struct amount *b);

#endif
