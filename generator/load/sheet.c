#include "load/sheet.h"

#include "base/arena.h"
#include "base/table.h"
#include "load/reply.h"
#include "load/sheet_head.h"
#include "load/sheet_person.h"
#include "read/input.h"

#include <string.h>

/* A file being read. */
struct reader {
	struct arena *arena;
	struct report *report;
	const struct wordings *languages;
	struct sheet_head head;
	struct sheets *sheets;
	size_t first;         /* of the file's own among SHEETS */
	struct table numbers; /* edition, role and person -> size_t, of the sheet among SHEETS */
};

static struct text words_of(
	const struct reader *reader, const struct csv_row *row, enum sheet_column column)
{
	return sheet_head_cell(&reader->head, row, column).text;
}

static bool is_blank(const struct csv_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (reply_trim(row->cells[i].text).size > 0)
			return false;
	return true;
}

/* The file's sheet of PERSON for ROLE by EDITION; made where there is none. */
static struct sheet *sheet_of(struct reader *reader, const struct csv_row *row,
	const struct sheet_person *person, struct located role, struct located edition)
{
	struct sheets *sheets = reader->sheets;
	struct sheet sheet = {.edition = edition,
		.role = role,
		.unit = person->unit,
		.name = person->name,
		.person = sheet_person_key(reader->arena, person),
		.answers = {.arena = reader->arena},
		.place = row->place};
	struct text key = TEXT_JOIN(
		reader->arena, edition.text, TEXT("\1"), role.text, TEXT("\1"), sheet.person);
	const size_t *known = table_get(&reader->numbers, key);
	size_t *number;

	if (known != NULL)
		return &sheets->list[*known];
	number = ARENA_NEW(reader->arena, size_t);
	*number = sheets->count;
	table_put(&reader->numbers, key, number);
	sheet_edition_parts(edition.text, &sheet.handbook, &sheet.version);
	ARENA_PUSH(reader->arena, sheets->list, sheets->count, sheet);
	return &sheets->list[*number];
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
			TEXT_ARGS(sheet_head_name(&reader->head, column)));
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

static void add_answer(const struct reader *reader, struct sheet *sheet, struct answered *answer)
{
	if (table_put(&sheet->answers, answer->id.text, answer) != NULL)
		report_error(reader->report, CODE_DOUBLE_ANSWER, answer->id.place,
			TEXT("leave one of the two lines; if they are two persons', write their names"),
			"'%.*s' stands on this sheet twice", TEXT_ARGS(answer->id.text));
}

static struct answered *read_answer(const struct reader *reader, const struct csv_row *row)
{
	struct answered *answer = ARENA_NEW(reader->arena, struct answered);

	*answer = (struct answered){.id = sheet_head_cell(&reader->head, row, SHEET_ID),
		.serial = read_serial(words_of(reader, row, SHEET_SERIAL)),
		.clause = words_of(reader, row, SHEET_CLAUSE),
		.number = words_of(reader, row, SHEET_NUMBER),
		.words = words_of(reader, row, SHEET_TEXT),
		.response = read_response(reader, sheet_head_cell(&reader->head, row, SHEET_ANSWER)),
		.evidence = words_of(reader, row, SHEET_EVIDENCE),
		.date = words_of(reader, row, SHEET_DATE),
		.remark = words_of(reader, row, SHEET_REMARK)};
	return answer;
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
static void read_line(struct reader *reader, const struct csv_row *row, const struct sheet_person *person)
{
	struct answered *answer = read_answer(reader, row);
	struct located edition = sheet_head_cell(&reader->head, row, SHEET_EDITION);
	struct located roles = sheet_head_cell(&reader->head, row, SHEET_ROLE_ID);
	struct text names = words_of(reader, row, SHEET_ROLE);
	/* A line that lacks one of them was cut, and lacks others: said once. */
	bool good = check_id(reader, answer->id) && need(reader, roles, SHEET_ROLE_ID) &&
		    need(reader, edition, SHEET_EDITION);

	while (good && roles.text.size > 0) {
		struct located role = {next_word(&roles.text, TEXT(" ")), roles.place};
		struct sheet *sheet = sheet_of(reader, row, person, role, edition);
		/* A name may hold a 、 only where it is the only one. */
		struct text name = roles.text.size == 0 ? names : next_word(&names, TEXT("、"));

		if (sheet->role_name.size == 0)
			sheet->role_name = name;
		add_answer(reader, sheet, answer);
	}
}

/* Lines below the table where someone put a note, and nothing of a sheet. */
static bool is_note(const struct reader *reader, const struct csv_row *row)
{
	return sheet_head_cell(&reader->head, row, SHEET_ID).text.size == 0 &&
	       sheet_head_cell(&reader->head, row, SHEET_NUMBER).text.size == 0 &&
	       sheet_head_cell(&reader->head, row, SHEET_ANSWER).text.size == 0;
}

static void check_sheet(const struct reader *reader, const struct sheet *sheet)
{
	size_t answers = 0;

	for (size_t i = 0; i < sheet->answers.count; i++)
		answers += sheet_answer(sheet, i)->response != RESPONSE_NONE;
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

/* Reads what is below the head. */
static void read_lines(struct reader *reader)
{
	const struct csv *csv = &reader->head.csv;
	struct sheet_person person = sheet_person_first(&reader->head);

	for (size_t i = reader->head.row + 1; i < csv->row_count; i++) {
		const struct csv_row *row = &csv->rows[i];

		if (is_blank(row) || sheet_head_again(&reader->head, row))
			continue;
		person = sheet_person_next(&reader->head, row, person);
		if (!is_note(reader, row))
			read_line(reader, row, &person);
	}
}

/* Where no line was wrong: whether there is any, and anything on each sheet. */
static void check_sheets(const struct reader *reader, const struct source *source)
{
	const struct sheets *sheets = reader->sheets;

	for (size_t i = reader->first; i < sheets->count; i++)
		check_sheet(reader, &sheets->list[i]);
	if (reader->first == sheets->count)
		report_error(reader->report, CODE_NO_ANSWERS, (struct place){source, 0, 0},
			TEXT("leave out files without lines"),
			"there is no line below the names of the columns");
}

void sheet_read(struct arena *arena, struct report *report, const struct wordings *languages,
	const struct source *source, struct sheets *sheets)
{
	struct reader reader = {.arena = arena,
		.report = report,
		.languages = languages,
		.sheets = sheets,
		.first = sheets->count,
		.numbers = {.arena = arena}};
	size_t errors = report_errors(report);

	if (!sheet_head_find(arena, report, languages, source, &reader.head))
		return;
	if (sheets->language.size == 0)
		sheets->language = reader.head.wording->language;
	csv_report(report, &reader.head.csv);
	if (reader.head.csv.fault_count > 0 || !sheet_head_read(report, &reader.head))
		return;
	read_lines(&reader);
	if (report_errors(report) == errors)
		check_sheets(&reader, source);
}

void load_sheet(struct arena *arena, struct report *report, const struct wordings *languages,
	const char *path, struct sheets *sheets)
{
	const struct source *source = input_read_table(arena, report, path);

	if (source != NULL)
		sheet_read(arena, report, languages, source, sheets);
}
