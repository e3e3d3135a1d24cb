/*
 * Addresses of provisions (`fragment#item`) that are wrong: what was meant. Anyone above may include
 * this.
 */
#ifndef TEBIKI_MODEL_ADDRESS_H
#define TEBIKI_MODEL_ADDRESS_H

#include "model/corpus.h"

/*
 * Help about ADDRESS, which names no provision of the COUNT CORPORA: its id where the guideline's
 * number, a full-width ＃ or the item alone was written, or the nearest address. Empty when nothing is
 * near.
 */
struct text address_help(struct arena *arena, const struct corpus *const *corpora, size_t count,
	struct text address);

/* The fragment that has the guideline's number NUMBER, itself or as that of a provision in it; or NULL. */
const struct fragment *address_numbered(
	const struct corpus *const *corpora, size_t count, struct text number);

#endif
