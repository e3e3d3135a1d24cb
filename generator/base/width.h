/*
 * Text on a terminal, where a wide character takes two columns. Anyone may include this.
 */
#ifndef TEBIKI_BASE_WIDTH_H
#define TEBIKI_BASE_WIDTH_H

#include "base/text.h"

/* Columns that TEXT takes. */
size_t text_width(struct text text);

/* May a line of Japanese begin, or end, with the character CODE? (JIS X 4051: 行頭禁則, 行末禁則) */
bool may_begin_line(uint32_t code);
bool may_end_line(uint32_t code);

/*
 * Appends TEXT in lines of at most WIDTH columns, the first begun with FIRST, the others with REST,
 * each ended with a line end. Japanese is broken between any two characters, but no line begins with
 * what closes (、。） and the like) or ends with what opens; other words are broken at spaces only.
 * Line ends and control characters in TEXT count as spaces.
 */
void wrap_add(struct buffer *out, struct text text, struct text first, struct text rest, size_t width);

/* As many spaces as COLUMNS: what lines are begun with that stand under something. */
struct text text_blank(struct arena *arena, size_t columns);

/* TEXT, or its beginning with … behind it, in at most WIDTH columns; control characters become spaces. */
struct text text_shorten(struct arena *arena, struct text text, size_t width);

#endif
