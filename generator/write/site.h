/*
 * The new site while it is put together in the staging folder. For generator/write only.
 */
#ifndef TEBIKI_WRITE_SITE_H
#define TEBIKI_WRITE_SITE_H

#include "base/table.h"
#include "write/tools.h"

struct site {
	int folder;           /* open; -1: none */
	struct table folders; /* those made in it, by path */
};

/* What became of something to be put into the site. */
enum placed {
	PLACED,
	PLACE_TAKEN,  /* something else of the new site stands there; nothing is reported yet */
	PLACE_FAILED, /* the system failed; that is reported */
};

/* Makes the file PATH with BYTES, and the folders above it. */
enum placed site_write(
	const struct tools *tools, struct site *site, struct text path, struct text bytes);

/* Puts the file PATH of the site in the folder PREVIOUS here too, see file_keep. */
enum placed site_keep(const struct tools *tools, struct site *site, int previous, struct text path);

/* Makes the folder PATH, unless it is there, and those above it. */
enum placed site_make_folder(const struct tools *tools, struct site *site, struct text path);

/* Gives the folder FOLDER the owner and the mode that LIKE tells of. False with errno set. */
bool site_adopt(const struct tools *tools, int folder, const struct stat *like);

#endif
