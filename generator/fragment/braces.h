/*
 * The braces that end a block, with its attributes in them. For fragment/inline only.
 */
#ifndef TEBIKI_FRAGMENT_BRACES_H
#define TEBIKI_FRAGMENT_BRACES_H

#include "fragment/compiler.h"

/*
 * Takes the braces off the end of the block NODE: what stands between them, and where. Where there are
 * none, data is NULL. Full-width ones are reported, and taken for what they should be.
 */
struct located braces_take(struct compiler *compiler, cmark_node *node);

#endif
