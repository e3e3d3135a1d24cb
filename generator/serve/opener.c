#include "serve/opener.h"

#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <unistd.h>

/* The signals that end tebiki are its own to wait for: what it starts takes them as usual. */
static void set_attributes(posix_spawnattr_t *attributes)
{
	sigset_t none;

	sigemptyset(&none);
	posix_spawnattr_setsigmask(attributes, &none);
	posix_spawnattr_setpgroup(attributes, 0);
	posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
}

void open_browser(struct report *report, const char *address)
{
	const struct sigaction unwaited = {.sa_handler = SIG_DFL, .sa_flags = SA_NOCLDWAIT};
	const char *const words[] = {"xdg-open", address, NULL};
	posix_spawnattr_t attributes;
	pid_t child;
	int error;

	sigaction(SIGCHLD, &unwaited, NULL);
	posix_spawnattr_init(&attributes);
	set_attributes(&attributes);
	error = posix_spawnp(
		&child, words[0], NULL, &attributes, (char *const *)(uintptr_t)words, environ);
	posix_spawnattr_destroy(&attributes);
	if (error != 0)
		report_trouble(report, CODE_SYSTEM_FAILURE,
			TEXT("open the address in your browser yourself"),
			"cannot run xdg-open: %s", strerror(error));
}
