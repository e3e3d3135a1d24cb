/*
 * The manifest: SHA-256 of every page, as sha256sum prints and checks it. For generator/write
 * only. Also what tells our files in a folder from other people's.
 */
#ifndef TEBIKI_WRITE_MANIFEST_H
#define TEBIKI_WRITE_MANIFEST_H

#include "base/table.h"

#include <stdbool.h>

/* The manifest's own path in the site. */
#define MANIFEST_PATH "manifest"

enum { DIGEST_DIGITS = 64 };

/* One page. */
struct manifest_entry {
	char digest[DIGEST_DIGITS + 1]; /* SHA-256 in lower-case hexadecimal */
	bool kept;                      /* for publish: the previous site has the same bytes */
};

/* Begin with manifest_in. The manifest itself is not in it. */
struct manifest {
	struct table files;   /* path -> struct manifest_entry */
	struct table folders; /* every folder that holds one of the files, at any depth */
};

/* An empty manifest in ARENA. */
struct manifest manifest_in(struct arena *arena);

/*
 * Can PATH be a page? Relative, no component empty, "." or "..", no backslash and no control
 * character (sha256sum would have to escape them); not the manifest's own path.
 */
bool manifest_allows(struct text path);

/* Adds the page PATH, which must outlive the manifest; NULL when the path is taken. */
struct manifest_entry *manifest_add(struct manifest *manifest, struct text path, struct text bytes);

/* The entry of PATH, or NULL. */
struct manifest_entry *manifest_find(const struct manifest *manifest, struct text path);

/* Is the folder PATH one that holds pages? */
bool manifest_has_folder(const struct manifest *manifest, struct text path);

/* The manifest as a page's bytes, in its arena, sorted by path in byte order. */
struct text manifest_print(const struct manifest *manifest);

/*
 * Reads what manifest_print wrote into the empty MANIFEST; BYTES must outlive it. False when any
 * line is not as it writes them (also when there is none): then it was not tebiki that wrote it.
 */
bool manifest_read(struct manifest *manifest, struct text bytes);

#endif
