/*
 * Whose a published handbook is, as its data says. For the command, which may not replace the
 * handbook of one organisation with that of another.
 *
 * Two things name the owner: the organisation's name and the name of the profile's file. In practice
 * each of them changes while the handbook goes on: an organisation is renamed, a file is renamed or
 * copied for a new term. Both at once hardly ever do. So a handbook is another's when both differ; one
 * made before the file's name was written (there is no `profile` in it) is judged by the other alone.
 */
#ifndef TEBIKI_RENDER_OWNER_H
#define TEBIKI_RENDER_OWNER_H

#include "model/edition.h"

#include <stdbool.h>

/* The page that says it, and how many of its first bytes are enough. */
#define OWNER_PAGE "handbook.yaml"
enum { OWNER_BYTES = 16 * 1024 };

/* As they stand in the page, without the quotes around them; empty: it does not say. */
struct owner {
	struct text name;    /* of the organisation */
	struct text profile; /* its file, without folder and ending */
};

/* What BYTES, the beginning of the page, says; the texts are part of them. */
struct owner owner_read(struct text bytes);

/* Is OWNER certainly somebody else than EDITION is of? */
bool owner_differs(struct arena *arena, const struct owner *owner, const struct edition *edition);

#endif
