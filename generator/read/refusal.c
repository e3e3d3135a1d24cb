#include "read/refusal.h"

#include "read/layout.h"
#include "read/wide.h"

#include <string.h>

struct refusal {
	struct report *report;
	const struct source *source;
	struct marks *marks;
	const yaml_parser_t *parser;
};

/* The line of the source that MARK stands in. */
static size_t line_of(const struct refusal *refusal, const yaml_mark_t *mark)
{
	return source_line_number(refusal->source, marks_offset(refusal->marks, mark->index));
}

/* What to do about the mistakes that people make most, by libyaml's words for them. */
static struct text help_for(const char *problem)
{
	static const struct {
		const char *problem;
		const char *help;
	} table[] = {
		{"found character that cannot start any token",
			"indent with spaces, not tabs, and put text that begins with @, ` or % in quotes"},
		{"mapping values are not allowed in this context",
			"put a text that holds ': ' in quotes; else check the indentation, and the "
			"colon and space in the line above"},
		{"could not find expected ':'",
			"write 'key: value' with an ASCII colon and a space after it"},
		{"did not find expected key", "check that all keys of a map have the same indentation"},
		{"did not find expected '-' indicator",
			"check that all items of a list have the same indentation"},
		{"found unexpected end of stream", "close the quotation mark or bracket"},
		{"did not find expected ',' or ']'", "close the bracket, and put commas between"},
		{"did not find expected ',' or '}'", "close the brace, and put commas between"},
		{"did not find expected whitespace or line break",
			"put text that begins with ! in quotes"},
		{"did not find expected alphabetic or numeric character",
			"put text that begins with * or & in quotes"},
		{"found unknown escape character", "use single quotes, or write \\\\ for a backslash"},
		{"control characters are not allowed", "delete the control character"},
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(problem, table[i].problem) == 0)
			return text_of(table[i].help);
	return (struct text){0};
}

/*
 * Where the mistake is. libyaml often notices it only in the next line: what began in an earlier
 * one, a key, a quotation or a bracket, is then the better place.
 */
static struct place place_of_failure(const struct refusal *refusal)
{
	static const char *const openers[] = {"while scanning a simple key",
		"while scanning a quoted scalar", "while parsing a flow sequence",
		"while parsing a flow mapping"};
	const yaml_parser_t *parser = refusal->parser;

	if (parser->error == YAML_READER_ERROR)
		return (struct place){refusal->source,
			(uint32_t)(refusal->marks->start + parser->problem_offset), 1};
	for (size_t i = 0; parser->context != NULL && i < sizeof openers / sizeof *openers; i++)
		if (strcmp(parser->context, openers[i]) == 0 &&
			parser->context_mark.line < parser->problem_mark.line)
			return marks_place(refusal->marks, parser->context_mark.index,
				parser->context_mark.index);
	return marks_place(refusal->marks, parser->problem_mark.index, parser->problem_mark.index);
}

bool refusal_slip(struct report *report, const struct source *source, size_t number)
{
	struct layout_slip slip;

	if (number == 0 || !layout_slip(source_line(source, number), &slip))
		return false;
	report_error(report, slip.code, source_place(source, slip.at), text_of(slip.help),
		"this is not YAML: %s", slip.problem);
	return true;
}

/* Reports an indentation of line NUMBER that fits none of the lines above it. */
static bool report_step(const struct refusal *refusal, size_t number)
{
	struct layout_step step;
	struct place place = {refusal->source, 0, 1};

	if (!layout_step(refusal->source,
		    source_line_number(refusal->source, refusal->marks->start), number, &step))
		return false;
	place.offset = (uint32_t)(refusal->source->lines[number - 1] + step.indent);
	report_error(refusal->report, CODE_BAD_INDENT, place,
		TEXT("indent what belongs together alike; put a text that holds ': ' in quotes"),
		"this is not YAML: this line is indented by %zu space%s, but line %zu by %zu",
		step.indent, step.indent == 1 ? "" : "s", step.other_line, step.other_indent);
	return true;
}

