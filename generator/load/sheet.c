#include "load/sheet.h"

#include "base/arena.h"
#include "base/table.h"
#include "load/csv.h"
#include "load/input.h"
#include "load/reply.h"

#include <string.h>

enum { ABSENT = -1, HEAD_LEAST = 3 };

/* A file being read. */
struct reader {
	struct arena *arena;
	struct report *report;
	const struct source *source;
	const struct wordings *languages;
	const struct wording *wording;        /* of the language that the columns are named in */
	struct text keys[SHEET_COLUMN_COUNT]; /* their names, to compare by */
	struct sheets *sheets;
	size_t first; /* of the file's own among SHEETS */
	struct csv csv;
	size_t head;                     /* number of the row that names the columns */
	int columns[SHEET_COLUMN_COUNT]; /* numbers of the cells, or ABSENT */
};

/* Who answers a row. */
struct person {
	struct located unit;
	struct located name;
};

/* The name of a column without remarks in brackets, to compare by. */
static struct text column_key(struct arena *arena, struct text cell)
{
	struct text key = reply_squeeze(arena, sheet_unguard(cell));
	const char *bracket = text_find(key, TEXT("("));

	return bracket == NULL ? key : text_cut(key, 0, (size_t)(bracket - key.data));
}

/* How COLUMN is called in this file. */
static struct text name_of(const struct reader *reader, enum sheet_column column)
{
	return say(reader->wording, sheet_column_name(column));
}

/* Which column CELL names; SHEET_COLUMN_COUNT when none. */
static enum sheet_column column_of(const struct reader *reader, struct text cell)
{
	struct text key = column_key(reader->arena, cell);
	size_t column = 0;

	while (column < SHEET_COLUMN_COUNT && !text_equal(key, reader->keys[column]))
		column++;
	return (enum sheet_column)column;
}

static void take_language(struct reader *reader, const struct wording *wording)
{
	reader->wording = wording;
	for (size_t i = 0; i < SHEET_COLUMN_COUNT; i++)
		reader->keys[i] = column_key(reader->arena, name_of(reader, (enum sheet_column)i));
}

/* True when ROW names columns in some language, which is then the file's. */
static bool is_head(struct reader *reader, const struct csv_row *row)
{
	for (size_t i = 0; i < reader->languages->count; i++) {
		size_t known = 0;

		take_language(reader, reader->languages->list[i]);
		for (size_t j = 0; j < row->count; j++)
			known += column_of(reader, row->cells[j].text) < SHEET_COLUMN_COUNT;
		if (known >= HEAD_LEAST)
			return true;
	}
	return false;
}

/* Tries the separators: the right one is that by which some row names columns. */
static bool find_head(struct reader *reader)
{
	static const char separators[] = {',', '\t', ';'};

	for (size_t i = 0; i < sizeof separators; i++) {
		reader->csv = csv_read(reader->arena, reader->source, separators[i]);
		for (size_t j = 0; j < reader->csv.row_count; j++) {
			if (is_head(reader, &reader->csv.rows[j])) {
				reader->head = j;
				return true;
			}
		}
	}
	report_error(reader->report, CODE_NOT_A_SHEET, (struct place){reader->source, 0, 0},
		TEXT("a sheet begins with the names of its columns: 所属, 氏名, 番号, 実施, 識別子, …; "
		     "leave out files that are none"),
		"this is no self-check sheet of tebiki's");
	return false;
}

/* A column of the head that is none of ours and looks most like NAME: begins so, or is spelt like it. */
static struct text column_like(const struct reader *reader, struct text name)
{
	const struct csv_row *head = &reader->csv.rows[reader->head];
	struct table strange = {.arena = reader->arena};

	for (size_t i = 0; i < head->count; i++) {
		struct text cell = head->cells[i].text;

		if (cell.size == 0 || column_of(reader, cell) < SHEET_COLUMN_COUNT)
			continue;
		if (text_starts(cell, name))
			return cell;
		table_put(&strange, cell, reader->report);
	}
	return table_nearest(&strange, name);
}

static void report_absent(const struct reader *reader, enum sheet_column column)
{
	struct text name = name_of(reader, column);
	struct text like = column_like(reader, name);
	struct text help = TEXT("take it over from the sheet as it was handed out");

	if (like.size > 0)
		help = text_format(reader->arena, "is it the column '%.*s'? Then name it %.*s",
			TEXT_ARGS(like), TEXT_ARGS(name));
	report_error(reader->report, CODE_MISSING_COLUMN, reader->csv.rows[reader->head].place,
		help, "the column '%.*s' is missing", TEXT_ARGS(name));
}

