/*
 * Running programs: compiled content becomes HTML. For render only.
 */
#ifndef TEBIKI_RENDER_PROGRAM_H
#define TEBIKI_RENDER_PROGRAM_H

#include "render/printing.h"

/* Appends the HTML of PROGRAM, which stands in ENTRY (NULL: in none) and has the notes of FRAGMENT. */
void program_html(struct printing *printing, struct buffer *out, const struct program *program,
	const struct entry *entry, const struct fragment *fragment);

/* The same for a title, which may stand in a link: its terms do not lead to the glossary. */
void program_title(struct printing *printing, struct buffer *out, const struct program *title,
	const struct entry *entry, const struct fragment *fragment);

#endif
