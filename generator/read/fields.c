#include "read/fields.h"

#include "base/arena.h"
#include "base/day.h"
#include "model/said.h"
#include "read/layout.h"
#include "read/wide.h"

#include <stdio.h>
#include <string.h>

struct keys {
	const struct field *fields;
};

static struct text key_at(const void *context, size_t index)
{
	const struct keys *keys = context;

	return text_of(keys->fields[index].key);
}

static const char *kind_name(enum yaml_kind kind)
{
	static const char *const names[] = {
		[YAML_SCALAR] = "a single value", [YAML_LIST] = "a list", [YAML_MAP] = "a map of keys"};

	return names[kind];
}

/* How a node of KIND is written. */
static struct text kind_help(enum yaml_kind kind)
{
	static const char *const helps[] = {[YAML_SCALAR] = "write one value after the colon",
		[YAML_LIST] = "write '[one, other]', or a line '- one' for each",
		[YAML_MAP] = "write a line 'key: value' for each key"};

	return text_of(helps[kind]);
}

/* A line 'key:value' is one word to YAML: says so where a map should be. */
static bool report_slip(struct report *report, const struct yaml *node)
{
	const struct source *source = node->place.source;
	size_t line = source_line_number(source, node->place.offset);
	struct layout_slip slip;

	if (node->kind != YAML_SCALAR || node->quoted || node->place.length == 0 ||
		!layout_slip(source_line(source, line), &slip))
		return false;
	report_error(report, slip.code, source_place(source, slip.at), text_of(slip.help),
		"this is no 'key: value': %s", slip.problem);
	return true;
}

/* Is LINE a comment that would be a key or an item of a list? */
static bool is_entry_comment(struct text line)
{
	size_t size = 0;

	line = text_trim(line);
	while (text_starts(line, TEXT("#")) || text_starts(line, TEXT(" ")))
		line = text_from(line, 1);
	if (text_starts(line, TEXT("- ")))
		return true;
	while (size < line.size && ((line.data[size] >= 'a' && line.data[size] <= 'z') ||
					   (line.data[size] >= '0' && line.data[size] <= '9') ||
					   line.data[size] == '_'))
		size++;
	return size > 0 && size < line.size && line.data[size] == ':';
}

/* Are the entries that seem to stand below NODE, an empty value, still comments? */
static bool is_commented_below(const struct yaml *node)
{
	const struct source *source = node->place.source;
	size_t line = source_position(source, node->place.offset).line;
	struct text text;

	while (++line <= source->line_count) {
		text = source_line(source, line);
		if (text_trim(text).size > 0 && !text_starts(text_trim(text), TEXT("#")))
			return false;
		if (is_entry_comment(text))
			return true;
	}
	return false;
}

/* NODE should be of KIND, and is nothing: a heading that was uncommented alone, most often. */
static void report_empty(
	struct report *report, const struct yaml *node, enum yaml_kind kind, const char *what)
{
	report_error(report, CODE_EMPTY_VALUE, node->place,
		is_commented_below(node) ? TEXT("the lines below it are still comments: delete the # "
						"before those that are to count")
		: kind == YAML_LIST
			? TEXT("write a line '- one' for each below it, or delete the key")
			: TEXT("write the lines 'key: value' below it, or delete the key"),
		"'%s' is empty", what);
}

bool fields_need(struct report *report, const struct yaml *node, enum yaml_kind kind, const char *what)
{
	if (node->kind == kind)
		return true;
	if (node->kind == YAML_SCALAR && node->text.size == 0 && !node->quoted) {
		report_empty(report, node, kind, what);
		return false;
	}
	if (kind == YAML_MAP && report_slip(report, node))
		return false;
	if (node->kind == YAML_SCALAR && !node->quoted && wide_report(report, node->place, node->text))
		return false;
	report_error(report, CODE_WRONG_KIND, node->place, kind_help(kind),
		"'%s' must be %s, not %s", what, kind_name(kind), kind_name(node->kind));
	return false;
}

