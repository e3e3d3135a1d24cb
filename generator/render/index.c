#include "render/index.h"

#include "base/arena.h"
#include "base/escape.h"
#include "render/words.h"

struct building {
	struct arena *arena;
	const struct handbook *handbook;
	struct index *index;
};

const struct glossed *index_term(const struct index *index, const struct slot *slot)
{
	return index->terms[slot->number];
}

const struct role_index *index_role(const struct index *index, const struct role *role)
{
	for (size_t i = 0; i < index->role_count; i++)
		if (index->roles[i].holder->role == role)
			return &index->roles[i];
	return NULL;
}

const struct document_index *index_document(const struct index *index, const struct document *document)
{
	for (size_t i = 0; i < index->document_count; i++)
		if (index->documents[i].document == document)
			return &index->documents[i];
	return NULL;
}

static void index_terms(struct building *building)
{
	const struct handbook *handbook = building->handbook;

	building->index->terms =
		ARENA_ARRAY(building->arena, const struct glossed *, handbook->value_count + 1);
	for (size_t i = 0; i < handbook->term_count; i++)
		if (handbook->terms[i].slot != NULL)
			building->index->terms[handbook->terms[i].slot->number] = &handbook->terms[i];
}

/* Values are printed over and over: each is escaped once. */
static void index_values(struct building *building)
{
	const struct handbook *handbook = building->handbook;

	building->index->values = ARENA_ARRAY(building->arena, struct text, handbook->value_count + 1);
	for (size_t i = 0; i < handbook->value_count; i++) {
		struct buffer html = {.arena = building->arena};

		escape_html(&html, handbook->values[i].plain);
		building->index->values[i] = buffer_text(&html);
	}
}

/* Calls VISIT for ITEM and everything nested in it. */
static void each_item(struct building *building, const struct item *item,
	void (*visit)(struct building *, const struct item *))
{
	visit(building, item);
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			each_item(building, item->blocks[i].items[j], visit);
}

static void each_of_entry(struct building *building, const struct entry *entry,
	void (*visit)(struct building *, const struct item *))
{
	for (size_t layer = LAYER_REQUIREMENT; layer <= LAYER_MEASURE; layer++)
		for (size_t i = 0; i < entry->layer_counts[layer]; i++)
			each_item(building, entry->layers[layer][i], visit);
}

static void each_duty(struct building *building, void (*visit)(struct building *, const struct item *))
{
	const struct handbook *handbook = building->handbook;

	for (size_t i = 0; i < handbook->entry_count; i++)
		each_of_entry(building, handbook->entries[i], visit);
}

static void visit_addition(struct building *building, const struct item *item)
{
	struct index *index = building->index;

	if (item->fate->cause == CAUSE_ADDED)
		ARENA_PUSH(building->arena, index->additions, index->addition_count, item);
}

static struct document_index *document_entry(struct building *building, const struct document *document)
{
	struct index *index = building->index;
	struct buffer name = {.arena = building->arena};

	for (size_t i = 0; i < index->document_count; i++)
		if (index->documents[i].document == document)
			return &index->documents[i];
	program_plain(&name, &document->name, building->handbook);
	ARENA_PUSH(building->arena, index->documents, index->document_count,
		((struct document_index){.document = document, .name = buffer_text(&name)}));
	return &index->documents[index->document_count - 1];
}

static void visit_documents(struct building *building, const struct item *item)
{
	for (size_t i = 0; i < item->text->produces_count; i++) {
		struct document_index *document = document_entry(building, item->text->produces[i]);

		ARENA_PUSH(building->arena, document->items, document->item_count, item);
	}
}

static void index_groups(struct building *building)
{
	struct index *index = building->index;

	for (size_t kind = 0; kind < DOCUMENT_KIND_COUNT; kind++) {
		struct group_index group = {.kind = (enum document_kind)kind};

		for (size_t i = 0; i < index->document_count; i++)
			if (index->documents[i].document->kind == group.kind)
				ARENA_PUSH(building->arena, group.documents, group.document_count,
					&index->documents[i]);
		if (group.document_count > 0)
			index->groups[index->group_count++] = group;
	}
}

