#include "template/draft.h"

#include "base/arena.h"
#include "template/tag.h"

struct reader {
	struct tags tags;
	struct piece *pieces; /* `count` pieces so far */
	size_t count;
	size_t innermost; /* number (index + 1) of the innermost open section; 0: none */
	size_t depth;     /* open sections */
	size_t literal;   /* where the text begins that is in no piece yet */
	bool fresh;       /* the next piece is the first on its line */
	bool lost;        /* a section tag could not be read: which ends match is unknowable */
	bool faulty;
	bool broken;
};

static struct piece *add_piece(struct reader *reader, enum operation_kind kind, struct text text)
{
	struct piece piece = {
		.kind = kind, .line = reader->fresh, .text = text, .source = reader->tags.source};

	ARENA_PUSH(reader->tags.arena, reader->pieces, reader->count, piece);
	reader->fresh = false;
	return &reader->pieces[reader->count - 1];
}

/* The text not yet in a piece, as far as END. */
static void add_literal(struct reader *reader, size_t end)
{
	if (end <= reader->literal)
		return;
	add_piece(reader, OPERATION_LITERAL, text_cut(reader->tags.text, reader->literal, end));
	reader->fresh = reader->tags.text.data[end - 1] == '\n';
}

static bool check_name(struct reader *reader, const struct tag *tag)
{
	bool good = tag_check_name(&reader->tags, tag);

	reader->faulty = reader->faulty || !good;
	return good;
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
			report_error(reader->tags.report, CODE_TOO_DEEP,
				tag_place(&reader->tags, tag), (struct text){0},
				"sections are nested more than %d deep", TEMPLATE_NESTING);
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
		report_error(reader->tags.report, CODE_OPEN_SECTION,
			source_place(reader->tags.source, piece->text),
			text_format(reader->tags.arena, "close it with {{/%.*s}}",
				TEXT_ARGS(piece->text)),
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
		struct place place = source_place(reader->tags.source, piece->text);

		piece->doubtful = true;
		help = text_format(reader->tags.arena, "section '%.*s' of line %zu is open here",
			TEXT_ARGS(piece->text), source_line_number(reader->tags.source, place.offset));
	}
	report_error(reader->tags.report, CODE_OPEN_SECTION, tag_place(&reader->tags, tag), help,
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

/* {{=<% %>=}} */
static void change_delimiters(struct reader *reader, const struct tag *tag)
{
	if (!tags_change(&reader->tags, tag))
		reader->faulty = true;
}

static void take_tag(struct reader *reader, const struct tag *tag)
{
	size_t start = tag->start;
	size_t end = tag->end;
	bool alone = tag_alone(&reader->tags, tag, &start, &end);

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
	case '>': add_partial(reader, tag, text_cut(reader->tags.text, start, tag->start)); break;
	case '{':
	case '&': add_print(reader, tag, OPERATION_HTML); break;
	default: add_print(reader, tag, OPERATION_TEXT); break;
	}
	if (alone)
		reader->fresh = true;
}

/* What follows a tag that is not closed is text: so one slip does not hide what is wrong further down. */
static void pass_open_tag(struct reader *reader, const struct tag *tag)
{
	reader->faulty = true;
	if (tag->sigil == '#' || tag->sigil == '^' || tag->sigil == '/')
		reader->lost = reader->broken = true;
}

static void read_tags(struct reader *reader)
{
	struct tag tag;

	while (tags_next(&reader->tags, &tag)) {
		if (tag.closed)
			take_tag(reader, &tag);
		else
			pass_open_tag(reader, &tag);
	}
	add_literal(reader, reader->tags.text.size);
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
	struct reader reader = {.tags = tags_of(arena, report, source, text), .fresh = true};
	struct draft *draft = ARENA_NEW(arena, struct draft);

	read_tags(&reader);
	*draft = (struct draft){.pieces = reader.pieces,
		.count = reader.count,
		.faulty = reader.faulty,
		.broken = reader.broken};
	return draft;
}
