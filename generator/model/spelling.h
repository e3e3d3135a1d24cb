/*
 * How words are written (表記): the variants that are not used, and what to write instead. Types only.
 */
#ifndef TEBIKI_MODEL_SPELLING_H
#define TEBIKI_MODEL_SPELLING_H

#include "base/text.h"

/* A list of words. */
struct words {
	struct text *list; /* `count` */
	size_t count;
};

struct variant {
	struct words wrong;  /* in each, '#' stands for a digit */
	struct text right;   /* what to write */
	struct words after;  /* it is no variant behind one of these */
	struct words before; /* nor in front of one of these */
	bool corpora;        /* only corpora write it otherwise, not organisations */
};

struct spelling {
	struct variant *variants; /* `count` */
	size_t count;
	struct words names; /* names and quotations in which any word may stand */
};

#endif
