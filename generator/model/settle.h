/*
 * Which facts hold of an organisation, by what it is and what it answers.
 */
#ifndef TEBIKI_MODEL_SETTLE_H
#define TEBIKI_MODEL_SETTLE_H

#include "model/corpus.h"

/* Whether the organisation says yes to FACT, asked or not. */
typedef bool facts_say(const void *context, const struct fact *fact);

/*
 * The facts by their number in LIBRARY, in ARENA: the kind, and of what the COUNT CORPORA declare
 * those that SAYS says yes to and that are asked, whose `when` holds. What two corpora declare is
 * asked as the first of them says.
 */
bool *facts_settle(struct arena *arena, const struct library *library,
	const struct corpus *const *corpora, size_t count, enum kind kind, facts_say *says,
	const void *context);

#endif
