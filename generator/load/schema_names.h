/*
 * The names that corpora declare, for JSON Schemas: with what an editor shows beside them. For
 * load/json_schema only.
 */
#ifndef TEBIKI_LOAD_SCHEMA_NAMES_H
#define TEBIKI_LOAD_SCHEMA_NAMES_H

#include "model/corpus.h"
#include "read/shape.h"

struct schema_name {
	struct text name;
	struct text description; /* may be empty */
	bool required;           /* every organisation must write it */
};

struct schema_names {
	struct schema_name *list; /* `count` */
	size_t count;
};

/* All that NAMES stands for in the COUNT CORPORA, in their order; none without corpora. */
struct schema_names schema_names(struct arena *arena, enum shape_names names,
	const struct corpus *const *corpora, size_t count);

#endif