/* Some columns can be done without: nothing is counted by them. */
static void check_columns(const struct reader *reader)
{
	static const bool needed[SHEET_COLUMN_COUNT] = {
		[SHEET_NUMBER] = true, [SHEET_TEXT] = true, [SHEET_ANSWER] = true, [SHEET_ROLE_ID] = true, [SHEET_ID] = true, [SHEET_EDITION] = true};
	struct buffer absent = {.arena = reader->arena};

	for (size_t i = 0; i < SHEET_COLUMN_COUNT; i++) {
		if (reader->columns[i] != ABSENT)
			continue;
		if (needed[i])
			report_absent(reader, (enum sheet_column)i);
		else
			buffer_add_format(&absent, "%s%.*s", absent.size > 0 ? ", " : "",
				TEXT_ARGS(name_of(reader, (enum sheet_column)i)));
	}
	if (absent.size > 0)
		report_warning(reader->report, CODE_ABSENT_COLUMNS, reader->csv.rows[reader->head].place,
			TEXT("take over the head of the sheet as it was handed out, if they are needed"),
			"these columns are missing, and count as empty: %.*s",
			TEXT_ARGS(buffer_text(&absent)));
}

static bool read_head(struct reader *reader)
{
	const struct csv_row *head = &reader->csv.rows[reader->head];
	size_t errors = report_errors(reader->report);

	for (size_t i = 0; i < SHEET_COLUMN_COUNT; i++)
		reader->columns[i] = ABSENT;
	for (size_t i = 0; i < head->count; i++) {
		enum sheet_column column = column_of(reader, head->cells[i].text);

		if (column == SHEET_COLUMN_COUNT)
			continue;
		if (reader->columns[column] != ABSENT)
			report_error(reader->report, CODE_DOUBLE_COLUMN, head->cells[i].place,
				TEXT("delete one of them, or give it another name"),
				"there are two columns '%.*s'", TEXT_ARGS(name_of(reader, column)));
		else
			reader->columns[column] = (int)i;
	}
	check_columns(reader);
	return report_errors(reader->report) == errors;
}

/* What stands in COLUMN of ROW; a place in any case. */
static struct located cell_of(
	const struct reader *reader, const struct csv_row *row, enum sheet_column column)
{
	int number = reader->columns[column];
	const struct csv_cell *cell;

	if (number == ABSENT || (size_t)number >= row->count)
		return (struct located){TEXT(""), row->place};
	cell = &row->cells[number];
	return (struct located){reply_trim(sheet_unguard(reply_trim(cell->text))), cell->place};
}

static struct text words_of(
	const struct reader *reader, const struct csv_row *row, enum sheet_column column)
{
	return cell_of(reader, row, column).text;
}

static bool is_blank(const struct csv_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (reply_trim(row->cells[i].text).size > 0)
			return false;
	return true;
}

/* Sheets that were put together bring their heads. */
static bool repeats_head(const struct reader *reader, const struct csv_row *row)
{
	return column_of(reader, cell_of(reader, row, SHEET_ID).text) == SHEET_ID;
}

static bool same(const struct reader *reader, struct text a, struct text b)
{
	return text_equal(reply_squeeze(reader->arena, a), reply_squeeze(reader->arena, b));
}

/* Who answers ROW, when PERSON answered the row above. */
static struct person person_of(
	const struct reader *reader, const struct csv_row *row, struct person person)
{
	struct person here = {cell_of(reader, row, SHEET_UNIT), cell_of(reader, row, SHEET_NAME)};

	if (here.name.text.size > 0 && same(reader, here.name.text, person.name.text)) {
		here.unit = here.unit.text.size > 0 ? here.unit : person.unit;
		return here;
	}
	if (here.name.text.size > 0) {
		if (person.name.text.size == 0 && here.unit.text.size == 0)
			here.unit = person.unit;
		return here;
	}
	if (here.unit.text.size == 0 || same(reader, here.unit.text, person.unit.text))
		return person;
	if (person.unit.text.size == 0)
		return (struct person){here.unit, person.name};
	return here;
}

/* The first person of the file, who answers the rows above, too. */
static struct person first_person(const struct reader *reader)
{
	struct person person = {{TEXT(""), {0}}, {TEXT(""), {0}}};

	for (size_t i = reader->head + 1; i < reader->csv.row_count && person.name.text.size == 0; i++)
		if (!repeats_head(reader, &reader->csv.rows[i]))
			person = person_of(reader, &reader->csv.rows[i], person);
	return person;
}

