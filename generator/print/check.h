/*
 * Whether a PDF is what tebiki promises. For the commands.
 */
#ifndef TEBIKI_PRINT_CHECK_H
#define TEBIKI_PRINT_CHECK_H

#include "base/text.h"

struct report;
struct pdf_facts;

/* What a PDF must have: known when it is checked against its handbook. */
struct expected {
	const struct text *headings; /* numbers and titles, in their order */
	size_t heading_count;        /* 0: not known */
	const struct text *numbers;  /* of provisions; each stands somewhere in the text */
	size_t number_count;
	const struct pdf_facts *facts; /* what it says of itself; NULL: not known */
};

/*
 * Reports everything that is wrong with the PDF at PATH: tags, title, language, bookmarks, fonts; the
 * bookmarks against the headings in its structure, its text and EXPECTED; the page numbers in its
 * contents against the bookmarks; the EXPECTED numbers against its text, and what it says of itself
 * against the EXPECTED facts. Needs pdftotext (Debian:
 * poppler-utils), a reader that is not ours, for the text.
 */
void pdf_check(struct arena *arena, struct report *report, const char *path,
	const struct expected *expected);

#endif
