/*
 * Reading overrides: fragments that change a clause for one organisation. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_OVERRIDE_H
#define TEBIKI_FRAGMENT_OVERRIDE_H

#include "base/report.h"
#include "model/profile.h"
#include "read/shape.h"

struct scope;

/* What the front matter of an override is. */
extern const struct shape override_shape;

/*
 * Reads the changes in SOURCE and appends them to PROFILE's overrides. Reports, besides the
 * mistakes of any fragment, clauses and anchors that the corpora of SCOPE do not have.
 */
void override_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct source *source);

#endif
