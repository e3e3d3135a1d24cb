/*
 * lint: what is allowed, but most likely not meant. For main only.
 *
 * lint is pure: it looks at corpora and handbooks, and reports warnings. It changes nothing, and finds
 * no mistakes: load and tailor have found them all before.
 */
#ifndef TEBIKI_LINT_LINT_H
#define TEBIKI_LINT_LINT_H

#include "base/report.h"
#include "model/handbook.h"

struct lint; /* opaque: what was looked at already */

/* A linter that warns on TODAY (YYYY-MM-DD) of decisions that end. Lives in ARENA. */
struct lint *lint_new(struct arena *arena, struct report *report, struct text today);

/*
 * Warns of what is in the corpora of HANDBOOK (once in a run), in its profile and overrides, and of what
 * follows from these.
 */
void lint_handbook(struct lint *lint, const struct handbook *handbook);

#endif
