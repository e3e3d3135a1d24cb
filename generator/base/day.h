/*
 * Days as people and profiles write them. Anyone may include this.
 */
#ifndef TEBIKI_BASE_DAY_H
#define TEBIKI_BASE_DAY_H

#include "base/text.h"

struct day {
	int year, month, day;
};

/* How many days MONTH (1 to 12) of YEAR has. */
int day_count(int year, int month);

/* True when TEXT is written YYYY-MM-DD, whether there is such a day or not. */
bool day_read(struct text text, struct day *day);

bool day_exists(const struct day *day);

/* The number of DAY, which exists, in the order of days: days differ by as many as their numbers do. */
long day_number(const struct day *day);

/*
 * True when TEXT is a day as documents print it: 令和９年４月１日, 2027年4月1日; also 2027/4/1, 2027.4.1
 * and 2027-4-1. Full-width digits are digits.
 */
bool day_understand(struct text text, struct day *day);

#endif
