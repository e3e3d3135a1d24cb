/*
 * Lists of provisions: requirements, measures, and what is nested in them. For load only.
 */
#ifndef TEBIKI_LOAD_ITEMS_H
#define TEBIKI_LOAD_ITEMS_H

#include "load/attributes.h"
#include "load/compiler.h"

/*
 * Reads the items of the list NODE as provisions of LAYER, nested in PARENT or NULL, appending them
 * to *INTO (*COUNT of them so far). They are numbered in the library and entered among the
 * fragment's provisions.
 */
void items_read(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, struct provision ***into, size_t *count);

/* A new provision of LAYER with ATTRIBUTES (read from NODE), entered like those of items_read. */
struct provision *items_new(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, const struct attributes *attributes);

/* Finds what the `for` of ATTRIBUTES names among the provisions of the compiler's fragment. */
void items_targets(
	struct compiler *compiler, struct provision *provision, const struct attribute *attribute);

/* The provision of FRAGMENT with ID, or NULL. */
struct provision *items_find(const struct fragment *fragment, struct text id);

#endif
