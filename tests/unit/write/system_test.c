/*
 * A failing system: the calls of a good run are counted, then each in turn fails, or kills the
 * build. The site must be the old one to the last byte, or the new one, and the next build must
 * find nothing in its way.
 */

#include "faulty.h"
#include "scratch.h"

#include <dirent.h>
#include <ftw.h>

/* What is at the place before. */
enum before { NOTHING, EMPTY_FOLDER, OLD_SITE };

static const struct test_page OLD[] = {{"index.html", "old"}, {"roles/same", "same and longer"},
	{"roles/gone", "x"}, {"style.css", "body"}, {NULL, NULL}};
static const struct test_page NEW[] = {{"index.html", "new"}, {"roles/same", "same and longer"},
	{"more/page", "y"}, {"style.css", "body"}, {NULL, NULL}};

static int remove_one(const char *path, const struct stat *about, int flag, struct FTW *where)
{
	(void)about, (void)flag, (void)where;
	return remove(path);
}

/* Puts the old site at new/site, with other people's things. */
static void prepare(struct scratch *scratch, enum before before_it)
{
	assert_true(nftw("new", remove_one, 20, FTW_DEPTH | FTW_PHYS) == 0 || errno == ENOENT);
	assert_int_equal(mkdir("new", 0755), 0);
	arena_reset(scratch->arena);
	scratch_fresh_report(scratch);
	if (before_it == EMPTY_FOLDER)
		assert_int_equal(mkdir("new/site", 0755), 0);
	if (before_it != OLD_SITE)
		return;
	assert_true(publish_pages(scratch, "new/site", OLD));
	put_file("new/site/note", "note");
	assert_int_equal(mkdir("new/site/mine", 0700), 0);
	assert_int_equal(mkdir("new/site/mine/empty", 0755), 0);
	assert_int_equal(symlink("nowhere", "new/site/link"), 0);
	assert_int_equal(chmod("new/site", 0750), 0);
	/* What killed builds leave. After a failure, it may not be there: so only where it may. */
	if (faulty.how != ONCE) {
		assert_int_equal(mkdir("new/.site.tebiki", 0755), 0);
		assert_int_equal(mkdir("new/.site.tebiki/site", 0755), 0);
		put_file("new/.site.tebiki/site/index.html", "half");
	}
}

static int open_files(void)
{
	DIR *list = opendir("/proc/self/fd");
	int count = 0;

	while (list != NULL && readdir(list) != NULL)
		count++;
	if (list != NULL)
		closedir(list);
	return count;
}

/* Does the new site look as after a good build? */
static void assert_new(const char *good)
{
	char *now = snapshot_of("new/site", LOOKS_ONLY);

	assert_string_equal(good, now);
	free(now);
}

/* A good build after a bad one: the new site, and nothing beside it. */
static void assert_recovers(struct scratch *scratch, const char *good)
{
	faulty.at = 0;
	if (!publish_pages(scratch, "new/site", NEW))
		fail_msg("%s", scratch_messages(scratch));
	assert_new(good);
	assert_no_staging(scratch);
}

/* The bad build, in this process. The site was as BEFORE tells; GOOD is a good one's look. */
static void build_badly(struct scratch *scratch, const char *before, const char *good)
{
	struct publish_result result;
	int files = open_files();
	bool done = publish_over(scratch, &FAULTY, "new/site", NEW, &result);

	assert_int_equal(open_files(), files);
	if (done) {
		assert_false(faulty.lost);
		assert_new(good);
	} else {
		assert_true(report_errors(scratch->report) > 0);
		/* Where all fails, even putting back fails: then the next build does it. */
		if (faulty.how == ONCE || !is_there("new/.site.tebiki/old"))
			assert_snapshot(before, "new/site");
	}
	if (faulty.how == ONCE && !faulty.leaves)
		assert_no_staging(scratch);
}

