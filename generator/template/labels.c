#include "template/labels.h"

#include "base/arena.h"
#include "base/escape.h"

/* One run of labels_fill. */
struct filling {
	struct language *language;
	struct report *report;
	const struct draft *draft;
	struct piece *pieces; /* `count` pieces, the labels filled in */
	size_t count;
	bool faulty;
	bool broken;
};

static const struct text string_ending = TEXT_INIT("_string");

static void add_literal(struct filling *filling, struct text text)
{
	ARENA_PUSH(filling->language->arena, filling->pieces, filling->count,
		((struct piece){.kind = OPERATION_LITERAL, .text = text}));
}

static struct text escaped(struct filling *filling, struct text text)
{
	struct buffer out = {.arena = filling->language->arena};

	escape_html(&out, text);
	return buffer_text(&out);
}

/* The pieces of LABEL but its END; sections in it end as far away as they did. */
static void add_label(struct filling *filling, const struct label *label)
{
	size_t base = filling->count;

	for (size_t i = 0; i + 1 < label->draft->count; i++) {
		struct piece piece = label->draft->pieces[i];

		if (piece.kind == OPERATION_LITERAL && !label->markup)
			piece.text = escaped(filling, piece.text);
		if (piece.kind == OPERATION_SECTION || piece.kind == OPERATION_INVERTED)
			piece.end += base;
		ARENA_PUSH(filling->language->arena, filling->pieces, filling->count, piece);
	}
	filling->faulty |= label->draft->faulty;
	filling->broken |= label->draft->broken;
}

/* LABEL as a string of CSS, in which nothing can be filled in. */
static void add_string(struct filling *filling, const struct label *label)
{
	struct buffer out = {.arena = filling->language->arena};

	if (label->draft->count > 2) {
		report_error(filling->report, CODE_WRONG_LABEL, label->place,
			TEXT("it stands in the style sheet: write it without '{{'"),
			"nothing can be filled in the label '%.*s'", TEXT_ARGS(label->name));
		filling->faulty = true;
		return;
	}
	escape_css(&out, label->draft->pieces[0].text);
	add_literal(filling, buffer_text(&out));
}

static void report_kind(struct filling *filling, struct place place, const struct label *label)
{
	report_error(filling->report, CODE_WRONG_ESCAPING, place, (struct text){0},
		label->markup ? "the label '%.*s' is markup: write {{{@%.*s}}}"
			      : "the label '%.*s' is text and must be escaped: write {{@%.*s}}",
		TEXT_ARGS(label->name), TEXT_ARGS(label->name));
	filling->faulty = true;
}

/* The label that PIECE wants as a string: NULL when its name does not end so, or is a label's itself. */
static struct text string_name(const struct filling *filling, const struct piece *piece)
{
	struct text name = piece->text;

	if (piece->kind != OPERATION_HTML || !text_ends(name, string_ending) ||
		table_get(&filling->language->model->labels, name) != NULL)
		return (struct text){0};
	name.size -= string_ending.size;
	return name;
}

static void fill_label(struct filling *filling, const struct piece *piece)
{
	struct place place = source_place(piece->source, piece->text);
	struct text string = string_name(filling, piece);
	const struct label *label = language_find(
		filling->language, filling->report, string.size > 0 ? string : piece->text, place);

	if (label == NULL)
		filling->faulty = true;
	else if (string.size > 0 && !label->markup)
		add_string(filling, label);
	else if (label->markup != (piece->kind == OPERATION_HTML) || string.size > 0)
		report_kind(filling, place, label);
	else
		add_label(filling, label);
}

const struct draft *labels_fill(
	struct language *language, struct report *report, const struct draft *draft)
{
	struct filling filling = {
		.language = language, .report = report, .faulty = draft->faulty, .broken = draft->broken};
	size_t *moved = ARENA_ARRAY(language->arena, size_t, draft->count);
	struct draft *filled = ARENA_NEW(language->arena, struct draft);

