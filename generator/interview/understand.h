/*
 * What is typed, as the value that is meant. For generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_UNDERSTAND_H
#define TEBIKI_INTERVIEW_UNDERSTAND_H

#include "interview/interview.h"

/* LINE without spaces, wide ones too, at both ends. */
struct text understand_trimmed(struct text line);

/*
 * The value of the answer LINE, trimmed, to QUESTION into *VALUE, in the interview's arena. Full-width
 * digits and letters are as good as ASCII where something is chosen. False when it is none of what is
 * offered; what other values may be is not said here.
 */
bool understand(const struct interview *interview, const struct question *question,
	struct text line, struct text *value);

#endif
