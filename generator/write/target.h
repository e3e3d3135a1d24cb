/*
 * Where the site goes: the folder above it and its name there. For generator/write only.
 */
#ifndef TEBIKI_WRITE_TARGET_H
#define TEBIKI_WRITE_TARGET_H

#include "write/tools.h"

struct target {
	int parent;        /* the folder above, open; -1: none */
	const char *above; /* its path, for messages */
	const char *name;  /* the site's name in it */
	const char **made; /* `made_count` paths of folders above that were made, outermost first */
	size_t made_count;
};

/*
 * Finds the place that tools->dir names. Links are followed, folders above are made. False after
 * reporting; target_close then too.
 */
bool target_open(const struct tools *tools, struct target *target);

/* Closes it; unless PUBLISHED, removes the folders above that were made, if nothing is in them. */
void target_close(const struct tools *tools, struct target *target, bool published);

#endif
