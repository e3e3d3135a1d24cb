/*
 * Numbers that should begin items of a list but, to Markdown, do not: `１．` and `1.` without a space.
 * For loading only.
 */
#ifndef TEBIKI_FRAGMENT_MARKER_H
#define TEBIKI_FRAGMENT_MARKER_H

#include "fragment/compiler.h"

/*
 * Reports such numbers at the starts of the lines of PARAGRAPH, from its second line on when it is
 * the first of an item (IN_ITEM). True when there were any.
 */
bool marker_check(struct compiler *compiler, cmark_node *paragraph, bool in_item);

#endif
