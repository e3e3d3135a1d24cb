/*
 * Profiles: facts, roles, values, decisions and overrides.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_SAME_NAME, SEVERITY_ERROR, "same-name",
		"two profiles have the same name",
		"The handbook of a profile goes to a folder named like the file. Rename one,\n"
		"or build them apart.",
		NULL},
	{CODE_BAD_COLOUR, SEVERITY_ERROR, "bad-colour",
		"the value is not a colour",
		"A colour is # and six digits of 0 to 9 and a to f, in quotes: without them\n"
		"YAML reads a comment.",
		"accent: \"#0017c1\""},
	{CODE_BAD_LOGO, SEVERITY_ERROR, "bad-logo",
		"the logo is not an SVG file",
		"An SVG can be put into every page and stays sharp on paper. Export the image\n"
		"as SVG.",
		NULL},
	{CODE_KIND_AS_FACT, SEVERITY_ERROR, "kind-as-fact",
		"the kind of the body is answered as a fact",
		"'kind' says whether the body is a ministry, an independent agency, a\n"
		"designated corporation or a municipality. It is not asked among the facts.",
		NULL},
	{CODE_UNANSWERED_FACT, SEVERITY_ERROR, "unanswered-fact",
		"a fact is not answered",
		"Facts decide which provisions are in the handbook, so each that applies is\n"
		"answered, be it with false. The message repeats the question; the fact's\n"
		"help in the corpus says what follows from it.",
		NULL},
	{CODE_INAPPLICABLE_FACT, SEVERITY_ERROR, "inapplicable-fact",
		"a fact is answered that is not asked of this body",
		"The corpus asks this only of bodies of another kind, or where another fact\n"
		"is true. Delete the line, or answer false.",
		NULL},
	{CODE_NO_POST, SEVERITY_ERROR, "no-post",
		"no post holds a role that must be held",
		"Name the post under 'roles': a post, not a person, so that transfers change\n"
		"nothing. One post may hold several roles.",
		NULL},
	{CODE_NEEDLESS_POST, SEVERITY_ERROR, "needless-post",
		"a post is named for a role that no post holds",
		"The corpus says that this role is nobody's post (職員等, for instance). Delete\n"
		"the post; the role may have a name of your own.",
		NULL},
	{CODE_ABSENT_ROLE, SEVERITY_ERROR, "absent-role",
		"the body does not have the role",
		"The role exists only where a fact holds that is false here. Delete the line.",
		NULL},
	{CODE_POSTS_APART, SEVERITY_ERROR, "posts-apart",
		"one post holds two roles that must be apart",
		"The guideline forbids that one person does both (兼務の禁止), such as auditing\n"
		"what one has done oneself. Appoint another post to one of them.",
		NULL},
	{CODE_REPORTS_TO_ITSELF, SEVERITY_WARNING, "reports-to-itself",
		"one post holds a role and the one it reports to",
		"Nobody else then sees these reports. A small body may have to live with it;\n"
		"the page of the post says so, too. Otherwise appoint another post to one of\n"
		"the two roles.",
		NULL},
	{CODE_NOT_COMPARABLE, SEVERITY_ERROR, "not-comparable",
		"a value cannot be compared with the guideline's",
		"Times (回) and periods (日, か月 …) are different things. Give the value in a\n"
		"unit of the guideline's.",
		NULL},
	{CODE_WEAKER_PARAMETER, SEVERITY_ERROR, "weaker-parameter",
		"a value is weaker than the guideline's",
		"An organisation may tighten a value. Where it must weaken one, a decision\n"
		"about the parameter has to give the reason, the approver and the date.",
		"decisions:\n"
		"  - parameter: training_after_posting\n"
		"    decision: amend\n"
		"    reason: …\n"
		"    approver: …\n"
		"    date: 2026-04-01"},
	{CODE_RECOMMENDED_OPEN, SEVERITY_ERROR, "recommended-open",
		"the profile does not say what becomes of recommended provisions",
		"推奨事項 are for the organisation to decide. Write 'recommended: adopt' or\n"
		"'recommended: decline', and decide single ones under 'decisions'.",
		NULL},
	{CODE_DECISION_SUBJECT, SEVERITY_ERROR, "decision-subject",
		"a decision is not about one provision or one parameter",
		"A decision names either a provision (fragment#item) or a parameter. A\n"
		"parameter cannot be left out: decide about the provisions that use it.",
		NULL},
	{CODE_TWO_DECISIONS, SEVERITY_ERROR, "two-decisions",
		"two decisions are about one thing",
		"Which of them is in force could not be told. Keep one.",
		NULL},
	{CODE_MISSING_TEXT, SEVERITY_ERROR, "missing-text",
		"a decision announces a new text, which no override holds",
		"'amend' and 'substitute' mean that other words stand in the handbook. Write\n"
		"these in an override with {.replace at=…}, or change the decision.",
		NULL},
	{CODE_CONTRADICTION, SEVERITY_ERROR, "contradiction",
		"a decision and an override contradict each other",
		"One says that a provision is kept or left out, the other does something\n"
		"else. The handbook does what overrides say and records what decisions say;\n"
		"they must agree.",
		NULL},
	{CODE_UNUSED_DECISION, SEVERITY_WARNING, "unused-decision",
		"a decision changes nothing",
		"The provision is out anyway, because its condition does not hold, or the\n"
		"parameter is not set. The record would tell of a decision that had no\n"
		"effect. Delete it, or check whether the facts are right.",
		NULL},
	{CODE_UNREAD_OVERRIDE, SEVERITY_WARNING, "unread-override",
		"a file in the folder of overrides looks like one and is not read",
		"Of the folder of overrides, files are read whose names end in '.md'. This one\n"
		"begins like an override and is called otherwise, so that its changes are not\n"
		"in the handbook. Rename it. Editors on Windows may add '.txt' without showing\n"
		"it.",
		NULL},
	{CODE_UNKNOWN_CLAUSE, SEVERITY_ERROR, "unknown-clause",
		"there is no such clause",
		"An override names its clause by id. Only clauses have provisions that can be\n"
		"changed.",
		NULL},
	{CODE_UNKNOWN_CHANGE, SEVERITY_ERROR, "unknown-change",
		"there is no such kind of change",
		"The changes are {.replace at=…}, {.before at=…}, {.after at=…} and {.remove\n"
		"at=…}.",
		NULL},
	{CODE_BAD_REPLACEMENT, SEVERITY_ERROR, "bad-replacement",
		"a replacement is not one item that can stand there",
		"One item takes the place of one provision. Commentary and questions can be\n"
		"removed, but not reworded.",
		NULL},
	{CODE_TWO_OVERRIDES, SEVERITY_ERROR, "two-overrides",
		"two overrides change one provision",
		"Which of them counts could not be told. Merge them into one file.",
		NULL},
	{CODE_PART_REPLACED, SEVERITY_ERROR, "part-replaced",
		"a part is changed of what an override replaces whole",
		"The part is not there any more. Say it in the text that replaces the whole.",
		NULL},
	{CODE_ANCHOR_GONE, SEVERITY_ERROR, "anchor-gone",
		"an override stands at a provision that is not in the handbook",
		"What is to be put before, after or in the place of a provision has no place\n"
		"where that is out. 'tebiki explain PROFILE clause#item' says why it is out.",
		NULL},
	{CODE_DANGLING_LINK, SEVERITY_ERROR, "dangling-link",
		"a text refers to a provision that is not in the handbook",
		"A reader would be sent to a number that does not exist. Put the sentence\n"
		"under the same condition as its target, or say what to print instead: in the\n"
		"link, [](clause#item \"words\"), or in the decision that leaves the target\n"
		"out, with 'instead:'.",
		NULL},
	{CODE_ABSENT_VALUE, SEVERITY_ERROR, "absent-value",
		"a text needs a value that this body does not have",
		"A sentence names a role or post that the body does not have. Put it under\n"
		"the condition of the role, or name the post.",
		NULL},
	{CODE_NOBODY_LEFT, SEVERITY_ERROR, "nobody-left",
		"none of those who must act exists in this body",
		"All roles that a requirement binds are absent here. Put it under their\n"
		"condition, or name another role.",
		NULL},
	{CODE_NOTHING_LEFT, SEVERITY_WARNING, "nothing-left",
		"all items of a provision are left out",
		"A provision that says 次の全て and then nothing cannot be followed. Leave the\n"
		"provision out, or keep one of its items.",
		NULL},
	{CODE_ONE_CHOICE_LEFT, SEVERITY_ERROR, "one-choice-left",
		"a question has only one choice left",
		"The other choices are under conditions that do not hold here. Give it a\n"
		"choice without a condition, or put the question under one.",
		NULL},
};
/* clang-format on */

const struct message_table messages_profile = {messages, sizeof messages / sizeof *messages};
