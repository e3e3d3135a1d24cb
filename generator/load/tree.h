/*
 * cmark's parser. For load only.
 */
#ifndef TEBIKI_LOAD_TREE_H
#define TEBIKI_LOAD_TREE_H

#include "base/text.h"

#include <cmark.h>

/* cmark's tree of TEXT, its text nodes joined. The caller frees it with cmark_node_free. */
cmark_node *tree_parse(struct text text);

#endif
