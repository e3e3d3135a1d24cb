/*
 * A PDF file as it comes from the browser, read and finished with libqpdf. For the commands and
 * generator/print.
 *
 * Why libqpdf: it reads and writes the objects of a file as they are, which is all we need; it is in
 * Debian with no more than zlib, libjpeg and GnuTLS under it, has kept its C interface for ten years,
 * and its licence (Apache 2.0) binds nobody, which MuPDF's does. Poppler reads only: its pdftotext
 * serves the check as a reader that is not ours.
 */
#ifndef TEBIKI_PRINT_PDF_H
#define TEBIKI_PRINT_PDF_H

#include "base/table.h"

struct report;
struct pdf; /* opaque */

/* A bookmark. */
struct pdf_mark {
	struct text title; /* without white space at its ends */
	size_t page;       /* from 1; 0: none */
	double top;        /* its place, in points above the foot of the page */
	unsigned depth;    /* 0 at the top */
};

/* What the file says of itself. All plain text. */
struct pdf_facts {
	struct text title;
	struct text author;
	struct text subject;
	struct text language; /* ja */
	struct text date;     /* YYYY-MM-DD */
};

/*
 * Opens PATH. NULL after reporting that it is no PDF or cannot be read, under NAME. Close it with
 * pdf_close.
 */
struct pdf *pdf_open(struct arena *arena, struct report *report, const char *path, const char *name);
void pdf_close(struct pdf *pdf);

size_t pdf_page_count(const struct pdf *pdf);

/* Puts, under each anchor that some link leads to, its page as a NUL-terminated string. */
void pdf_anchors(struct pdf *pdf, struct table *numbers);

/* The bookmarks in their order; sets *COUNT. */
struct pdf_mark *pdf_marks(struct pdf *pdf, size_t *count);

/*
 * Writes the file to PATH with FACTS in the place of what the browser wrote of itself, its clock
 * among it: the same pages give the same bytes. False after reporting a failure.
 */
bool pdf_finish(struct pdf *pdf, const struct pdf_facts *facts, const char *path);

/* Reports what the file says of itself otherwise than FACTS do. */
void pdf_check_facts(struct pdf *pdf, const struct pdf_facts *facts);

/* Reports what the file lacks of what every PDF of tebiki has: tags, title, language, bookmarks, fonts. */
void pdf_check_form(struct pdf *pdf);

#endif
