/*
 * Input files and places in them. Anyone may include this.
 *
 * Every value that can be wrong carries its place from the reader on, so that a mistake found long
 * after reading still points at the character that made it.
 */
#ifndef TEBIKI_BASE_SOURCE_H
#define TEBIKI_BASE_SOURCE_H

#include "base/text.h"

#include <stdint.h>

/* One whole input file. Lives in the arena that read it. */
struct source {
	const char *path;      /* as shown to the user */
	struct text text;      /* the contents; valid UTF-8, without a byte order mark */
	const uint32_t *lines; /* offset of the start of each line */
	size_t line_count;     /* lines; at least 1 */
};

/* A stretch of a source. An all-zero place is nowhere (a message without a line). */
struct place {
	const struct source *source; /* NULL: nowhere; with offset 0 and length 0: the file as a whole */
	uint32_t offset;             /* byte where it starts */
	uint32_t length;             /* bytes it covers; 0 shows one caret */
};

/* A piece of text with its place. Where the text was not given, place.source is NULL. */
struct located {
	struct text text;
	struct place place;
};

/* Line and column as people count: from 1, columns in characters. */
struct position {
	size_t line;
	size_t column;
};

/* A source with PATH and TEXT (both must outlive it); builds the line table in ARENA. */
struct source *source_new(struct arena *arena, const char *path, struct text text);

/* Where OFFSET is. An offset past the end is at the end. */
struct position source_position(const struct source *source, size_t offset);

/* The number (from 1) of the line that OFFSET is in: what source_position says, without counting columns. */
size_t source_line_number(const struct source *source, size_t offset);

/* Line NUMBER (from 1) without its line end; empty when there is no such line. */
struct text source_line(const struct source *source, size_t number);

/* The place of TEXT, which must be a view into SOURCE's text. */
struct place source_place(const struct source *source, struct text text);

#endif
