#include "fragment/override.h"

#include "base/arena.h"
#include "fragment/change.h"
#include "fragment/fragment.h"
#include "fragment/markdown.h"
#include "fragment/note.h"
#include "fragment/provision.h"
#include "fragment/scope.h"
#include "fragment/target.h"
#include "fragment/tree.h"
#include "model/address.h"
#include "model/said.h"
#include "read/fields.h"

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
	struct text called =
		address_fragment_help(reader->compiler.arena, scope->corpora, scope->count, id);

	return called.size > 0 ? called : report_suggestion(reader->compiler.report, nearest);
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

static void check_ids(struct reader *reader)
{
	const struct fragment *text = reader->compiler.fragment;

	for (size_t i = 0; i < text->provision_count; i++) {
		const struct provision *provision = text->provisions[i];

		if (!provision->implicit && targets_find(reader->compiler.base, provision->id) != NULL)
			report_error(reader->compiler.report, CODE_DOUBLE_ID, provision->place,
				TEXT("give the new provision an id of its own"),
				"the clause '%.*s' has a provision '%.*s' already",
				TEXT_ARGS(reader->compiler.base->id), TEXT_ARGS(provision->id));
	}
}

static bool is_heading(cmark_node *node)
{
	return cmark_node_get_type(node) == CMARK_NODE_HEADING &&
	       cmark_node_get_heading_level(node) == 2;
}

static struct decision record_of(const struct head *head)
{
	return (struct decision){.kind = head->as == 1 ? DECISION_SUBSTITUTE : DECISION_AMEND,
		.reason = head->reason,
		.approver = head->approver,
		.date = head->date,
		.until = head->until,
		.instead = head->instead};
}

static void read_changes(struct reader *reader, cmark_node *document)
{
	struct changing changing = {&reader->compiler, record_of(&reader->head)};
	cmark_node *node = cmark_node_first_child(document);

	for (; node != NULL && !is_heading(node); node = cmark_node_next(node))
		markdown_misplaced(&reader->compiler, node,
			TEXT("begin with a heading '## … {.replace at=id}'"),
			"text before the first change");
	while (node != NULL) {
		cmark_node *next = cmark_node_next(node);

		while (next != NULL && !is_heading(next))
			next = cmark_node_next(next);
		change_read(&changing, node, next, reader->profile);
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
