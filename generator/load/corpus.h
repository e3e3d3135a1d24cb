/*
 * Reading a corpus: its corpus.yaml and all its fragments. For load only.
 */
#ifndef TEBIKI_LOAD_CORPUS_H
#define TEBIKI_LOAD_CORPUS_H

#include "base/report.h"
#include "fragment/scope.h"
#include "model/corpus.h"
#include "read/shape.h"

/* What corpus.yaml is. */
extern const struct shape corpus_shape;

/*
 * Who knows where corpora are: `find` gives the corpus NAME, which the corpus in FOLDER requires at
 * PLACE, or NULL after reporting.
 */
struct corpus_finder {
	void *data;
	const struct corpus *(*find)(
		void *data, const char *folder, struct text name, struct place place);
};

/*
 * The corpus in FOLDER, whose name is NAME, read into LIBRARY. NULL after reporting a corpus.yaml
 * or a folder that cannot be read, or a corpus that it requires and that is not there; other
 * mistakes are reported, too, all of them, and the corpus returned all the same.
 */
struct corpus *corpus_read(struct arena *arena, struct report *report, struct library *library,
	const char *folder, struct text name, const struct corpus_finder *finder);

/* What CORPUS may name: what is its own, and what the corpora have that it requires. */
struct scope corpus_scope(struct arena *arena, struct library *library, const struct corpus *corpus);

/* Notes in CORPUS what is true of it when one of its fragments has it. */
void corpus_summarise(struct corpus *corpus);

#endif
