/*
 * Which sheets are counted together: those of a version, and among them those of a role. For tally only.
 */
#ifndef TEBIKI_TALLY_GATHER_H
#define TEBIKI_TALLY_GATHER_H

#include "model/collection.h"
#include "model/handbook.h"

/* The sheets of one version. */
struct gathered {
	const struct sheet **sheets; /* in the order of their coming */
	size_t sheet_count;
	struct table roles; /* by their keys, in the order of their coming; for gathered_sheets */
};

/*
 * A collection of the versions of SHEETS, that of HANDBOOK (unless NULL) first, with nothing counted; and
 * in *GATHERED their sheets, for each version. Sheets of another handbook than that, or than the first
 * one's, are not among them.
 */
struct collection *gather(struct arena *arena, const struct sheets *sheets,
	const struct handbook *handbook, struct gathered **gathered);

/*
 * Puts the sheets for the role of ROLE's key into it, sorted by unit and name; and where it has no name
 * yet, what the first calls it.
 */
void gathered_sheets(const struct gathered *gathered, struct tallied_role *role);

#endif
