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
#include "model/templates.h"
#include "render/scratch.h"

/*
 * Makes all pages of HANDBOOK and hands each to TAKE_PAGE with CONTEXT, always in the same order.
 * ARENA holds what all pages share; what a page needs is in SCRATCH.
 */
void render(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, page_function *take_page, void *context);

/*
 * The pages of a handbook, to be made one by one as they are asked for. HANDBOOK and TEMPLATES must
 * outlive it; it lives in ARENA.
 */
struct rendering *rendering_new(
	struct arena *arena, const struct handbook *handbook, const struct templates *templates);

/*
 * Makes the page at PATH alone, the same as render makes, and hands it to TAKE. False when there is no
 * such page.
 */
bool render_page(struct rendering *rendering, struct scratch scratch, struct text path,
	page_function *take, void *context);

/* Makes the page that says that there is none, with links that lead on from any address of a server. */
void render_missing(
	struct rendering *rendering, struct scratch scratch, page_function *take, void *context);

/* Makes the page of BOOKLET alone: what render makes of it, with its page numbers filled in. */
void render_booklet(struct arena *arena, struct scratch scratch, const struct handbook *handbook,
	const struct templates *templates, const struct booklet *booklet, page_function *take,
	void *context);

#endif
