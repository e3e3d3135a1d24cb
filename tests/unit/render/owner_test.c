/*
 * Whose a handbook is.
 */
#include "../support.h"

#include "render/owner.h"

static bool differs(struct bench *bench, const char *page, const char *name, const char *profile)
{
	const struct owner owner = owner_read(text_of(page));
	const struct edition edition = {.id = text_of(profile), .name = text_of(name)};

	return owner_differs(bench->arena, &owner, &edition);
}

static void either_name_is_enough(void **state)
{
	const char *page = "title: \"題\"\norganisation: \"甲省\"\nprofile: \"org\"\nroles:\n";

	assert_false(differs(*state, page, "甲省", "org"));
	assert_false(differs(*state, page, "甲省", "moved"));
	assert_false(differs(*state, page, "乙省", "org"));
	assert_true(differs(*state, page, "乙省", "moved"));
}

static void earlier_versions_say_the_name(void **state)
{
	const char *page = "title: \"題\"\norganisation: \"甲省\"\nroles:\n  - name: \"x\"\n";

	assert_false(differs(*state, page, "甲省", "org"));
	assert_true(differs(*state, page, "乙省", "org"));
}

static void escapes_are_compared_as_written(void **state)
{
	const char *page = "organisation: \"甲\\\"乙\\\\\"\nprofile: \"a\"\n";

	assert_false(differs(*state, page, "甲\"乙\\", "b"));
	assert_true(differs(*state, page, "甲", "b"));
}

static void doubt_is_no_difference(void **state)
{
	assert_false(differs(*state, "", "甲省", "org"));
	assert_false(differs(*state, "organisation: \"丙省\"", "甲省", "org")); /* cut off */
	assert_false(differs(*state, "organisation: 丙省\n", "甲省", "org"));
	assert_false(differs(*state, "  organisation: \"丙省\"\n", "甲省", "org"));
	assert_false(differs(*state, "organisation: \"\n", "甲省", "org"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(either_name_is_enough),
		bench_test(earlier_versions_say_the_name),
		bench_test(escapes_are_compared_as_written),
		bench_test(doubt_is_no_difference),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
