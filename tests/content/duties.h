/*
 * Rules that the grammar cannot hold: who must act stands both in `by` and in the words, and a word
 * that is used is defined.
 */
#ifndef TEBIKI_TESTS_CONTENT_DUTIES_H
#define TEBIKI_TESTS_CONTENT_DUTIES_H

#include "base/report.h"
#include "model/corpus.h"

/* What may stand against a rule, each with its reason: "clause", "clause#item" or
 * "term.key" -> the reason. */
struct exceptions {
	struct table reasons;
	struct table met; /* those that were needed */
};

/* Reports every requirement of CORPUS whose roles in `by` and in its words differ. */
void duties_check(struct arena *arena, struct report *report, const struct corpus *corpus,
	struct exceptions *exceptions);

/* Reports every term of CORPUS that has no definition. */
void terms_check(struct arena *arena, struct report *report, const struct corpus *corpus,
	struct exceptions *exceptions);

#endif
