#include "load/corpus.h"

#include "base/arena.h"
#include "fragment/fragment.h"
#include "load/declarations.h"
#include "load/outline.h"
#include "load/synonyms.h"
#include "read/input.h"

#include <string.h>

static const char *const notation_names[] = {
	[NOTATION_GUIDELINE] = "guideline", [NOTATION_MUNICIPAL] = "municipal", NULL};

struct head {
	struct text title;
	struct text short_title;
	struct text edition;
	struct text issuer;
	int notation;
	struct located first;
	const struct yaml *requires;
	const struct yaml *outline;
	struct declarations declarations;
};

static const struct shape corpus_name_shape = {.names = NAMES_ANY};
static const struct shape number_shape = {.kind = SHAPE_NUMBER, .least = 1, .most = 999};
static const struct shape requires_shape = {.kind = SHAPE_LIST, .of = &corpus_name_shape};
static const struct shape outline_shape = {.kind = SHAPE_OUTLINE, SHAPE_OF_ID};

static const struct field field_list[] = {
	{"title", FIELD_TEXT, true, offsetof(struct head, title), NULL, "指針の題。", NULL},
	{"short_title", FIELD_TEXT, true, offsetof(struct head, short_title), NULL, "指針の略称。", NULL},
	{"edition", FIELD_TEXT, true, offsetof(struct head, edition), NULL, "指針の版。", NULL},
	{"issuer", FIELD_TEXT, true, offsetof(struct head, issuer), NULL, "指針を定めた者。", NULL},
	{"notation", FIELD_CHOICE, false, offsetof(struct head, notation), notation_names,
		"指針そのものの番号の付け方。guideline：2.1.1(7)(a)、municipal：1(1)①（ア）。", NULL},
	{"first", FIELD_LOCATED, false, offsetof(struct head, first), NULL,
		"最初の部の番号（書かなければ1）。", &number_shape},
	{"requires", FIELD_LIST, false, offsetof(struct head, requires), NULL,
		"この指針が言葉や役割を使う、隣の指針。", &requires_shape},
	{"outline", FIELD_LIST, true, offsetof(struct head, outline), NULL,
		"条文の識別子を、部、節、款、条の順に入れ子で並べたもの。", &outline_shape},
	{"roles", FIELD_MAP, false, offsetof(struct head, declarations.roles), NULL,
		"役割。roles.yaml に分けて書くこともできます。", &roles_shape},
	{"apart", FIELD_LIST, false, offsetof(struct head, declarations.apart), NULL,
		"兼務の禁止：1つの職が併せて就いてはならない2つの役割。", &apart_shape},
	{"terms", FIELD_MAP, false, offsetof(struct head, declarations.terms), NULL,
		"組織が言い替えられる言葉。terms.yaml に分けて書くこともできます。", &terms_shape},
	{"facts", FIELD_MAP, false, offsetof(struct head, declarations.facts), NULL,
		"組織について問うこと。facts.yaml に分けて書くこともできます。", &facts_shape},
	{"parameters", FIELD_MAP, false, offsetof(struct head, declarations.parameters), NULL,
		"指針が示す数値。parameters.yaml に分けて書くこともできます。", &parameters_shape},
	{"documents", FIELD_MAP, false, offsetof(struct head, declarations.documents), NULL,
		"組織が備える文書。documents.yaml に分けて書くこともできます。", &documents_shape},
	{"synonyms", FIELD_LIST, false, offsetof(struct head, declarations.synonyms), NULL,
		"検索で同じとみなす言葉。", &synonyms_shape},
};

static const struct fields fields = FIELDS("a corpus", field_list);

const struct shape corpus_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

/* The tables that may stand in a file of their own beside corpus.yaml, which is one map. */
static const struct part {
	const char *file;
	size_t table; /* offset in struct head */
} parts[] = {
	{"roles.yaml", offsetof(struct head, declarations.roles)},
	{"terms.yaml", offsetof(struct head, declarations.terms)},
	{"facts.yaml", offsetof(struct head, declarations.facts)},
	{"parameters.yaml", offsetof(struct head, declarations.parameters)},
	{"documents.yaml", offsetof(struct head, declarations.documents)},
};

struct reader {
	struct arena *arena;
	struct report *report;
	struct scope scope;
	struct corpus *corpus;
	bool broken; /* some fragments could not be read: do not complain of their absence */
};

static unsigned read_first(struct report *report, const struct located *first)
{
	enum { TOO_MANY = 1000 };
	unsigned number = 0;

	if (first->place.source == NULL)
		return 1;
	for (size_t i = 0; i < first->text.size; i++) {
		char c = first->text.data[i];

		number = c >= '0' && c <= '9' && number < TOO_MANY ? number * 10 + (unsigned)(c - '0')
								   : TOO_MANY;
	}
	if (number >= 1 && number < TOO_MANY)
		return number;
	report_error(report, CODE_NOT_A_NUMBER, first->place,
		TEXT("write the number of the first section"),
		"'%.*s' is not a number from 1 to 999", TEXT_ARGS(first->text));
	return 1;
}

static void add_fragment(struct reader *reader, struct fragment *fragment)
{
	const struct fragment *taken = table_put(&reader->corpus->fragments, fragment->id, fragment);

	if (taken == NULL)
		return;
	report_error(reader->report, CODE_DOUBLE_ID, fragment->place,
		TEXT("give each fragment its own id"), "the id '%.*s' is taken by %s:%zu",
		TEXT_ARGS(fragment->id), taken->place.source->path,
		source_line_number(taken->place.source, taken->place.offset));
}

