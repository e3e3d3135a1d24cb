/*
 * Counting the answers of one edition of the handbook. For tally only.
 */
#ifndef TEBIKI_TALLY_COUNTING_H
#define TEBIKI_TALLY_COUNTING_H

#include "base/report.h"
#include "model/collection.h"
#include "model/handbook.h"
#include "tally/gather.h"

struct counting {
	struct arena *arena;
	struct report *report;
	const struct gathered *gathered; /* the sheets */
	const struct handbook *handbook; /* NULL where the sheets are of another version, too */
	struct collected *edition;
};

/* The roles with their sheets and answers: those of the handbook or, without it, of the sheets. */
void count_roles(const struct counting *counting);

/* Adds up the duties of each clause, in the handbook's order where there is one. */
void count_clauses(const struct counting *counting);

/* Collects what is not done, what is done partly, and what nobody answered. */
void find_all(const struct counting *counting);

#endif
