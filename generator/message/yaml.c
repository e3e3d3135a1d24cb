/*
 * YAML: profiles, corpora, front matters.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_NOT_YAML, SEVERITY_ERROR, "not-yaml",
		"the text is not YAML",
		"The file, or the front matter of a fragment, breaks a rule of YAML, so\n"
		"nothing in it can be read. The most frequent causes: a text that holds ': '\n"
		"or begins with one of { [ @ % ` * & ! and is not in quotes; a quotation mark\n"
		"or bracket that is not closed; a tab that indents a line.",
		"reason: 注意: 期限あり       # wrong\n"
		"reason: \"注意: 期限あり\"     # right"},
	{CODE_BAD_INDENT, SEVERITY_ERROR, "bad-indent",
		"a line is indented unlike those it belongs to",
		"In YAML the indentation says what belongs together. Keys of one map, and the\n"
		"dashes of one list, begin in the same column. Indent with spaces; two for\n"
		"each level are usual here.",
		"roles:\n"
		"  ciso: 官房長\n"
		"   staff: 職員       # wrong: one space more than ciso"},
	{CODE_TAB, SEVERITY_ERROR, "tab",
		"a tab indents a line",
		"YAML does not allow tabs before a key or a dash: how wide they are is not\n"
		"known. Replace them by spaces; most editors can be told to insert spaces\n"
		"when the Tab key is pressed.",
		NULL},
	{CODE_MISSING_SPACE, SEVERITY_ERROR, "missing-space",
		"a space is missing behind a colon, number or mark",
		"'key:value' is one word to YAML, '1.text' is no item of a list in Markdown,\n"
		"and '[x]text' no choice. Type an ASCII space behind the sign.",
		"kind:ministry         # wrong\n"
		"kind: ministry        # right"},
	{CODE_YAML_FEATURE, SEVERITY_ERROR, "yaml-feature",
		"an anchor, alias, tag or second document, which are not used here",
		"YAML has more than profiles and corpora need: & and * repeat parts, ! gives\n"
		"types, --- begins another document. They are refused because they hide where\n"
		"a value comes from. A text that begins with such a sign stands in quotes.",
		NULL},
	{CODE_REPEATED_KEY, SEVERITY_ERROR, "repeated-key",
		"a key stands twice in one map",
		"Only one of the two could count, and which is easily mistaken. Keep one of\n"
		"them. The message names the line of the first.",
		NULL},
	{CODE_UNKNOWN_KEY, SEVERITY_ERROR, "unknown-key",
		"there is no such key here",
		"A key that nothing reads would be lost without a word, so it is refused. It\n"
		"is misspelt, or stands one level too far in or out. The help names the\n"
		"nearest key that exists; profiles/README.md and content/README.md list them\n"
		"all.",
		NULL},
	{CODE_MISSING_KEY, SEVERITY_ERROR, "missing-key",
		"a key that must be there is not",
		"The file lacks something without which no handbook can be made, or of which\n"
		"a record must not be without, such as the reason of a decision. Add the key\n"
		"that the message names.",
		NULL},
	{CODE_WRONG_KIND, SEVERITY_ERROR, "wrong-kind",
		"a value, a list or a map stands where another is wanted",
		"A map is written as lines 'key: value', a list as lines '- one' or as [one,\n"
		"other], a value as a word behind the colon. The message says which is wanted\n"
		"here and which was found.",
		"imports: common-standards      # wrong: a list is wanted\n"
		"imports: [common-standards]    # right"},
	{CODE_EMPTY_VALUE, SEVERITY_ERROR, "empty-value",
		"a key has no value",
		"Nothing stands behind the colon. YAML reads that as 'null', and a handbook\n"
		"would have a hole there. Write the value, or delete the line. A value that\n"
		"begins with # stands in quotes: else it is a comment.",
		"ciso:                # wrong: which post?\n"
		"ciso: 副市長"},
	{CODE_NO_VALUE_HERE, SEVERITY_ERROR, "no-value-here",
		"{{…}} stands in a text in which nothing is filled in",
		"The words of a profile are printed as they are: they are what is filled in\n"
		"elsewhere. Write out the name that is meant. In overrides and fragments,\n"
		"values may be used.",
		NULL},
	{CODE_NOT_TRUE_OR_FALSE, SEVERITY_ERROR, "not-true-or-false",
		"the value must be true or false",
		"Facts and switches are answered with true (はい) or false (いいえ), in small\n"
		"ASCII letters and without quotes.",
		"uses_cloud: はい      # wrong\n"
		"uses_cloud: true"},
	{CODE_NOT_A_DATE, SEVERITY_ERROR, "not-a-date",
		"the value is not a date, year-month-day",
		"Dates are written 2026-04-01, whatever the handbook prints (令和8年4月1日), so\n"
		"that they can be compared. The help gives the date in that form, where it\n"
		"can be told what was meant.",
		"date: 令和8年4月1日   # wrong\n"
		"date: 2026-04-01"},
	{CODE_NOT_A_NUMBER, SEVERITY_ERROR, "not-a-number",
		"the value is not a number in the range that is allowed",
		"A whole number in ASCII digits is wanted.",
		NULL},
	{CODE_NOT_AN_AMOUNT, SEVERITY_ERROR, "not-an-amount",
		"the value is not a number with a unit",
		"Parameters are a whole number with 時間, 日, 週間, か月, 年 or 回, so that they can\n"
		"be compared with the guideline's. Words such as 以内 belong into the text.",
		"training_after_posting: 一か月以内   # wrong\n"
		"training_after_posting: 1か月"},
	{CODE_UNKNOWN_VALUE, SEVERITY_ERROR, "unknown-value",
		"the value is none of those that the key takes",
		"Some keys take one of a few words only. The help lists them, or names the\n"
		"nearest.",
		NULL},
	{CODE_BAD_NAME, SEVERITY_ERROR, "bad-name",
		"a key or an id has characters that names cannot have",
		"Keys of roles, terms, facts and parameters consist of a to z, 0 to 9 and _;\n"
		"ids of provisions, fragments and documents of a to z, 0 to 9 and -. Both\n"
		"begin with a letter. They become parts of addresses and file names, so they\n"
		"are the same on every system.",
		NULL},
};
/* clang-format on */

const struct message_table messages_yaml = {messages, sizeof messages / sizeof *messages};
