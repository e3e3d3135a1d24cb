/*
 * What comes of an interview as files: the profile, the answers so far, and what stands in the folder
 * of overrides. For command/init.
 */
#ifndef TEBIKI_INTERVIEW_WRITTEN_H
#define TEBIKI_INTERVIEW_WRITTEN_H

#include "interview/interview.h"

/*
 * The profile of INTERVIEW, all of whose questions are answered, with comments in Japanese; HANDBOOK is
 * what it comes to. Reading it gives back what was answered. It is called FILE, and its comments name it
 * by PATH, as the user would type it.
 */
struct text written_profile(struct interview *interview, const struct handbook *handbook,
	struct text file, struct text path);

/*
 * Words of the guideline that stay as they are, though made with its word for an organisation:
 * 「機関等内」「機関等外」, two at most. Empty when there is none.
 */
struct text written_unchanged(const struct interview *interview);

/* The answers so far, as load/answers reads them. */
struct text written_answers(struct arena *arena, const struct answers *answers);

/* How to write overrides, with an example taken from HANDBOOK. PATH is that of the profile. */
struct text written_overrides(struct arena *arena, const struct handbook *handbook, struct text path);

#endif
