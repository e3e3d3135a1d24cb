/*
 * Reading the outline of a corpus: which of its fragments stands where. For load/corpus only.
 */
#ifndef TEBIKI_LOAD_OUTLINE_H
#define TEBIKI_LOAD_OUTLINE_H

#include "model/corpus.h"
#include "read/yaml.h"

/*
 * Reads LIST into the outline of CORPUS, whose fragments were read. Reports what is no entry, and fragments
 * that it names twice, that there are not, or that it does not name; when some could not be read (BROKEN),
 * none is missed.
 */
void outline_read(struct arena *arena, struct report *report, struct corpus *corpus,
	const struct yaml *list, bool broken);

#endif
