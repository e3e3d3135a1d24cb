/*
 * The staging folder: where the new site is made, and the one step that puts it in the previous
 * one's place. For generator/write only.
 *
 * It is `.NAME.tebiki` beside the site NAME, so on the same file system, and holds
 *
 *     lock   locked while a build is at work: a second build of the same site waits for it
 *     site   the new site; after the step, the previous one
 *     old    the previous site, while a file system without an exchange takes two steps
 *
 * What a killed build left here, the next build of the same site removes. Nothing but these three
 * is ever removed.
 */
#ifndef TEBIKI_WRITE_STAGING_H
#define TEBIKI_WRITE_STAGING_H

#include "write/target.h"
#include "write/tools.h"

struct staging {
	const char *name;    /* in the folder above the site */
	const char *path;    /* for messages */
	int folder;          /* open; -1: there is none */
	int lock;            /* open and locked; -1: not ours */
	bool holds_previous; /* the previous site is in here and could not be put back */
};

/*
 * Makes the staging folder of TARGET or takes over a dead build's; waits (with a warning) for a
 * living one. Puts back the previous site where a killed build left it in here. False after
 * reporting; staging_close then too.
 */
bool staging_open(const struct tools *tools, const struct target *target, struct staging *staging);

/* Makes and opens the new site's folder; -1 after reporting. */
int staging_make_site(const struct tools *tools, const struct staging *staging);

/*
 * Waits until the new site is on the disk: else a power failure soon after the swap, which may get there
 * first, would leave empty files in place of both sites. False after reporting.
 */
bool staging_flush(const struct tools *tools, const struct staging *staging);

/*
 * Puts the new site in TARGET's place; REPLACES: there is a previous one. False after reporting,
 * with the previous site in its place.
 */
bool staging_swap(const struct tools *tools, const struct target *target, struct staging *staging,
	bool replaces);

/* Removes everything; a failure to do so is only a warning. */
void staging_close(const struct tools *tools, const struct target *target, struct staging *staging);

#endif
