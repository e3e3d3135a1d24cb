/*
 * Gathering what binds and concerns each role and post. For render/duties.c and its parts only.
 */
#ifndef TEBIKI_RENDER_GATHERING_H
#define TEBIKI_RENDER_GATHERING_H

#include "render/index.h"

/* All sets of duties, those of the roles first and then those of the posts, lie in one array. */
struct gathering {
	struct arena *arena;
	const struct handbook *handbook;
	struct index *index;
	size_t count;    /* of sets */
	bool *concerned; /* by set: some item of the entry binds it */
};

/* A set for each role, and for each post that holds several. */
void gather_sets(struct gathering *gathering);

/* What ITEM, a duty of anybody, means to others: who gets a report by it, and whom its words name. */
void gather_owed(struct gathering *gathering, const struct item *item);

#endif
