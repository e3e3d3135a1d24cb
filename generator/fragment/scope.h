/*
 * The names that a fragment may use: those of its corpus, or of all corpora that a profile imports.
 * For loading only. Every look-up that fails is reported at the place that asked, with the nearest name.
 */
#ifndef TEBIKI_FRAGMENT_SCOPE_H
#define TEBIKI_FRAGMENT_SCOPE_H

#include "base/report.h"
#include "fragment/known.h"

/* The number of fact NAME into *NUMBER; the four kinds are facts, too. False after reporting. */
bool scope_fact(const struct scope *scope, struct report *report, struct text name,
	struct place place, size_t *number);

/* The role, document or parameter KEY, or NULL after reporting. */
const struct role *scope_role(
	const struct scope *scope, struct report *report, struct text key, struct place place);
const struct document *scope_document(
	const struct scope *scope, struct report *report, struct text key, struct place place);
const struct parameter *scope_parameter(
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
