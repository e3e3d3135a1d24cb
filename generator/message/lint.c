/*
 * What is allowed, but most likely not meant: warnings of 'tebiki check'.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_DECISION_EXPIRED, SEVERITY_WARNING, "decision-expired",
		"a decision is past its day",
		"The decision says with 'until:' how long it holds, and that day is over.\n"
		"Until it is taken anew the organisation departs from the guideline without\n"
		"anybody's leave. Have it renewed with a new date and reason, or delete it\n"
		"and follow the guideline.",
		NULL},
	{CODE_DECISION_IN_FUTURE, SEVERITY_WARNING, "decision-in-future",
		"a decision was approved on a day that is still to come",
		"'date:' is the day on which the approver took the decision, and cannot be\n"
		"later than today: most often the year is wrong. The handbook itself may take\n"
		"effect later; that day is 'effective' of the handbook.",
		NULL},
	{CODE_UNUSED_PARAMETER, SEVERITY_WARNING, "unused-parameter",
		"a parameter is set, and nothing in the handbook prints it",
		"The provisions that use the value are not in this handbook, or were reworded\n"
		"without it, so the value that the profile sets has no effect. Delete it, or\n"
		"write {{param.…}} in the override.",
		NULL},
	{CODE_TWO_SHORT_NAMES, SEVERITY_WARNING, "two-short-names",
		"the organisation is called in two ways",
		"The text calls the organisation by the term 'organisation', and the pages\n"
		"call it by 'short_name'. The profile sets them to different words.",
		NULL},
	{CODE_DECISION_EXPIRING, SEVERITY_WARNING, "decision-expiring",
		"a decision ends within 90 days",
		"Its 'until:' is near. Put it on the agenda of the body that took it.",
		NULL},
	{CODE_UNUSED_OVERRIDE, SEVERITY_WARNING, "unused-override",
		"an override changes nothing",
		"The replacement reads word for word like the guideline's own text. The\n"
		"record would tell of a difference that is none. Delete the change; after a\n"
		"revision of the guideline this means that it has taken over your words.",
		NULL},
	{CODE_UNUSED_FACT, SEVERITY_WARNING, "unused-fact",
		"a fact is asked, and nothing depends on it",
		"Every body has to answer it, and no provision comes or goes with the answer.\n"
		"Use it in a condition, or delete it from the corpus.",
		NULL},
	{CODE_LITERAL_PARAMETER, SEVERITY_WARNING, "literal-parameter",
		"a text repeats what a parameter holds",
		"The clause sets this value as a parameter, and the text has it in figures.\n"
		"When the organisation tightens the parameter, the text stays and contradicts\n"
		"it. Write the value.",
		"着任後3か月以内に                                  # wrong\n"
		"着任後{{param.training_after_posting}}以内に       # right"},
	{CODE_IDLE_ROLE, SEVERITY_WARNING, "idle-role",
		"a role has a post and no duty",
		"No requirement or measure of the handbook binds the role, so its page is\n"
		"empty. The provisions that bound it were left out or replaced without 'by='.\n"
		"Name the role in 'by=' where it must act, or let no post hold it, where the\n"
		"guideline allows that.",
		NULL},
	{CODE_NO_DOCUMENT, SEVERITY_WARNING, "no-document",
		"a duty calls for a document that no register names",
		"The guideline's provision produces a document, and the text that replaces it\n"
		"does not; or its words call for one. The register of documents and the\n"
		"sheets would lack it. Add produces=… to its attributes.",
		NULL},
	{CODE_GENERIC_TERM, SEVERITY_WARNING, "generic-term",
		"a text uses the guideline's word where the profile has its own",
		"The profile renames a term, but this text writes the guideline's word out.\n"
		"The handbook would use two words for one thing. Write {{term.…}} or\n"
		"{{role.…}}.",
		NULL},
	{CODE_SPELLING, SEVERITY_WARNING, "spelling",
		"a word is spelt otherwise than the content spells it",
		"Official documents spell a word in one way throughout (公用文作成の考え方). The table\n"
		"is words.yaml beside the corpora; the help gives the spelling.",
		NULL},
	{CODE_UNAPPOINTED_ROLE, SEVERITY_WARNING, "unappointed-role",
		"a role is held whose appointment is left out",
		"A decision leaves out the provision by which the role is appointed, but the\n"
		"role still has a post, duties and a page. Keep the provision, or leave out\n"
		"the role's duties, too.",
		NULL},
	{CODE_UNNAMED_ACTOR, SEVERITY_WARNING, "unnamed-actor",
		"'by' names a role that the words do not",
		"The page of the role would show a duty in which the role does not occur.\n"
		"Write {{role.…}}は in the text, or correct 'by'.",
		NULL},
	{CODE_UNLISTED_ACTOR, SEVERITY_WARNING, "unlisted-actor",
		"the words make a role act that 'by' does not name",
		"The duty would not be on the page of the role. Add the role to 'by'.",
		NULL},
};
/* clang-format on */

const struct message_table messages_lint = {messages, sizeof messages / sizeof *messages};
