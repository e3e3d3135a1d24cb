/*
 * A finished page: what render makes and write publishes. Types only.
 */
#ifndef TEBIKI_MODEL_PAGE_H
#define TEBIKI_MODEL_PAGE_H

#include "base/text.h"

struct page {
	struct text path;  /* where in the handbook: relative, folders parted by '/' */
	struct text bytes; /* the whole contents */
};

#endif
