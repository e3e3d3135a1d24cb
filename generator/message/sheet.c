/*
 * Self-check sheets that came back.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_NOT_CSV, SEVERITY_ERROR, "not-csv",
		"the file is not CSV",
		"Excel saves workbooks (.xlsx) unless told otherwise: open it and save it as\n"
		"\"CSV UTF-8\". A cell with quotes in it stands in quotes as a whole, and each\n"
		"quote in it twice.",
		NULL},
	{CODE_NOT_A_SHEET, SEVERITY_ERROR, "not-a-sheet",
		"the file is no self-check sheet",
		"A sheet begins with the names of its columns, 所属, 氏名, 番号 and so on, as\n"
		"'tebiki build' writes them into sheets/. Leave out other files.",
		NULL},
	{CODE_MISSING_COLUMN, SEVERITY_ERROR, "missing-column",
		"a column that must be there is not",
		"Without the columns 識別子 and 実施, what is answered and how is not known. Take\n"
		"them over from the sheet as it was handed out.",
		NULL},
	{CODE_ABSENT_COLUMNS, SEVERITY_WARNING, "absent-columns",
		"columns of the head of the sheet are missing",
		"They count as empty.",
		NULL},
	{CODE_DOUBLE_COLUMN, SEVERITY_ERROR, "double-column",
		"two columns have the same name",
		"Which of them counts could not be told. Delete one, or give it another name.",
		NULL},
	{CODE_INCOMPLETE_LINE, SEVERITY_ERROR, "incomplete-line",
		"a line lacks what says what it answers",
		"識別子 (clause#item) and the role say what a line is about. They were deleted\n"
		"or changed. Take them over from the sheet as it was handed out.",
		NULL},
	{CODE_NOT_AN_ANSWER, SEVERITY_ERROR, "not-an-answer",
		"a word is none of the answers",
		"The answers are はい, 一部, いいえ and 該当なし; ○ △ × －, yes/no and 1/0 are\n"
		"understood, too. An empty cell is no answer.",
		NULL},
	{CODE_DOUBLE_ANSWER, SEVERITY_ERROR, "double-answer",
		"one duty is answered twice on a sheet",
		"Leave one of the lines. If they are two persons', write their names.",
		NULL},
	{CODE_NO_ANSWERS, SEVERITY_ERROR, "no-answers",
		"the sheet has no lines",
		"Only the names of the columns are there.",
		NULL},
	{CODE_EMPTY_SHEET, SEVERITY_WARNING, "empty-sheet",
		"nothing is answered on the sheet",
		"A sheet that did not come back filled in counts as one that did. Leave it\n"
		"out.",
		NULL},
	{CODE_NAMELESS_SHEET, SEVERITY_WARNING, "nameless-sheet",
		"nobody's name stands on the sheet",
		"Sheets are told apart by 所属 and 氏名: without them one that came twice is\n"
		"counted twice.",
		NULL},
	{CODE_FOREIGN_SHEET, SEVERITY_ERROR, "foreign-sheet",
		"the sheet is of another handbook",
		"Its ids may mean something else there. Collect the sheets of each handbook\n"
		"by themselves.",
		NULL},
	{CODE_OLD_SHEET, SEVERITY_WARNING, "old-sheet",
		"the sheet is of another version",
		"It is counted apart. Ask for a sheet of the version in force.",
		NULL},
	{CODE_DOUBLE_SHEET, SEVERITY_ERROR, "double-sheet",
		"two sheets are of one person and role",
		"One of them is older, or two persons have the same name: tell them apart by\n"
		"所属.",
		NULL},
	{CODE_UNKNOWN_DUTY, SEVERITY_ERROR, "unknown-duty",
		"the handbook has no such duty of the role",
		"The id on the line is misspelt, or the duty is in another version of the\n"
		"handbook only.",
		NULL},
	{CODE_MISSING_DUTIES, SEVERITY_WARNING, "missing-duties",
		"duties of the role are not on the sheet",
		"They count as not answered. Lines may have been deleted.",
		NULL},
};
/* clang-format on */

const struct message_table messages_sheet = {messages, sizeof messages / sizeof *messages};
