#include "read/csv.h"

#include "base/arena.h"

struct reader {
	struct arena *arena;
	const struct source *source;
	struct text text;
	size_t at;
	char separator;
	struct csv *csv;
};

static bool at_line_end(const struct reader *reader)
{
	return reader->text.data[reader->at] == '\n' || reader->text.data[reader->at] == '\r';
}

static bool at_field_end(const struct reader *reader)
{
	return reader->at == reader->text.size || at_line_end(reader) ||
	       reader->text.data[reader->at] == reader->separator;
}

static struct place place_from(const struct reader *reader, size_t start)
{
	return (struct place){reader->source, (uint32_t)start, (uint32_t)(reader->at - start)};
}

static void add_fault(struct reader *reader, struct place place, bool open)
{
	ARENA_PUSH(reader->arena, reader->csv->faults, reader->csv->fault_count,
		((struct csv_fault){place, open}));
}

/* What stands between the quotes of RAW: two quotes are one, a line end is LF. */
static struct text unquoted(struct arena *arena, struct text raw)
{
	struct buffer out = {.arena = arena};

	if (raw.size == 0 || (text_find(raw, TEXT("\"")) == NULL && text_find(raw, TEXT("\r")) == NULL))
		return raw;
	for (size_t i = 0; i < raw.size; i++) {
		char c = raw.data[i];

		if (c == '"' && i + 1 < raw.size)
			i++;
		if (c == '\r' && i + 1 < raw.size && raw.data[i + 1] == '\n')
			continue;
		buffer_add_char(&out, c == '\r' ? '\n' : c);
	}
	return buffer_text(&out);
}

/* The field whose opening quote is at the reader. */
static struct text read_quoted(struct reader *reader)
{
	size_t start = reader->at++;
	size_t end;

	for (; reader->at < reader->text.size; reader->at++) {
		if (reader->text.data[reader->at] != '"')
			continue;
		if (reader->at + 1 == reader->text.size || reader->text.data[reader->at + 1] != '"')
			break;
		reader->at++;
	}
	end = reader->at;
	if (reader->at == reader->text.size)
		add_fault(reader, (struct place){reader->source, (uint32_t)start, 1}, true);
	else
		reader->at++;
	return unquoted(reader->arena, text_cut(reader->text, start + 1, end));
}

static struct csv_cell read_cell(struct reader *reader)
{
	size_t start = reader->at;
	struct csv_cell cell;
	size_t behind;

	if (!at_field_end(reader) && reader->text.data[reader->at] == '"') {
		cell.text = read_quoted(reader);
		behind = reader->at;
		while (!at_field_end(reader))
			reader->at++;
		if (reader->at > behind)
			add_fault(reader, place_from(reader, behind), false);
	} else {
		while (!at_field_end(reader))
			reader->at++;
		cell.text = text_cut(reader->text, start, reader->at);
	}
	cell.place = place_from(reader, start);
	return cell;
}

static struct csv_row read_row(struct reader *reader)
{
	struct csv_row row = {.place = {reader->source, (uint32_t)reader->at, 1}};

	for (;; reader->at++) {
		struct csv_cell cell = read_cell(reader);

		ARENA_PUSH(reader->arena, row.cells, row.count, cell);
		if (reader->at == reader->text.size || at_line_end(reader))
			return row;
	}
}

static void skip_line_end(struct reader *reader)
{
	if (reader->at == reader->text.size)
		return;
	reader->at += text_starts(text_from(reader->text, reader->at), TEXT("\r\n")) ? 2 : 1;
}

struct csv csv_read(struct arena *arena, const struct source *source, char separator)
{
	struct csv csv = {0};
	struct reader reader = {arena, source, source->text, 0, separator, &csv};

	while (reader.at < reader.text.size) {
		struct csv_row row = read_row(&reader);

		skip_line_end(&reader);
		if (row.count > 1 || row.cells[0].place.length > 0)
			ARENA_PUSH(arena, csv.rows, csv.row_count, row);
	}
	return csv;
}

void csv_report(struct report *report, const struct csv *csv)
{
	for (size_t i = 0; i < csv->fault_count; i++) {
		const struct csv_fault *fault = &csv->faults[i];

		if (fault->open)
			report_error(report, CODE_NOT_CSV, fault->place,
				TEXT("close it behind the cell, or write two for one that belongs to the words"),
				"this quote is never closed");
		else
			report_error(report, CODE_NOT_CSV, fault->place,
				TEXT("quote the whole cell, and write two quotes for one in it"),
				"something stands behind the closing quote of a cell");
	}
}
