/*
 * The words of a corpus that mean one thing to who searches. For load only.
 */
#ifndef TEBIKI_LOAD_SYNONYMS_H
#define TEBIKI_LOAD_SYNONYMS_H

#include "model/names.h"
#include "read/shape.h"
#include "read/yaml.h"

/* What stands under the key `synonyms`. */
extern const struct shape synonyms_shape;

/*
 * Fills the synonyms of GUIDELINE from LIST (NULL: none), a list of lists of words. Reports a group
 * of fewer than two words, and a word that stands twice: it would join two groups.
 */
void synonyms_read(struct arena *arena, struct report *report, const struct yaml *list,
	struct guideline *guideline);

#endif
