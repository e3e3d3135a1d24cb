/*
 * Carries what is not tebiki's (a note someone left, Thumbs.db) from the previous site over into
 * the new one. For generator/write only.
 */
#ifndef TEBIKI_WRITE_CARRY_H
#define TEBIKI_WRITE_CARRY_H

#include "write/previous.h"
#include "write/site.h"

/*
 * Puts everything of PREVIOUS that its manifest does not name into SITE, which has all the pages
 * of NOW already. False after reporting; so also where a page stands in its place, because neither
 * may be lost.
 */
bool carry_over(const struct tools *tools, const struct previous *previous, struct site *site,
	const struct manifest *now);

#endif
