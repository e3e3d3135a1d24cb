/*
 * Where libyaml's marks stand in a source. For loading only.
 *
 * A mark counts characters, lines and columns. Its lines are not those of base/source.h: to libyaml a
 * CR alone, NEL, U+2028 and U+2029 end a line, too. Its count of characters says the same to both.
 */
#ifndef TEBIKI_READ_MARKS_H
#define TEBIKI_READ_MARKS_H

#include "base/source.h"

/* Goes along the text that libyaml reads: the next mark is looked for from where the last one was. */
struct marks {
	const struct source *source;
	size_t start;  /* of the text in the source */
	size_t index;  /* number of a character of the text, from 0 */
	size_t offset; /* of that character in the source */
};

/* For the marks of TEXT, a part of SOURCE; an empty text stands at its start. */
struct marks marks_of(const struct source *source, struct text text);

/* The offset in the source of character INDEX of the text. */
size_t marks_offset(struct marks *marks, size_t index);

/* The place from character FROM up to character TO; at least one byte, unless that is behind the end. */
struct place marks_place(struct marks *marks, size_t from, size_t to);

#endif
