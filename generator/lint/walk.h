/*
 * All texts and conditions of a corpus, one after the other: what is used where. For lint and the tests
 * of content.
 */
#ifndef TEBIKI_LINT_WALK_H
#define TEBIKI_LINT_WALK_H

#include "model/corpus.h"

/* What is called for each; a NULL member is passed over. */
struct visitor {
	void *data;
	void (*text)(void *data, const struct program *program);
	void (*condition)(void *data, const struct condition *condition);
};

/* The texts and conditions of all fragments of CORPUS. */
void walk_fragments(const struct corpus *corpus, const struct visitor *visitor);

/* The same of one fragment, or of an override's text. */
void walk_fragment(const struct fragment *fragment, const struct visitor *visitor);

/* The same of what CORPUS declares: names, descriptions, definitions. */
void walk_declarations(const struct corpus *corpus, const struct visitor *visitor);

/* The texts of PROVISION, without what is nested in it. */
void walk_provision(const struct provision *provision, const struct visitor *visitor);

#endif
