/*
 * The tables of a corpus: roles, terms, facts, parameters, documents. For load only.
 */
#ifndef TEBIKI_LOAD_DECLARATIONS_H
#define TEBIKI_LOAD_DECLARATIONS_H

#include "model/corpus.h"
#include "read/fields.h"

struct scope;

/* The tables as corpus.yaml, or a file of their own, has them; NULL where they are absent. */
struct declarations {
	const struct yaml *roles;
	const struct yaml *apart;
	const struct yaml *terms;
	const struct yaml *facts;
	const struct yaml *parameters;
	const struct yaml *documents;
	const struct yaml *synonyms;
};

/* What stands under the keys of these names, or in the files of their own. */
extern const struct shape roles_shape;
extern const struct shape apart_shape;
extern const struct shape terms_shape;
extern const struct shape facts_shape;
extern const struct shape parameters_shape;
extern const struct shape documents_shape;

/*
 * Fills the tables of CORPUS, the first corpus of SCOPE. Names are entered first, then what they
 * say is compiled: they may name one another.
 */
void declarations_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct corpus *corpus, const struct declarations *declarations);

#endif
