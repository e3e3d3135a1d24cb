#include "load/draft.h"

#include "base/arena.h"

#include <string.h>

/* How a tag can be closed: {{name}}, {{{name}}}, {{=open close=}}. */
enum closing { CLOSING_PLAIN, CLOSING_HTML, CLOSING_DELIMITERS, CLOSING_COUNT };

struct reader {
	struct arena *arena;
	struct report *report;
	const struct source *source;
	struct text text;                    /* of the source, or a part of it */
	struct text open;                    /* the delimiters in force */
	struct text closings[CLOSING_COUNT]; /* the same, for each way to close */
	struct piece *pieces;                /* `count` pieces so far */
	size_t count;
	size_t innermost; /* number (index + 1) of the innermost open section; 0: none */
	size_t depth;     /* open sections */
	size_t literal;   /* where the text begins that is in no piece yet */
	bool fresh;       /* the next piece is the first on its line */
	bool lost;        /* a section tag could not be read: which ends match is unknowable */
	bool faulty;
	bool broken;
};

struct tag {
	char sigil;          /* one of SIGILS, or 0 for {{name}} */
	size_t start;        /* offset of the opening delimiter */
	size_t end;          /* offset after the closing delimiter */
	struct text content; /* between sigil and closing delimiter, trimmed */
};

static const char SIGILS[] = "#^/>&{!=";
static const char STANDALONE[] = "#^/>!="; /* those that can have a line to themselves */

static bool is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static struct place place_of(const struct reader *reader, struct text text)
{
	return source_place(reader->source, text);
}

/* What to put the caret under: the content of the tag or, when that is empty, the whole tag. */
static struct place tag_place(const struct reader *reader, const struct tag *tag)
{
	if (tag->content.size > 0)
		return place_of(reader, tag->content);
	return place_of(reader, text_cut(reader->text, tag->start, tag->end));
}

static void set_delimiters(struct reader *reader, struct text open, struct text close)
{
	reader->open = open;
	reader->closings[CLOSING_PLAIN] = close;
	reader->closings[CLOSING_HTML] = text_format(reader->arena, "}%.*s", TEXT_ARGS(close));
	reader->closings[CLOSING_DELIMITERS] = text_format(reader->arena, "=%.*s", TEXT_ARGS(close));
}

/* Offset of NEEDLE at or after START; the size of the text when it does not come. */
static size_t find(const struct reader *reader, size_t start, struct text needle)
{
	const char *found = text_find(text_from(reader->text, start), needle);

	return found == NULL ? reader->text.size : (size_t)(found - reader->text.data);
}

static struct piece *add_piece(struct reader *reader, enum operation_kind kind, struct text text)
{
	struct piece piece = {
		.kind = kind, .line = reader->fresh, .text = text, .source = reader->source};

	ARENA_PUSH(reader->arena, reader->pieces, reader->count, piece);
	reader->fresh = false;
	return &reader->pieces[reader->count - 1];
}

/* The text not yet in a piece, as far as END. */
static void add_literal(struct reader *reader, size_t end)
{
	if (end <= reader->literal)
		return;
	add_piece(reader, OPERATION_LITERAL, text_cut(reader->text, reader->literal, end));
	reader->fresh = reader->text.data[end - 1] == '\n';
}

static enum closing closing_of(char sigil)
{
	if (sigil == '{')
		return CLOSING_HTML;
	return sigil == '=' ? CLOSING_DELIMITERS : CLOSING_PLAIN;
}

/*
 * A tag that is not closed. What follows is read as text up to the next tag, so one slip does not
 * hide what is wrong further down.
 */
static void report_open_tag(struct reader *reader, const struct tag *tag, struct text closing)
{
	size_t end = find(reader, tag->start, TEXT("\n"));
	struct text line = text_trim(text_cut(reader->text, tag->start, end));
	size_t next = tag->start + reader->open.size;

	end = find(reader, next, reader->open);
	if (end - tag->start < line.size)
		line.size = end - tag->start;
	reader->faulty = true;
	if (is_one_of(tag->sigil, "#^/"))
		reader->lost = reader->broken = true;
	report_error(reader->report, CODE_BAD_TAG, place_of(reader, line),
		text_format(reader->arena, "close it with '%.*s'", TEXT_ARGS(closing)),
		"this tag is not closed");
}

