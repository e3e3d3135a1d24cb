/*
 * Single files on the disk. For generator/write only.
 *
 * Functions that return bool fail with errno set and report nothing.
 */
#ifndef TEBIKI_WRITE_FILE_H
#define TEBIKI_WRITE_FILE_H

#include "base/text.h"
#include "write/system.h"

/* A file to be read and the place of a file to be made: a path in an open folder. */
struct file_place {
	int folder;
	const char *path;
};

/* Makes the file AT, which must not exist, with BYTES. A failure leaves an incomplete file. */
bool file_write(const struct system *system, struct file_place at, struct text bytes);

/* The same, for nobody else to read before it has MODE. */
bool file_write_as(const struct system *system, struct file_place at, struct text bytes, mode_t mode);

/* The whole regular file AT, in ARENA. */
bool file_read(
	const struct system *system, struct arena *arena, struct file_place at, struct text *bytes);

/* The same, but no more than MOST bytes from its beginning. */
bool file_read_start(const struct system *system, struct arena *arena, struct file_place at,
	size_t most, struct text *bytes);

/* Is AT a regular file that can be read and has exactly BYTES? Cannot fail: doubt means no. */
bool file_has(const struct system *system, struct file_place at, struct text bytes);

/*
 * Makes TO, which must not exist, the same as FROM: a hard link, or where there can be none (an
 * old file system, another one, a file of someone else's), a copy with the same times and mode.
 * FROM is a regular file or a symbolic link.
 */
bool file_keep(const struct system *system, struct file_place from, struct file_place to);

/*
 * Removes the file or the folder with everything in it, folders of ours that are read-only, too; what
 * does not exist counts as removed.
 */
bool file_remove(const struct system *system, struct file_place at);

#endif
