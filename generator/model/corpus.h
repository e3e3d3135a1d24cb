/*
 * A corpus: one guideline as fragments, with its roles, terms, facts, parameters and documents;
 * and the library: all corpora of a run, numbered through. Types only.
 */
#ifndef TEBIKI_MODEL_CORPUS_H
#define TEBIKI_MODEL_CORPUS_H

#include "base/table.h"
#include "model/fragment.h"
#include "model/names.h"
#include "model/spelling.h"

/* How a guideline numbers its own provisions, for `source`. */
enum notation {
	NOTATION_GUIDELINE, /* 2.1.1(7)(a)(ア), 2.1.1(7)-1 a) */
	NOTATION_MUNICIPAL, /* 1(1)①（ア） */
};

/* Two roles that one post may not hold together (兼務の禁止). */
struct apart {
	const struct role *roles[2];
	struct text source;
	struct place place;
};

/* A place in the outline: a fragment, and what stands under it. */
struct outline {
	const struct fragment *fragment;
	struct text id;
	struct outline *children; /* `child_count` */
	size_t child_count;
	struct place place; /* of the id in corpus.yaml */
};

struct corpus {
	struct text name;               /* of its folder */
	const struct corpus **requires; /* corpora whose names this one uses, too: `require_count` */
	size_t require_count;
	struct guideline guideline;
	enum notation notation;
	unsigned first;          /* number of the first division */
	struct table roles;      /* key -> struct role */
	struct table terms;      /* key -> struct term */
	struct table facts;      /* key -> struct fact */
	struct table parameters; /* key -> struct parameter */
	struct table documents;  /* key -> struct document */
	struct table fragments;  /* id -> struct fragment, in the order of their paths */
	struct apart *apart;
	size_t apart_count;
	struct outline *outline; /* `outline_count` divisions */
	size_t outline_count;
	const struct spelling *spelling; /* of the corpora in this folder */
	struct place place;              /* of corpus.yaml */
	bool has_recommended;            /* some provision is level=recommended */
};

/* All corpora that the profiles of a run import. */
struct library {
	struct table corpora;   /* name -> struct corpus */
	struct table facts;     /* key -> size_t: the number of a fact, kinds first */
	struct table slots;     /* "role.ciso" -> struct slot */
	size_t fragment_count;  /* fragments numbered so far */
	size_t provision_count; /* provisions numbered so far */
	size_t reference_count; /* references numbered so far */
};

/*
 * What stands under KEY in a table of the COUNT CORPORA, which OFFSET in struct corpus chooses; NULL
 * when none of them has it. The first that has it counts: tailor reports a second.
 */
static inline void *corpora_find(
	const struct corpus *const *corpora, size_t count, size_t offset, struct text key)
{
	void *found = NULL;

	for (size_t i = 0; i < count && found == NULL; i++)
		found = table_get((const struct table *)((const char *)corpora[i] + offset), key);
	return found;
}

#endif
