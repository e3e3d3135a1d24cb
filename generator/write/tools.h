/*
 * What every step of the write stage works with. For generator/write only.
 */
#ifndef TEBIKI_WRITE_TOOLS_H
#define TEBIKI_WRITE_TOOLS_H

#include "base/arena.h"
#include "base/report.h"
#include "write/system.h"

struct tools {
	const struct system *system; /* the calls that reach the disk */
	struct arena *arena;         /* lives as long as the publication */
	struct report *report;       /* told of every failure */
	const char *dir;             /* the site's folder as the user named it, for messages */
};

/* Reports errno: cannot DO WHAT with PATH. Returns false. */
bool tools_fail(const struct tools *tools, const char *path, const char *what);

/* The same for PATH inside the site; an empty PATH is the site's folder. Returns false. */
bool tools_fail_in_site(const struct tools *tools, const char *path, const char *what);

/* Reports a mistake in tebiki itself about the page PATH. Returns false. */
bool tools_bug(const struct tools *tools, struct text path, const char *what);

/* Closes *FILE, if open, and sets it to -1. For files that were only read, and for folders. */
void tools_close(const struct tools *tools, int *file);

/* Opens the folder PATH, not following a link there; -1 with errno set on failure. */
int tools_open_folder(const struct tools *tools, int folder, const char *path);

#endif
