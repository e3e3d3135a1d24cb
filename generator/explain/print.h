/*
 * Explanations as text for a terminal, and as JSON by schemas/explain.schema.json. For the commands
 * only.
 */
#ifndef TEBIKI_EXPLAIN_PRINT_H
#define TEBIKI_EXPLAIN_PRINT_H

#include "explain/explanation.h"
#include "explain/style.h"

/* Of what is asked about. */
struct question {
	const char *profile; /* the path */
	struct text id;      /* empty: all that is not there */
};

void print_explanations(struct arena *arena, struct buffer *out, struct style style,
	const struct explanations *explanations);

/* Of each, why it is not in the handbook; or that it is. */
void print_why_not(struct arena *arena, struct buffer *out, struct style style,
	const struct explanations *explanations);

/* All that is not in the handbook, by cause. */
void print_absences(struct arena *arena, struct buffer *out, struct style style,
	const struct absences *absences);

/* The same as JSON. */
void json_explanations(struct buffer *out, const struct question *question,
	const struct explanations *explanations);
void json_absences(struct buffer *out, const struct question *question, const struct absences *absences);

/* That ID is in CORPUS, which the profile does not import: as text, and as JSON. */
void print_not_imported(struct buffer *out, struct text id, const struct corpus *corpus);
void json_not_imported(struct buffer *out, const struct question *question, const struct corpus *corpus);

#endif
