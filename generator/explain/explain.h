/*
 * explain: a handbook -> why it is as it is. For the commands only.
 *
 * A stage beside tailor: pure, it knows no file. It reports nothing: it is asked about a handbook
 * that is sound.
 */
#ifndef TEBIKI_EXPLAIN_EXPLAIN_H
#define TEBIKI_EXPLAIN_EXPLAIN_H

#include "base/report.h"
#include "explain/explanation.h"

/*
 * The profile of HANDBOOK with the fact that ID names (with or without `fact.` before it) answered
 * otherwise; NULL where ID names no fact, or one that is not asked of this organisation.
 */
const struct profile *explain_otherwise(
	struct arena *arena, const struct handbook *handbook, struct text id);

/*
 * What ID names in HANDBOOK: `clause#item`, a clause or section, a fact, role, term, parameter or
 * document; several where it is the name of several things. `role.ciso` and the like name one. Nothing:
 * there is no such thing. OTHER, if not NULL, is the handbook of the profile from explain_otherwise,
 * which need not be sound, and TROUBLES what was wrong with it.
 */
struct explanations explain(struct arena *arena, const struct handbook *handbook, struct text id,
	const struct handbook *other, const struct troubles *troubles);

/* Help about ID, which names nothing: the nearest of all names; or empty. */
struct text explain_help(struct arena *arena, struct report *report,
	const struct handbook *handbook, struct text id);

/* All that HANDBOOK does not have of its corpora: roles, sections, clauses, and the outermost provisions. */
struct absences explain_absences(struct arena *arena, const struct handbook *handbook);

/* True when CORPUS has what ID names: `clause#item`, or a clause, section or name. */
bool explain_knows(const struct corpus *corpus, struct text id);

#endif
