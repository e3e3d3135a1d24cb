#include "lint/work.h"

/* The words of PROVISION and of what is nested in it. */
static void add_words(
	struct buffer *out, const struct provision *provision, const struct handbook *handbook)
{
	for (size_t i = 0; i < provision->block_count; i++) {
		const struct block *block = &provision->blocks[i];

		if (block->item_count == 0)
			program_plain(out, &block->prose, handbook);
		for (size_t j = 0; j < block->item_count; j++) {
			buffer_add_char(out, '\n');
			add_words(out, block->items[j], handbook);
		}
	}
}

static bool same_duties(const struct provision *a, const struct provision *b)
{
	return a->every == b->every && a->produces_count == b->produces_count &&
	       a->reports_to_count == b->reports_to_count &&
	       (b->by_count == 0 || a->by_count == b->by_count);
}

static void check(struct lint *lint, const struct handbook *handbook, const struct override *override)
{
	const struct fragment *clause =
		corpora_find(handbook->profile->corpora, handbook->profile->corpus_count,
			offsetof(struct corpus, fragments), override->fragment);
	const struct provision *old = table_get(&clause->ids, override->anchor.text);
	struct buffer before = {.arena = lint->scratch};
	struct buffer after = {.arena = lint->scratch};

	if (override->kind != OVERRIDE_REPLACE || override->item_count != 1 || old == NULL)
		return;
	add_words(&before, old, handbook);
	add_words(&after, override->items[0], handbook);
	if (same_duties(old, override->items[0]) &&
		text_equal(buffer_text(&before), buffer_text(&after)))
		report_warning(lint->report, CODE_UNUSED_OVERRIDE, override->anchor.place,
			TEXT("delete the change: the handbook stays the same"),
			"what replaces '%.*s#%.*s' reads as the guideline does",
			TEXT_ARGS(override->fragment), TEXT_ARGS(override->anchor.text));
}

void lint_overrides(struct lint *lint, const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->profile->override_count; i++)
		check(lint, handbook, &handbook->profile->overrides[i]);
}
