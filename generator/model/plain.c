#include "model/plain.h"

#include "base/arena.h"

#include <stddef.h>

/* Where values are found. */
struct values {
	const struct corpus *const *corpora;
	size_t count;
	unsigned left; /* how many are still filled in */
};

/*
 * Values name other values. Whether in a ring or each some others twice, where that has no end it is an
 * error that is reported elsewhere.
 */
enum { DEEPEST = 8, MOST = 1000 };

static void add_plain(
	struct buffer *out, struct values *values, const struct program *program, unsigned depth);

/* The guideline's own words for SLOT. */
static void add_value(struct buffer *out, struct values *values, const struct slot *slot, unsigned depth)
{
	static const size_t tables[SORT_COUNT] = {
		[SORT_ROLE] = offsetof(struct corpus, roles),
		[SORT_POST] = offsetof(struct corpus, roles),
		[SORT_TERM] = offsetof(struct corpus, terms),
		[SORT_PARAMETER] = offsetof(struct corpus, parameters),
		[SORT_DOCUMENT] = offsetof(struct corpus, documents),
	};
	const void *named = slot->sort == SORT_ORGANISATION
				    ? NULL
				    : corpora_find(values->corpora, values->count,
					      tables[slot->sort], slot->name);

	if (named == NULL)
		buffer_add_string(out, "…");
	else if (slot->sort == SORT_PARAMETER)
		buffer_add(out, ((const struct parameter *)named)->value.text);
	else if (slot->sort == SORT_TERM)
		add_plain(out, values, &((const struct term *)named)->name, depth + 1);
	else if (slot->sort == SORT_DOCUMENT)
		add_plain(out, values, &((const struct document *)named)->name, depth + 1);
	else
		add_plain(out, values, &((const struct role *)named)->name, depth + 1);
}

/* Like the page of a handbook, but for no organisation: links have no numbers yet. */
static void add_plain(
	struct buffer *out, struct values *values, const struct program *program, unsigned depth)
{
	for (size_t i = 0; depth < DEEPEST && i < program->count; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind == OP_STRETCH)
			buffer_add(out, op->plain);
		else if (op->kind == OP_VALUE && values->left > 0) {
			values->left--;
			add_value(out, values, op->slot, depth);
		}
	}
}

struct text plain_words(struct arena *arena, const struct corpus *const *corpora, size_t count,
	const struct program *program)
{
	struct values values = {corpora, count, MOST};
	struct buffer out = {.arena = arena};

	add_plain(&out, &values, program, 0);
	return text_trim(buffer_text(&out));
}