static struct text person_key(const struct reader *reader, const struct person *person)
{
	struct text unit = reply_squeeze(reader->arena, person->unit.text);
	struct text name = reply_squeeze(reader->arena, person->name.text);

	if (name.size == 0)
		return TEXT("");
	return TEXT_JOIN(reader->arena, unit, TEXT("\n"), name);
}

/* The file's sheet of PERSON for ROLE by EDITION; made where there is none. */
static struct sheet *sheet_of(struct reader *reader, const struct csv_row *row,
	const struct person *person, struct located role, struct located edition)
{
	struct sheets *sheets = reader->sheets;
	struct sheet sheet = {.edition = edition,
		.role = role,
		.unit = person->unit,
		.name = person->name,
		.person = person_key(reader, person),
		.place = row->place};

	for (size_t i = reader->first; i < sheets->count; i++) {
		struct sheet *known = &sheets->list[i];

		if (text_equal(known->edition.text, edition.text) &&
			text_equal(known->role.text, role.text) &&
			text_equal(known->person, sheet.person))
			return known;
	}
	sheet_edition_parts(edition.text, &sheet.handbook, &sheet.version);
	ARENA_PUSH(reader->arena, sheets->list, sheets->count, sheet);
	return &sheets->list[sheets->count - 1];
}

static bool is_id(struct text id)
{
	const char *hash = text_find(id, TEXT("#"));

	if (hash == NULL || hash == id.data || hash + 1 == id.data + id.size)
		return false;
	for (size_t i = 0; i < id.size; i++)
		if (memchr("abcdefghijklmnopqrstuvwxyz0123456789-_.#", id.data[i], 40) == NULL)
			return false;
	return memchr(hash + 1, '#', (size_t)(id.data + id.size - hash - 1)) == NULL;
}

static bool check_id(const struct reader *reader, struct located id)
{
	if (is_id(id.text))
		return true;
	if (id.text.size == 0)
		report_error(reader->report, CODE_INCOMPLETE_LINE, id.place,
			TEXT("take it over from the sheet as it was handed out, or delete the line"),
			"this line has no 識別子: what it answers cannot be known");
	else
		report_error(reader->report, CODE_INCOMPLETE_LINE, id.place,
			TEXT("take it over from the sheet as it was handed out"),
			"'%.*s' is no 識別子", TEXT_ARGS(id.text));
	return false;
}

static bool need(const struct reader *reader, struct located cell, enum sheet_column column)
{
	if (cell.text.size == 0)
		report_error(reader->report, CODE_INCOMPLETE_LINE, cell.place,
			TEXT("take it over from the sheet as it was handed out"),
			"this line has nothing in the column '%.*s'",
			TEXT_ARGS(name_of(reader, column)));
	return cell.text.size > 0;
}

static enum response read_response(const struct reader *reader, struct located cell)
{
	enum response response;

	if (!reply_read(reader->arena, reader->languages, cell.text, &response))
		report_error(reader->report, CODE_NOT_AN_ANSWER, cell.place,
			TEXT("write はい, 一部, いいえ or 該当なし (also ○ △ × －, yes/no, 1/0), or "
			     "leave it empty"),
			"'%.*s' is no answer", TEXT_ARGS(cell.text));
	return response;
}

static size_t read_serial(struct text digits)
{
	size_t serial = 0;

	for (size_t i = 0; i < digits.size && i < 6; i++) {
		if (digits.data[i] < '0' || digits.data[i] > '9')
			return 0;
		serial = serial * 10 + (size_t)(digits.data[i] - '0');
	}
	return serial;
}

static void add_answer(const struct reader *reader, struct sheet *sheet, const struct answered *answer)
{
	for (size_t i = 0; i < sheet->row_count; i++) {
		if (!text_equal(sheet->rows[i].id.text, answer->id.text))
			continue;
		report_error(reader->report, CODE_DOUBLE_ANSWER, answer->id.place,
			TEXT("leave one of the two lines; if they are two persons', write their names"),
			"'%.*s' stands on this sheet twice", TEXT_ARGS(answer->id.text));
		return;
	}
	ARENA_PUSH(reader->arena, sheet->rows, sheet->row_count, *answer);
}

static struct answered read_answer(const struct reader *reader, const struct csv_row *row)
{
	return (struct answered){.id = cell_of(reader, row, SHEET_ID),
		.serial = read_serial(words_of(reader, row, SHEET_SERIAL)),
		.clause = words_of(reader, row, SHEET_CLAUSE),
		.number = words_of(reader, row, SHEET_NUMBER),
		.words = words_of(reader, row, SHEET_TEXT),
		.response = read_response(reader, cell_of(reader, row, SHEET_ANSWER)),
		.evidence = words_of(reader, row, SHEET_EVIDENCE),
		.date = words_of(reader, row, SHEET_DATE),
		.remark = words_of(reader, row, SHEET_REMARK)};
}

