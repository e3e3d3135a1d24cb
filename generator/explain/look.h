/*
 * What the parts of explain share: looking at the handbook and at what it is made from. For explain
 * only.
 */
#ifndef TEBIKI_EXPLAIN_LOOK_H
#define TEBIKI_EXPLAIN_LOOK_H

#include "explain/explanation.h"
#include "model/profile.h"

struct look {
	struct arena *arena;
	const struct handbook *handbook;
	const struct profile *profile; /* of the handbook */
};

struct look look_at(struct arena *arena, const struct handbook *handbook);

/* What stands under KEY in the table of the corpora at OFFSET in struct corpus, or NULL. */
void *look_find(const struct look *look, size_t offset, struct text key);

/* The address that REFERENCE names: fragment#item, or the fragment. */
struct text look_address(const struct look *look, const struct reference *reference);

/* PROGRAM as plain text; what has no value or number here, as the content writes it. */
struct text look_plain(const struct look *look, const struct program *program);

/* The words at PLACE, as they are written. */
struct text look_written(struct place place);

struct mention mention_provision(const struct look *look, const struct provision *provision);
struct mention mention_fragment(const struct look *look, const struct fragment *fragment);
struct mention mention_role(const struct look *look, const struct role *role);
struct mention mention_term(const struct look *look, const struct term *term);
struct mention mention_parameter(const struct look *look, const struct parameter *parameter);
struct mention mention_document(const struct look *look, const struct document *document);
struct mention mention_fact(const struct look *look, const struct fact *fact);

void mentions_add(const struct look *look, struct mentions *mentions, struct mention mention);

/* The place of FRAGMENT, of a corpus, in its outline; NULL where that does not name it. */
const struct outline *look_outline(const struct fragment *fragment);

/* True when PROVISION stands in the handbook, in these words or those that replace them. */
bool look_is_in(const struct look *look, const struct provision *provision);

/* True when the words of PROVISION stand in the handbook. */
bool look_is_printed(const struct look *look, const struct provision *provision);

/* True when the organisation has ROLE. */
bool look_has_role(const struct look *look, const struct role *role);

/*
 * What PROVISION, in an override that replaces something, takes the place of; PROVISION itself where
 * it replaces nothing.
 */
const struct provision *look_replaced(const struct look *look, const struct provision *provision);

/* The override that replaces PROVISION, or the one that adds it; or NULL. */
const struct override *look_replacement(const struct look *look, const struct provision *provision);

#endif
