/*
 * What a page is made in, and where it goes. For render, and for whoever calls it.
 */
#ifndef TEBIKI_RENDER_SCRATCH_H
#define TEBIKI_RENDER_SCRATCH_H

#include "model/page.h"

struct arena;

/* Takes a finished page; its memory is used again when the function returns. */
typedef void page_function(void *context, struct page page);

/* Memory that is used again for each page; of handbook after handbook, if the caller keeps it. */
struct scratch {
	struct arena *page;  /* what is needed until the page is finished */
	struct arena *value; /* what is needed until a value is printed */
	struct arena *bytes; /* the page: alone, it grows without moving */
};

#endif
