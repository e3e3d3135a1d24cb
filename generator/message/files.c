/*
 * Files and their bytes.
 */
#include "message/tables.h"

static const struct message messages[] = {
	{CODE_MISSING_FILE, SEVERITY_ERROR, "missing-file", "there is no file of this name"},
	{CODE_MISSING_FOLDER, SEVERITY_ERROR, "missing-folder", "there is no folder of this name"},
	{CODE_NOT_A_FILE, SEVERITY_ERROR, "not-a-file", "a folder stands where a file is wanted"},
	{CODE_NOT_UTF8, SEVERITY_ERROR, "not-utf8", "the file is not UTF-8"},
	{CODE_CONTROL_CHARACTER, SEVERITY_ERROR, "control-character",
		"a control character stands in the text"},
	{CODE_FULL_WIDTH, SEVERITY_ERROR, "full-width",
		"a full-width sign stands where an ASCII one is needed"},
	{CODE_TOO_DEEP, SEVERITY_ERROR, "too-deep", "things are nested deeper than the program reads"},
};

const struct message_table messages_files = {messages, sizeof messages / sizeof *messages};
