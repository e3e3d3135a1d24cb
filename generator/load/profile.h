/*
 * Reading a profile. For load only.
 */
#ifndef TEBIKI_LOAD_PROFILE_H
#define TEBIKI_LOAD_PROFILE_H

#include "base/report.h"
#include "model/profile.h"
#include "read/fields.h"

struct scope;

/* What a profile is. */
extern const struct shape profile_shape;

/* What a profile names outside itself: corpora to be read before the rest, overrides, an image. */
struct profile_links {
	const struct yaml *imports;
	struct located overrides; /* a folder beside the profile; absent: none */
	struct located logo;      /* a file beside the profile; absent: none */
};

/*
 * The profile in YAML, a tree as of the file PATH, without what needs its corpora; LINKS says which
 * those are. NULL after reporting a file that leaves nothing to work with.
 */
struct profile *profile_read(struct arena *arena, struct report *report, const struct yaml *yaml,
	const char *path, struct profile_links *links);

/*
 * Reads the facts, roles, terms, parameters and decisions of PROFILE from YAML. SCOPE is what it
 * imports. Reports names that no corpus has.
 */
void profile_complete(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct yaml *yaml);

#endif
