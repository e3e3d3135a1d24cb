/*
 * The guideline's own numbers of provisions, from their places in the corpus. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_NUMBER_SOURCE_H
#define TEBIKI_FRAGMENT_NUMBER_SOURCE_H

#include "model/corpus.h"

/*
 * Gives every requirement, measure and item of FRAGMENT that has no source of its own the number
 * that follows from the clause's source and its place, in its corpus's notation.
 */
void number_sources(struct arena *arena, struct fragment *fragment);

#endif
