#include "fragment/table.h"

#include "base/arena.h"
#include "fragment/phrase.h"

#include <string.h>

enum align { ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct cells {
	struct text *texts; /* trimmed, with \| still as written */
	size_t count;
};

struct lines {
	struct text *texts; /* of the paragraph, without what its containers put before them */
	size_t count;
	size_t first; /* the line of the text that cmark read, from 0, that the first is */
};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct text trim(struct text text)
{
	while (text.size > 0 && is_blank(text.data[0]))
		text = text_from(text, 1);
	while (text.size > 0 && (is_blank(text.data[text.size - 1]) || text.data[text.size - 1] == '\r'))
		text.size--;
	return text;
}

/* How many block quotes NODE stands in: each may put a '>' before its lines. */
static size_t quote_depth(cmark_node *node)
{
	size_t depth = 0;

	for (node = cmark_node_parent(node); node != NULL; node = cmark_node_parent(node))
		depth += cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE;
	return depth;
}

static struct text without_containers(struct text line, size_t quotes)
{
	line = trim(line);
	while (quotes-- > 0 && line.size > 0 && line.data[0] == '>')
		line = trim(text_from(line, 1));
	return line;
}

static struct text line_at(struct text text, size_t number)
{
	const char *end;

	for (; number > 0; number--) {
		const char *line_end = text.size == 0 ? NULL : memchr(text.data, '\n', text.size);

		if (line_end == NULL)
			return (struct text){0};
		text = text_from(text, (size_t)(line_end - text.data) + 1);
	}
	end = text.size == 0 ? NULL : memchr(text.data, '\n', text.size);
	return end == NULL ? text : text_cut(text, 0, (size_t)(end - text.data));
}

static struct lines paragraph_lines(struct compiler *compiler, cmark_node *node)
{
	size_t first = (size_t)cmark_node_get_start_line(node) - 1;
	size_t last = (size_t)cmark_node_get_end_line(node) - 1;
	size_t column = (size_t)cmark_node_get_start_column(node) - 1;
	size_t quotes = quote_depth(node);
	struct lines lines = {.first = first};
	struct text line = line_at(compiler->origin.text, first);

	line = column < line.size ? trim(text_from(line, column)) : line;
	ARENA_PUSH(compiler->scratch, lines.texts, lines.count, line);
	for (size_t i = first + 1; i <= last; i++) {
		struct text rest = {line.data,
			(size_t)(compiler->origin.text.data + compiler->origin.text.size - line.data)};

		line = line_at(rest, 1);
		ARENA_PUSH(compiler->scratch, lines.texts, lines.count,
			without_containers(line, quotes));
	}
	return lines;
}

/* Splits a row at the pipes that are not escaped. */
static struct cells split(struct arena *arena, struct text row)
{
	struct cells cells = {0};
	size_t start = 0;

	if (row.size > 0 && row.data[0] == '|')
		row = text_from(row, 1);
	for (size_t i = 0; i < row.size; i++) {
		if (row.data[i] == '\\' && i + 1 < row.size) {
			i++;
		} else if (row.data[i] == '|') {
			ARENA_PUSH(arena, cells.texts, cells.count, trim(text_cut(row, start, i)));
			start = i + 1;
		}
	}
	if (trim(text_from(row, start)).size > 0)
		ARENA_PUSH(arena, cells.texts, cells.count, trim(text_from(row, start)));
	return cells;
}

static bool read_align(struct text cell, enum align *align)
{
	bool left = text_starts(cell, TEXT(":"));
	bool right = cell.size > 1 && text_ends(cell, TEXT(":"));
	struct text dashes = text_cut(cell, left, cell.size - right);

	*align = left && right ? ALIGN_CENTER
		 : left        ? ALIGN_LEFT
		 : right       ? ALIGN_RIGHT
			       : ALIGN_NONE;
	for (size_t i = 0; i < dashes.size; i++)
		if (dashes.data[i] != '-')
			return false;
	return dashes.size > 0;
}

/* The columns' alignments when ROW is a delimiter row; NULL when it is not. */
static enum align *read_delimiters(struct arena *arena, struct text row, size_t *count)
{
	struct cells cells = split(arena, row);
	enum align *aligns = ARENA_ARRAY(arena, enum align, cells.count + 1);

