/*
 * Dates by the Japanese eras and by the western calendar.
 */
#include "base.h"

#include "base/date.h"

static void dates(void **state)
{
	static const char *const cases[][3] = {
		{"2026-04-01", "令和8年4月1日", "2026年4月1日"},
		{"2026-12-31", "令和8年12月31日", "2026年12月31日"},
		{"2020-01-01", "令和2年1月1日", "2020年1月1日"},
		{"2019-12-31", "令和元年12月31日", "2019年12月31日"},
		{"2019-05-01", "令和元年5月1日", "2019年5月1日"}, /* first and last days of the eras */
		{"2019-04-30", "平成31年4月30日", "2019年4月30日"},
		{"1990-02-03", "平成2年2月3日", "1990年2月3日"},
		{"1989-01-08", "平成元年1月8日", "1989年1月8日"},
		{"1989-01-07", "昭和64年1月7日", "1989年1月7日"},
		{"1926-12-25", "昭和元年12月25日", "1926年12月25日"},
		{"1926-12-24", "大正15年12月24日", "1926年12月24日"},
		{"1912-07-30", "大正元年7月30日", "1912年7月30日"},
		{"1912-07-29", "明治45年7月29日", "1912年7月29日"},
		{"1873-01-01", "明治6年1月1日", "1873年1月1日"},
		{"1872-12-31", "1872年12月31日", "1872年12月31日"},
		{"0001-01-01", "1年1月1日", "1年1月1日"},
		{"9999-12-31", "令和7981年12月31日", "9999年12月31日"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_text(date_text(arena, text_of(cases[i][0]), true), cases[i][1]);
		assert_text(date_text(arena, text_of(cases[i][0]), false), cases[i][2]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {arena_test(dates)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
