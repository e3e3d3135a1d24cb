/*
 * Templates.
 */
#include "message/tables.h"

static const struct message messages[] = {
	{CODE_NO_TEMPLATES, SEVERITY_ERROR, "no-templates",
		"a folder of templates holds none, or lacks one"},
	{CODE_UNKNOWN_TEMPLATE, SEVERITY_ERROR, "unknown-template",
		"there is no such template, partial or script"},
	{CODE_BAD_TAG, SEVERITY_ERROR, "bad-tag", "a tag is not written as tags are"},
	{CODE_OPEN_SECTION, SEVERITY_ERROR, "open-section",
		"a section of a template is not closed, or closes nothing"},
	{CODE_UNKNOWN_FIELD, SEVERITY_ERROR, "unknown-field",
		"a template uses a name that its page does not have"},
	{CODE_WRONG_FIELD, SEVERITY_ERROR, "wrong-field", "a field cannot be used in this way"},
	{CODE_WRONG_ESCAPING, SEVERITY_ERROR, "wrong-escaping", "markup is escaped, or text is not"},
	{CODE_UNKNOWN_LANGUAGE, SEVERITY_ERROR, "unknown-language",
		"there are no labels in this language"},
	{CODE_UNKNOWN_LABEL, SEVERITY_ERROR, "unknown-label", "there is no label of this name"},
	{CODE_UNUSED_LABEL, SEVERITY_ERROR, "unused-label", "nothing uses a label of this name"},
	{CODE_MISSING_LABELS, SEVERITY_ERROR, "missing-labels", "a language lacks labels"},
	{CODE_WRONG_LABEL, SEVERITY_ERROR, "wrong-label",
		"a label holds what cannot stand where it is used"},
};

const struct message_table messages_template = {messages, sizeof messages / sizeof *messages};
