/*
 * The pages that wait for something new: connections that are suspended. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_WAITING_H
#define TEBIKI_SERVE_WAITING_H

#include "serve/answer.h"

enum {
	MOST_WAITING = 4,  /* browsers have six connections for a server: pages need some */
	LONGEST_WAIT = 30, /* seconds; who went away meanwhile is found out */
};

/* Begin with {0}. */
struct waiting {
	struct {
		struct MHD_Connection *connection;
		double since;
	} pages[MOST_WAITING]; /* oldest first */
	size_t count;
};

/* CONNECTION waits from now on; where there are too many, the one that has waited longest does not. */
void waiting_add(struct waiting *waiting, struct MHD_Connection *connection);

/* All get their answer, or those that have waited longest enough. */
void waiting_release_all(struct waiting *waiting);
void waiting_release_old(struct waiting *waiting);

#endif
