/*
 * Overrides that are not read, because their names do not end in `.md`. For loading only.
 */
#ifndef TEBIKI_READ_UNREAD_H
#define TEBIKI_READ_UNREAD_H

#include "base/report.h"

/* Warns of each file in FOLDER, or in a folder in it, that begins like an override and is not read. */
void unread_overrides(struct arena *arena, struct report *report, const char *folder);

#endif