/* Takes the next of the words in LIST that are parted by PARTING. */
static struct text next_word(struct text *list, struct text parting)
{
	const char *end = text_find(*list, parting);
	struct text word = *list;

	if (end == NULL) {
		*list = (struct text){0};
		return word;
	}
	word.size = (size_t)(end - word.data);
	*list = reply_trim(text_from(*list, word.size + parting.size));
	return word;
}

/* A duty that is owed in several roles is answered for all of them. */
static void read_line(struct reader *reader, const struct csv_row *row, const struct person *person)
{
	struct answered answer = read_answer(reader, row);
	struct located edition = cell_of(reader, row, SHEET_EDITION);
	struct located roles = cell_of(reader, row, SHEET_ROLE_ID);
	struct text names = words_of(reader, row, SHEET_ROLE);
	/* A line that lacks one of them was cut, and lacks others: said once. */
	bool good = check_id(reader, answer.id) && need(reader, roles, SHEET_ROLE_ID) &&
		    need(reader, edition, SHEET_EDITION);

	while (good && roles.text.size > 0) {
		struct located role = {next_word(&roles.text, TEXT(" ")), roles.place};
		struct sheet *sheet = sheet_of(reader, row, person, role, edition);
		/* A name may hold a 、 only where it is the only one. */
		struct text name = roles.text.size == 0 ? names : next_word(&names, TEXT("、"));

		if (sheet->role_name.size == 0)
			sheet->role_name = name;
		add_answer(reader, sheet, &answer);
	}
}

/* Lines below the table where someone put a note, and nothing of a sheet. */
static bool is_note(const struct reader *reader, const struct csv_row *row)
{
	return cell_of(reader, row, SHEET_ID).text.size == 0 &&
	       cell_of(reader, row, SHEET_NUMBER).text.size == 0 &&
	       cell_of(reader, row, SHEET_ANSWER).text.size == 0;
}

static void check_sheet(const struct reader *reader, const struct sheet *sheet)
{
	size_t answers = 0;

	for (size_t i = 0; i < sheet->row_count; i++)
		answers += sheet->rows[i].response != RESPONSE_NONE;
	if (answers == 0)
		report_warning(reader->report, CODE_EMPTY_SHEET, sheet->place,
			TEXT("leave out sheets that did not come back"),
			"nothing is answered on this sheet");
	else if (sheet->name.text.size == 0)
		report_warning(reader->report, CODE_NAMELESS_SHEET, sheet->place,
			TEXT("write it into the column 氏名, in one line at least: without it, a sheet "
			     "that came twice is counted twice"),
			"nobody's name stands on this sheet");
}

void sheet_read(struct arena *arena, struct report *report, const struct wordings *languages,
	const struct source *source, struct sheets *sheets)
{
	struct reader reader = {.arena = arena,
		.report = report,
		.source = source,
		.languages = languages,
		.sheets = sheets,
		.first = sheets->count};
	size_t errors = report_errors(report);
	struct person person;

	if (!find_head(&reader))
		return;
	if (sheets->language.size == 0)
		sheets->language = reader.wording->language;
	csv_report(report, &reader.csv);
	if (reader.csv.fault_count > 0 || !read_head(&reader))
		return;
	person = first_person(&reader);
	for (size_t i = reader.head + 1; i < reader.csv.row_count; i++) {
		const struct csv_row *row = &reader.csv.rows[i];

		if (is_blank(row) || repeats_head(&reader, row))
			continue;
		person = person_of(&reader, row, person);
		if (!is_note(&reader, row))
			read_line(&reader, row, &person);
	}
	for (size_t i = reader.first; i < sheets->count && report_errors(report) == errors; i++)
		check_sheet(&reader, &sheets->list[i]);
	if (reader.first == sheets->count && report_errors(report) == errors)
		report_error(report, CODE_NO_ANSWERS, (struct place){source, 0, 0},
			TEXT("leave out files without lines"),
			"there is no line below the names of the columns");
}

void load_sheet(struct arena *arena, struct report *report, const struct wordings *languages,
	const char *path, struct sheets *sheets)
{
	const struct source *source = input_read_table(arena, report, path);

	if (source != NULL)
		sheet_read(arena, report, languages, source, sheets);
}
