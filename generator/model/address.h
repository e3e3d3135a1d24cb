/*
 * Addresses of provisions (`fragment#item`) that are wrong: what was meant. Anyone above may include
 * this.
 */
#ifndef TEBIKI_MODEL_ADDRESS_H
#define TEBIKI_MODEL_ADDRESS_H

#include "model/corpus.h"

/*
 * Help about ADDRESS, which names no provision of the COUNT CORPORA: its id where the guideline's
 * number, its title, a full-width ＃ or the item alone was written, or the nearest address. Empty when nothing is
 * near.
 */
struct text address_help(struct arena *arena, const struct corpus *const *corpora, size_t count,
	struct text address);

/*
 * Help about WORDS, which are no id of a fragment, but the guideline's number or the title of one, or the
 * number of a provision in one. Empty when they are none of these.
 */
struct text address_fragment_help(
	struct arena *arena, const struct corpus *const *corpora, size_t count, struct text words);

#endif
