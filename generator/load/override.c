#include "load/override.h"

#include "base/arena.h"
#include "load/clause.h"
#include "load/fields.h"
#include "load/fragment.h"
#include "load/inline.h"
#include "load/items.h"
#include "load/markdown.h"
#include "load/marker.h"
#include "load/note.h"
#include "load/scope.h"
#include "load/tree.h"
#include "model/address.h"

static const char *const kind_names[] = {
	[OVERRIDE_REPLACE] = "replace",
	[OVERRIDE_BEFORE] = "before",
	[OVERRIDE_AFTER] = "after",
	[OVERRIDE_REMOVE] = "remove",
};

enum { KINDS = 4 };

static const char *const as_names[] = {"amend", "substitute", NULL};

struct head {
	struct located clause;
	int as;
	struct text reason;
	struct text approver;
	struct text date;
	struct text until;
	struct text instead;
};

static const struct shape clause_shape = {.names = NAMES_CLAUSE, SHAPE_OF_ID};

static const struct field field_list[] = {
	{"override", FIELD_LOCATED, true, offsetof(struct head, clause), NULL, "変える条の識別子。",
		&clause_shape},
	{"as", FIELD_CHOICE, false, offsetof(struct head, as), as_names,
		"置き換えをどう記録するか。amend：文を改めた（書かなければこれ）、substitute：別の対策に替えた。",
		NULL},
	{"reason", FIELD_TEXT, true, offsetof(struct head, reason), NULL, "理由。", NULL},
	{"approver", FIELD_TEXT, true, offsetof(struct head, approver), NULL, "承認者。", NULL},
	{"date", FIELD_DATE, true, offsetof(struct head, date), NULL, "決定の日（年-月-日）。", NULL},
	{"until", FIELD_DATE, false, offsetof(struct head, until), NULL,
		"この日までとする期限（年-月-日）。過ぎると check が知らせます。", NULL},
	{"instead", FIELD_TEXT, false, offsetof(struct head, instead), NULL,
		"除いた条項を参照している箇所に、番号の代わりに印刷する言葉。", NULL},
};

static const struct fields fields = FIELDS("an override", field_list);

const struct shape override_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

struct reader {
	struct compiler compiler;
	struct profile *profile;
	struct head head;
};

/* Help about the id of a clause that is none; NEAREST is most like it. */
static struct text clause_help(
	const struct reader *reader, const struct scope *scope, struct text id, struct text nearest)
{
	const struct fragment *numbered = address_numbered(scope->corpora, scope->count, id);

	if (numbered == NULL)
		return report_suggestion(reader->compiler.report, nearest);
	return text_format(reader->compiler.arena, "name it by its id: %.*s is %s'%.*s'",
		TEXT_ARGS(id), text_equal(numbered->source, id) ? "" : "in ", TEXT_ARGS(numbered->id));
}

static const struct fragment *find_clause(struct reader *reader, const struct scope *scope)
{
	const struct located *clause = &reader->head.clause;
	struct text nearest = {0};
	bool other = false; /* there is a fragment of this id, but it is no clause */

	for (size_t i = 0; i < scope->count; i++) {
		const struct table *fragments = &scope->corpora[i]->fragments;
		const struct fragment *fragment = table_get(fragments, clause->text);

		if (fragment != NULL && fragment->kind == FRAGMENT_CLAUSE)
			return fragment;
		other = other || fragment != NULL;
		if (nearest.size == 0)
			nearest = table_nearest(fragments, clause->text);
	}
	report_error(reader->compiler.report, CODE_UNKNOWN_CLAUSE, clause->place,
		other ? TEXT("this fragment has no provisions: only those of clauses can be changed")
		      : clause_help(reader, scope, clause->text, nearest),
		"there is no clause '%.*s'", TEXT_ARGS(clause->text));
	return NULL;
}

static struct text kind_at(const void *context, size_t index)
{
	(void)context;
	return text_of(kind_names[index]);
}

static bool read_kind(struct reader *reader, cmark_node *heading,
	const struct attributes *attributes, enum override_kind *kind)
{
	const struct attribute *class = &attributes->values[ATTRIBUTE_CLASS];
	struct report *report = reader->compiler.report;

	for (size_t i = 0; i < KINDS; i++) {
		if (text_equal(class->value, text_of(kind_names[i]))) {
			*kind = (enum override_kind)i;
			return true;
		}
	}
	if (class->value.data == NULL)
		markdown_misplaced(&reader->compiler, heading,
			TEXT("end it with {.replace at=id}, {.before at=id}, {.after at=id} or "
			     "{.remove at=id}"),
			"a heading that says no change");
	else
		report_error(report, CODE_UNKNOWN_CHANGE, class->place,
			report_suggestion(report, text_nearest(class->value, KINDS, kind_at, NULL)),
			"there is no change '%.*s'", TEXT_ARGS(class->value));
	return false;
}

