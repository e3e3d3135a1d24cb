/*
 * What is written and printed, the command and the system.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_WRONG_USAGE, SEVERITY_ERROR, "wrong-usage",
		"the command line is wrong",
		"'tebiki --help' lists commands and options, 'tebiki COMMAND --help' those of\n"
		"one command.",
		NULL},
	{CODE_UNKNOWN_ID, SEVERITY_ERROR, "unknown-id",
		"there is nothing of this name",
		"'tebiki list WHAT PROFILE' lists clauses, provisions, roles, facts,\n"
		"parameters and terms. The help names the nearest.",
		NULL},
	{CODE_PROFILE_EXISTS, SEVERITY_ERROR, "profile-exists",
		"a profile of this name is there already",
		"'tebiki init' never writes over a profile. Name another folder or file, or\n"
		"go on with the one that is there.",
		NULL},
	{CODE_ANSWERS_END, SEVERITY_ERROR, "answers-end",
		"the answers end before the last question",
		"A file of answers, or standard input, has ended while something was still to\n"
		"be asked. What was answered is kept: run 'tebiki init' again and it goes on.",
		NULL},
	{CODE_NOT_A_HANDBOOK, SEVERITY_ERROR, "not-a-handbook",
		"the folder is no handbook that could be replaced",
		"A build replaces the whole folder, so it only takes an empty one, a new one,\n"
		"or one that a build has made. Publish to another folder, or empty this one\n"
		"first.",
		NULL},
	{CODE_OTHER_HANDBOOK, SEVERITY_ERROR, "other-handbook",
		"the folder holds the handbook of another organisation",
		"A build replaces the handbook in its folder. The one that is there is of\n"
		"another organisation: its name and the name of its profile's file both\n"
		"differ. Build into a folder of its own. When the handbook there is not needed\n"
		"any more, or the organisation and its profile were renamed at once, delete\n"
		"the folder first.",
		NULL},
	{CODE_FOREIGN_FILE, SEVERITY_ERROR, "foreign-file",
		"another's file stands where a page has to go",
		"What others put into the folder of a handbook is kept. Here it stands in the\n"
		"way of a page. Move it out of the folder.",
		NULL},
	{CODE_FOREIGN_FOLDER, SEVERITY_ERROR, "foreign-folder",
		"a folder in the handbook's folder is another's, and closed",
		"A handbook is published by putting a new folder in the place of the old one,\n"
		"which is removed then with all in it. That takes the right to remove. Have\n"
		"the folder's owner open it (chmod) or move it out.",
		NULL},
	{CODE_MOUNT_POINT, SEVERITY_ERROR, "mount-point",
		"a mount point cannot be replaced in one step",
		"A handbook is published by exchanging folders, which cannot be done with a\n"
		"file system or network drive itself. Publish to a folder inside it.",
		NULL},
	{CODE_REPLACED_MEANWHILE, SEVERITY_ERROR, "replaced-meanwhile",
		"someone else replaced the folder in the meantime",
		"Nothing was published. Build again.",
		NULL},
	{CODE_WAITING, SEVERITY_WARNING, "waiting",
		"another build of the same handbook is at work",
		"This one begins when that one has ended.",
		NULL},
	{CODE_LEFT_BEHIND, SEVERITY_WARNING, "left-behind",
		"the staging folder could not be emptied",
		"The handbook is published. What is left of the previous one is removed by\n"
		"the next build.",
		NULL},
	{CODE_SYSTEM_FAILURE, SEVERITY_ERROR, "system-failure",
		"the system refused a file or a program",
		"A file cannot be read or written, or a program not run; the message gives\n"
		"the system's reason. What was published before is unchanged. Often the disk\n"
		"is full or the folder belongs to another user.",
		NULL},
	{CODE_NO_BROWSER, SEVERITY_ERROR, "no-browser",
		"there is no browser to print with",
		"PDFs are printed by Chromium or Microsoft Edge. Install one, or name it with\n"
		"--browser. The page print.html of a built handbook can be printed from any\n"
		"browser.",
		NULL},
	{CODE_BROWSER_UNFIT, SEVERITY_ERROR, "browser-unfit",
		"the browser cannot print handbooks",
		"It is too old or lacks what page numbers and bookmarks need. Install a newer\n"
		"Chromium or Microsoft Edge, or name another with --browser.",
		NULL},
	{CODE_BROWSER_FAILED, SEVERITY_ERROR, "browser-failed",
		"the browser did not print",
		"Its last words stand in the help. Another version, or more free memory, may\n"
		"do.",
		NULL},
	{CODE_INTERRUPTED, SEVERITY_ERROR, "interrupted",
		"the work was broken off",
		"Nothing was written.",
		NULL},
	{CODE_NO_PDFTOTEXT, SEVERITY_ERROR, "no-pdftotext",
		"pdftotext is not installed",
		"'tebiki pdf --check' reads the text of a PDF with it (Debian:\n"
		"poppler-utils).",
		NULL},
	{CODE_NOT_A_PDF, SEVERITY_ERROR, "not-a-pdf",
		"the file is no PDF that can be read",
		"It is of another format, protected or damaged.",
		NULL},
	{CODE_PDF_FAULT, SEVERITY_ERROR, "pdf-fault",
		"the PDF is not as it should be",
		"Bookmarks, contents, fonts, tags or text differ from what the handbook has,\n"
		"or from what everyone needs to read it. Print it anew; if it was made by\n"
		"another program, use 'tebiki pdf'.",
		NULL},
	{CODE_PDF_FONT, SEVERITY_WARNING, "pdf-font",
		"the PDF is not set in the faces that were meant",
		"A face that the style sheet asks for is not installed, and the browser took\n"
		"another: lines and pages may break otherwise. Install the face that the help\n"
		"names.",
		NULL},
	{CODE_INTERNAL_ERROR, SEVERITY_ERROR, "internal-error",
		"a mistake in tebiki itself",
		"It is not in your files. Please report it with the command and the message.",
		NULL},
};
/* clang-format on */

const struct message_table messages_output = {messages, sizeof messages / sizeof *messages};
