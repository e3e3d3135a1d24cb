/*
 * Markdown blocks: from cmark's tree to programs. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_MARKDOWN_H
#define TEBIKI_FRAGMENT_MARKDOWN_H

#include "fragment/compiler.h"

/*
 * Emits the block NODE. A block may end in `{when=…}`; what may not stand in content is reported.
 */
void markdown_block(struct compiler *compiler, cmark_node *node);

/* Emits the blocks FROM up to, not including, TO (NULL: to the last). */
void markdown_blocks(struct compiler *compiler, cmark_node *from, cmark_node *to);

/* Reports that NODE cannot stand where it stands. */
void markdown_misplaced(struct compiler *compiler, cmark_node *node, struct text help, const char *what);

#endif
