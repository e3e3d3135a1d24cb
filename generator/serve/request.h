/*
 * Requests, and what answers them: pages, what the preview adds to them, and what is new. For
 * serve/server.c only.
 */
#ifndef TEBIKI_SERVE_REQUEST_H
#define TEBIKI_SERVE_REQUEST_H

#include "serve/dress.h"
#include "serve/preview.h"
#include "serve/waiting.h"

struct server {
	struct MHD_Daemon *daemon;
	struct preview *preview;
	struct arena *each; /* of one answer */
	unsigned port;
	struct notice notice;     /* what pages are told now */
	unsigned long same_since; /* the first state whose style and scripts are those of now */
	uint64_t style_hash;
	bool wants_all;
	struct waiting waiting;
	struct text script;
	struct text style;
};

/*
 * MHD calls this when the head of a request is there, and again until it is answered; it keeps KEPT
 * meanwhile. An answer to the first call would end the connection, and refusals do. SERVER is one.
 */
enum MHD_Result request_handle(void *server, struct MHD_Connection *connection, const char *url,
	const char *method, const char *version, const char *upload, size_t *upload_size, void **kept);

/* MHD is to leave addresses as they are: they are decoded where they are judged, and a NUL would cut them. */
size_t request_leave_escaped(void *context, struct MHD_Connection *connection, char *text);

#endif
