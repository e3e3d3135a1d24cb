/*
 * The braces that end a block, with its attributes in them. For load/inline only.
 */
#ifndef TEBIKI_LOAD_BRACES_H
#define TEBIKI_LOAD_BRACES_H

#include "load/compiler.h"

/*
 * Takes the braces off the end of the block NODE: what stands between them, and where. Where there are
 * none, data is NULL. Full-width ones are reported, and taken for what they should be.
 */
struct located braces_take(struct compiler *compiler, cmark_node *node);

#endif
