/*
 * 前条, 前項, 前号: numbers as they read from where they stand. For tailor only.
 */
#ifndef TEBIKI_TAILOR_RELATIVE_H
#define TEBIKI_TAILOR_RELATIVE_H

#include "model/handbook.h"

/*
 * The number of ENTRY, or of ITEM in it when there is one, as HANDBOOK's numbering style writes it
 * in the text of FROM (an item, or NULL) in FROM_ENTRY (NULL: outside all clauses). The articles
 * style follows the drafting of laws: 前条, 次条, 前項, 前号, この条, and no more of the number than
 * is needed; the municipal style leaves out the clause within it, and the 章 within that; the guideline style
 * always writes all of it.
 */
struct text relative_number(struct arena *arena, const struct handbook *handbook,
	const struct entry *from_entry, const struct item *from, const struct entry *entry,
	const struct item *item);

#endif
