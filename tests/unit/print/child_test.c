#include "print/child.h"

#include "../support.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { WHILE = 30 };

static enum child_end run(const char *script, unsigned seconds)
{
	const char *const words[] = {"sh", "-c", script, NULL};
	const struct child child = {words, "/dev/null", "/dev/null", seconds};

	return child_run(&child);
}

static void ends(void **state)
{
	(void)state;
	assert_int_equal(run("exit 0", WHILE), CHILD_DONE);
	assert_int_equal(run("exit 3", WHILE), CHILD_FAILED);
	assert_int_equal(run("kill -9 $$", WHILE), CHILD_FAILED);
	assert_int_equal(run("! read nothing", WHILE), CHILD_DONE);
}

/* Who started tebiki may have it ignore the end of children; then nobody can wait for one. */
static void ends_where_children_are_ignored(void **state)
{
	const struct sigaction ignored = {.sa_handler = SIG_IGN};
	struct sigaction before;
	struct sigaction now;

	(void)state;
	assert_int_equal(sigaction(SIGCHLD, &ignored, &before), 0);
	assert_int_equal(run("exit 0", 3), CHILD_DONE);
	assert_int_equal(run("exit 3", 3), CHILD_FAILED);
	assert_int_equal(sigaction(SIGCHLD, &before, &now), 0);
	assert_true(now.sa_handler == SIG_IGN);
}

static void is_not_there(void **state)
{
	const char *const words[] = {"/no/such/program", NULL};
	const struct child child = {words, "/dev/null", "/dev/null", WHILE};

	(void)state;
	if (getenv("TEBIKI_FEW") != NULL) {
		puts("SKIPPED: a program that is not there: valgrind's vfork does not tell");
		return;
	}
	assert_int_equal(child_run(&child), CHILD_NOT_STARTED);
	assert_int_equal(errno, ENOENT);
}

/* What it started goes with it: else the sleep would hold the pipe open. */
static void takes_too_long(void **state)
{
	struct timespec before;
	struct timespec after;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &before);
	assert_int_equal(run("sleep 60 & sleep 60", 1), CHILD_LATE);
	clock_gettime(CLOCK_MONOTONIC, &after);
	assert_true(after.tv_sec - before.tv_sec < WHILE);
}

static void is_broken_off(void **state)
{
	(void)state;
	assert_int_equal(run("kill -TERM $PPID; sleep 60", WHILE), CHILD_INTERRUPTED);
}

static void signals_are_as_before(void **state)
{
	sigset_t now;

	(void)state;
	run("exit 0", WHILE);
	sigprocmask(SIG_SETMASK, NULL, &now);
	assert_false(sigismember(&now, SIGTERM));
	assert_false(sigismember(&now, SIGCHLD));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ends),
		cmocka_unit_test(ends_where_children_are_ignored),
		cmocka_unit_test(is_not_there),
		cmocka_unit_test(takes_too_long),
		cmocka_unit_test(is_broken_off),
		cmocka_unit_test(signals_are_as_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
