#include "load/sheet_head.h"

#include "base/arena.h"
#include "base/table.h"
#include "load/reply.h"

enum { ABSENT = -1, LEAST = 3 };

struct text sheet_head_name(const struct sheet_head *head, enum sheet_column column)
{
	return say(head->wording, sheet_column_name(column));
}

/* --- which row it is ----------------------------------------------------------------------------- */

/* The name of a column without remarks in brackets, to compare by. */
static struct text column_key(struct arena *arena, struct text cell)
{
	struct text key = reply_squeeze(arena, sheet_unguard(cell));
	const char *bracket = text_find(key, TEXT("("));

	return bracket == NULL ? key : text_cut(key, 0, (size_t)(bracket - key.data));
}

/* Which column of those called KEYS is called KEY; SHEET_COLUMN_COUNT when none. */
static enum sheet_column find_column(const struct text *keys, struct text key)
{
	size_t column = 0;

	while (column < SHEET_COLUMN_COUNT && !text_equal(key, keys[column]))
		column++;
	return (enum sheet_column)column;
}

/* Which column CELL names; SHEET_COLUMN_COUNT when none. */
static enum sheet_column column_of(const struct sheet_head *head, struct text cell)
{
	return find_column(head->keys, column_key(head->arena, cell));
}

/* A language that a head may be in. */
struct candidate {
	const struct wording *wording;
	struct text keys[SHEET_COLUMN_COUNT];
	size_t known; /* columns that the row names in it */
};

static struct candidate *candidates_of(struct arena *arena, const struct wordings *languages)
{
	struct candidate *candidates = ARENA_ARRAY(arena, struct candidate, languages->count);

	for (size_t i = 0; i < languages->count; i++) {
		candidates[i].wording = languages->list[i];
		for (size_t j = 0; j < SHEET_COLUMN_COUNT; j++)
			candidates[i].keys[j] = column_key(arena,
				say(languages->list[i], sheet_column_name((enum sheet_column)j)));
	}
	return candidates;
}

/* The first of the COUNT CANDIDATES in which ROW names columns, or NULL. SCRATCH may be emptied. */
static const struct candidate *language_of(struct arena *scratch, struct candidate *candidates,
	size_t count, const struct csv_row *row)
{
	if (row->count < LEAST)
		return NULL;
	for (size_t i = 0; i < count; i++)
		candidates[i].known = 0;
	for (size_t i = 0; i < row->count; i++) {
		struct text key = column_key(scratch, row->cells[i].text);

		for (size_t j = 0; j < count; j++)
			candidates[j].known += find_column(candidates[j].keys, key) < SHEET_COLUMN_COUNT;
	}
	arena_reset(scratch);
	for (size_t i = 0; i < count; i++)
		if (candidates[i].known >= LEAST)
			return &candidates[i];
	return NULL;
}

/* Looks for the row of the head's CSV that names columns. */
static bool find_row(struct sheet_head *head, struct candidate *candidates, size_t count)
{
	struct arena *scratch = arena_new();
	const struct candidate *language = NULL;

	for (size_t i = 0; language == NULL && i < head->csv.row_count; i++) {
		head->row = i;
		language = language_of(scratch, candidates, count, &head->csv.rows[i]);
	}
	arena_free(scratch);
	if (language == NULL)
		return false;
	head->wording = language->wording;
	memcpy(head->keys, language->keys, sizeof head->keys);
	return true;
}

bool sheet_head_find(struct arena *arena, struct report *report, const struct wordings *languages,
	const struct source *source, struct sheet_head *head)
{
	static const char separators[] = {',', '\t', ';'};
	struct candidate *candidates = candidates_of(arena, languages);

	*head = (struct sheet_head){.arena = arena};
	for (size_t i = 0; i < sizeof separators; i++) {
		head->csv = csv_read(arena, source, separators[i]);
		if (find_row(head, candidates, languages->count))
			return true;
	}
	report_error(report, CODE_NOT_A_SHEET, (struct place){source, 0, 0},
		TEXT("a sheet begins with the names of its columns: 所属, 氏名, 番号, 実施, 識別子, …; "
		     "leave out files that are none"),
		"this is no self-check sheet of tebiki's");
	return false;
}

