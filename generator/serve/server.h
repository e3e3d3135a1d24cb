/*
 * The server of a preview: HTTP on this machine's own address, for this machine only. For
 * generator/serve only.
 *
 * It answers GET and HEAD, to whoever calls it by the name of this machine, with what is in memory: it
 * knows no files. Nothing of it runs but in server_run.
 */
#ifndef TEBIKI_SERVE_SERVER_H
#define TEBIKI_SERVE_SERVER_H

#include "base/report.h"
#include "serve/preview.h"

struct server; /* opaque */

/*
 * A server of PREVIEW on 127.0.0.1, PORT; port 0: any that is free; negative: the usual one, or the
 * next that is free. Lives in ARENA; end it with server_free. NULL after reporting.
 */
struct server *server_new(struct arena *arena, struct report *report, struct preview *preview, int port);
void server_free(struct server *server);

/* The port it listens on. */
unsigned server_port(const struct server *server);

/* What to poll for reading, and for how many milliseconds at most; -1: for ever. */
int server_descriptor(const struct server *server);
int server_patience(const struct server *server);

/* Does what there is to do, and returns. */
void server_run(struct server *server);

/*
 * There is something new to see: all pages that wait for it are told. TEMPLATES: those changed, or may
 * have, and scripts with them.
 */
void server_announce(struct server *server, bool templates);

/*
 * True once after a page was asked for past all caches (Ctrl+Shift+R): whoever does so wants to see the
 * files as they are, whatever is known of them.
 */
bool server_wants_all(struct server *server);

#endif
