/*
 * What several commands do alike. For the commands only.
 */
#ifndef TEBIKI_COMMAND_OPEN_H
#define TEBIKI_COMMAND_OPEN_H

#include "load/load.h"
#include "model/handbook.h"

/*
 * The handbook of the profile at PATH. NULL after reporting what is wrong with the files; what is wrong
 * for this organisation is reported, too, and the handbook returned all the same.
 */
const struct handbook *open_handbook(
	struct arena *arena, struct report *report, struct loader *loader, const char *path);

/* Seconds since some moment, to tell how long something took. */
double clock_seconds(void);

#endif