static struct text provision_at(const void *context, size_t index)
{
	const struct fragment *fragment = context;

	return fragment->provisions[index]->id;
}

static const struct provision *find_anchor(
	struct reader *reader, cmark_node *heading, const struct attribute *at)
{
	const struct fragment *base = reader->compiler.base;
	const struct provision *anchor;
	struct report *report = reader->compiler.report;

	if (at->value.data == NULL) {
		markdown_misplaced(&reader->compiler, heading, TEXT("add at=id"),
			"a change without its provision");
		return NULL;
	}
	anchor = items_find(base, at->value);
	if (anchor == NULL)
		report_error(report, CODE_UNKNOWN_PROVISION, at->place,
			report_suggestion(report,
				text_nearest(at->value, base->provision_count, provision_at, base)),
			"the clause '%.*s' has no provision '%.*s'", TEXT_ARGS(base->id),
			TEXT_ARGS(at->value));
	return anchor;
}

/* Items of the override's list; those that replace or stand beside nested items are nested, too. */
static void read_list(struct reader *reader, cmark_node *from, cmark_node *to,
	const struct provision *anchor, struct override *override)
{
	for (; from != to; from = cmark_node_next(from)) {
		if (cmark_node_get_type(from) == CMARK_NODE_LIST && override->item_count == 0 &&
			override->kind != OVERRIDE_REMOVE)
			items_read(&reader->compiler, from, anchor->layer, NULL, &override->items,
				&override->item_count);
		else if (cmark_node_get_type(from) != CMARK_NODE_PARAGRAPH ||
			 !marker_check(&reader->compiler, from, false))
			markdown_misplaced(&reader->compiler, from,
				override->kind == OVERRIDE_REMOVE
					? TEXT("'remove' takes nothing below it")
					: TEXT("a change holds one list '1. …'"),
				"this text");
	}
}

static void check_list(struct reader *reader, cmark_node *heading, const struct override *override)
{
	size_t count = override->item_count;

	if (override->kind == OVERRIDE_REPLACE && count == 1 && override->items[0]->when != NULL)
		report_error(reader->compiler.report, CODE_MISPLACED_CONDITION,
			override->items[0]->when->place,
			TEXT("this organisation's facts are known: put it in, or leave it out"),
			"a replacement takes no condition");
	else if (override->kind == OVERRIDE_REPLACE && count > 1)
		report_error(reader->compiler.report, CODE_BAD_REPLACEMENT, override->items[1]->place,
			TEXT("keep one, and add the others with {.after at=…}"),
			"a replacement is one item, not %zu", count);
	else if (override->kind == OVERRIDE_REPLACE && count == 0)
		markdown_misplaced(&reader->compiler, heading,
			TEXT("write one item '1. …' below it"), "a replacement without its one item");
	else if (override->kind != OVERRIDE_REPLACE && override->kind != OVERRIDE_REMOVE && count == 0)
		markdown_misplaced(&reader->compiler, heading,
			TEXT("write the new items '1. …' below it"), "an addition of nothing");
}

/* What is added says who must act, or to what it belongs, as in the corpus. */
static void check_duties(
	struct reader *reader, const struct provision *anchor, const struct override *override)
{
	bool adds = override->kind == OVERRIDE_BEFORE || override->kind == OVERRIDE_AFTER;

	for (size_t i = 0; adds && anchor->parent == NULL && i < override->item_count; i++) {
		if (anchor->layer == LAYER_REQUIREMENT)
			clause_check_actor(reader->compiler.report, override->items[i]);
		else if (anchor->layer == LAYER_MEASURE)
			clause_check_targets(reader->compiler.report, override->items[i]);
	}
}

static void check_ids(struct reader *reader)
{
	const struct fragment *text = reader->compiler.fragment;

	for (size_t i = 0; i < text->provision_count; i++) {
		const struct provision *provision = text->provisions[i];

		if (!provision->implicit && items_find(reader->compiler.base, provision->id) != NULL)
			report_error(reader->compiler.report, CODE_DOUBLE_ID, provision->place,
				TEXT("give the new provision an id of its own"),
				"the clause '%.*s' has a provision '%.*s' already",
				TEXT_ARGS(reader->compiler.base->id), TEXT_ARGS(provision->id));
	}
}

