#include "base/date.h"

#include "base/arena.h"

static const struct {
	struct text first; /* the era's first day */
	unsigned year;     /* its first year */
	const char *name;
} eras[] = {
	{TEXT_INIT("2019-05-01"), 2019, "令和"},
	{TEXT_INIT("1989-01-08"), 1989, "平成"},
	{TEXT_INIT("1926-12-25"), 1926, "昭和"},
	{TEXT_INIT("1912-07-30"), 1912, "大正"},
	{TEXT_INIT("1873-01-01"), 1868, "明治"},
};

static unsigned number_in(struct text date, size_t start, size_t end)
{
	unsigned number = 0;

	for (size_t i = start; i < end; i++)
		number = number * 10 + (unsigned)(date.data[i] - '0');
	return number;
}

unsigned date_month(struct text date)
{
	return number_in(date, 5, 7);
}

unsigned date_day(struct text date)
{
	return number_in(date, 8, 10);
}

struct text date_year(struct arena *arena, struct text date, bool japanese)
{
	unsigned year = number_in(date, 0, 4);

	for (size_t i = 0; japanese && i < sizeof eras / sizeof *eras; i++) {
		if (text_compare(date, eras[i].first) < 0)
			continue;
		if (year == eras[i].year)
			return text_format(arena, "%s元", eras[i].name);
		return text_format(arena, "%s%u", eras[i].name, year - eras[i].year + 1);
	}
	return text_format(arena, "%u", year);
}

struct text date_text(struct arena *arena, struct text date, bool japanese)
{
	struct text year = date_year(arena, date, japanese);

	return text_format(arena, "%.*s年%u月%u日", TEXT_ARGS(year), date_month(date), date_day(date));
}
