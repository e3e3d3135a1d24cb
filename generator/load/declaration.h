/*
 * One kind of thing that a corpus declares: a role, a term, a fact, a parameter, a document. For
 * load/declarations and the kinds only.
 */
#ifndef TEBIKI_LOAD_DECLARATION_H
#define TEBIKI_LOAD_DECLARATION_H

#include "fragment/compiler.h"
#include "model/corpus.h"
#include "read/fields.h"

/* What the kinds are read with. */
struct declaring {
	struct arena *arena;
	struct report *report;
	const struct scope *scope;
	struct corpus *corpus;
	struct compiler compiler; /* for names, definitions and the like */
};

struct declaration {
	const char *sort; /* of the value that it is in texts; NULL: none */
	char separator;   /* in its keys */
	size_t size;      /* of its structure */
	size_t table;     /* offset of its table in struct corpus */
	/* Fills OBJECT, zeroed, with what its key says: others may name it then. */
	void (*enter)(struct declaring *declaring, void *object, const struct yaml_pair *pair);
	/* Reads what it says of itself. */
	void (*read)(struct declaring *declaring, void *object, const struct yaml *node);
};

extern const struct declaration role_declaration;
extern const struct declaration term_declaration;
extern const struct declaration fact_declaration;
extern const struct declaration parameter_declaration;
extern const struct declaration document_declaration;

/* The program of the name or description TEXT; an empty one where there is none. */
struct program declaration_name(struct declaring *declaring, const struct located *text);

/* The condition WHEN, or NULL (when there is none, or it was reported). */
const struct condition *declaration_when(struct declaring *declaring, const struct located *when);

/* Reports facts that are asked under a condition which depends on themselves. */
void fact_check_rings(struct declaring *declaring);

/* Reads LIST, pairs of roles that one post may not hold; NULL: none. */
void apart_read(struct declaring *declaring, const struct yaml *list);

#endif
