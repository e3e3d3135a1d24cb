#include "print/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void make_signals(sigset_t *signals)
{
	sigemptyset(signals);
	sigaddset(signals, SIGINT);
	sigaddset(signals, SIGTERM);
	sigaddset(signals, SIGHUP);
	sigaddset(signals, SIGCHLD);
}

/* A group of its own, so that all of it can be killed, and the signals as they were before. */
static int spawn(const struct child *child, const sigset_t *before, pid_t *process)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	char *const *words;
	int error;

	/* posix_spawnp does not write to the words; its type is older than const. */
	memcpy(&words, &child->words, sizeof words);
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(
		&files, STDOUT_FILENO, child->output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	posix_spawn_file_actions_addopen(
		&files, STDERR_FILENO, child->errors, O_WRONLY | O_CREAT | O_APPEND, 0600);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setsigmask(&attributes, before);
	error = posix_spawnp(process, words[0], &files, &attributes, words, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
	return error;
}

static struct timespec until(time_t end)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (struct timespec){.tv_sec = end > now.tv_sec ? end - now.tv_sec : 0};
}

static time_t end_of(unsigned seconds)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + (time_t)seconds;
}

/* Waits until PROCESS ends, its time is over or the user breaks off; does not kill it. */
static enum child_end wait_for(pid_t process, const sigset_t *signals, unsigned seconds)
{
	time_t end = end_of(seconds);

	for (;;) {
		struct timespec rest = until(end);
		int status;
		int signal;

		if (waitpid(process, &status, WNOHANG) == process)
			return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? CHILD_DONE : CHILD_FAILED;
		if (rest.tv_sec == 0)
			return CHILD_LATE;
		signal = sigtimedwait(signals, NULL, &rest);
		if (signal > 0 && signal != SIGCHLD)
			return CHILD_INTERRUPTED;
	}
}

static enum child_end run(const struct child *child, const sigset_t *signals, const sigset_t *before)
{
	pid_t process;
	enum child_end end;
	int error = spawn(child, before, &process);

	if (error != 0) {
		errno = error;
		return CHILD_NOT_STARTED;
	}
	end = wait_for(process, signals, child->seconds);
	kill(-process, SIGKILL); /* it, and what it may have left behind */
	if (end == CHILD_LATE || end == CHILD_INTERRUPTED)
		waitpid(process, NULL, 0);
	return end;
}

enum child_end child_run(const struct child *child)
{
	/* Who ignores the end of children, as some programs that start us do, cannot wait for it. */
	const struct sigaction noticed = {.sa_handler = SIG_DFL};
	struct sigaction usual;
	sigset_t signals;
	sigset_t before;
	enum child_end end;
	int error;

	make_signals(&signals);
	sigprocmask(SIG_BLOCK, &signals, &before);
	sigaction(SIGCHLD, &noticed, &usual);
	end = run(child, &signals, &before);
	error = errno;
	sigaction(SIGCHLD, &usual, NULL);
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = error;
	return end;
}
