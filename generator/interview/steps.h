/*
 * What the present answers come to: the guidelines chosen, the facts that hold, the questions that
 * follow. For generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_STEPS_H
#define TEBIKI_INTERVIEW_STEPS_H

#include "interview/interview.h"

/* Guidelines, in the order in which a profile imports them. */
struct chosen {
	const struct corpus **list;
	size_t count;
};

/* Those that the answer names, or else the usual one of the kind. */
struct chosen steps_chosen(const struct interview *interview);

/* CHOSEN with CORPUS, and before it what that requires. */
void chosen_add(struct arena *arena, struct chosen *chosen, const struct corpus *corpus);

/* Their names as they are answered: parted by spaces. */
struct text chosen_names(struct arena *arena, const struct chosen *chosen);

/* The guidelines that are usual for a body of KIND. */
struct chosen chosen_usual(const struct interview *interview, enum kind kind);

/* INTERVIEW with another answer to NAME; it stays as it is itself. */
struct interview steps_suppose(const struct interview *interview, struct text name, struct given given);

/*
 * The term whose word stands for the organisation itself, if one of CHOSEN has it: the profile puts the
 * short name in its place.
 */
const struct term *chosen_organisation(const struct chosen *chosen);

/* Which facts hold by the present answers, by number. */
const bool *steps_facts(const struct interview *interview);

#endif
