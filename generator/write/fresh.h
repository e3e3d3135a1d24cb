/*
 * Files and folders that are made for the first time. For the commands only.
 */
#ifndef TEBIKI_WRITE_FRESH_H
#define TEBIKI_WRITE_FRESH_H

#include "base/report.h"

struct system;

/* Makes the folder PATH and those above it, as far as they are not there. False after reporting. */
bool write_folder(struct arena *arena, struct report *report, const char *path);

/*
 * Makes the file PATH with BYTES; the folder must exist. What is there already is never touched: that
 * fails. False after reporting; then there is no new file.
 */
bool write_fresh(struct arena *arena, struct report *report, const char *path, struct text bytes);

/* The same over another SYSTEM: for tests. */
bool write_fresh_over(const struct system *system, struct arena *arena, struct report *report,
	const char *path, struct text bytes);

#endif
