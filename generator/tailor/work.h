/*
 * What the steps of tailor share. For tailor only. The steps run in the order of design section 4,
 * one file each.
 */
#ifndef TEBIKI_TAILOR_WORK_H
#define TEBIKI_TAILOR_WORK_H

#include "base/report.h"
#include "model/handbook.h"
#include "model/profile.h"

/* What the profile says about one provision. */
struct change {
	const struct decision *decision;    /* or NULL */
	const struct override *replacement; /* REPLACE or REMOVE, or NULL */
	const struct override *beside;      /* the first BEFORE or AFTER, or NULL */
};

struct work {
	struct arena *arena;
	struct report *report;
	const struct library *library;
	const struct profile *profile;
	struct handbook *handbook;
	struct change *changes;              /* by provision number */
	const struct provision **provisions; /* of overrides: all of them */
	size_t provision_count;
};

/* Step 1: no id and no name is declared by two of the corpora. */
void import_check(struct work *work);

/* Answers the facts: the kind, the profile's answers, false where a fact is not asked. */
void facts_answer(struct work *work);

/* Steps 3 and 4: finds what decisions and overrides are about, and checks that they agree. */
void changes_collect(struct work *work);

/* Step 2, and the effect of 3 and 4: the fate of every provision. */
void select_provisions(struct work *work);

/* Puts what is kept, and what overrides add, into sections, clauses and items. */
void assemble(struct work *work);

/* Step 5: parameters. */
void parameters_set(struct work *work);

/* Who holds which role; what may not be held together. */
void appoint(struct work *work);

/* What each slot prints. After parameters_set and appoint. */
void values_fill(struct work *work);

/* Step 6: markers and numbers of everything that is left. */
void number_all(struct work *work);

/* Step 7: where references lead; which terms are used. */
void resolve(struct work *work);

/* True when the organisation has ROLE. */
bool role_exists(const struct work *work, const struct role *role);

/* The provision ADDRESS (`fragment#item`) of the corpora, or NULL. */
const struct provision *find_provision(const struct work *work, struct text address);

/* The fragment ID of the corpora, or NULL. */
const struct fragment *find_fragment(const struct work *work, struct text id);

/* The role, term, parameter or document KEY of the corpora: OFFSET is the table's in struct corpus. */
void *find_declared(const struct work *work, size_t offset, struct text key);

/* PROGRAM as plain text in the arena. */
struct text plain_text(const struct work *work, const struct program *program);

/* The address of PROVISION: `fragment#item`. */
struct text address_of(const struct work *work, const struct provision *provision);

/* Help about ADDRESS, which names no provision: what may be meant. */
struct text nearest_address(const struct work *work, struct text address);

#endif