	*count = cells.count;
	if (row.size == 0 || memchr(row.data, '-', row.size) == NULL)
		return NULL;
	for (size_t i = 0; i < cells.count; i++)
		if (!read_align(cells.texts[i], &aligns[i]))
			return NULL;
	return cells.count > 0 ? aligns : NULL;
}

/* `\\|` is a pipe in a table, also in code: take the backslash before cmark reads the cell. */
static struct text unescape_pipes(struct arena *arena, struct text cell)
{
	struct buffer buffer = {.arena = arena};

	if (memchr(cell.data, '\\', cell.size) == NULL)
		return cell;
	for (size_t i = 0; i < cell.size; i++)
		if (!(cell.data[i] == '\\' && i + 1 < cell.size && cell.data[i + 1] == '|'))
			buffer_add_char(&buffer, cell.data[i]);
	return buffer_text(&buffer);
}

/* Where CELL, a view into the text that cmark read, stands in the source: in its line LINE, from 0. */
static size_t cell_offset(const struct compiler *compiler, struct text cell, size_t line)
{
	const char *text = compiler->origin.text.data;
	size_t before = (size_t)(cell.data - text);
	const char *line_end = memrchr(text, '\n', before);

	return compiler->source->lines[line] +
	       (line_end == NULL ? before : (size_t)(cell.data - line_end) - 1);
}

static void compile_cell(struct compiler *compiler, struct text cell, size_t line)
{
	if (cell.size > 0)
		phrase_emit(compiler, unescape_pipes(compiler->scratch, cell),
			cell_offset(compiler, cell, line));
}

static void emit_cell(
	struct compiler *compiler, const char *tag, enum align align, struct text cell, size_t line)
{
	static const char *const classes[] = {
		[ALIGN_NONE] = "", [ALIGN_LEFT] = " class=\"align-left\"", [ALIGN_CENTER] = " class=\"align-center\"", [ALIGN_RIGHT] = " class=\"align-right\""};

	compiler_markup(compiler, TEXT("<"));
	compiler_markup(compiler, text_of(tag));
	compiler_markup(compiler, text_of(classes[align]));
	compiler_markup(compiler, TEXT(">"));
	compile_cell(compiler, cell, line);
	compiler_markup(compiler, TEXT("</"));
	compiler_markup(compiler, text_of(tag));
	compiler_markup(compiler, TEXT(">\n"));
	compiler_plain(compiler, TEXT("\t"));
}

/* Row NUMBER of LINES. */
static void emit_row(struct compiler *compiler, const char *tag, const struct lines *lines,
	size_t number, const enum align *aligns, size_t count)
{
	struct cells cells = split(compiler->scratch, lines->texts[number]);
	size_t line = compiler->origin.first_line + lines->first + number;

	compiler_markup(compiler, TEXT("<tr>\n"));
	for (size_t i = 0; i < count; i++)
		emit_cell(compiler, tag, aligns[i],
			i < cells.count ? cells.texts[i] : (struct text){0}, line);
	compiler_markup(compiler, TEXT("</tr>\n"));
	compiler_plain(compiler, TEXT("\n"));
}

bool table_compile(struct compiler *compiler, cmark_node *node)
{
	struct lines lines;
	enum align *aligns;
	size_t count;

	if (cmark_node_get_end_line(node) == cmark_node_get_start_line(node))
		return false;
	lines = paragraph_lines(compiler, node);
	aligns = read_delimiters(compiler->scratch, lines.texts[1], &count);
	if (aligns == NULL || split(compiler->scratch, lines.texts[0]).count != count)
		return false;
	compiler_markup(compiler,
		TEXT("<figure class=\"scroll\" aria-label=\"表\" tabindex=\"0\">\n<table>\n<thead>\n"));
	emit_row(compiler, "th", &lines, 0, aligns, count);
	compiler_markup(compiler, TEXT("</thead>\n"));
	if (lines.count > 2)
		compiler_markup(compiler, TEXT("<tbody>\n"));
	for (size_t i = 2; i < lines.count; i++)
		emit_row(compiler, "td", &lines, i, aligns, count);
	if (lines.count > 2)
		compiler_markup(compiler, TEXT("</tbody>\n"));
	compiler_markup(compiler, TEXT("</table>\n</figure>\n"));
	return true;
}
