/*
 * The site that is at its place before publishing, if there is one. For generator/write only.
 */
#ifndef TEBIKI_WRITE_PREVIOUS_H
#define TEBIKI_WRITE_PREVIOUS_H

#include "write/manifest.h"
#include "write/target.h"
#include "write/tools.h"

struct previous {
	int folder;               /* open; -1: nothing is there */
	struct stat about;        /* of the folder */
	struct manifest manifest; /* what tebiki published there */
};

/*
 * Opens what is at TARGET's place: nothing, an empty folder or a site of ours. Anything else is
 * reported; false then. previous_close in any case.
 */
bool previous_open(const struct tools *tools, const struct target *target, struct previous *previous);

/* Is something else at TARGET's place by now? */
bool previous_replaced(
	const struct tools *tools, const struct target *target, const struct previous *previous);

void previous_close(const struct tools *tools, struct previous *previous);

#endif