static struct decision record_of(const struct reader *reader, enum override_kind kind, struct place place)
{
	enum decision_kind decision = DECISION_ADOPT;

	if (kind == OVERRIDE_REMOVE)
		decision = DECISION_NOT_APPLICABLE;
	else if (kind == OVERRIDE_REPLACE)
		decision = reader->head.as == 1 ? DECISION_SUBSTITUTE : DECISION_AMEND;
	return (struct decision){.kind = decision,
		.reason = reader->head.reason,
		.approver = reader->head.approver,
		.date = reader->head.date,
		.until = reader->head.until,
		.instead = reader->head.instead,
		.place = place};
}

static void read_change(struct reader *reader, cmark_node *heading, cmark_node *to)
{
	struct override override = {
		.fragment = reader->compiler.base->id, .text = reader->compiler.fragment};
	struct attributes attributes;
	const struct provision *anchor;

	inline_attributes(&reader->compiler, heading, 1u << ATTRIBUTE_CLASS | 1u << ATTRIBUTE_AT,
		&attributes);
	if (attributes.broken || !read_kind(reader, heading, &attributes, &override.kind))
		return;
	anchor = find_anchor(reader, heading, &attributes.values[ATTRIBUTE_AT]);
	if (anchor == NULL)
		return;
	if (anchor->layer >= LAYER_COMMENTARY && override.kind != OVERRIDE_REMOVE) {
		const char *what = anchor->layer == LAYER_COMMENTARY ? "commentary" : "question";

		report_error(reader->compiler.report, CODE_BAD_REPLACEMENT,
			attributes.values[ATTRIBUTE_AT].place,
			TEXT("remove it with {.remove at=…}; say what is to be added in a requirement or measure"),
			"a %s can be removed, but not reworded", what);
		return;
	}
	override.anchor = (struct located){anchor->id, attributes.values[ATTRIBUTE_AT].place};
	override.record = record_of(reader, override.kind, override.anchor.place);
	read_list(reader, cmark_node_next(heading), to, anchor, &override);
	if (!reader->compiler.lost)
		check_list(reader, heading, &override);
	if (!reader->compiler.lost)
		check_duties(reader, anchor, &override);
	ARENA_PUSH(reader->compiler.arena, reader->profile->overrides,
		reader->profile->override_count, override);
}

static bool is_heading(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_HEADING &&
	       cmark_node_get_heading_level(node) == 2;
}

static void read_changes(struct reader *reader, cmark_node *document)
{
	cmark_node *node = cmark_node_first_child(document);

	for (; node != NULL && !is_heading(node); node = cmark_node_next(node))
		markdown_misplaced(&reader->compiler, node,
			TEXT("begin with a heading '## … {.replace at=id}'"),
			"text before the first change");
	while (node != NULL) {
		cmark_node *next = cmark_node_next(node);

		while (next != NULL && !is_heading(next))
			next = cmark_node_next(next);
		read_change(reader, node, next);
		node = next;
	}
}

static void read_text(struct reader *reader, const struct source *source, struct text body)
{
	struct compiler *compiler = &reader->compiler;
	size_t start = body.size == 0 ? 0 : (size_t)(body.data - source->text.data);
	struct text text = note_extract(compiler, body);
	cmark_node *document = tree_parse(text);

	compiler->origin =
		(struct origin){.text = text, .first_line = source_line_number(source, start) - 1};
	read_changes(reader, document);
	cmark_node_free(document);
	note_compile(compiler);
	check_ids(reader);
}

void override_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct source *source)
{
	struct fragment *text = ARENA_NEW(arena, struct fragment);
	struct reader reader = {.profile = profile,
		.compiler = {
			.arena = arena, .report = report, .scope = scope, .source = source, .fragment = text}};
	struct front_matter parts;

	if (!front_matter_read(arena, report, source, &parts) ||
		!fields_read(report, parts.yaml, &fields, &reader.head))
		return;
	reader.compiler.base = find_clause(&reader, scope);
	if (reader.compiler.base == NULL)
		return;
	text->id = reader.compiler.base->id;
	text->title = reader.compiler.base->title;
	text->place = reader.head.clause.place;
	reader.compiler.home = text->id;
	reader.compiler.scratch = arena_new();
	read_text(&reader, source, parts.body);
	arena_free(reader.compiler.scratch);
}
