/*
 * Lists of provisions: requirements, measures, and what is nested in them. For load only.
 */
#ifndef TEBIKI_LOAD_ITEMS_H
#define TEBIKI_LOAD_ITEMS_H

#include "load/compiler.h"

/*
 * Reads the items of the list NODE as provisions of LAYER, nested in PARENT or NULL, appending them
 * to *INTO (*COUNT of them so far). They are numbered in the library and entered among the
 * fragment's provisions.
 */
void items_read(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, struct provision ***into, size_t *count);

#endif