static bool read_fragments(struct reader *reader, const char *folder)
{
	struct input_list files = {0};

	if (!input_list(reader->arena, reader->report, folder, ".md", true, &files))
		return false;
	for (size_t i = 0; i < files.count; i++) {
		const struct source *source =
			input_read(reader->arena, reader->report, files.paths[i]);
		struct fragment *fragment = source == NULL
						    ? NULL
						    : fragment_read(reader->arena, reader->report,
							      &reader->scope, reader->corpus, source);

		if (fragment != NULL)
			add_fragment(reader, fragment);
		else
			reader->broken = true;
	}
	return true;
}

static struct corpus *new_corpus(
	struct arena *arena, struct text name, const struct head *head, struct place place)
{
	struct corpus *corpus = ARENA_NEW(arena, struct corpus);

	corpus->name = name;
	corpus->guideline.title = head->title;
	corpus->guideline.short_title = head->short_title;
	corpus->guideline.edition = head->edition;
	corpus->guideline.issuer = head->issuer;
	corpus->notation = (enum notation)head->notation;
	corpus->place = place;
	corpus->roles.arena = corpus->terms.arena = corpus->facts.arena = arena;
	corpus->parameters.arena = corpus->documents.arena = corpus->fragments.arena = arena;
	return corpus;
}

void corpus_summarise(struct corpus *corpus)
{
	corpus->has_recommended = false;
	for (size_t i = 0; i < corpus->fragments.count; i++) {
		const struct fragment *fragment = corpus->fragments.entries[i].value;

		for (size_t j = 0; j < fragment->provision_count; j++)
			if (fragment->provisions[j]->level == LEVEL_RECOMMENDED)
				corpus->has_recommended = true;
	}
}

/* False when a corpus it requires is missing: what would be said of its names then would be wrong. */
static bool read_requires(struct reader *reader, const struct yaml *list, const char *folder,
	const struct corpus_finder *finder)
{
	struct corpus *corpus = reader->corpus;
	size_t count = list == NULL ? 0 : list->count;

	for (size_t i = 0; i < count; i++) {
		const struct yaml *name = list->items[i];
		const struct corpus *found =
			!fields_need_text(reader->report, name, "requires")
				? NULL
				: finder->find(finder->data, folder, name->text, name->place);

		if (found != NULL)
			ARENA_PUSH(reader->arena, corpus->requires, corpus->require_count, found);
	}
	return corpus->require_count == count;
}

struct scope corpus_scope(struct arena *arena, struct library *library, const struct corpus *corpus)
{
	const struct corpus **corpora =
		ARENA_ARRAY(arena, const struct corpus *, corpus->require_count + 1);

	corpora[0] = corpus;
	for (size_t i = 0; i < corpus->require_count; i++)
	corpora[i + 1] = corpus->requires[i];
	return (struct scope){arena, library, corpora, corpus->require_count + 1};
}

static bool read_part(
	struct reader *reader, const char *folder, const struct part *part, struct head *head)
{
	const char *path = input_join(reader->arena, folder, text_of(part->file));
	const struct yaml **table = (const struct yaml **)((char *)head + part->table);
	const struct source *source;
	const struct yaml *yaml;

	if (!input_is_file(path))
		return true;
	source = input_read(reader->arena, reader->report, path);
	yaml = source == NULL ? NULL : yaml_read(reader->arena, reader->report, source, source->text);
	if (yaml == NULL)
		return false;
	if (*table != NULL)
		report_error(reader->report, CODE_REPEATED_TABLE, yaml->place,
			TEXT("keep it in one of them"), "corpus.yaml has this table, too");
	*table = yaml;
	return fields_need(reader->report, yaml, YAML_MAP, part->file);
}

/* False when a table cannot be read: what would be said of its names then would be wrong. */
static bool read_parts(struct reader *reader, const char *folder, struct head *head, struct place place)
{
	bool whole = true;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		whole &= read_part(reader, folder, &parts[i], head);
	if (whole && head->declarations.roles == NULL)
		report_error(reader->report, CODE_MISSING_KEY, place,
			TEXT("add the key, or a file roles.yaml"), "a corpus lacks the key 'roles'");
	return whole && head->declarations.roles != NULL;
}

struct corpus *corpus_read(struct arena *arena, struct report *report, struct library *library,
	const char *folder, struct text name, const struct corpus_finder *finder)
{
	const struct source *source =
		input_read(arena, report, input_join(arena, folder, TEXT("corpus.yaml")));
	struct yaml *yaml = source == NULL ? NULL : yaml_read(arena, report, source, source->text);
	struct head head = {0};
	struct reader reader = {.arena = arena, .report = report};

	if (yaml == NULL || !fields_read(report, yaml, &fields, &head))
		return NULL;
	reader.corpus = new_corpus(arena, name, &head, yaml->place);
	if (!read_parts(&reader, folder, &head, yaml->place))
		return NULL;
	reader.corpus->first = read_first(report, &head.first);
	if (!read_requires(&reader, head.requires, folder, finder))
		return NULL;
	reader.scope = corpus_scope(arena, library, reader.corpus);
	declarations_read(arena, report, &reader.scope, reader.corpus, &head.declarations);
	if (!read_fragments(&reader, folder))
		return NULL;
	outline_read(arena, report, reader.corpus, head.outline, reader.broken);
	corpus_summarise(reader.corpus);
	return reader.corpus;
}
