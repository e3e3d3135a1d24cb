/*
 * Waiting for changes of files with inotify. For generator/serve only.
 *
 * inotify tells what this machine does to a file. What another machine does to a folder on a network
 * is not told, on no system.
 */
#ifndef TEBIKI_SERVE_WATCH_H
#define TEBIKI_SERVE_WATCH_H

#include "base/report.h"
#include "serve/changes.h"

struct watch; /* opaque */

/* A folder to watch. */
struct watch_folder {
	const char *path; /* may not exist: then the one that it would be made in is watched */
	enum watched watched;
	bool deep; /* those below it, too, links to folders followed */
};

/* A watch of no folder. It lives in ARENA; end it with watch_free. */
struct watch *watch_new(struct arena *arena);
void watch_free(struct watch *watch);

/*
 * Watches the COUNT FOLDERS and no others. Events that were not read yet are forgotten: read the files
 * after this. What cannot be watched is reported as a trouble.
 */
void watch_folders(struct watch *watch, struct report *report, const struct watch_folder *folders,
	size_t count);

/* What to poll for reading; it changes with watch_folders. -1: there is nothing to wait for. */
int watch_descriptor(const struct watch *watch);

/* Notes in CHANGES all events since the last time. */
void watch_read(struct watch *watch, struct changes *changes);

/* Seconds since some moment. */
double watch_now(void);

#endif