/*
 * What people write wrong most often, libyaml notices in the next line and calls by other names:
 * look for it in the lines themselves. True when it was found and reported.
 */
static bool report_layout(const struct refusal *refusal, const char *problem)
{
	static const struct {
		const char *problem;
		bool indentation; /* may be what is wrong, too */
	} symptoms[] = {
		{"could not find expected ':'", false},
		{"mapping values are not allowed in this context", true},
		{"did not find expected <document start>", true},
		{"did not find expected key", true},
		{"did not find expected '-' indicator", true},
	};
	const yaml_parser_t *parser = refusal->parser;
	size_t number = line_of(refusal, &parser->problem_mark);
	size_t begun = parser->context != NULL &&
				       strcmp(parser->context, "while scanning a simple key") == 0
			       ? line_of(refusal, &parser->context_mark)
			       : 0;

	for (size_t i = 0; i < sizeof symptoms / sizeof *symptoms; i++)
		if (strcmp(problem, symptoms[i].problem) == 0)
			return refusal_slip(refusal->report, refusal->source, begun) ||
			       refusal_slip(refusal->report, refusal->source,
				       layout_above(refusal->source, number)) ||
			       refusal_slip(refusal->report, refusal->source, number) ||
			       (symptoms[i].indentation && report_step(refusal, number));
	return false;
}

/* A tab that indents: YAML calls it a character that begins nothing. */
static bool report_tab(const struct refusal *refusal, struct place place)
{
	if (!text_starts(text_from(refusal->source->text, place.offset), TEXT("\t")))
		return false;
	report_error(refusal->report, CODE_TAB, place, TEXT("indent with spaces"),
		"this is not YAML: a tab indents this line");
	return true;
}

/* True when WORDS, the value of a key, begin with a bracket that does not close at their end. */
static bool opens_bracket(struct text words)
{
	return (text_starts(words, TEXT("[")) && !text_ends(words, TEXT("]")) &&
		       text_find(words, TEXT("]")) != NULL) ||
	       (text_starts(words, TEXT("{")) && !text_ends(words, TEXT("}")) &&
		       text_find(words, TEXT("}")) != NULL);
}

/* A value that was to be text, but begins with a sign that is YAML's, or looks like it. */
static bool report_value(const struct refusal *refusal, struct place place)
{
	size_t number = source_line_number(refusal->source, place.offset);
	struct text line = source_line(refusal->source, number);
	const char *colon = text_find(line, TEXT(": "));
	struct text words;

	if (colon == NULL)
		return false;
	words = text_trim(text_from(line, (size_t)(colon - line.data) + 2));
	if (wide_quote(words))
		report_error(refusal->report, CODE_FULL_WIDTH,
			source_place(refusal->source, text_cut(words, 0, sizeof "“" - 1)),
			TEXT("write ASCII quotes: \"…\""),
			"this is not YAML: this quotation mark is not ASCII");
	else if (opens_bracket(words))
		report_error(refusal->report, CODE_NOT_YAML,
			source_place(refusal->source, text_cut(words, 0, 1)),
			TEXT("put the whole text in quotes"),
			"this is not YAML: a text cannot begin with '%c'", words.data[0]);
	else
		return false;
	return true;
}

void refusal_report(struct report *report, struct marks *marks, const yaml_parser_t *parser)
{
	const struct refusal *refusal = &(const struct refusal){report, marks->source, marks, parser};
	const char *problem = parser->problem != NULL ? parser->problem : "not readable";
	struct place place = place_of_failure(refusal);

	if (report_tab(refusal, place) || report_layout(refusal, problem) ||
		report_value(refusal, place))
		return;
	if (parser->context != NULL)
		report_error(refusal->report, CODE_NOT_YAML, place, help_for(problem),
			"this is not YAML: %s %s", problem, parser->context);
	else
		report_error(refusal->report, CODE_NOT_YAML, place, help_for(problem),
			"this is not YAML: %s", problem);
}
