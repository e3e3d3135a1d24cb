/*
 * Every text that a handbook is made from, and what it names. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_SITE_H
#define TEBIKI_EXPLAIN_SITE_H

#include "explain/look.h"

/* Where a text stands; one of the pointers is set. */
struct site {
	const struct provision *provision;
	const struct fragment *fragment;   /* its title, free text or footnotes */
	const struct role *role;           /* its name or description */
	const struct term *term;           /* its name or definition */
	const struct parameter *parameter; /* its name */
	const struct document *document;   /* its name */
	bool name; /* of the last four: the name, which is what stands for the value */
};

/* Takes an operation of a text; PRINTED: the handbook prints it there. */
typedef void site_visit(void *context, const struct site *site, const struct op *op, bool printed);

/*
 * Calls VISIT for every operation of every text: of the corpora in the order of the guideline, of the
 * overrides, and of what the corpora declare.
 */
void sites_each(const struct look *look, site_visit *visit, void *context);

/* Calls VISIT for every provision and fragment: those of the corpora, then those of the overrides. */
void provisions_each(const struct look *look,
	void (*visit)(void *context, const struct provision *provision), void *context);
void fragments_each(const struct look *look,
	void (*visit)(void *context, const struct fragment *fragment), void *context);

/* What stands at SITE. */
struct mention mention_site(const struct look *look, const struct site *site);

#endif
