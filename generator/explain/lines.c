#include "explain/lines.h"

#include "base/arena.h"
#include "base/width.h"

enum {
	INDENT = 2,
	TEXT_COLUMN = 14, /* where texts stand beside labels */
	LONGEST_ID = 44,
	NARROWEST = 24, /* room for a text that no terminal takes away */
};

/* The width of the terminal, or as much as a text at COLUMN needs. */
static size_t width_for(const struct lines *lines, size_t column)
{
	size_t least = column + NARROWEST;

	return lines->style.width > least ? lines->style.width : least;
}

struct text lines_place(struct arena *arena, struct place place)
{
	if (place.source == NULL)
		return (struct text){0};
	if (place.offset == 0 && place.length == 0)
		return text_of(place.source->path);
	return text_format(arena, "%s:%zu", place.source->path,
		source_position(place.source, place.offset).line);
}

void lines_heading(const struct lines *lines, struct text text)
{
	if (lines->style.colour)
		buffer_add_string(lines->out, "\033[1m");
	buffer_add(lines->out, text);
	if (lines->style.colour)
		buffer_add_string(lines->out, "\033[0m");
	buffer_add_char(lines->out, '\n');
}

/* LEAD and TEXT behind it; what goes on stands at COLUMN. */
static void add_broken(const struct lines *lines, struct text lead, size_t column, struct text text)
{
	wrap_add(lines->out, text, lead, text_blank(lines->arena, column), width_for(lines, column));
}

void lines_text(const struct lines *lines, size_t indent, size_t more, struct text text)
{
	add_broken(lines, text_blank(lines->arena, indent), indent + more, text);
}

static struct text with_place(const struct lines *lines, struct text text, struct place place)
{
	struct text where = lines_place(lines->arena, place);

	if (where.size == 0)
		return text;
	if (text.size == 0)
		return where;
	return TEXT_JOIN(lines->arena, text, TEXT(" ("), where, TEXT(")"));
}

void lines_row(const struct lines *lines, size_t indent, const char *label, struct text text,
	struct place place)
{
	struct buffer lead = {.arena = lines->arena};
	size_t used = indent + text_width(text_of(label));
	size_t column = indent + TEXT_COLUMN - INDENT;

	buffer_add_blanks(&lead, indent);
	buffer_add_string(&lead, label);
	buffer_add_blanks(&lead, used + 1 > column ? 2 : column - used); /* a label may be long */
	add_broken(lines, buffer_text(&lead), column, with_place(lines, text, place));
}

void lines_some(const struct lines *lines, const char *label, struct text text)
{
	if (text.size > 0)
		lines_row(lines, INDENT, label, text, NOWHERE);
}

void lines_format(const struct lines *lines, const char *label, const char *format, ...)
{
	struct text text;

	TEXT_OF_ARGUMENTS(text, lines->arena, format);
	lines_row(lines, INDENT, label, text, NOWHERE);
}

static struct text number_of(const struct lines_table *table, const struct mention *mention)
{
	if (table->sources)
		return mention->source;
	return mention->in ? mention->number : TEXT("(out)");
}

static void pad(struct buffer *out, struct text text, size_t width)
{
	size_t used = text_width(text);

	buffer_add(out, text);
	buffer_add_blanks(out, used < width ? width - used : 0);
}

static size_t widest(size_t width, struct text text)
{
	size_t other = text_width(text);

	return other > width ? other : width;
}

/* The widths of the columns but the last, which takes the rest. */
struct columns {
	size_t id;
	size_t number;
	size_t through;
	size_t used; /* by all of them, with the margin */
};

static size_t with_gap(size_t width)
{
	enum { GAP = 2 };

	return width == 0 ? 0 : width + GAP;
}

static struct columns measure(const struct lines_table *table, size_t indent)
{
	struct columns columns = {0, 0, 0, 0};

	for (size_t i = 0; i < table->count; i++) {
		const struct mention *mention = table->at(table->list, i);

		columns.id = widest(columns.id, mention->id);
		columns.number = widest(columns.number, number_of(table, mention));
		if (table->through != NULL)
			columns.through = widest(columns.through, table->through(table->list, i));
	}
	if (columns.id > LONGEST_ID)
		columns.id = LONGEST_ID;
	columns = (struct columns){
		with_gap(columns.id), with_gap(columns.number), with_gap(columns.through), indent};
	columns.used += columns.id + columns.number + columns.through;
	return columns;
}

static void add_row(const struct lines *lines, const struct lines_table *table,
	const struct columns *columns, size_t index)
{
	const struct mention *mention = table->at(table->list, index);
	struct buffer row = {.arena = lines->arena};

	pad(&row, mention->id, columns->id);
	pad(&row, number_of(table, mention), columns->number);
	if (table->through != NULL)
		pad(&row, table->through(table->list, index), columns->through);
	buffer_add(&row, text_shorten(lines->arena, mention->words,
				 width_for(lines, columns->used) - columns->used));
	while (row.size > 0 && row.data[row.size - 1] == ' ')
		row.size--;
	buffer_add(lines->out, buffer_text(&row));
	buffer_add_char(lines->out, '\n');
}

void lines_table(const struct lines *lines, const struct lines_table *table)
{
	size_t indent = table->indent > 0 ? table->indent : 2 * INDENT;
	struct columns columns = measure(table, indent);

	if (table->count > 0 && table->label != NULL)
		lines_format(lines, table->label, "%zu", table->count);
	for (size_t i = 0; i < table->count; i++) {
		buffer_add_blanks(lines->out, indent);
		add_row(lines, table, &columns, i);
	}
}

static const struct mention *mention_at(const void *list, size_t index)
{
	return &((const struct mention *)list)[index];
}

static void add_mentions(
	const struct lines *lines, const char *label, const struct mention *list, size_t count)
{
	lines_table(lines, &(struct lines_table){
				   .label = label, .at = mention_at, .list = list, .count = count});
}

void lines_mentions(const struct lines *lines, const char *label, const struct mentions *mentions)
{
	add_mentions(lines, label, mentions->list, mentions->count);
}

void lines_mention(const struct lines *lines, const char *label, const struct mention *mention)
{
	add_mentions(lines, label, mention, mention == NULL ? 0 : 1);
}

void lines_relations(const struct lines *lines, const struct relation *relations, const void *explanation)
{
	for (const struct relation *relation = relations; relation->key != NULL; relation++)
		lines_mentions(lines, relation->label, relation_mentions(relation, explanation));
}
