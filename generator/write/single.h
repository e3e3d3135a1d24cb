/*
 * A file by itself, whole or not at all. For the commands only.
 */
#ifndef TEBIKI_WRITE_SINGLE_H
#define TEBIKI_WRITE_SINGLE_H

#include "base/report.h"

struct system;

/*
 * The file that PATH means: itself, which need not be there, or where a link of that name leads. NULL
 * after reporting what is no file and cannot be replaced by one: a folder, a device, a pipe.
 */
const char *write_place(struct arena *arena, struct report *report, const char *path);

/*
 * Puts BYTES into the file that PATH means, which may be there already: it is replaced in one step, keeps
 * its mode, and is left alone when it has these bytes. The folder must exist. False after reporting; then
 * what was there stays.
 */
bool write_single(struct arena *arena, struct report *report, const char *path, struct text bytes);

/* The same over another SYSTEM: for tests. */
bool write_single_over(const struct system *system, struct arena *arena, struct report *report,
	const char *path, struct text bytes);

#endif
