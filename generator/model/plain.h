/*
 * Compiled words as the guideline itself has them, for no organisation. Anyone above
 * may include this.
 */
#ifndef TEBIKI_MODEL_PLAIN_H
#define TEBIKI_MODEL_PLAIN_H

#include "model/corpus.h"

/* PROGRAM as plain text, with the values of the COUNT CORPORA; links have no numbers yet. */
struct text plain_words(struct arena *arena, const struct corpus *const *corpora, size_t count,
	const struct program *program);

#endif
