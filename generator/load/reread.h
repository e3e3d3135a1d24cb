/*
 * Reading one fragment of a corpus again, for who shows changes while they are made. For load only.
 */
#ifndef TEBIKI_LOAD_REREAD_H
#define TEBIKI_LOAD_REREAD_H

#include "base/report.h"
#include "model/corpus.h"

/*
 * Reads the fragment OLD of CORPUS, which is in LIBRARY, again from its file and puts what is read in
 * its place. False after reporting mistakes, or when what is read is no longer the same piece of the
 * outline, having another id or kind: then CORPUS is as it was.
 */
bool corpus_reread(struct arena *arena, struct report *report, struct library *library,
	struct corpus *corpus, const struct fragment *old);

#endif
