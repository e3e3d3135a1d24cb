/*
 * Fragments: front matter, layers, attributes, text.
 */
#include "message/tables.h"

/* clang-format off */
static const struct message messages[] = {
	{CODE_NO_FRONT_MATTER, SEVERITY_ERROR, "no-front-matter",
		"a fragment does not begin with a front matter",
		"A fragment or an override begins with a line '---', its keys, and another\n"
		"line '---'. Nothing, not even an empty line, stands before.",
		NULL},
	{CODE_OPEN_FRONT_MATTER, SEVERITY_ERROR, "open-front-matter",
		"the front matter does not end",
		"The second line '---' is missing, so that the whole file would be YAML.",
		NULL},
	{CODE_MISSING_SOURCE, SEVERITY_ERROR, "missing-source",
		"a clause or section lacks the guideline's number",
		"'source' holds the guideline's own number, such as 2.1.1(7). Without it\n"
		"nobody can follow a provision back to the guideline.",
		NULL},
	{CODE_UNKNOWN_LAYER, SEVERITY_ERROR, "unknown-layer",
		"there is no such layer",
		"A heading of level 2 opens a layer of a clause: {.requirements},\n"
		"{.measures}, {.commentary} or {.questions}.",
		NULL},
	{CODE_MISSING_ID, SEVERITY_ERROR, "missing-id",
		"a provision or question has no id",
		"Decisions, overrides, links and self-check sheets name provisions by ids,\n"
		"which stay when numbers change. End the first paragraph of the item, or the\n"
		"heading, with {#id}.",
		NULL},
	{CODE_MISSING_BY, SEVERITY_ERROR, "missing-by",
		"a requirement does not say who must act",
		"Role pages, lessons and sheets are made from 'by'. A requirement that binds\n"
		"nobody would be on no page of a role. Name the roles in the attributes, or\n"
		"in those of each of its items.",
		"1. {{role.ciso}}は、CSIRTを設けること。 {#establish by=ciso}"},
	{CODE_MISSING_FOR, SEVERITY_ERROR, "missing-for",
		"a measure or question does not say what it belongs to",
		"'for' names the requirements of the same clause that a measure belongs to,\n"
		"or what a question asks about. When all of these go, it goes, too.",
		NULL},
	{CODE_BAD_ATTRIBUTE, SEVERITY_ERROR, "bad-attribute",
		"what stands in the braces is not written as attributes are",
		"Attributes are written {#id key=value key=\"several words\"}: one space\n"
		"between two of them, no space beside '=', and quotes in pairs.",
		NULL},
	{CODE_UNKNOWN_ATTRIBUTE, SEVERITY_ERROR, "unknown-attribute",
		"there is no such attribute",
		"The attributes are by, when, for, source, every, produces, reports_to, level\n"
		"and, in overrides, at. The help names the nearest.",
		NULL},
	{CODE_MISPLACED_ATTRIBUTE, SEVERITY_ERROR, "misplaced-attribute",
		"the attribute has no meaning here",
		"Each attribute belongs to certain places: 'by' to requirements and measures,\n"
		"'at' to the changes of an override. content/README.md has the table.",
		NULL},
	{CODE_REPEATED_ATTRIBUTE, SEVERITY_ERROR, "repeated-attribute",
		"an attribute stands twice",
		"Only one could count. Several roles stand in one: by=\"ciso staff\".",
		NULL},
	{CODE_BAD_CONDITION, SEVERITY_ERROR, "bad-condition",
		"a condition is not written as conditions are",
		"A condition consists of names of facts, 'and', 'or', 'not' and parentheses.\n"
		"With a space in it, it stands in quotes.",
		"{when=\"ministry and not telework\"}"},
	{CODE_MISPLACED_CONDITION, SEVERITY_ERROR, "misplaced-condition",
		"this cannot have a condition",
		"The right choice of a question is always right, and the text that an\n"
		"organisation puts in the place of a provision is for that organisation only.\n"
		"Put the condition on the whole, or leave it out.",
		NULL},
	{CODE_NOT_ALLOWED_HERE, SEVERITY_ERROR, "not-allowed-here",
		"something of Markdown that cannot stand here",
		"Fragments hold what can be set in a handbook and on paper: no raw HTML, no\n"
		"images, no headings or lists in places of their own. The message says what\n"
		"cannot stand there and the help what to write instead.",
		NULL},
	{CODE_STRAY_BRACE, SEVERITY_ERROR, "stray-brace",
		"a brace opens or closes nothing that has a meaning",
		"{{…}} is a value, {…} are attributes at the end of a paragraph or ruby\n"
		"({字|じ}). Where a brace itself is meant, write the full-width ｛ ｝ or a code\n"
		"span. Both braces of {{ }} stand in one line.",
		NULL},
	{CODE_STRAY_BRACKET, SEVERITY_ERROR, "stray-bracket",
		"square brackets belong to no link, condition or choice",
		"A link is [text](clause#item), a condition [words]{when=…}, a choice - [x].\n"
		"Where brackets themselves are meant, write full-width ［ ］.",
		NULL},
	{CODE_STRAY_STAR, SEVERITY_ERROR, "stray-star",
		"a star opens no emphasis that is closed",
		"**…** makes words strong. Where a star itself is meant, write the full-width\n"
		"＊.",
		NULL},
	{CODE_BAD_LINK, SEVERITY_ERROR, "bad-link",
		"a link is not the address of a provision",
		"Links lead to clauses and provisions by id: [text](clause#item), [](clause)\n"
		"or [](#item). Links to files and out of the handbook are refused: a handbook\n"
		"is read on closed networks. Write a web address as text, in backquotes.",
		NULL},
	{CODE_UNKNOWN_PROVISION, SEVERITY_ERROR, "unknown-provision",
		"there is no such provision",
		"No clause or item of the corpora that are imported has this address. It was\n"
		"misspelt, belongs to another corpus, or fell away when the guideline was\n"
		"revised. The help names the nearest one; 'tebiki list provisions PROFILE'\n"
		"lists all.",
		NULL},
	{CODE_UNKNOWN_NAME, SEVERITY_ERROR, "unknown-name",
		"there is no role, post, term, parameter, fact or document of this key",
		"A key is misspelt, or declared by a corpus that is not imported. The help\n"
		"names the nearest; 'tebiki list roles PROFILE' (terms, facts, parameters)\n"
		"lists what there is.",
		NULL},
	{CODE_UNKNOWN_SORT, SEVERITY_ERROR, "unknown-sort",
		"a value does not say of what sort it is",
		"Values are written {{role.…}}, {{post.…}}, {{term.…}}, {{param.…}},\n"
		"{{doc.…}} or {{org.…}}.",
		NULL},
	{CODE_UNKNOWN_FOOTNOTE, SEVERITY_ERROR, "unknown-footnote",
		"there is no text for a footnote",
		"[^label] refers to a footnote whose text, '[^label]: …', is not in the file.",
		NULL},
	{CODE_DOUBLE_FOOTNOTE, SEVERITY_ERROR, "double-footnote",
		"two footnotes have the same label",
		"Give each its own label.",
		NULL},
	{CODE_UNUSED_FOOTNOTE, SEVERITY_ERROR, "unused-footnote",
		"no text refers to a footnote",
		"The text of a footnote to which nothing refers would be printed nowhere.\n"
		"Refer to it as [^label], or delete it.",
		NULL},
	{CODE_BAD_CHOICE, SEVERITY_ERROR, "bad-choice",
		"a choice of a question is not marked as choices are",
		"The choices of a question are a list: '- [x] …' the right one, '- [ ] …'\n"
		"each of the others, in ASCII.",
		NULL},
	{CODE_BAD_QUESTION, SEVERITY_ERROR, "bad-question",
		"a question has not one right choice among two to six",
		"A lesson can count only what has one answer. Give the question one right\n"
		"choice and the mistakes that people make.",
		NULL},
	{CODE_UNEXPLAINED_QUESTION, SEVERITY_ERROR, "unexplained-question",
		"a question does not say why its answer is right",
		"Who answered wrong should learn why. Add a paragraph below the choices.",
		NULL},
	{CODE_NOT_BOUND, SEVERITY_ERROR, "not-bound",
		"a question is for a role that its clause does not bind",
		"A question is asked of those who must act by its clause. Name one of those\n"
		"roles in 'by', or leave it out.",
		NULL},
};
/* clang-format on */

const struct message_table messages_fragment = {messages, sizeof messages / sizeof *messages};
