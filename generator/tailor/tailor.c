#include "tailor/tailor.h"

#include "base/arena.h"
#include "tailor/work.h"

static struct handbook *new_handbook(
	struct arena *arena, const struct library *library, const struct profile *profile)
{
	struct handbook *handbook = ARENA_NEW(arena, struct handbook);

	handbook->profile = profile;
	handbook->edition = &profile->edition;
	handbook->library = library;
	handbook->fates = ARENA_ARRAY(arena, struct fate, profile->provision_count + 1);
	handbook->value_count = library->slots.count;
	handbook->values = ARENA_ARRAY(arena, struct filled, library->slots.count + 1);
	handbook->targets = ARENA_ARRAY(arena, struct target, profile->reference_count + 1);
	handbook->by_fragment = ARENA_ARRAY(arena, struct entry *, library->fragment_count + 1);
	for (size_t i = 0; i < profile->corpus_count; i++)
		ARENA_PUSH(arena, handbook->guidelines, handbook->guideline_count,
			&profile->corpora[i]->guideline);
	return handbook;
}

struct handbook *tailor(struct arena *arena, struct report *report, const struct library *library,
	const struct profile *profile)
{
	struct work work = {.arena = arena,
		.report = report,
		.library = library,
		.profile = profile,
		.handbook = new_handbook(arena, library, profile)};
	size_t errors = report_errors(report);

	work.changes = ARENA_ARRAY(arena, struct change, profile->provision_count + 1);
	import_check(&work);
	if (report_errors(report) != errors)
		return work.handbook;
	facts_answer(&work);
	changes_collect(&work);
	select_provisions(&work);
	assemble(&work);
	parameters_set(&work);
	appoint(&work);
	values_fill(&work);
	number_all(&work);
	resolve(&work);
	return work.handbook;
}
