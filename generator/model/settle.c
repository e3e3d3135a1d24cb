#include "model/settle.h"

#include "base/arena.h"

#include <stddef.h>

/* True when FACT is the declaration that counts. */
static bool counts(const struct corpus *const *corpora, size_t count, const struct fact *fact)
{
	return corpora_find(corpora, count, offsetof(struct corpus, facts), fact->key) == fact;
}

bool *facts_settle(struct arena *arena, const struct library *library,
	const struct corpus *const *corpora, size_t count, enum kind kind, facts_say *says,
	const void *context)
{
	bool *facts = ARENA_ARRAY(arena, bool, library->facts.count);
	size_t rounds = library->facts.count; /* enough: each settles a step of what depends on what */
	bool settled = false;

	facts[kind] = true;
	while (!settled && rounds-- > 0) {
		settled = true;
		for (size_t i = 0; i < count; i++) {
			for (size_t j = 0; j < corpora[i]->facts.count; j++) {
				const struct fact *fact = corpora[i]->facts.entries[j].value;
				bool value = condition_holds(fact->when, facts) && says(context, fact);

				if (value == facts[fact->number] || !counts(corpora, count, fact))
					continue;
				facts[fact->number] = value;
				settled = false;
			}
		}
	}
	return facts;
}
