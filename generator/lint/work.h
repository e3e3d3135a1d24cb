/*
 * What the rules of lint share. For lint only. Each rule is a file.
 */
#ifndef TEBIKI_LINT_WORK_H
#define TEBIKI_LINT_WORK_H

#include "base/arena.h"
#include "base/report.h"
#include "lint/walk.h"
#include "model/handbook.h"
#include "model/profile.h"

struct lint {
	struct arena *arena;   /* of the run */
	struct arena *scratch; /* of one handbook */
	struct report *report;
	struct text today;
	struct table seen; /* names of corpora and paths of sources that were looked at */
};

/* True the first time that NAME is asked for. */
bool lint_first(struct lint *lint, struct text name);

/*
 * The place of WORDS in what was written at PLACE: in its line, or soon behind it. Programs do not know
 * where their words stand; PLACE itself when they are not found.
 */
struct place lint_place(struct place place, struct text words);

/* Decisions and overrides that end, or were taken on a day to come. */
void lint_dates(struct lint *lint, const struct handbook *handbook);

/* Overrides that change nothing. */
void lint_overrides(struct lint *lint, const struct handbook *handbook);

/* Roles without duties, and those whose appointment was left out. */
void lint_roles(struct lint *lint, const struct handbook *handbook);

/* Documents that the text which replaces a provision has lost. */
void lint_documents(struct lint *lint, const struct handbook *handbook);

/* Words of the guideline where the organisation has its own, or two for itself. */
void lint_terms(struct lint *lint, const struct handbook *handbook);

/* Values in figures where a parameter holds them: in CORPUS; in the overrides of HANDBOOK, with those set in vain. */
void lint_parameters(struct lint *lint, const struct corpus *corpus);
void lint_own_parameters(struct lint *lint, const struct handbook *handbook);

/* Facts of the corpora of HANDBOOK on which nothing depends. */
void lint_facts(struct lint *lint, const struct handbook *handbook);

/* Words in SOURCE that WORDING writes otherwise; each source once in a run. OWN: not a corpus's. */
void lint_words(
	struct lint *lint, const struct source *source, const struct spelling *spelling, bool own);

#endif
