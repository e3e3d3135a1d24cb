/*
 * All texts and conditions of a corpus, one after the other: what is used where.
 */
#ifndef TEBIKI_TESTS_CONTENT_WALK_H
#define TEBIKI_TESTS_CONTENT_WALK_H

#include "model/corpus.h"

/* What is called for each; a NULL member is passed over. */
struct visitor {
	void *data;
	void (*text)(void *data, const struct program *program);
	void (*condition)(void *data, const struct condition *condition);
};

/* The texts and conditions of all fragments of CORPUS. */
void walk_fragments(const struct corpus *corpus, const struct visitor *visitor);

/* The same of what CORPUS declares: names, descriptions, definitions. */
void walk_declarations(const struct corpus *corpus, const struct visitor *visitor);

/* The texts of PROVISION, without what is nested in it. */
void walk_provision(const struct provision *provision, const struct visitor *visitor);

#endif
