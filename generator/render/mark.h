/*
 * Values that are in another language than the labels, marked so. For render only.
 */
#ifndef TEBIKI_RENDER_MARK_H
#define TEBIKI_RENDER_MARK_H

#include "model/template.h"

/* Appends TEXT, escaped and marked as MARKING, which is not MARKING_NONE, says. */
void mark_text(struct buffer *out, struct text text, enum marking marking);

/*
 * Appends the markup HTML marked likewise: its outermost elements say their language, where they are blocks;
 * else an element around it does.
 */
void mark_html(struct buffer *out, struct text html, enum marking marking);

#endif
