/*
 * The names that there are: those of all guidelines, and where those of some are. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_KNOWN_H
#define TEBIKI_FRAGMENT_KNOWN_H

#include "model/corpus.h"

/* The keys of the four kinds, which are facts, too; NULL behind the last. */
extern const char *const scope_kinds[KIND_COUNT + 1];

/* What stands before the dot of a value, by enum value_sort. */
extern const char *const scope_sorts[SORT_COUNT];

/* What stands behind the dot of a value of the organisation. */
enum { SCOPE_ORGANISATION_COUNT = 5 };
extern const char *const scope_organisation[SCOPE_ORGANISATION_COUNT];

/* What an override does, by enum override_kind. */
enum { SCOPE_CHANGE_COUNT = 4 };
extern const char *const scope_changes[SCOPE_CHANGE_COUNT];

struct scope {
	struct arena *arena;
	struct library *library;
	const struct corpus *const *corpora; /* `count`, in the order of import */
	size_t count;
};

#endif
