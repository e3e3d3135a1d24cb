/*
 * JSON Schemas of the files that people write, made from the tables that those are read by. For the
 * commands only.
 *
 * They are of draft 7, the one that YAML language servers know best, and need no other file. They let
 * pass what is found only between files; `tebiki check` is the judge.
 */
#ifndef TEBIKI_LOAD_JSON_SCHEMA_H
#define TEBIKI_LOAD_JSON_SCHEMA_H

#include "model/corpus.h"

/* What the INDEXth schema is of: `profile`; NULL behind the last. */
const char *json_schema_name(size_t index);

/*
 * The schema NAME. Names that the COUNT CORPORA declare are filled in with what they are, and no others
 * pass; without corpora any do. False: there is no such schema.
 */
bool json_schema(struct arena *arena, struct buffer *out, const char *name,
	const struct corpus *const *corpora, size_t count);

#endif
