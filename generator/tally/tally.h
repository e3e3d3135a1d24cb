/*
 * tally: returned self-check sheets -> what came of them. For the commands only.
 *
 * A stage beside tailor: pure, it knows no file. What can be wrong only between sheets, or between a
 * sheet and the handbook, is found here.
 */
#ifndef TEBIKI_TALLY_TALLY_H
#define TEBIKI_TALLY_TALLY_H

#include "base/report.h"
#include "model/collection.h"
#include "model/handbook.h"

/*
 * Counts SHEETS, of which there is at least one. With a HANDBOOK (or NULL) sheets of its version are
 * held against it: names, order and the duties that ought to be answered are the handbook's; otherwise
 * they are what the sheets say. Sheets of another version are counted apart. Reports sheets of another
 * handbook, of a role or with a duty that the handbook does not have, and of a person who stands there
 * twice; then what is returned is of no use.
 */
struct collection *tally(struct arena *arena, struct report *report, const struct sheets *sheets,
	const struct handbook *handbook);

#endif
