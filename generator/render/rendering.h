/*
 * Making the pages of a handbook one after the other. For render only: which pages there are is said
 * in render/render.c.
 */
#ifndef TEBIKI_RENDER_RENDERING_H
#define TEBIKI_RENDER_RENDERING_H

#include "model/templates.h"
#include "render/printing.h"
#include "render/scratch.h"

struct lesson_styles;

struct rendering {
	struct arena *arena; /* of what all pages share */
	const struct handbook *handbook;
	struct index *index;
	const struct templates *templates;
	struct scratch scratch;
	page_function *take;
	void *context;
	struct text only; /* the path of the one page that is wanted; data NULL: all are */
	bool made;        /* it was made */
	struct lesson_styles *styles; /* of packages; NULL until one needs them */
};

/* A page called TITLE, from whose folder ROOT leads to the handbook's; nothing more is known of it. */
struct printing rendering_printing(
	const struct rendering *rendering, struct text root, struct text title);

/* Is the page at PATH to be made? Nothing of a page is made before this is asked. */
bool rendering_wants(const struct rendering *rendering, struct text path);

/* What the template of KIND makes of PRINTING, in ARENA. */
struct text rendering_text(const struct rendering *rendering, struct arena *arena,
	enum page_kind kind, struct printing *printing);

/* Makes the page PRINTING by the template of KIND and hands it over, if it is wanted. */
void rendering_print(struct rendering *rendering, enum page_kind kind, struct text path,
	struct printing *printing);

/* Hands over BYTES as the file at PATH, if it is wanted. Memory of the page is used again then. */
void rendering_take(struct rendering *rendering, struct text path, struct text bytes);

/* Hands over PAGE, which is wanted. */
void rendering_hand_over(struct rendering *rendering, struct page page);

/* The memory of a page may be used again. */
void rendering_reset(const struct rendering *rendering);

#endif
