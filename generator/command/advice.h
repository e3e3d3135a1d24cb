/*
 * What `init` tells before its first question and after its last. For command/init only.
 */
#ifndef TEBIKI_COMMAND_ADVICE_H
#define TEBIKI_COMMAND_ADVICE_H

#include "command/options.h"
#include "interview/interview.h"

struct advice {
	struct arena *arena;
	struct report *report;
	const struct options *options;
	const struct interview *interview;
	const char *dir;
	const char *profiles; /* the folder of profiles in it */
};

/* Says so when the folder has a profile already. */
void advise_before(const struct advice *advice);

/* How to go on with PROFILE, which was written and is called FILE. Nothing when --quiet is given. */
void advise_after(const struct advice *advice, const char *profile, struct text file);

#endif
