/*
 * Which brackets and stars of a line belong together. For load/line only.
 */
#ifndef TEBIKI_LOAD_PAIR_H
#define TEBIKI_LOAD_PAIR_H

#include "load/token.h"

/* Marks the brackets of conditions and the stars of LINE that are pairs; reports those that are none. */
void pair_all(struct line *line);

#endif