/* Reads the tag whose opening delimiter stands at tag->start; false when it is not closed. */
static bool read_tag(struct reader *reader, struct tag *tag)
{
	size_t start = tag->start + reader->open.size;
	struct text closing;
	size_t end;

	if (start < reader->text.size && is_one_of(reader->text.data[start], SIGILS))
		tag->sigil = reader->text.data[start++];
	closing = reader->closings[closing_of(tag->sigil)];
	end = find(reader, start, closing);
	tag->content = text_cut(reader->text, start, end);
	/* A comment may speak of tags; in any other tag another one shows that it was not closed. */
	if (end == reader->text.size ||
		(!is_one_of(tag->sigil, "!=") && text_find(tag->content, reader->open) != NULL)) {
		report_open_tag(reader, tag, closing);
		return false;
	}
	tag->end = end + closing.size;
	tag->content = text_trim(tag->content);
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/*
 * True when the tag has its lines to itself, but for white space: then *START and *END bound these
 * lines, line end included.
 */
static bool is_alone(const struct reader *reader, const struct tag *tag, size_t *start, size_t *end)
{
	struct text text = reader->text;
	size_t from = tag->start;
	size_t to = tag->end;

	while (from > 0 && is_blank(text.data[from - 1]))
		from--;
	while (to < text.size && is_blank(text.data[to]))
		to++;
	if (to + 1 < text.size && text.data[to] == '\r' && text.data[to + 1] == '\n')
		to++;
	if ((from > 0 && text.data[from - 1] != '\n') || (to < text.size && text.data[to] != '\n'))
		return false;
	*start = from;
	*end = to < text.size ? to + 1 : to;
	return true;
}

static bool has_space(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if (is_one_of(text.data[i], " \t\r\n"))
			return true;
	return false;
}

/* Dots stand between the parts of a name, but "." alone is one. */
static bool has_empty_part(struct text name)
{
	return !text_equal(name, TEXT(".")) &&
	       (text_starts(name, TEXT(".")) || text_ends(name, TEXT(".")) ||
		       text_find(name, TEXT("..")) != NULL);
}

/* True when the content of the tag can be a name, else reports it. */
static bool check_name(struct reader *reader, const struct tag *tag)
{
	struct text name = tag->content;

	if (name.size > 0 && !has_space(name) && (tag->sigil == '>' || !has_empty_part(name)))
		return true;
	reader->faulty = true;
	if (name.size == 0)
		report_error(reader->report, CODE_BAD_TAG, tag_place(reader, tag), (struct text){0},
			"this tag names nothing");
	else
		report_error(reader->report, CODE_BAD_TAG, tag_place(reader, tag), (struct text){0},
			"'%.*s' is not a name", TEXT_ARGS(name));
	return false;
}

static void open_section(struct reader *reader, const struct tag *tag)
{
	enum operation_kind kind = tag->sigil == '^' ? OPERATION_INVERTED : OPERATION_SECTION;
	struct piece *piece;

	/* A section without a name still has an end, but nothing in it can be checked. */
	if (!check_name(reader, tag))
		reader->broken = true;
	if (reader->depth == TEMPLATE_NESTING) {
		if (!reader->lost)
			report_error(reader->report, CODE_TOO_DEEP, tag_place(reader, tag),
				(struct text){0}, "sections are nested more than %d deep",
				TEMPLATE_NESTING);
		reader->faulty = reader->broken = reader->lost = true;
		return;
	}
	piece = add_piece(reader, kind, tag->content);
	piece->end = reader->innermost; /* while it is open: the section around it */
	reader->innermost = reader->count;
	reader->depth++;
}

static void end_section(struct reader *reader)
{
	size_t index = reader->innermost - 1;

	add_piece(reader, OPERATION_END, reader->pieces[index].text);
	reader->innermost = reader->pieces[index].end;
	reader->pieces[index].end = reader->count - 1;
	reader->depth--;
}

/* Ends the innermost section for want of an end tag. */
static void end_unclosed(struct reader *reader)
{
	const struct piece *piece = &reader->pieces[reader->innermost - 1];

	reader->faulty = reader->broken = true;
	if (!reader->lost && !piece->doubtful)
		report_error(reader->report, CODE_OPEN_SECTION, place_of(reader, piece->text),
			text_format(reader->arena, "close it with {{/%.*s}}", TEXT_ARGS(piece->text)),
			"section '%.*s' is not closed", TEXT_ARGS(piece->text));
	end_section(reader);
}

/*
 * An end that names no open section is often a misspelt one: the section around it is then not
 * reported a second time for having no end.
 */
static void report_stray_end(struct reader *reader, const struct tag *tag)
{
	struct text help = {0};

	reader->faulty = reader->broken = true;
	if (reader->lost)
		return;
	if (reader->innermost != 0) {
		struct piece *piece = &reader->pieces[reader->innermost - 1];
		struct place place = place_of(reader, piece->text);

		piece->doubtful = true;
		help = text_format(reader->arena, "section '%.*s' of line %zu is open here",
			TEXT_ARGS(piece->text), source_line_number(reader->source, place.offset));
	}
	report_error(reader->report, CODE_OPEN_SECTION, tag_place(reader, tag), help,
		"section end '%.*s' matches no open section", TEXT_ARGS(tag->content));
}

static void close_section(struct reader *reader, const struct tag *tag)
{
	size_t match = reader->innermost;

	if (!check_name(reader, tag)) {
		reader->broken = true;
		if (match != 0)
			end_section(reader);
		return;
	}
	while (match != 0 && !text_equal(reader->pieces[match - 1].text, tag->content))
		match = reader->pieces[match - 1].end;
	if (match == 0) {
		report_stray_end(reader, tag);
		return;
	}
	while (reader->innermost != match)
		end_unclosed(reader);
	end_section(reader);
}

static void change_delimiters(struct reader *reader, const struct tag *tag)
{
	struct text open = tag->content;
	struct text close;

	open.size = 0;
	while (open.size < tag->content.size && !is_one_of(open.data[open.size], " \t\r\n"))
		open.size++;
	close = text_trim(text_from(tag->content, open.size));
	if (open.size > 0 && close.size > 0 && !has_space(close) &&
		text_find(tag->content, TEXT("=")) == NULL) {
		set_delimiters(reader, open, close);
		return;
	}
	reader->faulty = true;
	report_error(reader->report, CODE_BAD_TAG, tag_place(reader, tag),
		TEXT("write two delimiters with a space between them, without '=': {{=<% %>=}}"),
		"these are not two delimiters");
}

static void add_partial(struct reader *reader, const struct tag *tag, struct text indent)
{
	if (check_name(reader, tag))
		add_piece(reader, OPERATION_PARTIAL, tag->content)->indent = indent;
}

/* {{name}} or {{{name}}}; with a '@' before the name, which may stand apart, a label. */
static void add_print(struct reader *reader, const struct tag *tag, enum operation_kind kind)
{
	struct tag name = *tag;
	bool label = text_starts(tag->content, TEXT("@"));

	if (label)
		name.content = text_trim(text_from(tag->content, 1));
	if (check_name(reader, &name))
		add_piece(reader, kind, name.content)->label = label;
}

static void take_tag(struct reader *reader, const struct tag *tag)
{
	size_t start = tag->start;
	size_t end = tag->end;
	bool alone = is_one_of(tag->sigil, STANDALONE) && is_alone(reader, tag, &start, &end);

	add_literal(reader, start);
	reader->literal = end;
	if (alone)
		reader->fresh = false;
	switch (tag->sigil) {
	case '#':
	case '^': open_section(reader, tag); break;
	case '/': close_section(reader, tag); break;
	case '=': change_delimiters(reader, tag); break;
	case '!': break;
	case '>': add_partial(reader, tag, text_cut(reader->text, start, tag->start)); break;
	case '{':
	case '&': add_print(reader, tag, OPERATION_HTML); break;
	default: add_print(reader, tag, OPERATION_TEXT); break;
	}
	if (alone)
		reader->fresh = true;
}

static void read_tags(struct reader *reader)
{
	size_t at = 0;

	while ((at = find(reader, at, reader->open)) < reader->text.size) {
		struct tag tag = {.start = at};

		if (read_tag(reader, &tag)) {
			take_tag(reader, &tag);
			at = tag.end;
		} else {
			at += reader->open.size;
		}
	}
	add_literal(reader, reader->text.size);
	while (reader->innermost != 0)
		end_unclosed(reader);
	add_piece(reader, OPERATION_END, (struct text){0})->line = false;
}

const struct draft *draft_read(struct arena *arena, struct report *report, const struct source *source)
{
	return draft_read_part(arena, report, source, source->text);
}

const struct draft *draft_read_part(
	struct arena *arena, struct report *report, const struct source *source, struct text text)
{
	struct reader reader = {
		.arena = arena, .report = report, .source = source, .text = text, .fresh = true};
	struct draft *draft = ARENA_NEW(arena, struct draft);

	set_delimiters(&reader, TEXT("{{"), TEXT("}}"));
	read_tags(&reader);
	*draft = (struct draft){.pieces = reader.pieces,
		.count = reader.count,
		.faulty = reader.faulty,
		.broken = reader.broken};
	return draft;
}
