/*
 * A preview in the browser that follows the files while they are edited. For the commands.
 */
#ifndef TEBIKI_SERVE_SERVE_H
#define TEBIKI_SERVE_SERVE_H

#include "base/report.h"
#include "serve/preview.h"

struct serve_request {
	struct preview_inputs inputs;
	int port;   /* 0: any that is free; negative: the usual one, or the next that is free */
	bool quiet; /* nothing is printed but errors and warnings */
	bool open;  /* the browser is asked to open the handbook */
};

/*
 * Serves the handbook on 127.0.0.1 until the user breaks off or asks it to end (SIGINT, SIGTERM,
 * SIGHUP). What is wrong with the inputs is printed and shown, and waited for; it is no failure.
 * Reports what keeps it from serving at all.
 */
void serve(struct arena *arena, struct report *report, const struct serve_request *request);

#endif
