/*
 * What came of a self-check: returned sheets, counted. Made by tally, never changed after.
 */
#ifndef TEBIKI_MODEL_COLLECTION_H
#define TEBIKI_MODEL_COLLECTION_H

#include "model/sheet.h"

/* How often each was answered; RESPONSE_NONE: how often nothing was. */
struct tally {
	size_t of[RESPONSE_COUNT];
};

struct tallied_duty {
	struct text id;     /* clause#item */
	struct text clause; /* number and title */
	struct text number;
	struct text words;
	size_t serial; /* by which they are ordered where no handbook says how */
	struct tally tally;
};

struct tallied_role {
	struct text key;
	struct text name;
	struct text post;            /* may be empty */
	const struct sheet **sheets; /* sorted by unit and name */
	size_t sheet_count;
	struct tallied_duty *duties;
	size_t duty_count;
	struct tally tally;
};

struct tallied_clause {
	struct text id;
	struct text label; /* number and title */
	struct tally tally;
};

/* Something that is not done, or partly. */
struct finding {
	const struct tallied_role *role;
	const struct tallied_duty *duty;
	const struct sheet *sheet;
	const struct answered *answer;
	bool begins; /* the first of its duty with this answer */
	bool ends;   /* the last */
};

/* A duty that is on sheets, but that nobody answered. */
struct silence {
	const struct tallied_role *role;
	const struct tallied_duty *duty;
};

/* The sheets of one version of the handbook. */
struct collected {
	struct text version;
	bool current;               /* the version of the handbook that was asked for */
	struct tallied_role *roles; /* that have sheets */
	size_t role_count;
	struct tallied_role *missing; /* that have duties, and no sheet */
	size_t missing_count;
	struct tallied_clause *clauses; /* of which something is on a sheet */
	size_t clause_count;
	struct finding *findings; /* not done first, then partly */
	size_t finding_count;
	struct silence *silences;
	size_t silence_count;
	size_t sheet_count;
	struct tally tally;
};

struct collection {
	struct text handbook; /* organisation and title */
	struct text accent;   /* colour of the profile, or empty */
	struct collected *editions;
	size_t edition_count;
	size_t sheet_count;
};

/* How many answers of all kinds, and how many that are one, TALLY counts. */
size_t tally_total(const struct tally *tally);
size_t tally_answered(const struct tally *tally);

/* Adds what TALLY counts to TO. */
void tally_add(struct tally *to, const struct tally *tally);

#endif
