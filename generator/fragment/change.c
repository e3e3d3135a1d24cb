#include "fragment/change.h"

#include "base/arena.h"
#include "fragment/clause.h"
#include "fragment/inline.h"
#include "fragment/items.h"
#include "fragment/known.h"
#include "fragment/markdown.h"
#include "fragment/marker.h"
#include "fragment/target.h"
#include "model/said.h"
#include "read/choice.h"

static bool read_kind(const struct changing *changing, cmark_node *heading,
	const struct attributes *attributes, enum override_kind *kind)
{
	const struct attribute *class = &attributes->values[ATTRIBUTE_CLASS];
	struct report *report = changing->compiler->report;
	size_t choice = choice_find(class->value, scope_changes, SCOPE_CHANGE_COUNT);

	*kind = (enum override_kind)choice;
	if (choice < SCOPE_CHANGE_COUNT)
		return true;
	if (class->value.data == NULL)
		markdown_misplaced(changing->compiler, heading,
			TEXT("end it with {.replace at=id}, {.before at=id}, {.after at=id} or "
			     "{.remove at=id}"),
			"a heading that says no change");
	else
		report_error(report, CODE_UNKNOWN_CHANGE, class->place,
			said_suggestion(report, class->value, scope_changes, SCOPE_CHANGE_COUNT),
			"there is no change '%.*s'", TEXT_ARGS(class->value));
	return false;
}

static const struct provision *find_anchor(
	const struct changing *changing, cmark_node *heading, const struct attribute *at)
{
	const struct fragment *base = changing->compiler->base;
	const struct provision *anchor;
	struct report *report = changing->compiler->report;

	if (at->value.data == NULL) {
		markdown_misplaced(changing->compiler, heading, TEXT("add at=id"),
			"a change without its provision");
		return NULL;
	}
	anchor = targets_find(base, at->value);
	if (anchor == NULL)
		report_error(report, CODE_UNKNOWN_PROVISION, at->place,
			targets_help(changing->compiler, base, LAYER_COUNT, at->value),
			"the clause '%.*s' has no provision '%.*s'", TEXT_ARGS(base->id),
			TEXT_ARGS(at->value));
	return anchor;
}

/* Items of the override's list; those that replace or stand beside nested items are nested, too. */
static void read_list(const struct changing *changing, cmark_node *from, cmark_node *to,
	const struct provision *anchor, struct override *override)
{
	for (; from != to; from = cmark_node_next(from)) {
		if (cmark_node_get_type(from) == CMARK_NODE_LIST && override->item_count == 0 &&
			override->kind != OVERRIDE_REMOVE)
			items_read(changing->compiler, from, anchor->layer, NULL, &override->items,
				&override->item_count);
		else if (cmark_node_get_type(from) != CMARK_NODE_PARAGRAPH ||
			 !marker_check(changing->compiler, from, false))
			markdown_misplaced(changing->compiler, from,
				override->kind == OVERRIDE_REMOVE
					? TEXT("'remove' takes nothing below it")
					: TEXT("a change holds one list '1. …'"),
				"this text");
	}
}

/* A replacement is one item. */
static void check_replacement(
	const struct changing *changing, cmark_node *heading, const struct override *override)
{
	struct report *report = changing->compiler->report;
	size_t count = override->item_count;

	if (count == 0)
		markdown_misplaced(changing->compiler, heading,
			TEXT("write one item '1. …' below it"), "a replacement without its one item");
	else if (count > 1)
		report_error(report, CODE_BAD_REPLACEMENT, override->items[1]->place,
			TEXT("keep one, and add the others with {.after at=…}"),
			"a replacement is one item, not %zu", count);
	else if (override->items[0]->when != NULL)
		report_error(report, CODE_MISPLACED_CONDITION, override->items[0]->when->place,
			TEXT("this organisation's facts are known: put it in, or leave it out"),
			"a replacement takes no condition");
}

static void check_list(
	const struct changing *changing, cmark_node *heading, const struct override *override)
{
	if (override->kind == OVERRIDE_REPLACE)
		check_replacement(changing, heading, override);
	else if (override->kind != OVERRIDE_REMOVE && override->item_count == 0)
		markdown_misplaced(changing->compiler, heading,
			TEXT("write the new items '1. …' below it"), "an addition of nothing");
}

/* What is added says who must act, or to what it belongs, as in the corpus. */
static void check_duties(const struct changing *changing, const struct provision *anchor,
	const struct override *override)
{
	bool adds = override->kind == OVERRIDE_BEFORE || override->kind == OVERRIDE_AFTER;

	for (size_t i = 0; adds && anchor->parent == NULL && i < override->item_count; i++) {
		if (anchor->layer == LAYER_REQUIREMENT)
			clause_check_actor(changing->compiler->report, override->items[i]);
		else if (anchor->layer == LAYER_MEASURE)
			clause_check_targets(changing->compiler->report, override->items[i]);
	}
}

static struct decision record_of(
	const struct changing *changing, enum override_kind kind, struct place place)
{
	struct decision record = changing->record;

	if (kind == OVERRIDE_REMOVE)
		record.kind = DECISION_NOT_APPLICABLE;
	else if (kind != OVERRIDE_REPLACE)
		record.kind = DECISION_ADOPT;
	record.place = place;
	return record;
}

/* True when the provision ANCHOR can be changed as KIND says, else reports it at PLACE. */
static bool check_change(const struct changing *changing, const struct provision *anchor,
	enum override_kind kind, struct place place)
{
	if (anchor->layer < LAYER_COMMENTARY || kind == OVERRIDE_REMOVE)
		return true;
	report_error(changing->compiler->report, CODE_BAD_REPLACEMENT, place,
		TEXT("remove it with {.remove at=…}; say what is to be added in a requirement or measure"),
		"a %s can be removed, but not reworded",
		anchor->layer == LAYER_COMMENTARY ? "commentary" : "question");
	return false;
}

/* Reads the attributes of HEADING into OVERRIDE. The provision that it changes, or NULL after reporting. */
static const struct provision *read_heading(
	const struct changing *changing, cmark_node *heading, struct override *override)
{
	struct attributes attributes;
	const struct attribute *at = &attributes.values[ATTRIBUTE_AT];
	const struct provision *anchor;

	inline_attributes(changing->compiler, heading, 1u << ATTRIBUTE_CLASS | 1u << ATTRIBUTE_AT,
		&attributes);
	if (attributes.broken || !read_kind(changing, heading, &attributes, &override->kind))
		return NULL;
	anchor = find_anchor(changing, heading, at);
	if (anchor == NULL || !check_change(changing, anchor, override->kind, at->place))
		return NULL;
	override->anchor = (struct located){anchor->id, at->place};
	return anchor;
}

void change_read(const struct changing *changing, cmark_node *heading, cmark_node *to,
	struct profile *profile)
{
	struct compiler *compiler = changing->compiler;
	struct override override = {.fragment = compiler->base->id, .text = compiler->fragment};
	const struct provision *anchor = read_heading(changing, heading, &override);

	if (anchor == NULL)
		return;
	override.record = record_of(changing, override.kind, override.anchor.place);
	read_list(changing, cmark_node_next(heading), to, anchor, &override);
	if (!compiler->lost)
		check_list(changing, heading, &override);
	if (!compiler->lost)
		check_duties(changing, anchor, &override);
	ARENA_PUSH(compiler->arena, profile->overrides, profile->override_count, override);
}
