/*
 * YAML: profiles, corpora, front matters.
 */
#include "message/tables.h"

static const struct message messages[] = {
	{CODE_NOT_YAML, SEVERITY_ERROR, "not-yaml", "the text is not YAML"},
	{CODE_BAD_INDENT, SEVERITY_ERROR, "bad-indent", "a line is indented unlike those it belongs to"},
	{CODE_MISSING_SPACE, SEVERITY_ERROR, "missing-space",
		"a space is missing behind a colon, number or mark"},
	{CODE_YAML_FEATURE, SEVERITY_ERROR, "yaml-feature",
		"an anchor, alias, tag or second document, which are not used here"},
	{CODE_REPEATED_KEY, SEVERITY_ERROR, "repeated-key", "a key stands twice in one map"},
	{CODE_UNKNOWN_KEY, SEVERITY_ERROR, "unknown-key", "there is no such key here"},
	{CODE_MISSING_KEY, SEVERITY_ERROR, "missing-key", "a key that must be there is not"},
	{CODE_WRONG_KIND, SEVERITY_ERROR, "wrong-kind",
		"a value, a list or a map stands where another is wanted"},
	{CODE_EMPTY_VALUE, SEVERITY_ERROR, "empty-value", "a key has no value"},
	{CODE_NO_VALUE_HERE, SEVERITY_ERROR, "no-value-here",
		"{{…}} stands in a text in which nothing is filled in"},
	{CODE_NOT_TRUE_OR_FALSE, SEVERITY_ERROR, "not-true-or-false", "the value must be true or false"},
	{CODE_NOT_A_DATE, SEVERITY_ERROR, "not-a-date", "the value is not a date, year-month-day"},
	{CODE_NOT_A_NUMBER, SEVERITY_ERROR, "not-a-number",
		"the value is not a number in the range that is allowed"},
	{CODE_NOT_AN_AMOUNT, SEVERITY_ERROR, "not-an-amount", "the value is not a number with a unit"},
	{CODE_UNKNOWN_VALUE, SEVERITY_ERROR, "unknown-value",
		"the value is none of those that the key takes"},
	{CODE_BAD_NAME, SEVERITY_ERROR, "bad-name",
		"a key or an id has characters that names cannot have"},
};

const struct message_table messages_yaml = {messages, sizeof messages / sizeof *messages};
