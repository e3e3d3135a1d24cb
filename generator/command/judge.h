/*
 * Reads answers as the profile that they make, and judges them by the rules that it has. For
 * command/init only.
 */
#ifndef TEBIKI_COMMAND_JUDGE_H
#define TEBIKI_COMMAND_JUDGE_H

#include "interview/interview.h"
#include "load/load.h"

struct judging {
	struct arena *arena;
	struct arena *each; /* of the last handbook */
	struct report *report;
	struct loader *loader;
	const char *profiles; /* the folder in which the profile is to stand */
};

/* Where the profile called FILE is to stand. */
const char *judge_path(const struct judging *judging, struct text file);

/* A judge for an interview; CONTEXT is a struct judging. Tells nobody but who asks. */
struct verdict judge_answers(void *context, const struct answers *answers);

/* The handbook of ANSWERS; NULL after reporting all that is wrong with them. */
const struct handbook *judge_openly(struct judging *judging, const struct answers *answers);

#endif
