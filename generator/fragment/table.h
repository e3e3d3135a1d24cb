/*
 * Pipe tables as in GitHub Flavored Markdown, over cmark's tree, which has none. For loading only.
 * Specification: GFM 0.29, section 4.10. cmark sees such a table as a paragraph.
 */
#ifndef TEBIKI_FRAGMENT_TABLE_H
#define TEBIKI_FRAGMENT_TABLE_H

#include "fragment/compiler.h"

/* Emits the paragraph NODE as a table if it is one; false, and nothing emitted, if not. */
bool table_compile(struct compiler *compiler, cmark_node *node);

#endif
