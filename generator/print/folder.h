/*
 * A folder for the time of one run. For generator/print only.
 */
#ifndef TEBIKI_PRINT_FOLDER_H
#define TEBIKI_PRINT_FOLDER_H

#include "base/text.h"

struct report;

/*
 * Makes a folder beside the file FILE: a browser that is shut in (a snap) cannot reach /tmp, and
 * from there a finished file reaches its place in one step. NULL after reporting a failure.
 */
const char *folder_make(struct arena *arena, struct report *report, const char *file);

/* Removes FOLDER with everything in it. */
void folder_remove(const char *folder);

/* Writes BYTES to PATH; false after reporting a failure. */
bool folder_write(struct report *report, const char *path, struct text bytes);

/* The whole file PATH; false after reporting a failure. */
bool folder_read(struct arena *arena, struct report *report, const char *path, struct text *bytes);

/* The last line of the file PATH, for want of a better reason; empty when it has none. */
struct text folder_last_line(struct arena *arena, struct report *report, const char *path);

#endif
