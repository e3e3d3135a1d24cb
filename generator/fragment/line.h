/*
 * Taking a line of content to pieces: words and the marks in them. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_LINE_H
#define TEBIKI_FRAGMENT_LINE_H

#include "fragment/token.h"

/*
 * The children of PARENT in pieces, in the arena. Conditional spans and emphasis are matched; what
 * matches nothing is reported.
 */
struct line line_scan(struct compiler *compiler, cmark_node *parent);

#endif
