/*
 * What follows from an answer: which provisions and roles come and go. For generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_EFFECT_H
#define TEBIKI_INTERVIEW_EFFECT_H

#include "interview/steps.h"

struct effect {
	size_t more;            /* requirements and measures that are there with the one only */
	size_t fewer;           /* that are there with the other only */
	size_t more_commentary; /* likewise */
	size_t fewer_commentary;
	struct text words; /* sentences on it, in Japanese; never empty */
};

/*
 * What the answer ONE to STEP changes against OTHER. LABELS are what the answers are called. Both
 * answers must be allowed.
 */
struct effect effect_of(struct interview *interview, const struct step *step, struct text one,
	struct text other, const char *const labels[2]);

#endif
