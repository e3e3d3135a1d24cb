/*
 * The objects of a PDF through libqpdf's C interface. For generator/print only.
 */
#ifndef TEBIKI_PRINT_OBJECT_H
#define TEBIKI_PRINT_OBJECT_H

#include "base/text.h"

#include <qpdf/qpdf-c.h>

struct report;

struct pdf {
	struct arena *arena;
	struct report *report;
	const char *path;
	const struct source *source; /* what is reported is of this */
	qpdf_data data;
	int *pages; /* number of the object of each page */
	size_t page_count;
};

/* KEY of OBJECT; null when it is no dictionary, or has none. */
qpdf_oh object_key(struct pdf *pdf, qpdf_oh object, const char *key);

/* OBJECT as text in UTF-8, trimmed; empty when it is no string. */
struct text object_text(struct pdf *pdf, qpdf_oh object);

/* Which page, from 1, the object PAGE is; 0: none. */
size_t object_page(const struct pdf *pdf, qpdf_oh page);

/* Fills in pdf->pages. */
void object_index_pages(struct pdf *pdf);

#endif
