#include "fragment/attributes.h"

#include "fragment/attribute_slip.h"
#include "model/said.h"
#include "read/wide.h"

#include <string.h>

static const char *const names[ATTRIBUTE_COUNT] = {
	[ATTRIBUTE_ID] = "#id",
	[ATTRIBUTE_CLASS] = ".class",
	[ATTRIBUTE_BY] = "by",
	[ATTRIBUTE_WHEN] = "when",
	[ATTRIBUTE_FOR] = "for",
	[ATTRIBUTE_SOURCE] = "source",
	[ATTRIBUTE_EVERY] = "every",
	[ATTRIBUTE_PRODUCES] = "produces",
	[ATTRIBUTE_REPORTS_TO] = "reports_to",
	[ATTRIBUTE_LEVEL] = "level",
	[ATTRIBUTE_AT] = "at",
};

struct reader {
	struct report *report;
	struct text text;
	size_t at;
	struct place place;
	unsigned allowed;
	struct attributes *into;
};

const char *attribute_name(enum attribute_key key)
{
	return names[key];
}

static struct place place_of(const struct reader *reader, size_t start, size_t end)
{
	struct place place = reader->place;

	place.offset += (uint32_t)start;
	place.length = (uint32_t)(end - start);
	return place;
}

static bool put(struct reader *reader, enum attribute_key key, struct text value, size_t start)
{
	struct attribute *attribute = &reader->into->values[key];
	struct place place = place_of(reader, start, start + value.size);

	if ((reader->allowed & 1u << key) == 0) {
		report_error(reader->report, CODE_MISPLACED_ATTRIBUTE, place, (struct text){0},
			"'%s' has no meaning here", names[key]);
		return false;
	}
	if (attribute->value.data != NULL) {
		report_error(reader->report, CODE_REPEATED_ATTRIBUTE, place,
			TEXT("keep one of them"), "'%s' is here a second time", names[key]);
		return false;
	}
	if (value.size == 0) {
		report_error(reader->report, CODE_EMPTY_VALUE, place, (struct text){0},
			"'%s' is empty", names[key]);
		return false;
	}
	*attribute = (struct attribute){value, place};
	return true;
}

static bool is_bare(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '_' || c == '.';
}

static struct text take_bare(struct reader *reader)
{
	size_t start = reader->at;

	while (reader->at < reader->text.size && is_bare(reader->text.data[reader->at]))
		reader->at++;
	return text_cut(reader->text, start, reader->at);
}

static bool fail_as(struct reader *reader, enum code code, size_t at, const char *problem)
{
	report_error(reader->report, code, place_of(reader, at, at + 1),
		TEXT("attributes are written {#id key=value key=\"several words\"}"), "%s", problem);
	return false;
}

static bool fail(struct reader *reader, size_t at, const char *problem)
{
	return fail_as(reader, CODE_BAD_ATTRIBUTE, at, problem);
}

/* The attribute called KEY; ATTRIBUTE_COUNT when there is none. */
static enum attribute_key find_key(struct text key)
{
	for (size_t i = ATTRIBUTE_CLASS + 1; i < ATTRIBUTE_COUNT; i++)
		if (text_equal(key, text_of(names[i])))
			return (enum attribute_key)i;
	return ATTRIBUTE_COUNT;
}

static bool is_separator(char c)
{
	return c == ' ' || c == '\t';
}

/* The end of the word that starts at AT, with whatever it holds. */
static size_t word_end(const struct reader *reader, size_t at)
{
	while (at < reader->text.size && !is_separator(reader->text.data[at]))
		at++;
	return at;
}

/* Where a value was begun, but with a character that stands in quotes or not at all. */
static bool fail_value(struct reader *reader, enum attribute_key known, size_t start)
{
	size_t end = word_end(reader, reader->at);

	if (end == reader->at || known == ATTRIBUTE_COUNT)
		return fail(reader, reader->at, "the attribute has no value");
	report_error(reader->report, CODE_UNKNOWN_VALUE, place_of(reader, start, end),
		attribute_expected(known), "'%.*s' is not a value of '%s'",
		TEXT_ARGS(text_cut(reader->text, start, end)), names[known]);
	return false;
}

/* A value without quotes. */
static bool take_word(struct reader *reader, enum attribute_key known, struct text *value)
{
	size_t start = reader->at;
	size_t end = word_end(reader, start);

	*value = take_bare(reader);
	if (value->size > 0 && reader->at == end)
		return true;
	if (wide_quote(text_from(reader->text, reader->at)))
		return fail_as(reader, CODE_FULL_WIDTH, reader->at, "this quotation mark is not ASCII");
	if (end == start || !attribute_is_read(known, text_cut(reader->text, start, end)))
		return fail_value(reader, known, start);
	*value = text_cut(reader->text, start, end);
	reader->at = end;
	return true;
}

