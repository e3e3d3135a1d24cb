/*
 * Amounts: how they are read, and which is at most which whatever the calendar.
 */
#include "../base/base.h"

#include "model/amount.h"

static struct amount amount_of(const char *text)
{
	struct amount amount = {0};

	if (!amount_read(text_of(text), &amount))
		fail_msg("%s is no amount", text);
	return amount;
}

static void amounts(void **state)
{
	static const struct {
		const char *text;
		unsigned number;
		enum unit unit;
	} cases[] = {
		{"3か月", 3, UNIT_MONTH},
		{"3ヶ月", 3, UNIT_MONTH},
		{"3カ月", 3, UNIT_MONTH},
		{"3月", 3, UNIT_MONTH},
		{"24時間", 24, UNIT_HOUR},
		{"5日", 5, UNIT_DAY},
		{"5日間", 5, UNIT_DAY},
		{"2週間", 2, UNIT_WEEK},
		{"1年", 1, UNIT_YEAR},
		{"1年間", 1, UNIT_YEAR},
		{"1回", 1, UNIT_TIMES},
		{"１０日", 10, UNIT_DAY},
		{"1０日", 10, UNIT_DAY},
		{"007日", 7, UNIT_DAY},
		{"999999999年", 999999999, UNIT_YEAR},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct amount amount = amount_of(cases[i].text);

		assert_int_equal(amount.number, cases[i].number);
		assert_int_equal(amount.unit, cases[i].unit);
		assert_true(text_equal(amount.text, text_of(cases[i].text)));
	}
}

static void no_amounts(void **state)
{
	static const char *const cases[] = {"", "3", "３", "日", "0日", "０日", "三日", "-1日",
		"3 日", " 3日", "3日 ", "3日以内", "3ヵ", "3秒", "1.5年", "3か月3日",
		"1000000000日", "4294967297日", "①日", "3\xff"};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct amount amount;

		if (amount_read(text_of(cases[i]), &amount))
			fail_msg("\"%s\" is read as an amount", cases[i]);
	}
}

static void comparable(void **state)
{
	static const char *const periods[] = {"1時間", "1日", "1週間", "1か月", "1年"};
	struct amount times = amount_of("2回");

	(void)state;
	assert_true(amount_comparable(&times, &times));
	for (size_t i = 0; i < COUNT(periods); i++) {
		struct amount period = amount_of(periods[i]);

		assert_false(amount_comparable(&times, &period));
		assert_false(amount_comparable(&period, &times));
		for (size_t j = 0; j < COUNT(periods); j++) {
			struct amount other = amount_of(periods[j]);

			assert_true(amount_comparable(&period, &other));
		}
	}
}

static void at_most(void **state)
{
	static const struct {
		const char *a, *b;
		bool expected;
	} cases[] = {
		{"1回", "1回", true},
		{"1回", "2回", true},
		{"2回", "1回", false},
		{"24時間", "1日", true},
		{"25時間", "1日", false},
		{"1日", "23時間", false},
		{"7日", "1週間", true},
		{"1週間", "7日", true},
		{"8日", "1週間", false},
		{"3か月", "3ヶ月", true},
		{"12か月", "1年", true},
		{"1年", "12か月", true},
		{"13か月", "1年", false},
		{"1年", "11か月", false},
		{"2年", "24か月", true},
		{"28日", "1か月", true}, /* February */
		{"29日", "1か月", false},
		{"1か月", "31日", true},
		{"1か月", "30日", false},
		{"80日", "3か月", true},
		{"89日", "3か月", true}, /* from February on */
		{"90日", "3か月", false},
		{"3か月", "92日", true}, /* from June on */
		{"3か月", "91日", false},
		{"4週間", "1か月", true},
		{"5週間", "1か月", false},
		{"365日", "1年", true},
		{"366日", "1年", false},
		{"365日", "12か月", true},
		{"1年", "366日", true},
		{"1年", "365日", false},
		{"12か月", "366日", true},
		{"720時間", "1か月", false},
		{"672時間", "1か月", true},
		{"999999999年", "999999999年", true},
		{"999999999年", "999999999時間", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct amount a = amount_of(cases[i].a);
		struct amount b = amount_of(cases[i].b);

		if (amount_at_most(&a, &b) != cases[i].expected)
			fail_msg("%s, %s", cases[i].a, cases[i].b);
	}
}

static int days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month] + (month == 1 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
}

/* The fewest and the most days that COUNT months have, from any month of 400 years on. */
static void count_days(int count, int *fewest, int *most)
{
	*fewest = 1000000;
	*most = 0;
	for (int first = 0; first < 400 * 12; first++) {
		int days = 0;

		for (int month = first; month < first + count; month++)
			days += days_of(2000 + month / 12, month % 12);
		*fewest = days < *fewest ? days : *fewest;
		*most = days > *most ? days : *most;
	}
}

/* Up to a year exactly as the calendar has it; beyond, nothing longer passes as shorter. */
static void as_the_calendar(void **state)
{
	struct arena *arena = *state;

	for (int count = 1; count <= 30; count++) {
		struct amount months = amount_of(text_format(arena, "%dか月", count).data);
		int fewest;
		int most;

		count_days(count, &fewest, &most);
		for (int i = fewest - 3; i <= most + 3; i++) {
			struct amount days = amount_of(text_format(arena, "%d日", i).data);

			if (amount_at_most(&days, &months) && i > fewest)
				fail_msg("%d days are not at most %d months", i, count);
			if (amount_at_most(&months, &days) && i < most)
				fail_msg("%d months are not at most %d days", count, i);
			if (count <= 12) {
				assert_int_equal(amount_at_most(&days, &months), i <= fewest);
				assert_int_equal(amount_at_most(&months, &days), i >= most);
			}
		}
	}
}

/* What is at most something that is at most a third is at most the third. */
static void in_order(void **state)
{
	static const char *const texts[] = {"1時間", "24時間", "672時間", "1日", "28日", "30日",
		"31日", "59日", "89日", "92日", "365日", "366日", "731日", "4週間", "52週間", "1か月",
		"2か月", "3か月", "11か月", "12か月", "13か月", "24か月", "1年", "2年", "3年"};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		for (size_t j = 0; j < COUNT(texts); j++)
			for (size_t k = 0; k < COUNT(texts); k++) {
				struct amount a = amount_of(texts[i]);
				struct amount b = amount_of(texts[j]);
				struct amount c = amount_of(texts[k]);

				if (amount_at_most(&a, &b) && amount_at_most(&b, &c) &&
					!amount_at_most(&a, &c))
					fail_msg("%s, %s, %s", texts[i], texts[j], texts[k]);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(amounts),
		arena_test(no_amounts),
		arena_test(comparable),
		arena_test(at_most),
		arena_test(as_the_calendar),
		arena_test(in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