/* True when what looks like the value of NODE, which is empty, begins with '#': a comment. */
static bool is_commented_out(const struct yaml *node)
{
	const struct text *text = &node->place.source->text;
	size_t at = node->place.offset;

	while (at < text->size && text->data[at] == ' ')
		at++;
	return !node->quoted && at < text->size && text->data[at] == '#';
}

bool fields_need_text(struct report *report, const struct yaml *node, const char *what)
{
	if (!fields_need(report, node, YAML_SCALAR, what))
		return false;
	if (text_trim(node->text).size > 0)
		return true;
	report_error(report, CODE_EMPTY_VALUE, node->place,
		is_commented_out(node) ? TEXT("put a value that begins with # in quotes")
				       : TEXT("write the value after the colon, or delete the key"),
		"'%s' is empty", what);
	return false;
}

struct text fields_plain(struct report *report, const struct located *located)
{
	if (text_find(located->text, TEXT("{{")) != NULL)
		report_error(report, CODE_NO_VALUE_HERE, located->place,
			TEXT("write out what it stands for"), "this text cannot hold values ('{{')");
	return located->text;
}

bool fields_flag(struct report *report, const struct yaml *node, const char *what, bool *flag)
{
	static const char *const words[] = {"false", "true", "no", "yes"};

	if (!fields_need(report, node, YAML_SCALAR, what))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (text_equal(node->text, text_of(words[i]))) {
			*flag = i % 2 == 1;
			return true;
		}
	}
	if (wide_report(report, node->place, node->text))
		return false;
	report_error(report, CODE_NOT_TRUE_OR_FALSE, node->place,
		TEXT("write 'true' (はい) or 'false' (いいえ)"),
		"'%s' must be true or false, not '%.*s'", what, TEXT_ARGS(node->text));
	return false;
}

bool fields_need_key(struct report *report, struct text text, struct place place, char separator)
{
	bool good = text.size > 0 && text.data[0] >= 'a' && text.data[0] <= 'z';

	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];

		good = good && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == separator);
	}
	if (!good)
		report_error(report, CODE_BAD_NAME, place,
			text_of(separator == '_'
					? "a key consists of a to z, 0 to 9 and _, and begins with a letter"
					: "an id consists of a to z, 0 to 9 and -, and begins with a letter: report-1"),
			"'%.*s' cannot be a name", TEXT_ARGS(text));
	return good;
}

/* '%s' is not one of the CHOICES: names the nearest, or all. */
static void report_choice(
	struct report *report, const struct yaml *node, const struct field *field, size_t count)
{
	struct text help = said_suggestion(report, node->text, field->choices, count);
	char all[160] = "write";
	size_t size = sizeof "write" - 1;

	for (size_t i = 0; i < count; i++)
		if (field->choices[i][0] != '\0' && size < sizeof all)
			size += (size_t)snprintf(all + size, sizeof all - size, "%s '%s'",
				i == 0 || field->choices[i - 1][0] == '\0' ? "" : " or",
				field->choices[i]);
	if (wide_report(report, node->place, node->text))
		return;
	report_error(report, CODE_UNKNOWN_VALUE, node->place, help.size > 0 ? help : text_of(all),
		"'%.*s' is not a value of '%s'", TEXT_ARGS(node->text), field->key);
}

static bool read_choice(
	struct report *report, const struct yaml *node, const struct field *field, int *into)
{
	size_t count = 0;

	if (!fields_need_text(report, node, field->key))
		return false;
	for (; field->choices[count] != NULL; count++) {
		if (text_equal(node->text, text_of(field->choices[count]))) {
			*into = (int)count;
			return true;
		}
	}
	report_choice(report, node, field, count);
	return false;
}

/* How to mend TEXT, which is no date; HELP holds what is made up. */
static struct text date_help(struct text text, char *help, size_t size)
{
	static const char *const months[] = {"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"};
	struct day day;

