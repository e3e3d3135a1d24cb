/*
 * What the present answers come to: the facts that hold, the questions that follow. For
 * generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_STEPS_H
#define TEBIKI_INTERVIEW_STEPS_H

#include "interview/chosen.h"

/* INTERVIEW with another answer to NAME; it stays as it is itself. */
struct interview steps_suppose(const struct interview *interview, struct text name, struct given given);

/* What is judged of the present answers, with stopgaps where there are none. */
struct verdict steps_judge(const struct interview *interview);

/* Which facts hold by the present answers, by number. */
const bool *steps_facts(const struct interview *interview);

#endif
