/*
 * The head of a self-check sheet: which row names the columns, in which language, and what stands where
 * below it. For load only.
 */
#ifndef TEBIKI_LOAD_SHEET_HEAD_H
#define TEBIKI_LOAD_SHEET_HEAD_H

#include "model/sheet.h"
#include "read/csv.h"

struct sheet_head {
	struct arena *arena;
	struct csv csv;                       /* the file, parted as its head is */
	size_t row;                           /* number of the row that names the columns */
	const struct wording *wording;        /* of the language that it names them in */
	struct text keys[SHEET_COLUMN_COUNT]; /* their names, to compare by */
	int columns[SHEET_COLUMN_COUNT];      /* numbers of the cells; -1: absent */
};

/*
 * Finds the head of SOURCE: the first row that names columns in one of LANGUAGES, with the separator by
 * which one does. False after reporting that SOURCE is no sheet.
 */
bool sheet_head_find(struct arena *arena, struct report *report, const struct wordings *languages,
	const struct source *source, struct sheet_head *head);

/* Reads which column is where. False after reporting columns that are missing or there twice. */
bool sheet_head_read(struct report *report, struct sheet_head *head);

/* How COLUMN is called in this file. */
struct text sheet_head_name(const struct sheet_head *head, enum sheet_column column);

/* What stands in COLUMN of ROW; a place in any case. */
struct located sheet_head_cell(
	const struct sheet_head *head, const struct csv_row *row, enum sheet_column column);

/* True when ROW is another head: sheets that were put together bring theirs. */
bool sheet_head_again(const struct sheet_head *head, const struct csv_row *row);

#endif
