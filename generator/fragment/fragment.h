/*
 * Reading a fragment. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_FRAGMENT_H
#define TEBIKI_FRAGMENT_FRAGMENT_H

#include "base/report.h"
#include "model/fragment.h"
#include "read/shape.h"
#include "read/yaml.h"

struct scope;

/* What the front matter of a fragment is. */
extern const struct shape fragment_shape;

/* A file in two parts. */
struct front_matter {
	struct yaml *yaml; /* between the lines '---' */
	struct text body;  /* after the second */
};

/* Splits SOURCE; false after reporting that it has no front matter, or one that is not YAML. */
bool front_matter_read(struct arena *arena, struct report *report, const struct source *source,
	struct front_matter *into);

/*
 * The fragment in SOURCE, compiled, a part of CORPUS whose names are those of SCOPE. NULL after
 * reporting a front matter that leaves nothing to work with; other mistakes are reported, too, and
 * the fragment returned all the same.
 */
struct fragment *fragment_read(struct arena *arena, struct report *report,
	const struct scope *scope, const struct corpus *corpus, const struct source *source);

#endif