static bool take_value(struct reader *reader, enum attribute_key known, struct text *value, size_t *start)
{
	const char *end;

	*start = reader->at;
	if (reader->at >= reader->text.size || reader->text.data[reader->at] != '"')
		return take_word(reader, known, value);
	(*start)++;
	end = memchr(reader->text.data + *start, '"', reader->text.size - *start);
	if (end == NULL)
		return fail(reader, reader->at, "the quotation mark is not closed");
	*value = text_cut(reader->text, *start, (size_t)(end - reader->text.data));
	reader->at = (size_t)(end - reader->text.data) + 1;
	return true;
}

static bool take_pair(struct reader *reader)
{
	size_t start = reader->at;
	struct text key = take_bare(reader);
	struct text value;
	size_t value_start;
	enum attribute_key known;

	if (text_starts(text_from(reader->text, reader->at), TEXT("＃")) ||
		text_starts(text_from(reader->text, reader->at), TEXT("＝")))
		return fail_as(reader, CODE_FULL_WIDTH, reader->at, "this sign is full-width");
	if (key.size == 0)
		return fail(reader, start, "this cannot begin an attribute");
	known = find_key(key);
	if (known == ATTRIBUTE_COUNT &&
		attribute_slip(reader->report, place_of(reader, start, start + key.size), key,
			text_cut(reader->text, reader->at, word_end(reader, reader->at))))
		return false;
	if (reader->at >= reader->text.size || reader->text.data[reader->at] != '=')
		return fail(reader, reader->at < reader->text.size ? reader->at : start,
			"an attribute lacks its '='");
	reader->at++;
	if (!take_value(reader, known, &value, &value_start))
		return false;
	if (known != ATTRIBUTE_COUNT)
		return put(reader, known, value, value_start);
	report_error(reader->report, CODE_UNKNOWN_ATTRIBUTE, place_of(reader, start, start + key.size),
		said_suggestion(reader->report, key, names, ATTRIBUTE_COUNT),
		"there is no attribute '%.*s'", TEXT_ARGS(key));
	return false;
}

/* Does a character that is no ASCII begin REST, and no space either? */
static bool is_foreign(struct text rest)
{
	return rest.size > 0 && (unsigned char)rest.data[0] >= 0x80 && !text_starts(rest, TEXT("　"));
}

static bool take_one(struct reader *reader)
{
	char c = reader->text.data[reader->at];
	struct text word;
	size_t start;

	if (c != '#' && c != '.')
		return take_pair(reader);
	start = ++reader->at;
	word = take_bare(reader);
	if (is_foreign(text_from(reader->text, reader->at)))
		/* What is no ASCII is nobody's id or class: who takes it says so. */
		word = text_cut(reader->text, start, reader->at = word_end(reader, start));
	if (wide_report(reader->report, place_of(reader, start, reader->at), word))
		return false;
	return put(reader, c == '#' ? ATTRIBUTE_ID : ATTRIBUTE_CLASS, word, start);
}

/* What stands directly behind an attribute. */
static bool fail_between(struct reader *reader)
{
	struct text rest = text_from(reader->text, reader->at);

	if (text_starts(rest, TEXT("　")))
		return fail_as(reader, CODE_FULL_WIDTH, reader->at, "this space is full-width");
	if (text_starts(rest, TEXT(",")))
		return fail(reader, reader->at, "no comma stands between attributes");
	return fail(reader, reader->at, "a space is missing between two attributes");
}

bool attributes_read(struct report *report, struct text text, struct place place, unsigned allowed,
	struct attributes *attributes)
{
	struct reader reader = {
		.report = report, .text = text, .place = place, .allowed = allowed, .into = attributes};
	bool ok = true;

	attributes->place = place;
	while (ok && reader.at < text.size) {
		if (text.data[reader.at] == ' ' || text.data[reader.at] == '\t') {
			reader.at++;
			continue;
		}
		ok = take_one(&reader);
		if (ok && reader.at < text.size && text.data[reader.at] != ' ' &&
			text.data[reader.at] != '\t')
			ok = fail_between(&reader);
	}
	attributes->broken = !ok;
	return ok;
}

struct text attribute_word(const struct attribute *attribute, size_t *at, struct place *place)
{
	struct text value = attribute->value;
	size_t start;

	while (*at < value.size && value.data[*at] == ' ')
		(*at)++;
	start = *at;
	while (*at < value.size && value.data[*at] != ' ')
		(*at)++;
	*place = attribute->place;
	place->offset += (uint32_t)start;
	place->length = (uint32_t)(*at - start);
	return text_cut(value, start, *at);
}
