/*
 * What an explanation points at by lists of mentions, as text and JSON call them. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_RELATION_H
#define TEBIKI_EXPLAIN_RELATION_H

#include "explain/explanation.h"

/* A list of mentions in a struct of explanation.h. */
struct relation {
	const char *label; /* before it in text */
	const char *key;   /* its key in JSON */
	size_t offset;     /* in the struct */
};

/* Those of a provision, a role, and of what would be otherwise, in order; the last has no key. */
extern const struct relation provision_relations[];
extern const struct relation role_relations[];
extern const struct relation otherwise_relations[];

/* The mentions of RELATION in EXPLANATION, which is of its struct. */
const struct mentions *relation_mentions(const struct relation *relation, const void *explanation);

#endif
