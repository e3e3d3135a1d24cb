/*
 * tailor: profile × corpora -> handbook. For main only.
 *
 * tailor is pure: it knows no file, no YAML, no HTML. It finds every mistake that depends on the
 * organisation, and reports all of them.
 */
#ifndef TEBIKI_TAILOR_TAILOR_H
#define TEBIKI_TAILOR_TAILOR_H

#include "base/report.h"
#include "model/handbook.h"
#include "model/profile.h"

/*
 * The handbook of PROFILE, in ARENA, which may be reset when the handbook is no longer used. Check
 * report_errors before using it for anything but explaining: after a mistake it is not whole.
 */
struct handbook *tailor(struct arena *arena, struct report *report, const struct library *library,
	const struct profile *profile);

#endif
