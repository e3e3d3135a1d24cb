/*
 * What stands in a line: words, values, conditions, links, ruby, footnotes. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_INLINE_H
#define TEBIKI_FRAGMENT_INLINE_H

#include "fragment/attributes.h"
#include "fragment/compiler.h"

/* Emits the children of PARENT. */
void inline_compile(struct compiler *compiler, cmark_node *parent);

/*
 * Takes the attributes in braces off the end of the block NODE (a heading or paragraph) and reads
 * them, ALLOWED as in attributes_read. None is fine: attributes->place.source is NULL then.
 */
void inline_attributes(struct compiler *compiler, cmark_node *node, unsigned allowed,
	struct attributes *attributes);

/* The condition of an attribute, or NULL (when there is none, or it was reported). */
const struct condition *inline_condition(struct compiler *compiler, const struct attributes *attributes);

#endif
