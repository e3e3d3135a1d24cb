/*
 * How words are written, as a file beside the corpora says. For load only.
 */
#ifndef TEBIKI_LOAD_SPELLING_H
#define TEBIKI_LOAD_SPELLING_H

#include "base/report.h"
#include "model/spelling.h"

/* The spelling in the file PATH. Empty when there is no such file, or after reporting what is wrong. */
struct spelling *spelling_read(struct arena *arena, struct report *report, const char *path);

#endif
