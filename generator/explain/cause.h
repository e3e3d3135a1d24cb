/*
 * Why something is out: from it to the first cause. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_CAUSE_H
#define TEBIKI_EXPLAIN_CAUSE_H

#include "explain/look.h"

/* From PROVISION to the first cause; no steps where its words stand in the handbook. */
struct causes provision_causes(const struct look *look, const struct provision *provision);

/* Likewise from FRAGMENT, which stands in a corpus. */
struct causes fragment_causes(const struct look *look, const struct fragment *fragment);

/* The condition of FRAGMENT or of a section above it that does not hold, or NULL; *WHOSE has it. */
const struct condition *fragment_gate(
	const struct look *look, const struct fragment *fragment, const struct fragment **whose);

/* KIND where CONDITION, which does not hold, cannot hold for this kind of organisation, else CONDITION. */
enum first_cause condition_cause(const struct look *look, const struct condition *condition);

#endif
