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

static void a_link_leads_to_the_file(void **state)
{
	struct scratch *scratch = *state;

	faulty.at = 0;
	assert_int_equal(mkdir("shared", 0755), 0);
	put_file("shared/report", "old");
	assert_int_equal(symlink("shared/report", "report.html"), 0);
	assert_true(write_it(scratch, "new"));
	assert_true(S_ISLNK(stat_of("report.html").st_mode));
	assert_file("shared/report", "new");
	assert_int_equal(unlink("shared/report"), 0);
	assert_false(write_it(scratch, "new"));
	assert_true(S_ISLNK(stat_of("report.html").st_mode));
	assert_says(scratch, "report.html: error: cannot write the file: No such file or directory");
}

/* As root, /dev/stdout would have become a file. */
static void only_files_are_replaced(void **state)
{
	struct scratch *scratch = *state;

	faulty.at = 0;
	assert_int_equal(mkfifo("report.html", 0600), 0);
	assert_false(write_it(scratch, "new"));
	assert_true(S_ISFIFO(stat_of("report.html").st_mode));
	assert_says(scratch, "report.html: error: cannot write the file: ");
	assert_int_equal(files_here(), 1);
}

/* A report names persons: who closed it to others does so once. */
static void its_mode_stays(void **state)
{
	struct scratch *scratch = *state;

	faulty.at = 0;
	umask(027);
	assert_true(write_it(scratch, "old"));
	umask(022);
	assert_int_equal(stat_of("report.html").st_mode & 0777, 0640);
	assert_int_equal(chmod("report.html", 0600), 0);
	assert_true(write_it(scratch, "new"));
	assert_int_equal(stat_of("report.html").st_mode & 0777, 0600);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_written, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(a_link_leads_to_the_file, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(only_files_are_replaced, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(its_mode_stays, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(every_call_fails_in_turn, scratch_setup, scratch_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
