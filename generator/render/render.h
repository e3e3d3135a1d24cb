/*
 * render: handbook × templates -> pages. For main only.
 *
 * render cannot fail: whatever a person can get wrong was found in load and tailor. It knows
 * neither files nor the corpus's Markdown, only the handbook and the templates.
 */
#ifndef TEBIKI_RENDER_RENDER_H
#define TEBIKI_RENDER_RENDER_H

#include "model/booklet.h"
#include "model/handbook.h"
#include "model/page.h"
#include "model/schema.h"

/* Takes a finished page; its memory is used again when the function returns. */
typedef void page_function(void *context, struct page page);

/* Memory that is used again for each page; of handbook after handbook, if the caller keeps it. */
struct scratch {
	struct arena *page;  /* what is needed until the page is finished */
	struct arena *value; /* what is needed until a value is printed */
	struct arena *bytes; /* the page: alone, it grows without moving */
};

/*
 * Makes all pages of HANDBOOK and hands each to TAKE_PAGE with CONTEXT, always in the same order.
 * ARENA holds what all pages share; what a page needs is in SCRATCH.
 */
void render(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, page_function *take_page, void *context);

/* Makes the page of BOOKLET alone: what render makes of it, with its page numbers filled in. */
void render_booklet(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, const struct booklet *booklet, page_function *take,
	void *context);

#endif
