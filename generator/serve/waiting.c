#include "serve/waiting.h"

#include "serve/watch.h"

#include <string.h>

/* The page that has waited longest gets its answer. */
static void release(struct waiting *waiting)
{
	struct MHD_Connection *connection = waiting->pages[0].connection;

	waiting->count--;
	memmove(waiting->pages, waiting->pages + 1, waiting->count * sizeof *waiting->pages);
	MHD_resume_connection(connection);
}

void waiting_add(struct waiting *waiting, struct MHD_Connection *connection)
{
	if (waiting->count == MOST_WAITING)
		release(waiting);
	waiting->pages[waiting->count].connection = connection;
	waiting->pages[waiting->count++].since = watch_now();
	MHD_suspend_connection(connection);
}

void waiting_release_all(struct waiting *waiting)
{
	while (waiting->count > 0)
		release(waiting);
}

void waiting_release_old(struct waiting *waiting)
{
	while (waiting->count > 0 && waiting->pages[0].since + LONGEST_WAIT <= watch_now())
		release(waiting);
}
