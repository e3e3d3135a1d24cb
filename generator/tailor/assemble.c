#include "tailor/assembly.h"

#include "base/arena.h"

/* What becomes of the commentary and questions of a clause whose requirements and measures all went. */
static enum status_kind status_without_duties(struct work *work, const struct fragment *fragment)
{
	for (size_t i = 0; i < fragment->provision_count; i++)
		if (fate_of(work, fragment->provisions[i])->status == FATE_NOT_APPLICABLE)
			return FATE_NOT_APPLICABLE;
	return FATE_OUT_OF_SCOPE;
}

/* The clause goes, so nothing of it stands anywhere. */
static void drop_rest(struct work *work, const struct entry *entry)
{
	const struct fate gone = {
		.status = status_without_duties(work, entry->fragment), .cause = CAUSE_TARGETS};

	for (enum layer layer = LAYER_COMMENTARY; layer < LAYER_COUNT; layer++)
		for (size_t i = 0; i < entry->layer_counts[layer]; i++)
			*fate_of(work, entry->layers[layer][i]->provision) = gone;
}

/* A definitions or annex fragment stays when its condition holds; a clause needs a duty. */
static bool fill_clause(struct assembly *assembly, struct entry *entry)
{
	const struct fragment *fragment = entry->fragment;

	if (fragment->kind != FRAGMENT_CLAUSE)
		return true;
	assembly->entry = entry;
	for (size_t layer = 0; layer < LAYER_COUNT; layer++)
		assemble_items(assembly, fragment->layers[layer], fragment->layer_counts[layer],
			NULL, &entry->layers[layer], &entry->layer_counts[layer]);
	if (entry->layer_counts[LAYER_REQUIREMENT] > 0 || entry->layer_counts[LAYER_MEASURE] > 0)
		return true;
	drop_rest(assembly->work, entry);
	return false;
}

static struct entry *build(struct assembly *assembly, const struct outline *outline, struct entry *parent)
{
	struct work *work = assembly->work;
	struct entry *entry;

	if (!condition_holds(outline->fragment->when, work->handbook->facts))
		return NULL;
	entry = ARENA_NEW(work->arena, struct entry);
	entry->fragment = outline->fragment;
	entry->parent = parent;
	entry->depth = parent == NULL ? 0 : parent->depth + 1;
	for (size_t i = 0; i < outline->child_count; i++) {
		struct entry *child = build(assembly, &outline->children[i], entry);

		if (child != NULL)
			ARENA_PUSH(work->arena, entry->children, entry->child_count, child);
	}
	if (outline->fragment->kind == FRAGMENT_SECTION ? entry->child_count == 0
							: !fill_clause(assembly, entry))
		return NULL;
	work->handbook->by_fragment[outline->fragment->number] = entry;
	return entry;
}

/* All entries in reading order, each linked to its neighbours. */
static void enlist(struct work *work, struct entry *entry)
{
	struct handbook *handbook = work->handbook;

	if (handbook->entry_count > 0) {
		entry->previous = handbook->entries[handbook->entry_count - 1];
		entry->previous->next = entry;
	}
	ARENA_PUSH(work->arena, handbook->entries, handbook->entry_count, entry);
	for (size_t i = 0; i < entry->child_count; i++)
		enlist(work, entry->children[i]);
}

static void check_anchors(struct work *work)
{
	for (size_t i = 0; i < work->profile->override_count; i++) {
		const struct override *override = &work->profile->overrides[i];
		const struct fragment *fragment = find_fragment(work, override->fragment);
		const struct provision *anchor = table_get(&fragment->ids, override->anchor.text);
		const struct fate *fate = fate_of(work, anchor);

		if (override->kind == OVERRIDE_REPLACE && fate->cause == CAUSE_DECISION)
			continue; /* the two disagree: that was reported */
		if (!is_in(fate) && override->kind != OVERRIDE_REMOVE)
			report_error(work->report, CODE_ANCHOR_GONE, override->anchor.place,
				text_format(work->arena, "'tebiki explain PROFILE %.*s' says why",
					TEXT_ARGS(address_of(work, anchor))),
				"'%.*s' is not in this handbook, so nothing can be put there",
				TEXT_ARGS(address_of(work, anchor)));
	}
}

void assemble(struct work *work)
{
	struct handbook *handbook = work->handbook;
	struct assembly assembly = {.work = work};

	check_anchors(work);
	for (size_t i = 0; i < work->profile->corpus_count; i++) {
		const struct corpus *corpus = work->profile->corpora[i];

		for (size_t j = 0; j < corpus->outline_count; j++) {
			struct entry *entry = build(&assembly, &corpus->outline[j], NULL);

			if (entry != NULL)
				ARENA_PUSH(work->arena, handbook->top, handbook->top_count, entry);
		}
	}
	for (size_t i = 0; i < handbook->top_count; i++)
		enlist(work, handbook->top[i]);
}
