/*
 * Days that exist, and how far apart they are.
 */
#include "base.h"

#include "base/day.h"

static bool is_day(const char *text)
{
	struct day day;

	return day_read(text_of(text), &day) && day_exists(&day);
}

static void days_that_exist(void **state)
{
	static const char *const good[] = {"2026-04-01", "2024-02-29", "2000-02-29", "0001-01-01"};
	static const char *const bad[] = {"2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
		"2026-00-01", "2026-01-00", "0000-01-01", "2026-4-1", "2026/04/01",
		"２０２６-04-01", ""};

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++)
		assert_true(is_day(good[i]));
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_false(is_day(bad[i]));
}

static long number(const char *text)
{
	struct day day;

	assert_true(day_read(text_of(text), &day));
	return day_number(&day);
}

static void days_between(void **state)
{
	(void)state;
	assert_int_equal(number("2026-04-01") - number("2026-04-01"), 0);
	assert_int_equal(number("2026-03-01") - number("2026-02-28"), 1);
	assert_int_equal(number("2024-03-01") - number("2024-02-28"), 2);
	assert_int_equal(number("2026-01-01") - number("2025-12-31"), 1);
	assert_int_equal(number("2026-03-31") - number("2026-04-01"), -1);
	assert_int_equal(number("2400-01-01") - number("2000-01-01"), 146097);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_that_exist), cmocka_unit_test(days_between)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
