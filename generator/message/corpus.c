/*
 * Corpora: the outline and what is declared.
 */
#include "message/tables.h"

static const struct message messages[] = {
	{CODE_UNKNOWN_CORPUS, SEVERITY_ERROR, "unknown-corpus", "there is no such corpus"},
	{CODE_NO_CORPUS, SEVERITY_ERROR, "no-corpus", "the profile imports no corpus"},
	{CODE_REQUIRED_CORPUS, SEVERITY_ERROR, "required-corpus",
		"a corpus needs another, which is not imported"},
	{CODE_TWO_CORPORA, SEVERITY_ERROR, "two-corpora", "two corpora declare the same name"},
	{CODE_REPEATED_TABLE, SEVERITY_ERROR, "repeated-table",
		"a table stands in corpus.yaml and in a file of its own"},
	{CODE_REPEATED_ENTRY, SEVERITY_ERROR, "repeated-entry", "a list names one thing twice"},
	{CODE_TOO_FEW, SEVERITY_ERROR, "too-few", "a list needs two entries or more"},
	{CODE_BAD_OUTLINE, SEVERITY_ERROR, "bad-outline", "the outline is not a list of ids in lists"},
	{CODE_NOT_IN_OUTLINE, SEVERITY_ERROR, "not-in-outline", "the outline does not name a fragment"},
	{CODE_UNKNOWN_FRAGMENT, SEVERITY_ERROR, "unknown-fragment", "there is no such fragment"},
	{CODE_DOUBLE_ID, SEVERITY_ERROR, "double-id", "an id is taken already"},
	{CODE_CIRCULAR, SEVERITY_ERROR, "circular", "something depends on itself"},
	{CODE_MISSING_READING, SEVERITY_ERROR, "missing-reading",
		"a term has a definition but no reading"},
};

const struct message_table messages_corpus = {messages, sizeof messages / sizeof *messages};
