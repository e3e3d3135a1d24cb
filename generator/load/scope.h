/*
 * The names that a fragment may use: those of its corpus, or of all corpora that a profile imports.
 * For load only. Every look-up that fails is reported at the place that asked, with the nearest name.
 */
#ifndef TEBIKI_LOAD_SCOPE_H
#define TEBIKI_LOAD_SCOPE_H

#include "base/report.h"
#include "model/corpus.h"

/* The keys of the four kinds, which are facts, too; NULL behind the last. */
extern const char *const scope_kinds[KIND_COUNT + 1];

struct scope {
	struct arena *arena;
	struct library *library;
	const struct corpus *const *corpora; /* `count`, in the order of import */
	size_t count;
};

/* The number of fact NAME into *NUMBER; the four kinds are facts, too. False after reporting. */
bool scope_fact(const struct scope *scope, struct report *report, struct text name,
	struct place place, size_t *number);

/* The role or document KEY, or NULL after reporting. */
const struct role *scope_role(
	const struct scope *scope, struct report *report, struct text key, struct place place);
const struct document *scope_document(
	const struct scope *scope, struct report *report, struct text key, struct place place);

/* The slot of the value NAME (`role.ciso`, `org.name`), or NULL after reporting. */
const struct slot *scope_slot(
	const struct scope *scope, struct report *report, struct text name, struct place place);

/*
 * Gives fact KEY a number in LIBRARY, or the number it has: the same key is the same fact in all
 * corpora.
 */
size_t library_fact(struct arena *arena, struct library *library, struct text key);

/* An empty library with the four kinds as its first facts. */
struct library *library_new(struct arena *arena);

#endif
