#include "base/day.h"

/* The number that the digits START to END of TEXT write; -1 when some are none. */
static int number_at(struct text text, size_t start, size_t end)
{
	int number = 0;

	for (size_t i = start; i < end; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return -1;
		number = number * 10 + (text.data[i] - '0');
	}
	return number;
}

int day_count(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

bool day_read(struct text text, struct day *day)
{
	if (text.size != 10 || text.data[4] != '-' || text.data[7] != '-')
		return false;
	*day = (struct day){number_at(text, 0, 4), number_at(text, 5, 7), number_at(text, 8, 10)};
	return day->year >= 1 && day->month >= 0 && day->day >= 0;
}

bool day_exists(const struct day *day)
{
	return day->month >= 1 && day->month <= 12 && day->day >= 1 &&
	       day->day <= day_count(day->year, day->month);
}

/* Years begin in March here, so that the day that some of them have more is their last. */
long day_number(const struct day *day)
{
	long year = day->year - (day->month < 3);
	long since_march = (day->month + 9) % 12;

	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * since_march + 2) / 5 + day->day;
}

/* Takes WORD off the front of *TEXT. */
static bool take_word(struct text *text, struct text word)
{
	if (!text_starts(*text, word))
		return false;
	*text = text_from(*text, word.size);
	return true;
}

/* Takes a number of one or more digits, ASCII or full-width, off the front of *TEXT; -1: none. */
static int take_number(struct text *text)
{
	int number = -1;
	uint32_t code;
	size_t size;

	while ((size = text_character(*text, &code)) > 0 && number < 10000) {
		uint32_t digit = code >= 0xff10 ? code - 0xff10 : code - '0';

		if (digit > 9)
			break;
		number = (number < 0 ? 0 : number * 10) + (int)digit;
		*text = text_from(*text, size);
	}
	return number;
}

/* The year of the calendar in which an era's year 0 would fall. */
static int take_era(struct text *text)
{
	static const struct {
		struct text name;
		int before;
	} eras[] = {{TEXT_INIT("令和"), 2018}, {TEXT_INIT("平成"), 1988}, {TEXT_INIT("昭和"), 1925}};

	for (size_t i = 0; i < sizeof eras / sizeof *eras; i++)
		if (take_word(text, eras[i].name))
			return eras[i].before;
	return 0;
}

bool day_understand(struct text text, struct day *day)
{
	static const struct text marks[][3] = {
		{TEXT_INIT("年"), TEXT_INIT("月"), TEXT_INIT("日")},
		{TEXT_INIT("/"), TEXT_INIT("/"), TEXT_INIT("")},
		{TEXT_INIT("-"), TEXT_INIT("-"), TEXT_INIT("")},
		{TEXT_INIT("."), TEXT_INIT("."), TEXT_INIT("")},
		{TEXT_INIT("－"), TEXT_INIT("－"), TEXT_INIT("")},
		{TEXT_INIT("／"), TEXT_INIT("／"), TEXT_INIT("")},
	};
	int before = take_era(&text);

	day->year = take_word(&text, TEXT("元")) ? 1 : take_number(&text);
	for (size_t i = 0; day->year >= 0 && i < sizeof marks / sizeof *marks; i++) {
		struct text rest = text;

		if (!take_word(&rest, marks[i][0]))
			continue;
		day->year += before;
		day->month = take_number(&rest);
		if (!take_word(&rest, marks[i][1]))
			return false;
		day->day = take_number(&rest);
		return take_word(&rest, marks[i][2]) && rest.size == 0 && day->year >= 1000 &&
		       day->year <= 9999 && day_exists(day);
	}
	return false;
}
