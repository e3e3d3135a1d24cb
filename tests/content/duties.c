#include "duties.h"

#include "base/arena.h"
#include "lint/actors.h"

static bool is_excepted(struct exceptions *exceptions, struct text name)
{
	void *reason = table_get(&exceptions->reasons, name);

	if (reason != NULL)
		table_put(&exceptions->met, name, reason);
	return reason != NULL;
}

static void check_fragment(struct arena *arena, struct report *report,
	const struct fragment *fragment, struct exceptions *exceptions)
{
	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];
		struct text address = text_format(
			arena, "%.*s#%.*s", TEXT_ARGS(fragment->id), TEXT_ARGS(provision->id));

		if (provision->layer < LAYER_COMMENTARY && !is_excepted(exceptions, address))
			actors_check(report, provision, true);
	}
}

void duties_check(struct arena *arena, struct report *report, const struct corpus *corpus,
	struct exceptions *exceptions)
{
	for (size_t i = 0; i < corpus->fragments.count; i++) {
		const struct fragment *fragment = corpus->fragments.entries[i].value;

		if (!is_excepted(exceptions, fragment->id))
			check_fragment(arena, report, fragment, exceptions);
	}
}

void terms_check(struct arena *arena, struct report *report, const struct corpus *corpus,
	struct exceptions *exceptions)
{
	for (size_t i = 0; i < corpus->terms.count; i++) {
		const struct term *term = corpus->terms.entries[i].value;

		if (term->definition.count == 0 &&
			!is_excepted(exceptions, text_format(arena, "term.%.*s", TEXT_ARGS(term->key))))
			report_error(report, CODE_MISSING_READING, term->place,
				TEXT("add 'reading:' and 'definition:', or state an exception"),
				"the term '%.*s' has no definition", TEXT_ARGS(term->key));
	}
}
