/*
 * Files and their bytes.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_MISSING_FILE, SEVERITY_ERROR, "missing-file",
		"there is no file of this name",
		"The command, a profile or a corpus names a file that is not there. Paths on\n"
		"the command line are seen from the folder in which you are; paths in a\n"
		"profile are seen from the folder of the profile. Check the spelling, and\n"
		"whether the ending is .yaml and not .yml or .txt: Windows may hide it.",
		NULL},
	{CODE_MISSING_FOLDER, SEVERITY_ERROR, "missing-folder",
		"there is no folder of this name",
		"An option or a profile names a folder that is not there: of overrides, of\n"
		"corpora (--content), of templates (--templates). Paths in a profile are seen\n"
		"from the folder of the profile.",
		NULL},
	{CODE_NOT_A_FILE, SEVERITY_ERROR, "not-a-file",
		"a folder stands where a file is wanted",
		"Profiles, sheets and PDFs are files. Where a folder was named, name the file\n"
		"in it, such as profiles/ministry.yaml.",
		NULL},
	{CODE_NOT_UTF8, SEVERITY_ERROR, "not-utf8",
		"the file is not UTF-8",
		"Profiles, corpora and fragments are read as UTF-8. Older programs of Windows\n"
		"save Shift_JIS (they call it ANSI) or UTF-16 (Unicode). Nothing of such a\n"
		"file can be read safely, so it is read no further. Open it in the program\n"
		"that wrote it and save it again with the encoding UTF-8. Self-check sheets\n"
		"(CSV) may be Shift_JIS.",
		NULL},
	{CODE_CONTROL_CHARACTER, SEVERITY_ERROR, "control-character",
		"a control character stands in the text",
		"A character that cannot be seen and has no meaning in a document, most often\n"
		"brought along when text was pasted from a PDF or a terminal. It would end up\n"
		"in the pages, where browsers and PDF readers refuse it. Delete it: put the\n"
		"cursor behind it and press Backspace.",
		NULL},
	{CODE_INVISIBLE_CHARACTER, SEVERITY_ERROR, "invisible-character",
		"an invisible character stands where it changes the meaning",
		"A zero-width space, a byte order mark in the middle of a file, or a space\n"
		"that is none (no-break space, NBSP) looks like nothing or like an ordinary\n"
		"space, but makes another word of a key, an id or a value. It comes with text\n"
		"copied from web pages and word processors. Delete it and type an ordinary\n"
		"space where one is needed.",
		"roles:\n"
		"  ciso: 官房長        # wrong, if what indents the line are no-break spaces"},
	{CODE_FULL_WIDTH, SEVERITY_ERROR, "full-width",
		"a full-width sign stands where an ASCII one is needed",
		"Japanese input methods write ：　＃－｛｝＝“” and full-width digits and letters,\n"
		"which look much like their ASCII fellows. YAML, attributes and lists know\n"
		"the ASCII ones only. Switch the input method off and type the sign again.\n"
		"Words that people read may hold full-width signs as they like.",
		"kind： ministry        # wrong: full-width colon\n"
		"kind: ministry         # right"},
	{CODE_TOO_DEEP, SEVERITY_ERROR, "too-deep",
		"things are nested deeper than the program reads",
		"Lists, quotations, conditions or sections of a template stand in one another\n"
		"more than 60 times or so. No guideline needs that: most often something is\n"
		"not closed, or a file was made by a program. Take some levels out.",
		NULL},
};
/* clang-format on */

const struct message_table messages_files = {messages, sizeof messages / sizeof *messages};
