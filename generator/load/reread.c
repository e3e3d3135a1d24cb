#include "load/reread.h"

#include "base/arena.h"
#include "fragment/fragment.h"
#include "load/corpus.h"
#include "read/input.h"

static void replace_in_table(struct table *fragments, const struct fragment *old, struct fragment *new)
{
	for (size_t i = 0; i < fragments->count; i++)
		if (fragments->entries[i].value == old)
			fragments->entries[i].value = new;
}

static void replace_in_outline(struct outline *outline, size_t count, const struct fragment *old,
	const struct fragment *new)
{
	for (size_t i = 0; i < count; i++) {
		if (outline[i].fragment == old)
			outline[i].fragment = new;
		replace_in_outline(outline[i].children, outline[i].child_count, old, new);
	}
}

/* The fragment of the file that OLD was read from; NULL when it cannot take its place. */
static struct fragment *read_again(struct arena *arena, struct report *report,
	const struct scope *scope, const struct corpus *corpus, const struct fragment *old)
{
	size_t errors = report_errors(report);
	const struct source *source = input_read(arena, report, old->place.source->path);
	struct fragment *new =
		source == NULL ? NULL : fragment_read(arena, report, scope, corpus, source);

	if (new == NULL || report_errors(report) != errors || !text_equal(new->id, old->id) ||
		new->kind != old->kind)
		return NULL;
	new->number = old->number;
	return new;
}

bool corpus_reread(struct arena *arena, struct report *report, struct library *library,
	struct corpus *corpus, const struct fragment *old)
{
	struct scope scope = corpus_scope(arena, library, corpus);
	size_t fragments = library->fragment_count;
	size_t provisions = library->provision_count;
	size_t references = library->reference_count;
	struct fragment *new = read_again(arena, report, &scope, corpus, old);

	library->fragment_count = fragments;
	if (new == NULL) {
		library->provision_count = provisions;
		library->reference_count = references;
		return false;
	}
	/* The numbers of the old one's provisions stay unused: numbers say nothing but who is who. */
	replace_in_table(&corpus->fragments, old, new);
	replace_in_outline(corpus->outline, corpus->outline_count, old, new);
	corpus_summarise(corpus);
	return true;
}
