#include "tally/counting.h"

#include "base/arena.h"
#include "base/table.h"

static struct text clause_of(struct text id)
{
	const char *hash = text_find(id, TEXT("#"));

	return hash == NULL ? id : text_cut(id, 0, (size_t)(hash - id.data));
}

static void add_to_clause(
	const struct counting *counting, struct table *clauses, const struct tallied_duty *duty)
{
	struct text id = clause_of(duty->id);
	struct tallied_clause *clause = table_get(clauses, id);

	if (clause == NULL) {
		clause = ARENA_NEW(counting->arena, struct tallied_clause);
		clause->id = id;
		table_put(clauses, id, clause);
	}
	if (clause->label.size == 0)
		clause->label = duty->clause;
	tally_add(&clause->tally, &duty->tally);
}

void count_clauses(const struct counting *counting)
{
	struct collected *edition = counting->edition;
	const struct handbook *handbook = counting->handbook;
	struct table clauses = {.arena = counting->arena};

	for (size_t i = 0; handbook != NULL && i < handbook->entry_count; i++) {
		struct tallied_clause *clause = ARENA_NEW(counting->arena, struct tallied_clause);

		clause->id = handbook->entries[i]->fragment->id;
		table_put(&clauses, clause->id, clause);
	}
	for (size_t i = 0; i < edition->role_count; i++)
		for (size_t j = 0; j < edition->roles[i].duty_count; j++)
			add_to_clause(counting, &clauses, &edition->roles[i].duties[j]);
	for (size_t i = 0; i < clauses.count; i++) {
		const struct tallied_clause *clause = clauses.entries[i].value;

		if (tally_total(&clause->tally) > 0)
			ARENA_PUSH(counting->arena, edition->clauses, edition->clause_count, *clause);
	}
}