	if (day_understand(text, &day))
		snprintf(help, size, "write %04d-%02d-%02d", day.year, day.month, day.day);
	else if (!day_read(text, &day))
		return TEXT("write year-month-day, such as 2026-04-01");
	else if (day.month < 1 || day.month > 12)
		snprintf(help, size, "write year-month-day: there is no month %d", day.month);
	else
		snprintf(help, size, "%s %d has %d days", months[day.month - 1], day.year,
			day_count(day.year, day.month));
	return text_of(help);
}

static bool read_date(struct report *report, const struct yaml *node, const char *what, struct text *into)
{
	struct day day;
	char help[80];

	if (!fields_need_text(report, node, what))
		return false;
	*into = node->text;
	if (day_read(node->text, &day) && day_exists(&day))
		return true;
	report_error(report, CODE_NOT_A_DATE, node->place, date_help(node->text, help, sizeof help),
		"'%.*s' is not a date", TEXT_ARGS(node->text));
	return false;
}

static bool read_field(
	struct report *report, const struct yaml *node, const struct field *field, void *into)
{
	switch (field->kind) {
	case FIELD_TEXT:
		*(struct text *)into = text_trim(node->text);
		return fields_need_text(report, node, field->key);
	case FIELD_LOCATED:
		*(struct located *)into = (struct located){text_trim(node->text), node->place};
		return fields_need_text(report, node, field->key);
	case FIELD_FLAG: return fields_flag(report, node, field->key, into);
	case FIELD_CHOICE: return read_choice(report, node, field, into);
	case FIELD_DATE: return read_date(report, node, field->key, into);
	case FIELD_LIST:
		*(const struct yaml **)into = node;
		return fields_need(report, node, YAML_LIST, field->key);
	case FIELD_MAP:
		*(const struct yaml **)into = node;
		return fields_need(report, node, YAML_MAP, field->key);
	case FIELD_NODE: *(const struct yaml **)into = node; return true;
	}
	return false;
}

static const struct field *find_field(const struct field *fields, size_t count, struct text key)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(text_of(fields[i].key), key))
			return &fields[i];
	return NULL;
}

/*
 * PAIR is none of FIELDS. The last that was, ABOVE, which may be NULL, is what it belongs under when its
 * line has lost its indentation.
 */
static void report_unknown(struct report *report, const struct yaml_pair *pair,
	const struct field *above, const struct fields *fields)
{
	struct text help = report_suggestion(report,
		text_nearest(pair->key, fields->count, key_at, &(struct keys){fields->list}));
	char indent[80];

	if (help.size == 0 && above != NULL && above->kind == FIELD_MAP &&
		pair->value->kind == YAML_SCALAR) {
		snprintf(indent, sizeof indent,
			"if it belongs under '%s', indent it like the lines there", above->key);
		help = text_of(indent);
	}
	report_error(report, CODE_UNKNOWN_KEY, pair->place, help, "%s has no key '%.*s'",
		fields->what, TEXT_ARGS(pair->key));
}

bool fields_read(struct report *report, const struct yaml *node, const struct fields *fields, void *into)
{
	size_t errors = report_errors(report);
	const struct field *above = NULL;

	if (node->kind != YAML_MAP && report_slip(report, node))
		return false;
	if (node->kind != YAML_MAP) {
		report_error(report, CODE_WRONG_KIND, node->place, kind_help(YAML_MAP),
			"%s must be a map of keys, not %s", fields->what, kind_name(node->kind));
		return false;
	}
	for (size_t i = 0; i < node->count; i++) {
		const struct yaml_pair *pair = &node->pairs[i];
		const struct field *field = find_field(fields->list, fields->count, pair->key);

		if (field != NULL)
			read_field(report, pair->value, field, (char *)into + field->offset);
		else if (!wide_report(report, pair->place, pair->key))
			report_unknown(report, pair, above, fields);
		above = field != NULL ? field : above;
	}
	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].required && yaml_find(node, text_of(fields->list[i].key)) == NULL)
			report_error(report, CODE_MISSING_KEY, node->place, text_of("add the key"),
				"%s lacks the key '%s'", fields->what, fields->list[i].key);
	return report_errors(report) == errors;
}
