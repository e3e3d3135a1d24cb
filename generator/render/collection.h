/*
 * The report of a self-check. For the commands only. Cannot fail, as all of render.
 */
#ifndef TEBIKI_RENDER_COLLECTION_H
#define TEBIKI_RENDER_COLLECTION_H

#include "model/collection.h"
#include "model/templates.h"

/* COLLECTION as a page that stands by itself: it needs no file beside it. In ARENA. */
struct text render_collection(struct arena *arena, const struct collection *collection,
	const struct templates *templates);

#endif
