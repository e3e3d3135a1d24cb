/*
 * A finished page: what render makes and write publishes. Types only.
 */
#ifndef TEBIKI_MODEL_PAGE_H
#define TEBIKI_MODEL_PAGE_H

#include "base/text.h"

struct page {
	struct text path;           /* where in the handbook: relative, folders parted by '/' */
	struct text bytes;          /* the whole contents; empty for an archive */
	const struct page *members; /* of an archive: the pages packed in it, by their paths in it */
	size_t member_count;        /* 0: not an archive */
};

#endif
