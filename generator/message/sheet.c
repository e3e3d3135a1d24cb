/*
 * Self-check sheets that came back.
 */
#include "message/tables.h"

static const struct message messages[] = {
	{CODE_NOT_CSV, SEVERITY_ERROR, "not-csv", "the file is not CSV"},
	{CODE_NOT_A_SHEET, SEVERITY_ERROR, "not-a-sheet", "the file is no self-check sheet"},
	{CODE_MISSING_COLUMN, SEVERITY_ERROR, "missing-column", "a column that must be there is not"},
	{CODE_ABSENT_COLUMNS, SEVERITY_WARNING, "absent-columns",
		"columns of the head of the sheet are missing"},
	{CODE_DOUBLE_COLUMN, SEVERITY_ERROR, "double-column", "two columns have the same name"},
	{CODE_INCOMPLETE_LINE, SEVERITY_ERROR, "incomplete-line",
		"a line lacks what says what it answers"},
	{CODE_NOT_AN_ANSWER, SEVERITY_ERROR, "not-an-answer", "a word is none of the answers"},
	{CODE_DOUBLE_ANSWER, SEVERITY_ERROR, "double-answer", "one duty is answered twice on a sheet"},
	{CODE_NO_ANSWERS, SEVERITY_ERROR, "no-answers", "the sheet has no lines"},
	{CODE_EMPTY_SHEET, SEVERITY_WARNING, "empty-sheet", "nothing is answered on the sheet"},
	{CODE_NAMELESS_SHEET, SEVERITY_WARNING, "nameless-sheet", "nobody's name stands on the sheet"},
	{CODE_FOREIGN_SHEET, SEVERITY_ERROR, "foreign-sheet", "the sheet is of another handbook"},
	{CODE_OLD_SHEET, SEVERITY_WARNING, "old-sheet", "the sheet is of another version"},
	{CODE_DOUBLE_SHEET, SEVERITY_ERROR, "double-sheet", "two sheets are of one person and role"},
	{CODE_UNKNOWN_DUTY, SEVERITY_ERROR, "unknown-duty", "the handbook has no such duty of the role"},
	{CODE_MISSING_DUTIES, SEVERITY_WARNING, "missing-duties",
		"duties of the role are not on the sheet"},
};

const struct message_table messages_sheet = {messages, sizeof messages / sizeof *messages};
