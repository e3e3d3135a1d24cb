/*
 * The write stage: publishes finished pages as the folder DIR, whole or not at all. For main.c.
 *
 *     publish = publish_begin(arena, report, dir);
 *     while (… more pages …)
 *         publish_page(publish, page);
 *     ok = publish_finish(publish, &result);
 *
 * The pages are put together in a staging folder beside DIR, which takes DIR's place in one step.
 * Until then, whatever happens (an error, a full disk, a kill, a power failure), DIR is as it was; what
 * was left beside it, the next build of DIR removes. The new site is on the disk before that step. Two builds of one DIR wait for one another.
 *
 * - DIR may be missing (folders above it are made too), empty, or a handbook published before;
 *   anything else is refused. It may be a link to a folder: then that folder is replaced. It keeps
 *   its mode. It may not be a mount point.
 * - A page whose bytes are in DIR already is not written again: it keeps its inode and times. When
 *   that is so of every page and none went, DIR is not touched at all.
 * - What someone else put into DIR stays; a folder that they closed to us is refused. Pages of the last time that are not among the new ones
 *   go.
 * - The page `manifest`, with the SHA-256 of all others, is added: `sha256sum -c manifest`.
 *
 * A process whose working folder is DIR finds it gone afterwards (`cd .` leads into the new one).
 */
#ifndef TEBIKI_WRITE_PUBLISH_H
#define TEBIKI_WRITE_PUBLISH_H

#include "base/report.h"
#include "model/page.h"

struct publish; /* opaque */
struct system;

/* How many pages; the manifest is one. */
struct publish_result {
	size_t written;   /* new or with other bytes than before */
	size_t unchanged; /* were there already */
	size_t removed;   /* of the previous site, not in this one */
};

/*
 * Begins to publish to DIR. NULL after reporting: then nothing is to be finished or abandoned.
 * Everything lives in ARENA (less than a kilobyte for each page, whatever its size); what it holds
 * of the system is given back by publish_finish or publish_abandon, one of which must be called.
 */
struct publish *publish_begin(struct arena *arena, struct report *report, const char *dir);

/* The same over another SYSTEM, which must outlive it: for tests. */
struct publish *publish_begin_over(
	const struct system *system, struct arena *arena, struct report *report, const char *dir);

/*
 * The first bytes of the page PATH, at most MOST, as it was published to DIR before; empty when there
 * is none that can be read. For the caller to see what it is about to replace.
 */
struct text publish_previous(const struct publish *publish, const char *path, size_t most);

/*
 * Adds PAGE, whose memory the caller may use again at once. Its path must be a plain one (no empty,
 * "." or ".." component, no control character or backslash, not "manifest") and new. What has members
 * is packed into a ZIP file. False after
 * reporting: then the publication has failed, and further pages are ignored.
 */
bool publish_page(struct publish *publish, struct page page);

/*
 * Puts the site in DIR's place and says in *RESULT what that changed. False when that or any page
 * failed: all is reported, DIR is as it was, and *RESULT is zero. Ends the publication in any case.
 */
bool publish_finish(struct publish *publish, struct publish_result *result);

/* Ends the publication and leaves DIR as it was. */
void publish_abandon(struct publish *publish);

#endif
