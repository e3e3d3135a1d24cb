/*
 * Reading a corpus: its corpus.yaml and all its fragments. For load only.
 */
#ifndef TEBIKI_LOAD_CORPUS_H
#define TEBIKI_LOAD_CORPUS_H

#include "base/report.h"
#include "model/corpus.h"

/*
 * The corpus in FOLDER, whose name is NAME, read into LIBRARY. NULL after reporting a corpus.yaml
 * or a folder that cannot be read; other mistakes are reported, too, all of them, and the corpus
 * returned all the same.
 */
struct corpus *corpus_read(struct arena *arena, struct report *report, struct library *library,
	const char *folder, struct text name);

#endif
