/*
 * Which brackets and stars of a line belong together. For fragment/line only.
 */
#ifndef TEBIKI_FRAGMENT_PAIR_H
#define TEBIKI_FRAGMENT_PAIR_H

#include "fragment/token.h"

/* Marks the brackets of conditions and the stars of LINE that are pairs; reports those that are none. */
void pair_all(struct line *line);

#endif
