/*
 * Which text refers to what. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_REFERENCE_H
#define TEBIKI_EXPLAIN_REFERENCE_H

#include "explain/look.h"

struct connections {
	struct connection *list; /* `count` */
	size_t count;
};

/* What refers to PROVISION or something nested in it. */
struct connections referrers_of_provision(const struct look *look, const struct provision *provision);

/* What refers to FRAGMENT itself, from outside or inside. */
struct connections referrers_of_fragment(const struct look *look, const struct fragment *fragment);

/* What PROGRAM refers to; STANDING: it is printed. */
struct connections references_in(const struct look *look, const struct program *program, bool standing);

#endif
