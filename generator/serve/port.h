/*
 * Where a preview listens: on this machine's own address. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_PORT_H
#define TEBIKI_SERVE_PORT_H

#include "base/report.h"

/*
 * A socket that listens on 127.0.0.1, PORT; port 0: any that is free; negative: the usual one, or the
 * next that is free. -1 after reporting.
 */
int port_listen(struct report *report, int port);

/* The port that the socket LISTENING has. */
unsigned port_of(int listening);

#endif