/* The bad build, in another process, that is killed. */
static void build_killed(struct scratch *scratch, const char *before, const char *good)
{
	pid_t child = fork();
	struct publish_result result;
	int status;

	assert_true(child >= 0);
	if (child == 0)
		_exit(publish_over(scratch, &FAULTY, "new/site", NEW, &result) ? 0 : 1);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	/* Between the two steps that stand in for an exchange: the next build puts it back. */
	if (faulty.no_exchange && is_there("new/.site.tebiki/old") && !is_there("new/site"))
		return;
	if (is_there("new/site/more"))
		assert_new(good);
	else
		assert_snapshot(before, "new/site");
}

/* The AT-th call of a build fails. */
static void fail_at(struct scratch *scratch, int at, enum before before_it, const char *good)
{
	char *before;

	prepare(scratch, before_it);
	before = snapshot("new/site");
	faulty.calls = 0;
	faulty.at = at;
	faulty.leaves = false;
	faulty.lost = false;
	if (faulty.how == KILL)
		build_killed(scratch, before, good);
	else
		build_badly(scratch, before, good);
	assert_recovers(scratch, good);
	free(before);
}

/* Lets every call of a build fail in turn; where valgrind looks for other mistakes, every fifth. */
static void fail_each(struct scratch *scratch, enum how how, int error, enum before before_it)
{
	struct publish_result result;
	int step = getenv("TEBIKI_FEW") != NULL ? 5 : 1;
	char *good;
	int count;

	faulty.calls = 0;
	faulty.at = 0;
	faulty.how = how;
	faulty.error = error;
	prepare(scratch, before_it);
	assert_true(publish_over(scratch, &FAULTY, "new/site", NEW, &result));
	count = faulty.calls;
	assert_true(count > 30);
	assert_whole(scratch, "new/site", before_it == OLD_SITE ? 1 : 0);
	good = snapshot_of("new/site", LOOKS_ONLY);
	for (int at = 1; at <= count; at += step)
		fail_at(scratch, at, before_it, good);
	free(good);
}

static void fail_each_way(struct scratch *scratch, bool no_links, bool no_exchange)
{
	faulty.no_links = no_links;
	faulty.no_exchange = no_exchange;
	fail_each(scratch, ONCE, ENOSPC, OLD_SITE);
	fail_each(scratch, FROM_THEN_ON, EIO, OLD_SITE);
	fail_each(scratch, KILL, 0, OLD_SITE);
}

static void test_each_call_fails(void **state)
{
	fail_each_way(*state, false, false);
	fail_each(*state, ONCE, EACCES, OLD_SITE);
	fail_each(*state, ONCE, EIO, OLD_SITE);
}

static void test_each_call_fails_without_links(void **state)
{
	fail_each_way(*state, true, false);
}

static void test_each_call_fails_without_exchange(void **state)
{
	fail_each_way(*state, false, true);
}

static void test_each_call_fails_at_first_site(void **state)
{
	faulty.no_links = false;
	faulty.no_exchange = false;
	fail_each(*state, ONCE, ENOSPC, NOTHING);
	fail_each(*state, FROM_THEN_ON, EIO, NOTHING);
	fail_each(*state, KILL, 0, NOTHING);
	fail_each(*state, ONCE, EIO, EMPTY_FOLDER);
}

static void test_short_counts(void **state)
{
	struct publish_result result;

	faulty.at = 0;
	faulty.no_links = true;
	faulty.short_counts = true;
	prepare(*state, OLD_SITE);
	assert_true(publish_over(*state, &FAULTY, "new/site", NEW, &result));
	assert_result(result, 3, 2, 1);
	assert_whole(*state, "new/site", 1);
	faulty.no_links = false;
	faulty.short_counts = false;
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, scratch_setup, scratch_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_each_call_fails),
		TEST(test_each_call_fails_without_links),
		TEST(test_each_call_fails_without_exchange),
		TEST(test_each_call_fails_at_first_site),
		TEST(test_short_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
