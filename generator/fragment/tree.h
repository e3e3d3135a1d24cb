/*
 * cmark's parser. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_TREE_H
#define TEBIKI_FRAGMENT_TREE_H

#include "base/text.h"

#include <cmark.h>

/* cmark's tree of TEXT, its text nodes joined. The caller frees it with cmark_node_free. */
cmark_node *tree_parse(struct text text);

#endif
