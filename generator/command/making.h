/*
 * Making a profile: what the parts of `init` share. For command/init.c and command/answering.c only.
 */
#ifndef TEBIKI_COMMAND_MAKING_H
#define TEBIKI_COMMAND_MAKING_H

#include "command/advice.h"
#include "command/command.h"
#include "command/judge.h"
#include "interview/interview.h"

struct init {
	struct arena *arena;
	struct report *report;
	const struct options *options;
	const char *dir;
	const char *kept; /* the file of answers, while there are questions */
	struct judging judging;
	struct interview interview;
};

/* True when a sample is made, and when there are questions on a terminal or from standard input. */
static inline bool is_sample(const struct init *init)
{
	return init->options->kind != NULL;
}

static inline bool asks(const struct init *init)
{
	return !is_sample(init) &&
	       (init->options->answers == NULL || strcmp(init->options->answers, "-") == 0);
}

static inline struct advice advice_of(const struct init *init)
{
	return (struct advice){init->arena, init->report, init->options, &init->interview,
		init->dir, init->judging.profiles};
}

/* The answers that are there before anybody is asked; false after reporting. */
bool answering_begin(struct init *init);

/* From these to all answers, by asking or by what an empty answer stands for; false after reporting. */
bool answering_complete(struct init *init);

#endif
