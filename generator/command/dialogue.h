/*
 * An interview in lines of text: on a terminal, or from a script. For command/init only.
 */
#ifndef TEBIKI_COMMAND_DIALOGUE_H
#define TEBIKI_COMMAND_DIALOGUE_H

#include "interview/interview.h"

#include <stdio.h>

struct dialogue {
	struct interview *interview;
	FILE *in;
	FILE *out;
	bool echo;                   /* nobody sees what is typed: print it */
	bool (*keep)(void *context); /* called after each answer; false: go no further */
	void *context;
	const char *kept; /* where the answers are kept, to tell it */
};

/* Asks until all is answered and confirmed. False when the input ends before that, or keep fails. */
bool dialogue_hold(struct dialogue *dialogue);

#endif
