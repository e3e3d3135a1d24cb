/*
 * What a corpus covers: its clauses against the guideline's own contents, and what it declares
 * against what it uses.
 */
#ifndef TEBIKI_TESTS_CONTENT_COVERAGE_H
#define TEBIKI_TESTS_CONTENT_COVERAGE_H

#include "base/report.h"
#include "model/corpus.h"

/*
 * Prints the coverage of CORPUS. CONTENTS, which may be NULL, has a line "source<TAB>title" for each
 * clause of the guideline: one that the corpus has not, or has not at that source, is an error, and
 * so is a clause that the contents have not.
 */
void coverage_print(struct arena *arena, struct report *report, const struct corpus *corpus,
	const struct source *contents);

#endif
