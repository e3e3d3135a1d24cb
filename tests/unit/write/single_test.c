/*
 * A file by itself: whatever call fails, it is the old one or the new one, and nothing lies beside it.
 */
#include "faulty.h"
#include "scratch.h"

#include "write/single.h"

static bool write_it(struct scratch *scratch, const char *bytes)
{
	return write_single_over(
		&FAULTY, scratch->arena, scratch->report, "report.html", text_of(bytes));
}

static size_t files_here(void)
{
	DIR *list = opendir(".");
	const struct dirent *entry;
	size_t count = 0;

	assert_non_null(list);
	while ((entry = readdir(list)) != NULL)
		count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(list);
	return count;
}

static void it_is_written(void **state)
{
	struct scratch *scratch = *state;
	struct stat before;

	faulty.at = 0;
	assert_true(write_it(scratch, "old"));
	assert_file("report.html", "old");
	before = stat_of("report.html");
	assert_true(write_it(scratch, "old"));
	assert_untouched(before, "report.html");
	faulty.short_counts = true;
	assert_true(write_it(scratch, "new and longer"));
	faulty.short_counts = false;
	assert_file("report.html", "new and longer");
	assert_int_equal(files_here(), 1);
}

static void every_call_fails_in_turn(void **state)
{
	struct scratch *scratch = *state;
	bool failed = true;

	for (int at = 1; failed; at++) {
		faulty.at = 0;
		assert_true(write_it(scratch, "old"));
		scratch_fresh_report(scratch);
		faulty.how = ONCE;
		faulty.error = EIO;
		faulty.calls = 0;
		faulty.at = at;
		failed = !write_it(scratch, "new");
		assert_file("report.html", failed ? "old" : "new");
		assert_int_equal(files_here(), 1);
		if (failed)
			assert_says(scratch, "report.html: error: cannot write the file: ");
		/* Looking at what is there, and tidying up, may fail without harm. */
		failed = failed || faulty.calls >= at;
	}
	faulty.at = 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_written, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(every_call_fails_in_turn, scratch_setup, scratch_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