/* --- which column is where ----------------------------------------------------------------------- */

static const struct csv_row *row_of(const struct sheet_head *head)
{
	return &head->csv.rows[head->row];
}

/* A column of the head that is none of ours and looks most like NAME: begins so, or is spelt like it. */
static struct text column_like(const struct sheet_head *head, struct text name)
{
	const struct csv_row *row = row_of(head);
	struct table strange = {.arena = head->arena};

	for (size_t i = 0; i < row->count; i++) {
		struct text cell = row->cells[i].text;

		if (cell.size == 0 || column_of(head, cell) < SHEET_COLUMN_COUNT)
			continue;
		if (text_starts(cell, name))
			return cell;
		table_put(&strange, cell, &row->cells[i]);
	}
	return table_nearest(&strange, name);
}

static void report_absent(struct report *report, const struct sheet_head *head, enum sheet_column column)
{
	struct text name = sheet_head_name(head, column);
	struct text like = column_like(head, name);
	struct text help = TEXT("take it over from the sheet as it was handed out");

	if (like.size > 0)
		help = text_format(head->arena, "is it the column '%.*s'? Then name it %.*s",
			TEXT_ARGS(like), TEXT_ARGS(name));
	report_error(report, CODE_MISSING_COLUMN, row_of(head)->place, help,
		"the column '%.*s' is missing", TEXT_ARGS(name));
}

/* Some columns can be done without: nothing is counted by them. */
static void check_columns(struct report *report, const struct sheet_head *head)
{
	static const bool needed[SHEET_COLUMN_COUNT] = {
		[SHEET_NUMBER] = true, [SHEET_TEXT] = true, [SHEET_ANSWER] = true, [SHEET_ROLE_ID] = true, [SHEET_ID] = true, [SHEET_EDITION] = true};
	struct buffer absent = {.arena = head->arena};

	for (size_t i = 0; i < SHEET_COLUMN_COUNT; i++) {
		enum sheet_column column = (enum sheet_column)i;

		if (head->columns[i] != ABSENT)
			continue;
		if (needed[i])
			report_absent(report, head, column);
		else
			buffer_add_format(&absent, "%s%.*s", absent.size > 0 ? ", " : "",
				TEXT_ARGS(sheet_head_name(head, column)));
	}
	if (absent.size > 0)
		report_warning(report, CODE_ABSENT_COLUMNS, row_of(head)->place,
			TEXT("take over the head of the sheet as it was handed out, if they are needed"),
			"these columns are missing, and count as empty: %.*s",
			TEXT_ARGS(buffer_text(&absent)));
}

bool sheet_head_read(struct report *report, struct sheet_head *head)
{
	const struct csv_row *row = row_of(head);
	size_t errors = report_errors(report);

	for (size_t i = 0; i < SHEET_COLUMN_COUNT; i++)
		head->columns[i] = ABSENT;
	for (size_t i = 0; i < row->count; i++) {
		enum sheet_column column = column_of(head, row->cells[i].text);

		if (column == SHEET_COLUMN_COUNT)
			continue;
		if (head->columns[column] != ABSENT)
			report_error(report, CODE_DOUBLE_COLUMN, row->cells[i].place,
				TEXT("delete one of them, or give it another name"),
				"there are two columns '%.*s'",
				TEXT_ARGS(sheet_head_name(head, column)));
		else
			head->columns[column] = (int)i;
	}
	check_columns(report, head);
	return report_errors(report) == errors;
}

/* --- the rows below it --------------------------------------------------------------------------- */

struct located sheet_head_cell(
	const struct sheet_head *head, const struct csv_row *row, enum sheet_column column)
{
	int number = head->columns[column];
	const struct csv_cell *cell;

	if (number == ABSENT || (size_t)number >= row->count)
		return (struct located){TEXT(""), row->place};
	cell = &row->cells[number];
	return (struct located){reply_trim(sheet_unguard(reply_trim(cell->text))), cell->place};
}

bool sheet_head_again(const struct sheet_head *head, const struct csv_row *row)
{
	return column_of(head, sheet_head_cell(head, row, SHEET_ID).text) == SHEET_ID;
}
