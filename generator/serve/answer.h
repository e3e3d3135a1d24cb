/*
 * Answers to requests. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_ANSWER_H
#define TEBIKI_SERVE_ANSWER_H

#include "base/text.h"

#include <microhttpd.h>

/* Answers with STATUS and BYTES, which are copied, of the media type TYPE. */
enum MHD_Result answer(
	struct MHD_Connection *connection, unsigned status, const char *type, struct text bytes);

/* Answers with STATUS, which is one of a failure, and a line that says WHY. */
enum MHD_Result refuse(struct MHD_Connection *connection, unsigned status, const char *why);

#endif
