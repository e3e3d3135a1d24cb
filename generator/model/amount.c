#include "model/amount.h"

#include "base/arena.h"

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
	{"ヵ月", UNIT_MONTH},
	{"ケ月", UNIT_MONTH},
	{"箇月", UNIT_MONTH},
	{"月", UNIT_MONTH},
	{"年", UNIT_YEAR},
	{"年間", UNIT_YEAR},
	{"回", UNIT_TIMES},
};

/* The digit at the start of TEXT, ASCII or full-width; -1 when there is none. */
static int take_digit(struct text *text)
{
	uint32_t code = 0;
	size_t size = text_character(*text, &code);
	uint32_t digit = code >= 0xff10 ? code - 0xff10 : code - '0';

	if (size == 0 || digit > 9)
		return -1;
	*text = text_from(*text, size);
	return (int)digit;
}

/* Splits TEXT into its digits, of which there are COUNT, and *UNIT. */
static unsigned take_number(struct text text, size_t *count, struct text *unit)
{
	unsigned number = 0;
	int digit;

	*count = 0;
	while ((digit = take_digit(&text)) >= 0) {
		number = number * 10 + (unsigned)digit;
		++*count;
	}
	*unit = text;
	return number;
}

static bool find_unit(struct text name, enum unit *unit)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		if (text_equal(name, text_of(units[i].name))) {
			*unit = units[i].unit;
			return true;
		}
	}
	return false;
}

bool amount_read(struct text text, struct amount *amount)
{
	struct text name;
	enum unit unit;
	size_t digits;
	unsigned number = take_number(text, &digits, &name);

	if (digits == 0 || digits > 9 || number == 0 || !find_unit(name, &unit))
		return false;
	*amount = (struct amount){number, unit, text};
	return true;
}

const char *amount_unit_name(size_t index)
{
	return index < sizeof units / sizeof *units ? units[index].name : NULL;
}

const char *amount_fault(struct text text)
{
	struct text name;
	enum unit unit;
	size_t digits;
	unsigned number = take_number(text, &digits, &name);

	if (digits > 0 && digits <= 9 && number == 0 && find_unit(name, &unit))
		return "must be at least 1";
	return "is not an amount";
}

struct text amount_text(struct arena *arena, const struct amount *amount)
{
	struct text name;
	size_t digits;

	take_number(amount->text, &digits, &name);
	if (amount->unit == UNIT_MONTH)
		name = TEXT("か月");
	return text_format(arena, "%u%.*s", amount->number, TEXT_ARGS(name));
}

bool amount_comparable(const struct amount *a, const struct amount *b)
{
	return (a->unit == UNIT_TIMES) == (b->unit == UNIT_TIMES);
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

/* Hours (or times) of one UNIT; 0: that depends on the calendar. */
static unsigned long size_of(enum unit unit)
{
	static const unsigned long sizes[] = {
		[UNIT_HOUR] = 1, [UNIT_DAY] = 24, [UNIT_WEEK] = 7 * 24, [UNIT_MONTH] = 0, [UNIT_YEAR] = 0, [UNIT_TIMES] = 1};

	return sizes[unit];
}

/* The fewest hours (or times) that AMOUNT can be. */
static unsigned long fewest(const struct amount *amount)
{
	/* Of so many months in a row, whichever they are, in a year without a leap day. */
	static const unsigned long days[] = {0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};

	if (is_calendar(amount))
		return (months(amount) / 12 * 365 + days[months(amount) % 12]) * 24;
	return size_of(amount->unit) * amount->number;
}

/* The most; a leap day is allowed for in each year, which is one too many at times. */
static unsigned long most(const struct amount *amount)
{
	static const unsigned long days[] = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};

	if (is_calendar(amount))
		return (months(amount) / 12 * 366 + days[months(amount) % 12]) * 24;
	return size_of(amount->unit) * amount->number;
}

bool amount_at_most(const struct amount *a, const struct amount *b)
{
	if (is_calendar(a) && is_calendar(b))
		return months(a) <= months(b);
	return most(a) <= fewest(b);
}
