#include "explain/part.h"

#include "base/arena.h"
#include "explain/cause.h"
#include "explain/reference.h"
#include "explain/value.h"

#include <stddef.h>

/* What stands in a section: its sections and clauses. */
static void add_children(const struct look *look, struct mentions *into, const struct fragment *fragment)
{
	const struct outline *outline = look_outline(fragment);

	for (size_t i = 0; outline != NULL && i < outline->child_count; i++)
		mentions_add(look, into, mention_fragment(look, outline->children[i].fragment));
}

struct fragment_explanation *fragment_explain(const struct look *look, const struct fragment *fragment)
{
	struct fragment_explanation *into = ARENA_NEW(look->arena, struct fragment_explanation);
	struct connections referrers = referrers_of_fragment(look, fragment);
	const struct fragment *whose = NULL;
	const struct condition *gate = fragment_gate(look, fragment, &whose);

	into->condition = condition_explain(look, fragment->when);
	into->above = whose == fragment ? NULL : condition_explain(look, gate);
	into->causes = fragment_causes(look, fragment);
	into->basis = fragment->basis;
	add_children(look, &into->provisions, fragment);
	for (enum layer layer = LAYER_REQUIREMENT; layer < LAYER_COUNT; layer++)
		for (size_t i = 0; i < fragment->layer_counts[layer]; i++)
			mentions_add(look, &into->provisions,
				mention_provision(look, fragment->layers[layer][i]));
	into->referrers = referrers.list;
	into->referrer_count = referrers.count;
	return into;
}
