/*
 * What is asked for: the address in a request, and whom it was sent to. Pure. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_ADDRESS_H
#define TEBIKI_SERVE_ADDRESS_H

#include "base/text.h"

/* Where the preview's own files are; no page of a handbook stands there. */
#define ADDRESS_OWN "/_preview/"

enum address_kind {
	ADDRESS_WRONG,  /* names nothing that could be: is refused */
	ADDRESS_PAGE,   /* a page of the handbook, or none */
	ADDRESS_SCRIPT, /* the preview's script */
	ADDRESS_STYLE,  /* its style sheet */
	ADDRESS_WAIT,   /* an answer when there is something new */
};

struct address {
	enum address_kind kind;
	struct text path; /* ADDRESS_PAGE: as render names its pages */
};

/*
 * What RAW means, the address as it was sent, without what follows a question mark. Pages are in
 * memory: no address can leave them. All the same, those are wrong that try: with '..', a NUL or other
 * control character, a backslash, an empty part, or bytes that are no UTF-8, written out or as %XX.
 */
struct address address_read(struct arena *arena, struct text raw);

/*
 * Does the header Host name this machine itself? A page of another site may give its own name our
 * address (DNS rebinding) and read what we serve; its name stands here then.
 */
bool address_is_local(struct text host);

/* The media type of the page at PATH. */
const char *address_type(struct text path);

#endif
