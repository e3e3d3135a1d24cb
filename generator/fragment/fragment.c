#include "fragment/fragment.h"

#include "base/arena.h"
#include "fragment/clause.h"
#include "fragment/condition.h"
#include "fragment/markdown.h"
#include "fragment/note.h"
#include "fragment/phrase.h"
#include "fragment/scope.h"
#include "fragment/tree.h"
#include "model/corpus.h"
#include "read/fields.h"
#include "read/wide.h"

#include <string.h>

static const char *const kind_names[] = {
	[FRAGMENT_CLAUSE] = "clause",
	[FRAGMENT_SECTION] = "section",
	[FRAGMENT_DEFINITIONS] = "definitions",
	[FRAGMENT_ANNEX] = "annex",
	NULL,
};

struct head {
	struct located id;
	int kind;
	struct located title;
	struct text source;
	struct text basis;
	struct located when;
};

static const struct shape id_shape = {SHAPE_OF_ID};
static const struct shape condition_shape = {SHAPE_OF_CONDITION};

static const struct field field_list[] = {
	{"id", FIELD_LOCATED, true, offsetof(struct head, id), NULL,
		"識別子。全ての条文の中で1つだけの名。", &id_shape},
	{"kind", FIELD_CHOICE, false, offsetof(struct head, kind), kind_names,
		"clause：条（書かなければこれ）、section：部、節、款、definitions：定義等の条、annex：付録、別表。",
		NULL},
	{"title", FIELD_LOCATED, true, offsetof(struct head, title), NULL, "題。", NULL},
	{"source", FIELD_TEXT, false, offsetof(struct head, source), NULL,
		"指針での番号。条と、部、節、款には要ります。", NULL},
	{"basis", FIELD_TEXT, false, offsetof(struct head, basis), NULL,
		"指針そのものが手元にないとき、何を基に書いたか。", NULL},
	{"when", FIELD_LOCATED, false, offsetof(struct head, when), NULL, "条文の全体がある条件。",
		&condition_shape},
};

static const struct fields fields = FIELDS("a fragment", field_list);

const struct shape fragment_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

/* The text after the line that starts at the beginning of TEXT. */
static struct text next_line(struct text text)
{
	const char *end = text.size == 0 ? NULL : memchr(text.data, '\n', text.size);

	return end == NULL ? text_from(text, text.size)
			   : text_from(text, (size_t)(end - text.data) + 1);
}

static bool is_rule(struct text text)
{
	const char *end = text.size == 0 ? NULL : memchr(text.data, '\n', text.size);
	struct text line = end == NULL ? text : text_cut(text, 0, (size_t)(end - text.data));

	while (line.size > 3 && (line.data[line.size - 1] == '\r' || line.data[line.size - 1] == ' '))
		line.size--;
	return text_equal(line, TEXT("---"));
}

bool front_matter_read(struct arena *arena, struct report *report, const struct source *source,
	struct front_matter *into)
{
	struct text inner = next_line(source->text);
	struct text rest = inner;

	if (text_starts(source->text, TEXT("－－－"))) {
		wide_report(report, (struct place){source, 0, sizeof "－－－" - 1}, TEXT("－－－"));
		return false;
	}
	if (!is_rule(source->text)) {
		report_error(report, CODE_NO_FRONT_MATTER, (struct place){source, 0, 1},
			TEXT("begin the file with a line '---', the keys, and another line '---'"),
			"the file has no front matter");
		return false;
	}
	while (rest.size > 0 && !is_rule(rest))
		rest = next_line(rest);
	if (rest.size == 0) {
		report_error(report, CODE_OPEN_FRONT_MATTER, (struct place){source, 0, 3},
			TEXT("add a line '---' after the last key"), "the front matter is not closed");
		return false;
	}
	into->yaml = yaml_read(arena, report, source, text_cut(inner, 0, inner.size - rest.size));
	into->body = next_line(rest);
	return into->yaml != NULL;
}

static void check_head(struct report *report, const struct head *head, const struct yaml *yaml)
{
	bool needs_source = head->kind == FRAGMENT_CLAUSE || head->kind == FRAGMENT_SECTION;

	fields_need_key(report, head->id.text, head->id.place, '-');
	if (needs_source && head->source.size == 0 && yaml_find(yaml, TEXT("source")) == NULL)
		report_error(report, CODE_MISSING_SOURCE, head->id.place,
			TEXT("add 'source:' with the guideline's own number, such as 2.1.1(7)"),
			"a %s needs its source", kind_names[head->kind]);
}

static void read_body(struct compiler *compiler, struct text body)
{
	struct fragment *fragment = compiler->fragment;
	size_t line = body.size == 0 ? 0
				     : source_line_number(compiler->source,
					       (size_t)(body.data - compiler->source->text.data)) -
					       1;
	struct text text = note_extract(compiler, body);
	cmark_node *document = tree_parse(text);

	compiler->origin = (struct origin){.text = text, .first_line = line};
	if (fragment->kind == FRAGMENT_CLAUSE) {
		clause_read(compiler, document);
	} else {
		compiler_begin(compiler);
		markdown_blocks(compiler, cmark_node_first_child(document), NULL);
		fragment->body = compiler_end(compiler);
	}
	cmark_node_free(document);
	note_compile(compiler);
}

static struct fragment *new_fragment(struct arena *arena, struct library *library,
	const struct corpus *corpus, const struct head *head)
{
	struct fragment *fragment = ARENA_NEW(arena, struct fragment);

	fragment->id = head->id.text;
	fragment->kind = (enum fragment_kind)head->kind;
	fragment->source = head->source;
	fragment->basis = head->basis;
	fragment->corpus = corpus;
	fragment->guideline = &corpus->guideline;
	fragment->number = library->fragment_count++;
	fragment->place = head->id.place;
	return fragment;
}

struct fragment *fragment_read(struct arena *arena, struct report *report,
	const struct scope *scope, const struct corpus *corpus, const struct source *source)
{
	struct compiler compiler = {.arena = arena, .report = report, .scope = scope, .source = source};
	struct head head = {.kind = FRAGMENT_CLAUSE};
	struct front_matter parts;
	struct fragment *fragment;

	if (!front_matter_read(arena, report, source, &parts) ||
		!fields_read(report, parts.yaml, &fields, &head))
		return NULL;
	check_head(report, &head, parts.yaml);
	fragment = new_fragment(arena, scope->library, corpus, &head);
	compiler.fragment = fragment;
	compiler.scratch = arena_new();
	fragment->title = phrase_name(&compiler, head.title.text, head.title.place);
	if (head.when.place.source != NULL)
		fragment->when = condition_read(arena, report, scope, head.when.text, head.when.place);
	compiler.home = fragment->id;
	read_body(&compiler, parts.body);
	arena_free(compiler.scratch);
	return fragment;
}
