/*
 * Running another program: no shell, a time limit, and nothing of it left when it ends. For
 * generator/print only.
 */
#ifndef TEBIKI_PRINT_CHILD_H
#define TEBIKI_PRINT_CHILD_H

enum child_end {
	CHILD_DONE,        /* it ended with status 0 */
	CHILD_FAILED,      /* with another, or by a signal */
	CHILD_LATE,        /* it took longer than it may: it was killed */
	CHILD_INTERRUPTED, /* the user broke off: it was killed, and tebiki should end, too */
	CHILD_NOT_STARTED, /* errno says why */
};

struct child {
	const char *const *words; /* the program (a path, or a name to find in PATH) and its arguments; NULL ends them */
	const char *output; /* the file that takes its standard output */
	const char *errors; /* and its standard error; may be the same */
	unsigned seconds;   /* it may take */
};

/*
 * Runs CHILD, without input, and waits for it. The processes that it started end with it, when they
 * stayed in its process group. Blocks SIGINT, SIGTERM, SIGHUP and SIGCHLD meanwhile, so that what
 * the caller made for the child can be removed when the user breaks off.
 */
enum child_end child_run(const struct child *child);

#endif
