/*
 * The guidelines that an organisation chooses. For generator/interview only.
 */
#ifndef TEBIKI_INTERVIEW_CHOSEN_H
#define TEBIKI_INTERVIEW_CHOSEN_H

#include "interview/interview.h"

/* Guidelines, in the order in which a profile imports them. */
struct chosen {
	const struct corpus **list;
	size_t count;
};

/* Those that the present answer names, or else the usual one of the kind. */
struct chosen chosen_now(const struct interview *interview);

/* CHOSEN with CORPUS, and before it what that requires. */
void chosen_add(struct arena *arena, struct chosen *chosen, const struct corpus *corpus);

/* Their names as they are answered: parted by spaces. */
struct text chosen_names(struct arena *arena, const struct chosen *chosen);

/* The guidelines that are usual for a body of KIND. */
struct chosen chosen_usual(const struct interview *interview, enum kind kind);

/* Roles of CHOSEN, in its order: those whose condition holds by FACTS. */
struct chosen_roles {
	const struct role **list;
	size_t count;
};
struct chosen_roles chosen_roles(struct arena *arena, const struct chosen *chosen, const bool *facts);

/*
 * The term whose word stands for the organisation itself, if one of CHOSEN has it: the profile puts the
 * short name in its place.
 */
const struct term *chosen_organisation(const struct chosen *chosen);

#endif
