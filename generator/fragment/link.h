/*
 * Links in content: to provisions and fragments, and nowhere else. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_LINK_H
#define TEBIKI_FRAGMENT_LINK_H

#include "fragment/compiler.h"

/*
 * Begins the link NODE. An empty text prints the target's number; the link's title is what to print
 * where the organisation does not have the target. True when a text is to be emitted and then
 * link_close called with *START; false when the link is done, or was reported: destinations that
 * lead out of the handbook or cannot be read.
 */
bool link_open(struct compiler *compiler, cmark_node *node, size_t *start);

/* Ends the link that link_open began. */
void link_close(struct compiler *compiler, size_t start);

#endif
