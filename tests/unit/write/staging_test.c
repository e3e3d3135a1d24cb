/* The step into place: with and without an exchange, after kills, and beside other builds. */

#include "scratch.h"

#include <signal.h>

static const struct test_page FIRST[] = {{"index.html", "first"}, {"a/b", "same"}, {NULL, NULL}};
static const struct test_page SECOND[] = {{"index.html", "second"}, {"a/b", "same"}, {NULL, NULL}};

static int no_exchange(int a_folder, const char *a, int b_folder, const char *b)
{
	(void)a_folder, (void)a, (void)b_folder, (void)b;
	errno = EINVAL;
	return -1;
}

static int busy_exchange(int a_folder, const char *a, int b_folder, const char *b)
{
	(void)a_folder, (void)a, (void)b_folder, (void)b;
	errno = EBUSY;
	return -1;
}

static void test_two_steps(void **state)
{
	struct scratch *scratch = *state;
	struct system system = *system_calls();
	struct publish_result result;

	system.exchange = no_exchange;
	assert_true(publish_over(scratch, &system, "site", FIRST, &result));
	put_file("site/note", "mine");
	assert_true(publish_over(scratch, &system, "site", SECOND, &result));
	assert_file("site/index.html", "second");
	assert_file("site/note", "mine");
	assert_whole(scratch, "site", 1);
	assert_no_staging(scratch);
}

static void test_exchange_fails(void **state)
{
	struct scratch *scratch = *state;
	struct system system = *system_calls();
	struct publish_result result;
	char *before;

	system.exchange = busy_exchange;
	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	assert_false(publish_over(scratch, &system, "site", SECOND, &result));
	assert_says(scratch,
		"site: error: cannot put the new site in place: Device or resource busy [system-failure]\n");
	assert_int_equal(report_status(scratch->report), STATUS_SYSTEM);
	assert_snapshot(before, "site");
	assert_no_staging(scratch);
	free(before);
}

/* The second rename into place fails, and so does putting the previous site back. */
static int rename_away_only(int from_folder, const char *from, int to_folder, const char *to)
{
	if (strcmp(to, "old") == 0)
		return renameat(from_folder, from, to_folder, to);
	errno = EIO;
	return -1;
}

static void test_previous_site_is_never_lost(void **state)
{
	struct scratch *scratch = *state;
	struct system system = *system_calls();
	struct publish_result result;
	char *before;

	system.exchange = no_exchange;
	system.rename = rename_away_only;
	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	assert_false(publish_over(scratch, &system, "site", SECOND, &result));
	assert_says(scratch,
		"site: error: cannot put the new site in place: Input/output error [system-failure]\n");
	assert_says(scratch, ".site.tebiki: error: cannot put back the previous site, which is in: "
			     "Input/output error [system-failure]\n");
	assert_false(is_there("site"));
	assert_file(".site.tebiki/old/index.html", "first");
	/* While it still fails, it stays there. */
	assert_false(publish_over(scratch, &system, "site", SECOND, &result));
	assert_file(".site.tebiki/old/index.html", "first");
	/* The next build finds it, with all that was in it. */
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_snapshot(before, "site");
	assert_no_staging(scratch);
	free(before);
}

/* The place is a link to where the killed build's site was. */
static void test_previous_site_behind_a_link(void **state)
{
	struct scratch *scratch = *state;
	char *before;

	assert_int_equal(mkdir("www", 0755), 0);
	assert_int_equal(symlink("www/site", "link"), 0);
	assert_true(publish_pages(scratch, "link", FIRST));
	before = snapshot("www/site");
	assert_int_equal(
		scratch_run(scratch, "mkdir www/.site.tebiki && mv www/site www/.site.tebiki/old"), 0);
	assert_true(publish_pages(scratch, "link", FIRST));
	assert_snapshot(before, "www/site");
	assert_no_staging(scratch);
	free(before);
}

static void test_leftovers_are_removed(void **state)
{
	struct scratch *scratch = *state;

	assert_true(publish_pages(scratch, "site", FIRST));
	assert_int_equal(scratch_run(scratch,
				 "mkdir -p .site.tebiki/site/deep/er .site.tebiki/old .other.tebiki &&"
				 " echo x > .site.tebiki/site/deep/x && touch .site.tebiki/lock"),
		0);
	assert_true(publish_pages(scratch, "site", SECOND));
	assert_false(is_there(".site.tebiki"));
	/* Not this site's. */
	assert_int_equal(rmdir(".other.tebiki"), 0);
	assert_whole(scratch, "site", 0);
}

/* A folder that only has the name of our staging folder. */
static void test_not_our_staging_folder(void **state)
{
	struct scratch *scratch = *state;

	assert_int_equal(mkdir(".site.tebiki", 0755), 0);
	put_file(".site.tebiki/diary", "precious");
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_file(".site.tebiki/diary", "precious");
	assert_int_equal(scratch_run(scratch, "rm -r .site.tebiki && ln -s . .site.tebiki"), 0);
	assert_false(publish_pages(scratch, "site", SECOND));
	assert_says(scratch,
		"/.site.tebiki: error: cannot open the staging folder: Not a directory [system-failure]\n");
	assert_whole(scratch, "site", 0);
	put_file("x", "");
	assert_int_equal(unlink(".site.tebiki"), 0);
}