	for (size_t i = 0; i < draft->count; i++) {
		moved[i] = filling.count;
		if (draft->pieces[i].label)
			fill_label(&filling, &draft->pieces[i]);
		else
			ARENA_PUSH(language->arena, filling.pieces, filling.count, draft->pieces[i]);
	}
	for (size_t i = 0; i < draft->count; i++)
		if (draft->pieces[i].kind == OPERATION_SECTION ||
			draft->pieces[i].kind == OPERATION_INVERTED)
			filling.pieces[moved[i]].end = moved[draft->pieces[i].end];
	*filled = (struct draft){.pieces = filling.pieces,
		.count = filling.count,
		.faulty = filling.faulty,
		.broken = filling.broken};
	return filled;
}

/* --- scripts ----------------------------------------------------------------------------------- */

/* Splits the first word off *TEXT; empty when there is none. */
static struct text next_word(struct text *text)
{
	size_t size = 0;
	struct text word;

	*text = text_trim(*text);
	while (size < text->size && text->data[size] != ' ')
		size++;
	word = text_cut(*text, 0, size);
	*text = text_from(*text, size);
	return word;
}

static bool has_word(struct text text, struct text wanted)
{
	while (text.size > 0)
		if (text_equal(next_word(&text), wanted))
			return true;
	return false;
}

bool labels_check_places(struct language *language, struct report *report,
	const struct label *label, struct text places)
{
	bool good = true;

	for (size_t i = 0; i < label->draft->count; i++) {
		const struct piece *piece = &label->draft->pieces[i];

		if (piece->kind == OPERATION_LITERAL || piece->kind == OPERATION_END ||
			(piece->kind == OPERATION_TEXT && has_word(places, piece->text)))
			continue;
		report_error(report, CODE_WRONG_LABEL, source_place(piece->source, piece->text),
			places.size == 0
				? TEXT("nothing is filled in here: write the label without '{{'")
				: text_format(language->arena, "what can be filled in: %.*s",
					  TEXT_ARGS(places)),
			"the label '%.*s' cannot hold '%.*s'", TEXT_ARGS(label->name),
			TEXT_ARGS(piece->text));
		good = false;
	}
	return good;
}

/* TEXT within the quotes, of whatever kind, of a string of JavaScript. */
static void add_to_string(struct arena *arena, struct buffer *out, struct text text)
{
	struct buffer quoted = {.arena = arena};

	escape_script(&quoted, text);
	for (size_t i = 1; i + 1 < quoted.size; i++) {
		if (quoted.data[i] == '\'')
			buffer_add_string(out, "\\u0027");
		else
			buffer_add_char(out, quoted.data[i]);
	}
}

static void add_to_script(struct language *language, struct report *report,
	const struct source *source, struct buffer *out, struct text tag)
{
	struct text places = tag;
	struct text name = next_word(&places);
	const struct label *label;

	label = language_find(language, report, name, source_place(source, name));
	if (label == NULL)
		return;
	if (label->markup) {
		report_error(report, CODE_WRONG_ESCAPING, source_place(source, name),
			TEXT("scripts print texts only"), "the label '%.*s' is markup",
			TEXT_ARGS(name));
		return;
	}
	if (!labels_check_places(language, report, label, text_trim(places)))
		return;
	for (size_t i = 0; i + 1 < label->draft->count; i++) {
		const struct piece *piece = &label->draft->pieces[i];

		add_to_string(language->arena, out,
			piece->kind == OPERATION_LITERAL
				? piece->text
				: TEXT_JOIN(language->arena, TEXT("{"), piece->text, TEXT("}")));
	}
}

struct text labels_fill_script(
	struct language *language, struct report *report, const struct source *source)
{
	struct buffer out = {.arena = language->arena};
	struct text rest = source->text;
	const char *open;

	while ((open = text_find(rest, TEXT("{{@"))) != NULL) {
		size_t start = (size_t)(open - rest.data);
		const char *close = text_find(text_from(rest, start), TEXT("}}"));
		struct text tag = text_from(rest, start + 3);

		if (close == NULL) {
			report_error(report, CODE_BAD_TAG,
				source_place(source, text_cut(rest, start, start + 3)),
				TEXT("close it with '}}'"), "this tag is not closed");
			break;
		}
		tag.size = (size_t)(close - tag.data);
		buffer_add(&out, text_cut(rest, 0, start));
		add_to_script(language, report, source, &out, tag);
		rest = text_from(rest, (size_t)(close - rest.data) + 2);
	}
	if (out.size == 0)
		return source->text;
	buffer_add(&out, rest);
	return buffer_text(&out);
}
