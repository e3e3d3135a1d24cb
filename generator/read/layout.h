/*
 * What a line of YAML looks like: finds the slips that YAML itself takes for something else, or
 * notices only further down. For loading only.
 */
#ifndef TEBIKI_READ_LAYOUT_H
#define TEBIKI_READ_LAYOUT_H

#include "base/report.h"

#include <stdbool.h>

/* A slip in a line 'key: value'. */
struct layout_slip {
	struct text at;      /* the characters that are wrong: a view into the line */
	enum code code;      /* of the message about it */
	const char *problem; /* a sentence */
	const char *help;
};

/*
 * True when LINE begins with a key whose indentation, colon or space is not what YAML needs (a
 * full-width space or colon, no space behind the colon); *SLIP says which.
 */
bool layout_slip(struct text line, struct layout_slip *slip);

/* Two lines that should be indented alike; the lines from 1, the indentations in spaces. */
struct layout_step {
	size_t indent;
	size_t other_line;
	size_t other_indent;
};

/*
 * True when line NUMBER of SOURCE begins with a key or a dash in a column in which none of the
 * lines above it (down to line FIRST) lets one begin; *STEP names the nearest of those.
 */
bool layout_step(const struct source *source, size_t first, size_t number, struct layout_step *step);

/* The number of the nearest line above line NUMBER that is neither empty nor a comment; or 0. */
size_t layout_above(const struct source *source, size_t number);

#endif
