#include "model/amount.h"

static const struct {
	const char *name;
	enum unit unit;
} units[] = {
	{"時間", UNIT_HOUR},
	{"日", UNIT_DAY},
	{"日間", UNIT_DAY},
	{"週間", UNIT_WEEK},
	{"か月", UNIT_MONTH},
	{"ヶ月", UNIT_MONTH},
	{"カ月", UNIT_MONTH},
	{"月", UNIT_MONTH},
	{"年", UNIT_YEAR},
	{"年間", UNIT_YEAR},
	{"回", UNIT_TIMES},
};

/* The digit at the start of TEXT, ASCII or full-width; -1 when there is none. */
static int take_digit(struct text *text)
{
	uint32_t code;
	size_t size = text_character(*text, &code);
	uint32_t digit = code >= 0xff10 ? code - 0xff10 : code - '0';

	if (size == 0 || digit > 9)
		return -1;
	*text = text_from(*text, size);
	return (int)digit;
}

bool amount_read(struct text text, struct amount *amount)
{
	struct text rest = text;
	unsigned number = 0;
	size_t digits = 0;
	int digit;

	while ((digit = take_digit(&rest)) >= 0) {
		number = number * 10 + (unsigned)digit;
		digits++;
	}
	if (digits == 0 || digits > 9 || number == 0)
		return false;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		if (text_equal(rest, text_of(units[i].name))) {
			*amount = (struct amount){number, units[i].unit, text};
			return true;
		}
	}
	return false;
}

bool amount_comparable(const struct amount *a, const struct amount *b)
{
	return (a->unit == UNIT_TIMES) == (b->unit == UNIT_TIMES);
}

/* The fewest and the most hours (or times) that one of UNIT can have. */
static unsigned long fewest(const struct amount *amount)
{
	static const unsigned long hours[] = {
		[UNIT_HOUR] = 1, [UNIT_DAY] = 24, [UNIT_WEEK] = 7 * 24, [UNIT_MONTH] = 28 * 24, [UNIT_YEAR] = 365 * 24, [UNIT_TIMES] = 1};

	return hours[amount->unit] * amount->number;
}

static unsigned long most(const struct amount *amount)
{
	static const unsigned long hours[] = {
		[UNIT_HOUR] = 1, [UNIT_DAY] = 24, [UNIT_WEEK] = 7 * 24, [UNIT_MONTH] = 31 * 24, [UNIT_YEAR] = 366 * 24, [UNIT_TIMES] = 1};

	return hours[amount->unit] * amount->number;
}

/* Months and years measure one another exactly. */
static unsigned long months(const struct amount *amount)
{
	return amount->unit == UNIT_YEAR ? amount->number * 12ul : amount->number;
}

static bool is_calendar(const struct amount *amount)
{
	return amount->unit == UNIT_MONTH || amount->unit == UNIT_YEAR;
}

bool amount_at_most(const struct amount *a, const struct amount *b)
{
	if (is_calendar(a) && is_calendar(b))
		return months(a) <= months(b);
	return most(a) <= fewest(b);
}
