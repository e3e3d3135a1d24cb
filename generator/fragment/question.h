/*
 * Questions: the layer that asks whether a clause was understood. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_QUESTION_H
#define TEBIKI_FRAGMENT_QUESTION_H

#include "fragment/compiler.h"

/*
 * Reads the question that HEADING asks, with the blocks up to TO: a list of choices of which one is
 * marked `[x]` and the others `[ ]`, and paragraphs that say why. The layers above were read, so
 * that what it is about and whom it is for can be found. Reports every mistake.
 */
void question_read(struct compiler *compiler, cmark_node *heading, cmark_node *to);

#endif