static void index_rows(struct building *building)
{
	const struct handbook *handbook = building->handbook;
	struct index *index = building->index;

	index->row_count = handbook->row_count;
	index->rows = ARENA_ARRAY(building->arena, struct row_index, handbook->row_count + 1);
	for (size_t i = 0; i < handbook->row_count; i++) {
		const struct provision *provision = handbook->rows[i];

		index->rows[i] = (struct row_index){provision, &handbook->fates[provision->number]};
		index->reconstructed |= provision->fragment->basis.size > 0;
	}
	stretches_index(building->arena, index);
}

const struct change_index *index_change(const struct index *index, const struct decision *decision)
{
	for (size_t i = 0; i < index->change_count; i++)
		if (index->changes[i].decision == decision)
			return &index->changes[i];
	return NULL;
}

/* The number in the handbook or, for what is left out, the guideline and its number there. */
static struct text subject(struct building *building, const struct provision *provision)
{
	const struct item *item = building->handbook->fates[provision->number].item;

	if (item != NULL)
		return item->number;
	return text_format(building->arena, "%.*s %.*s",
		TEXT_ARGS(provision->fragment->guideline->short_title), TEXT_ARGS(provision->source));
}

static void add_change(struct building *building, const struct decision *decision,
	enum saying label, const struct provision *provision)
{
	struct change_index change = {.decision = decision,
		.label = label,
		.item = building->handbook->fates[provision->number].item};

	if (provision->layer >= LAYER_COMMENTARY)
		change.headed = provision;
	else
		change.subject = subject(building, provision);

	ARENA_PUSH(building->arena, building->index->changes, building->index->change_count, change);
}

static void add_parameter_change(struct building *building, const struct setting *setting)
{
	if (setting->decision != NULL)
		ARENA_PUSH(building->arena, building->index->changes, building->index->change_count,
			((struct change_index){.decision = setting->decision,
				.label = decision_saying(setting->decision->kind),
				.subject = setting->name}));
}

/* What the record of a fate is about: each decision is entered where it took effect first. */
static void visit_fate(struct building *building, const struct provision *provision)
{
	const struct decision *decision = building->handbook->fates[provision->number].decision;

	if (decision != NULL && index_change(building->index, decision) == NULL)
		add_change(building, decision, decision_saying(decision->kind), provision);
}

/* Commentary and questions are no rows; where their clause went, nothing was decided about them. */
static void visit_headed(struct building *building, const struct entry *entry)
{
	const struct fragment *fragment = entry->fragment;

	for (enum layer layer = LAYER_COMMENTARY; layer < LAYER_COUNT; layer++)
		for (size_t i = 0; i < fragment->layer_counts[layer]; i++)
			visit_fate(building, fragment->layers[layer][i]);
}

/* Parameters and additions come last: they have lists of their own. */
static void index_changes(struct building *building)
{
	struct index *index = building->index;

	for (size_t i = 0; i < index->row_count; i++)
		visit_fate(building, index->rows[i].provision);
	for (size_t i = 0; i < building->handbook->entry_count; i++)
		visit_headed(building, building->handbook->entries[i]);
	index->decided_count = index->change_count;
	for (size_t i = 0; i < building->handbook->setting_count; i++)
		add_parameter_change(building, &building->handbook->settings[i]);
	for (size_t i = 0; i < index->addition_count; i++)
		if (index_change(index, index->additions[i]->fate->decision) == NULL)
			add_change(building, index->additions[i]->fate->decision, SAY_ADDED,
				index->additions[i]->provision);
}

static void index_settings(struct building *building)
{
	const struct handbook *handbook = building->handbook;
	struct index *index = building->index;

	for (size_t i = 0; i < handbook->setting_count; i++)
		if (handbook->settings[i].used)
			ARENA_PUSH(building->arena, index->settings, index->setting_count,
				&handbook->settings[i]);
}

struct index *index_new(struct arena *arena, const struct handbook *handbook)
{
	struct building building = {
		.arena = arena, .handbook = handbook, .index = ARENA_NEW(arena, struct index)};

	index_terms(&building);
	index_values(&building);
	each_duty(&building, visit_addition);
	each_duty(&building, visit_documents);
	index_groups(&building);
	duties_index(arena, handbook, building.index);
	sheets_index(arena, handbook, building.index);
	index_rows(&building);
	index_settings(&building);
	index_changes(&building);
	return building.index;
}
