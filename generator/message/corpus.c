/*
 * Corpora: the outline and what is declared.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_UNKNOWN_CORPUS, SEVERITY_ERROR, "unknown-corpus",
		"there is no such corpus",
		"A corpus is named by its folder in content/, such as common-standards or\n"
		"municipal: neither by its title nor by a path. Corpora are looked for beside\n"
		"the folder of the profile; --content names another place.",
		NULL},
	{CODE_NO_CORPUS, SEVERITY_ERROR, "no-corpus",
		"the profile imports no corpus",
		"A handbook is made from at least one guideline. Name the folder of one under\n"
		"imports.",
		NULL},
	{CODE_REQUIRED_CORPUS, SEVERITY_ERROR, "required-corpus",
		"a corpus needs another, which is not imported",
		"Some guidelines add to another and use its roles and words. Import both.",
		NULL},
	{CODE_TWO_CORPORA, SEVERITY_ERROR, "two-corpora",
		"two corpora declare the same name",
		"An id, role, term, fact, parameter or document stands in both of the corpora\n"
		"that are imported, and which is meant could not be told. Rename one, or\n"
		"import one corpus only.",
		NULL},
	{CODE_REPEATED_TABLE, SEVERITY_ERROR, "repeated-table",
		"a table stands in corpus.yaml and in a file of its own",
		"Roles, terms, facts, parameters and documents stand in corpus.yaml or in\n"
		"roles.yaml and so on, not in both. Keep one.",
		NULL},
	{CODE_REPEATED_ENTRY, SEVERITY_ERROR, "repeated-entry",
		"a list names one thing twice",
		"An outline, a list of imports or a group of synonyms has the same entry a\n"
		"second time. Delete one of them.",
		NULL},
	{CODE_TOO_FEW, SEVERITY_ERROR, "too-few",
		"a list needs two entries or more",
		"Synonyms are two words or more; roles that must be apart are two.",
		NULL},
	{CODE_BAD_OUTLINE, SEVERITY_ERROR, "bad-outline",
		"the outline is not a list of ids in lists",
		"The outline of corpus.yaml names fragments, nested as the guideline nests\n"
		"its parts. An entry is '- id', or '- id:' with a list below it. Only\n"
		"sections hold others.",
		NULL},
	{CODE_NOT_IN_OUTLINE, SEVERITY_ERROR, "not-in-outline",
		"the outline does not name a fragment",
		"A fragment that the outline does not name would appear nowhere. Add its id\n"
		"to the outline in corpus.yaml, or delete the file.",
		NULL},
	{CODE_UNKNOWN_FRAGMENT, SEVERITY_ERROR, "unknown-fragment",
		"there is no such fragment",
		"The outline names an id that no file of the corpus has. The help names the\n"
		"nearest one.",
		NULL},
	{CODE_DOUBLE_ID, SEVERITY_ERROR, "double-id",
		"an id is taken already",
		"Ids are the addresses of provisions and fragments: decisions, overrides and\n"
		"links name them. So each stands once. Give one of the two another id.",
		NULL},
	{CODE_CIRCULAR, SEVERITY_ERROR, "circular",
		"something depends on itself",
		"A fact is asked under a condition that needs its answer, a word is defined\n"
		"by itself, a corpus requires one that requires it, or a template includes\n"
		"itself. Cut the ring in one place.",
		NULL},
	{CODE_TOO_LONG, SEVERITY_ERROR, "too-long",
		"a text becomes too long with the values in it",
		"Names may hold values, whose names may hold values, and so on: with two in\n"
		"each, twenty names make a million words of one. The values in one text may\n"
		"come to 10,000 bytes, some 3,000 characters. Write some of them out.",
		NULL},
	{CODE_MISSING_READING, SEVERITY_ERROR, "missing-reading",
		"a term has a definition but no reading",
		"The glossary is sorted by readings in hiragana. Add 'reading:'.",
		NULL},
};
/* clang-format on */

const struct message_table messages_corpus = {messages, sizeof messages / sizeof *messages};
