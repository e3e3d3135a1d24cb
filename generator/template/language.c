#include "template/language.h"

#include "base/arena.h"
#include "read/fields.h"

#include <ctype.h>

/* What is being read. */
struct reading {
	struct language *language;
	struct report *report;
	const struct source *source;
	bool markup;
};

bool language_is_tag(struct text text)
{
	size_t letters = 0;

	while (letters < text.size && islower((unsigned char)text.data[letters]))
		letters++;
	for (size_t i = letters; i < text.size; i++)
		if (!isalnum((unsigned char)text.data[i]) &&
			!(text.data[i] == '-' && i + 1 < text.size && text.data[i + 1] != '-'))
			return false;
	return (letters == 2 || letters == 3) && (letters == text.size || text.data[letters] == '-');
}

struct language *language_new(struct arena *arena, struct text tag, const struct language *model)
{
	struct language *language = ARENA_NEW(arena, struct language);

	*language = (struct language){.arena = arena,
		.tag = tag,
		.foreign = !text_equal(tag, TEXT("ja")) && !text_starts(tag, TEXT("ja-")),
		.model = model == NULL ? language : model,
		.labels = {.arena = arena},
		.lacking = {.arena = arena}};
	return language;
}

/* The text of NODE as a view of the source, so that places in it are known; without data when it was folded or escaped. */
static struct text as_written(const struct yaml *node)
{
	struct text raw = text_cut(node->place.source->text, node->place.offset,
		node->place.offset + node->place.length);
	const char *found = node->text.size == 0 ? NULL : text_find(raw, node->text);

	return (struct text){found, found == NULL ? 0 : node->text.size};
}

static const struct draft *read_text(struct reading *reading, const struct yaml *node)
{
	struct text text = as_written(node);

	if (text.data == NULL && text_find(node->text, TEXT("{{")) != NULL)
		report_error(reading->report, CODE_WRONG_LABEL, node->place,
			TEXT("write it on one line, in the other kind of quotes, or in typographic ones"),
			"a label that fills something in cannot be folded, nor hold escapes");
	return draft_read_part(reading->language->arena, reading->report, reading->source,
		text.data == NULL ? node->text : text);
}

/* A text is escaped as a whole: what is in it is, too. And a label is no place for other templates. */
static void check_pieces(struct reading *reading, const struct label *label)
{
	for (size_t i = 0; i < label->draft->count; i++) {
		const struct piece *piece = &label->draft->pieces[i];
		struct place place;

		if (piece->kind == OPERATION_LITERAL || piece->kind == OPERATION_END)
			continue;
		place = source_place(piece->source, piece->text);
		if (piece->label || piece->kind == OPERATION_PARTIAL)
			report_error(reading->report, CODE_WRONG_LABEL, place,
				TEXT("write out what it says"),
				"a label cannot hold labels or partials");
		else if (piece->kind == OPERATION_HTML && !label->markup)
			report_error(reading->report, CODE_WRONG_LABEL, place,
				TEXT("move the label to 'markup', and print it with {{{@…}}}"),
				"a text cannot hold markup");
	}
}

/* True when the label NAME is of the kind that it has elsewhere. */
static bool check_kind(const struct reading *reading, const struct yaml_pair *pair)
{
	const struct label *known = table_get(&reading->language->model->labels, pair->key);

	if (known == NULL)
		known = table_get(&reading->language->labels, pair->key);
	if (known == NULL || known->markup == reading->markup)
		return true;
	report_error(reading->report, CODE_WRONG_LABEL, pair->place,
		known->markup ? TEXT("write it under 'markup'") : TEXT("write it under 'texts'"),
		known->markup ? "the label '%.*s' is markup" : "the label '%.*s' is a text",
		TEXT_ARGS(pair->key));
	return false;
}

static void read_label(struct reading *reading, const struct yaml_pair *pair)
{
	struct table *labels = &reading->language->labels;
	struct label *label = table_get(labels, pair->key);

	if (!fields_need_key(reading->report, pair->key, pair->place, '_') ||
		!fields_need(reading->report, pair->value, YAML_SCALAR, pair->key.data) ||
		!check_kind(reading, pair))
		return;
	if (label == NULL) {
		label = ARENA_NEW(reading->language->arena, struct label);
		table_put(labels, pair->key, label);
	}
	*label = (struct label){.name = pair->key,
		.markup = reading->markup,
		.text = pair->value->text,
		.place = pair->place};
	label->draft = read_text(reading, pair->value);
	check_pieces(reading, label);
}

struct file {
	const struct yaml *texts;
	const struct yaml *markup;
};

static const struct shape label_shape = {.kind = SHAPE_TEXT};
static const struct shape labels_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &label_shape};

static const struct field field_list[] = {
	{"texts", FIELD_MAP, false, offsetof(struct file, texts), NULL,
		"手引きのページの見出し等。", &labels_shape},
	{"markup", FIELD_MAP, false, offsetof(struct file, markup), NULL,
		"HTMLとして印刷する見出し等。", &labels_shape},
};

static const struct fields fields = FIELDS("a language", field_list);

const struct shape language_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

void language_read(struct language *language, struct report *report, const struct source *source)
{
	struct file file = {NULL, NULL};
	struct reading reading = {language, report, source, false};
	const struct yaml *yaml = yaml_read(language->arena, report, source, source->text);

	language->place = (struct place){source, 0, 0};
	if (yaml == NULL)
		return;
	fields_read(report, yaml, &fields, &file);
	for (size_t i = 0; file.texts != NULL && i < file.texts->count; i++)
		read_label(&reading, &file.texts->pairs[i]);
	reading.markup = true;
	for (size_t i = 0; file.markup != NULL && i < file.markup->count; i++)
		read_label(&reading, &file.markup->pairs[i]);
}

struct label *language_find(
	struct language *language, struct report *report, struct text name, struct place place)
{
	const struct table *all = &language->model->labels;
	struct label *label = table_get(&language->labels, name);

	if (label != NULL) {
		label->used = true;
		return label;
	}
	if (table_get(all, name) != NULL)
		table_put(&language->lacking, name, language);
	else
		report_error(report, CODE_UNKNOWN_LABEL, place,
			report_suggestion(report, table_nearest(all, name)), "unknown label '%.*s'",
			TEXT_ARGS(name));
	return NULL;
}

/* One error for all of them: they are written in one go. */
static void report_lacking(struct language *language, struct report *report)
{
	enum { SHOWN = 5 };
	const struct table *lacking = &language->lacking;
	struct buffer names = {.arena = language->arena};

	for (size_t i = 0; i < lacking->count && i < SHOWN; i++)
		buffer_add_format(&names, "%s'%.*s'", i == 0 ? "" : ", ",
			TEXT_ARGS(lacking->entries[i].name));
	if (lacking->count > SHOWN)
		buffer_add_format(&names, " and %zu more", lacking->count - SHOWN);
	report_error(report, CODE_MISSING_LABELS, language->place,
		TEXT("a language of your own has all labels of ja.yaml; one of ours only what differs"),
		"this language lacks %zu labels: %s", lacking->count, names.data);
}

void language_finish(struct language *language, struct report *report)
{
	const struct table *all = &language->model->labels;

	if (language->lacking.count > 0)
		report_lacking(language, report);
	for (size_t i = 0; i < language->labels.count; i++) {
		const struct label *label = language->labels.entries[i].value;

		if (!label->used && table_get(all, label->name) == NULL)
			report_error(report, CODE_UNUSED_LABEL, label->place,
				report_suggestion(report, table_nearest(all, label->name)),
				"nothing uses the label '%.*s'", TEXT_ARGS(label->name));
	}
}
