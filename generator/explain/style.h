/*
 * How text is printed to a terminal. Types only.
 */
#ifndef TEBIKI_EXPLAIN_STYLE_H
#define TEBIKI_EXPLAIN_STYLE_H

#include <stdbool.h>
#include <stddef.h>

struct style {
	size_t width; /* columns of a line */
	bool colour;  /* escape sequences that a terminal understands */
};

#endif
