/*
 * Lists of provisions: requirements, measures, and what is nested in them. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_ITEMS_H
#define TEBIKI_FRAGMENT_ITEMS_H

#include "fragment/compiler.h"

/*
 * Reads the items of the list NODE as provisions of LAYER, nested in PARENT or NULL, appending them
 * to *INTO (*COUNT of them so far). They are numbered in the library and entered among the
 * fragment's provisions.
 */
void items_read(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, struct provision ***into, size_t *count);

#endif
