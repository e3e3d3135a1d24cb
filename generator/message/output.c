/*
 * What is written and printed, the command and the system.
 */
#include "message/tables.h"

static const struct message messages[] = {
	{CODE_WRONG_USAGE, SEVERITY_ERROR, "wrong-usage", "the command line is wrong"},
	{CODE_UNKNOWN_ID, SEVERITY_ERROR, "unknown-id", "there is nothing of this name"},
	{CODE_PROFILE_EXISTS, SEVERITY_ERROR, "profile-exists", "a profile of this name is there already"},
	{CODE_ANSWERS_END, SEVERITY_ERROR, "answers-end", "the answers end before the last question"},
	{CODE_NOT_A_HANDBOOK, SEVERITY_ERROR, "not-a-handbook",
		"the folder is no handbook that could be replaced"},
	{CODE_FOREIGN_FILE, SEVERITY_ERROR, "foreign-file",
		"another's file stands where a page has to go"},
	{CODE_MOUNT_POINT, SEVERITY_ERROR, "mount-point", "a mount point cannot be replaced in one step"},
	{CODE_REPLACED_MEANWHILE, SEVERITY_ERROR, "replaced-meanwhile",
		"someone else replaced the folder in the meantime"},
	{CODE_WAITING, SEVERITY_WARNING, "waiting", "another build of the same handbook is at work"},
	{CODE_LEFT_BEHIND, SEVERITY_WARNING, "left-behind", "the staging folder could not be emptied"},
	{CODE_SYSTEM_FAILURE, SEVERITY_ERROR, "system-failure", "the system refused a file or a program"},
	{CODE_NO_BROWSER, SEVERITY_ERROR, "no-browser", "there is no browser to print with"},
	{CODE_BROWSER_UNFIT, SEVERITY_ERROR, "browser-unfit", "the browser cannot print handbooks"},
	{CODE_BROWSER_FAILED, SEVERITY_ERROR, "browser-failed", "the browser did not print"},
	{CODE_INTERRUPTED, SEVERITY_ERROR, "interrupted", "the work was broken off"},
	{CODE_NO_PDFTOTEXT, SEVERITY_ERROR, "no-pdftotext", "pdftotext is not installed"},
	{CODE_NOT_A_PDF, SEVERITY_ERROR, "not-a-pdf", "the file is no PDF that can be read"},
	{CODE_PDF_FAULT, SEVERITY_ERROR, "pdf-fault", "the PDF is not as it should be"},
	{CODE_PDF_FONT, SEVERITY_WARNING, "pdf-font", "the PDF is not set in the faces that were meant"},
	{CODE_INTERNAL_ERROR, SEVERITY_ERROR, "internal-error", "a mistake in tebiki itself"},
};

const struct message_table messages_output = {messages, sizeof messages / sizeof *messages};
