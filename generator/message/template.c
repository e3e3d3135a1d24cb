/*
 * Templates.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_NO_TEMPLATES, SEVERITY_ERROR, "no-templates",
		"a folder of templates holds none, or lacks one",
		"Templates end in .mustache, scripts in .js. Of a folder of your own, only\n"
		"what differs from tebiki's need be in it.",
		NULL},
	{CODE_UNKNOWN_TEMPLATE, SEVERITY_ERROR, "unknown-template",
		"there is no such template, partial or script",
		"A file in your folder of templates has no fellow among tebiki's whose place\n"
		"it could take, or a tag {{> name}} names none. templates/README.md lists\n"
		"them.",
		NULL},
	{CODE_BAD_TAG, SEVERITY_ERROR, "bad-tag",
		"a tag is not written as tags are",
		"Templates are written in Mustache: {{name}}, {{{name}}},\n"
		"{{#name}}…{{/name}}, {{^name}}…{{/name}}, {{> name}}, {{! comment}}.",
		NULL},
	{CODE_OPEN_SECTION, SEVERITY_ERROR, "open-section",
		"a section of a template is not closed, or closes nothing",
		"{{#name}} and {{^name}} end with {{/name}}, the innermost first.",
		NULL},
	{CODE_UNKNOWN_FIELD, SEVERITY_ERROR, "unknown-field",
		"a template uses a name that its page does not have",
		"Each page and list has its own names; templates/README.md has them in\n"
		"tables. The help names the nearest, and where it was looked for.",
		NULL},
	{CODE_WRONG_FIELD, SEVERITY_ERROR, "wrong-field",
		"a field cannot be used in this way",
		"Text and flags are printed or tested, lists and objects are opened as\n"
		"sections. Name one of an object's fields to print it.",
		NULL},
	{CODE_WRONG_ESCAPING, SEVERITY_ERROR, "wrong-escaping",
		"markup is escaped, or text is not",
		"Text is written {{name}}, so that <, & and quotes in it are harmless. What\n"
		"is markup already is written {{{name}}}.",
		NULL},
	{CODE_UNKNOWN_LANGUAGE, SEVERITY_ERROR, "unknown-language",
		"there are no labels in this language",
		"The labels of pages stand in templates/<language>.yaml, one file for each\n"
		"language. Write the tag of one that is there (ja or en), or put a file of\n"
		"your own into the folder of your templates.",
		NULL},
	{CODE_UNKNOWN_LABEL, SEVERITY_ERROR, "unknown-label",
		"there is no label of this name",
		"A template asks for {{@name}}, and no language has it. The help names the\n"
		"nearest; templates/README.md says where labels stand.",
		NULL},
	{CODE_UNUSED_LABEL, SEVERITY_ERROR, "unused-label",
		"nothing uses a label of this name",
		"A language has a label that no template asks for: it is misspelt, so that\n"
		"the one that is meant would be missing.",
		NULL},
	{CODE_MISSING_LABELS, SEVERITY_ERROR, "missing-labels",
		"a language lacks labels",
		"A page would have holes. A language of your own has all labels of ja.yaml;\n"
		"one of tebiki's needs only what differs.",
		NULL},
	{CODE_WRONG_LABEL, SEVERITY_ERROR, "wrong-label",
		"a label holds what cannot stand where it is used",
		"A text holds words and the values that its places have; only what stands\n"
		"under 'markup' may hold markup.",
		NULL},
};
/* clang-format on */

const struct message_table messages_template = {messages, sizeof messages / sizeof *messages};
