/*
 * Running programs: compiled content becomes HTML. For render only.
 */
#ifndef TEBIKI_RENDER_PROGRAM_H
#define TEBIKI_RENDER_PROGRAM_H

#include "render/printing.h"

/* Where a program stands: nowhere, if all is NULL. */
struct passage {
	const struct entry *entry;       /* which numbers its notes */
	const struct fragment *fragment; /* whose notes they are */
	bool title; /* it may stand in a link: its terms do not lead to the glossary */
};

static inline struct passage passage_in_entry(const struct entry *entry)
{
	return (struct passage){.entry = entry, .fragment = entry->fragment};
}

static inline struct passage passage_in_item(const struct item *item)
{
	return (struct passage){.entry = item->entry, .fragment = item->text->fragment};
}

/* Appends the HTML of PROGRAM, which stands in PASSAGE. */
void program_html(struct printing *printing, struct buffer *out, const struct program *program,
	struct passage passage);

#endif