/* Killed after some pages, before the end. */
static void test_kill(void **state)
{
	struct scratch *scratch = *state;
	char *before;

	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	for (int pages = 0; pages < 3; pages++) {
		pid_t child = fork();
		int status;

		if (child == 0) {
			struct publish *publish =
				publish_begin(scratch->arena, scratch->report, "site");

			for (int i = 0; i < pages; i++)
				publish_page(publish, (struct page){.path = text_of(SECOND[i].path),
							      .bytes = TEXT("other")});
			raise(SIGKILL);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		assert_snapshot(before, "site");
		assert_true(is_there(".site.tebiki/lock"));
	}
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_snapshot(before, "site");
	assert_no_staging(scratch);
	free(before);
}

/* Publishes again and again, as build number NUMBER of several; the exit status. */
static int build_often(int number, const struct system *system)
{
	struct scratch own_scratch = {.arena = arena_new()};
	struct scratch *scratch = &own_scratch;
	char bytes[40];
	char own[20];
	const struct test_page pages[] = {
		{"index.html", bytes}, {"a/b", "same"}, {own, bytes}, {"z", bytes}, {NULL, NULL}};
	struct publish_result result;

	scratch_fresh_report(scratch);
	snprintf(own, sizeof own, "own/%d", number);
	for (int i = 0; i < 25; i++) {
		snprintf(bytes, sizeof bytes, "%d of %d", i, number);
		if (!publish_over(scratch, system, "new/site", pages, &result)) {
			fprintf(stderr, "build %d: %s\n", number, scratch_messages(scratch));
			return 1;
		}
		if (report_status(scratch->report) != STATUS_OK)
			return 2;
	}
	fclose(scratch->out);
	free(scratch->printed);
	arena_free(scratch->arena);
	return 0;
}

static void builds_at_once(struct scratch *scratch, const struct system *system)
{
	enum { BUILDS = 6 };
	pid_t children[BUILDS];
	int status;

	assert_true(publish_pages(scratch, "new/site", FIRST));
	put_file("new/site/note", "mine");
	for (int i = 0; i < BUILDS; i++) {
		children[i] = fork();
		if (children[i] == 0)
			_exit(build_often(i, system));
	}
	/* One step: there is never a moment without a site. */
	while (system->exchange != no_exchange && waitpid(children[0], &status, WNOHANG) == 0)
		assert_true(is_there("new/site/index.html"));
	for (int i = system->exchange != no_exchange ? 1 : 0; i < BUILDS; i++) {
		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
	}
	assert_whole(scratch, "new/site", 1);
	assert_file("new/site/note", "mine");
	assert_no_staging(scratch);
	/* All of one build. */
	assert_int_equal(scratch_run(scratch, "cd new/site && cmp index.html z && cmp z own/*"), 0);
}

static void test_builds_at_once(void **state)
{
	builds_at_once(*state, system_calls());
}

static void test_builds_at_once_in_two_steps(void **state)
{
	struct system system = *system_calls();

	system.exchange = no_exchange;
	builds_at_once(*state, &system);
}

/* Publishes once a byte comes from START; speaks on SAY. The exit status. */
static int build_when_told(struct scratch *scratch, int start, int say)
{
	char byte;

	if (read(start, &byte, 1) != 1 || dup2(say, 2) < 0)
		return 2;
	close(say);
	scratch->report = report_new(scratch->arena, stderr);
	return publish_pages(scratch, "site", SECOND) ? 0 : 1;
}

static void test_waiting_is_told(void **state)
{
	struct scratch *scratch = *state;
	struct publish_result result;
	struct publish *publish;
	int start[2];
	int say[2];
	char byte;
	pid_t child;
	int status;

	assert_int_equal(pipe(start), 0);
	assert_int_equal(pipe(say), 0);
	/* Forked first: a child made later would hold the lock too. */
	child = fork();
	if (child == 0)
		_exit(build_when_told(scratch, start[0], say[1]));
	close(say[1]);
	publish = publish_begin(scratch->arena, scratch->report, "site");
	assert_non_null(publish);
	assert_int_equal(write(start[1], "x", 1), 1);
	/* It has something to say, so it waits; only now the first build goes on. */
	assert_int_equal(read(say[0], &byte, 1), 1);
	assert_false(is_there("site"));
	publish_page(publish, (struct page){.path = TEXT("index.html"), .bytes = TEXT("x")});
	assert_true(publish_finish(publish, &result));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 0);
	close(say[0]);
	close(start[0]);
	close(start[1]);
	assert_file("site/index.html", "second");
	assert_whole(scratch, "site", 0);
	assert_no_staging(scratch);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, scratch_setup, scratch_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_two_steps),
		TEST(test_exchange_fails),
		TEST(test_previous_site_is_never_lost),
		TEST(test_previous_site_behind_a_link),
		TEST(test_leftovers_are_removed),
		TEST(test_not_our_staging_folder),
		TEST(test_kill),
		TEST(test_builds_at_once),
		TEST(test_builds_at_once_in_two_steps),
		TEST(test_waiting_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
