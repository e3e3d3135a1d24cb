/*
 * What several commands do alike. For the commands only.
 */
#ifndef TEBIKI_COMMAND_OPEN_H
#define TEBIKI_COMMAND_OPEN_H

#include "command/options.h"
#include "load/load.h"
#include "model/handbook.h"

/*
 * A loader for a command with OPTIONS: where no folder `content` is beside a profile's, the corpora
 * that come with the program are taken.
 */
struct loader *open_loader(struct arena *arena, struct report *report, const struct options *options);

/*
 * The handbook of the profile at PATH. NULL after reporting what is wrong with the files; what is wrong
 * for this organisation is reported, too, and the handbook returned all the same.
 */
const struct handbook *open_handbook(
	struct arena *arena, struct report *report, struct loader *loader, const char *path);

/* Seconds since some moment, to tell how long something took. */
double clock_seconds(void);

#endif
