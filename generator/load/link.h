/*
 * Links in content: to provisions and fragments, and nowhere else. For load only.
 */
#ifndef TEBIKI_LOAD_LINK_H
#define TEBIKI_LOAD_LINK_H

#include "load/compiler.h"

/*
 * Emits the link NODE. An empty text prints the target's number; the link's title is what to print
 * where the organisation does not have the target. Reports destinations that lead out of the
 * handbook or cannot be read.
 */
void link_compile(struct compiler *compiler, cmark_node *node);

#endif
