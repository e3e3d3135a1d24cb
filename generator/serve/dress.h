/*
 * What the preview adds to a page on its way to the browser. Pure. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_DRESS_H
#define TEBIKI_SERVE_DRESS_H

#include "base/text.h"

/* What there is to tell beside the page. */
struct notice {
	unsigned long state; /* of the preview: differs when there is something new to see */
	struct text message; /* what is wrong, as the terminal shows it; empty: nothing */
};

/*
 * Appends PAGE, HTML, with the preview's script and style sheet in its head, and the message, if there
 * is one, at its beginning: what is below is the last page that could be made. Where the page's policy
 * allows no scripts, that one is allowed. An empty PAGE becomes
 * one that has the message only.
 */
void dress_page(struct buffer *out, struct text page, const struct notice *notice);

#endif
