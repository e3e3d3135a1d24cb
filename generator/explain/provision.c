#include "explain/part.h"

#include "base/arena.h"
#include "explain/cause.h"
#include "explain/reference.h"
#include "explain/site.h"
#include "explain/value.h"

struct gathering {
	const struct look *look;
	const struct provision *provision;
	struct provision_explanation *into;
};

static bool has_value(const struct paragraph *paragraph, const struct slot *slot)
{
	for (size_t i = 0; i < paragraph->value_count; i++)
		if (text_equal(paragraph->values[i].name, slot->full))
			return true;
	return false;
}

static void add_op(const struct look *look, struct paragraph *paragraph, const struct op *op)
{
	if (op->kind == OP_VALUE && !has_value(paragraph, op->slot))
		ARENA_PUSH(look->arena, paragraph->values, paragraph->value_count,
			value_explain(look, op->slot));
	else if (op->kind == OP_WHEN)
		ARENA_PUSH(look->arena, paragraph->conditions, paragraph->condition_count,
			*condition_explain(look, op->condition));
}

static void add_paragraph(const struct look *look, struct provision_explanation *into,
	const struct program *program, bool standing)
{
	struct connections references = references_in(look, program, standing);
	struct paragraph paragraph = {.text = look_plain(look, program),
		.references = references.list,
		.reference_count = references.count};

	for (size_t i = 0; i < program->count; i++)
		add_op(look, &paragraph, &program->ops[i]);
	ARENA_PUSH(look->arena, into->paragraphs, into->paragraph_count, paragraph);
}

/* The words: as they stand in the handbook, or as they would. */
static void add_words(const struct look *look, struct provision_explanation *into,
	const struct provision *words, bool standing)
{
	if (words->title.count > 0)
		add_paragraph(look, into, &words->title, standing);
	for (size_t i = 0; i < words->block_count; i++) {
		const struct block *block = &words->blocks[i];

		if (block->item_count == 0)
			add_paragraph(look, into, &block->prose, standing);
		for (size_t j = 0; j < block->item_count; j++)
			mentions_add(look, &into->nested, mention_provision(look, block->items[j]));
	}
}

static void add_people(const struct look *look, struct provision_explanation *into,
	const struct provision *provision, const struct provision *words, const struct item *item)
{
	const struct provision *bearer = provision_bearer(words);

	if (bearer->by_count == 0)
		bearer = provision_bearer(provision);
	for (size_t i = 0; item != NULL && i < item->by_count; i++)
		ARENA_PUSH(look->arena, into->actors, into->actor_count,
			actor_explain(look, item->by[i]));
	for (size_t i = 0; into->actors == NULL && i < bearer->by_count; i++)
		ARENA_PUSH(look->arena, into->actors, into->actor_count,
			actor_explain(look, bearer->by[i]));
	for (size_t i = 0; i < words->reports_to_count; i++)
		ARENA_PUSH(look->arena, into->superiors, into->superior_count,
			actor_explain(look, words->reports_to[i]));
}

/* What belongs to the provision, explains it or asks about it. */
static void gather(void *context, const struct provision *other)
{
	struct gathering *gathering = context;
	struct mentions *const lists[LAYER_COUNT] = {
		[LAYER_MEASURE] = &gathering->into->measures,
		[LAYER_COMMENTARY] = &gathering->into->commentary,
		[LAYER_QUESTION] = &gathering->into->questions,
	};

	for (size_t i = 0; i < other->target_count; i++)
		if (other->targets[i] == gathering->provision && lists[other->layer] != NULL)
			mentions_add(gathering->look, lists[other->layer],
				mention_provision(gathering->look, other));
}

static void add_relations(const struct look *look, struct provision_explanation *into,
	const struct provision *provision, const struct provision *words)
{
	struct gathering gathering = {look, provision, into};
	struct connections referrers = referrers_of_provision(look, provision);

	for (size_t i = 0; i < provision->target_count; i++)
		mentions_add(look, &into->targets, mention_provision(look, provision->targets[i]));
	for (size_t i = 0; i < words->produces_count; i++)
		mentions_add(look, &into->documents, mention_document(look, words->produces[i]));
	provisions_each(look, gather, &gathering);
	into->referrers = referrers.list;
	into->referrer_count = referrers.count;
}

static void add_mention(const struct look *look, struct mention **into, const struct provision *provision)
{
	*into = ARENA_NEW(look->arena, struct mention);
	**into = mention_provision(look, provision);
	(*into)->place = provision->place;
}

static void add_conditions(const struct look *look, struct provision_explanation *into,
	const struct provision *provision, const struct fate *fate)
{
	into->condition = condition_explain(look, provision->when);
	if (fate->cause == CAUSE_FRAGMENT)
		into->above = condition_explain(look, fate->condition);
	else if (provision->fragment->corpus != NULL)
		into->above = condition_explain(look, provision->fragment->when);
}

struct provision_explanation *provision_explain(const struct look *look, const struct provision *provision)
{
	struct provision_explanation *into = ARENA_NEW(look->arena, struct provision_explanation);
	const struct fate *fate = &look->handbook->fates[provision->number];
	const struct override *override = look_replacement(look, provision);
	bool printed = look_is_printed(look, provision);
	bool replaced = fate->item != NULL && !printed && override != NULL;
	const struct provision *words = replaced ? fate->item->text : provision;

	into->layer = provision->layer;
	into->level = provision->level;
	into->every = words->every;
	into->status = fate->status;
	into->cause = fate->cause;
	into->decision = fate->decision;
	into->causes = provision_causes(look, provision);
	add_conditions(look, into, provision, fate);
	if (provision->parent != NULL)
		add_mention(look, &into->upper, provision->parent);
	if (replaced)
		add_mention(look, &into->written, words);
	add_words(look, into, words, printed || replaced);
	add_people(look, into, provision, words, printed || replaced ? fate->item : NULL);
	add_relations(look, into, provision, words);
	return into;
}
