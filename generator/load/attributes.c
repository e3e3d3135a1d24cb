#include "load/attributes.h"

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

static struct text name_at(const void *context, size_t index)
{
	(void)context;
	return text_of(names[index]);
}

static bool put(struct reader *reader, enum attribute_key key, struct text value, size_t start)
{
	struct attribute *attribute = &reader->into->values[key];
	struct place place = place_of(reader, start, start + value.size);

	if ((reader->allowed & 1u << key) == 0) {
		report_error(reader->report, place, (struct text){0}, "'%s' has no meaning here",
			names[key]);
		return false;
	}
	if (attribute->value.data != NULL) {
		report_error(reader->report, place, TEXT("keep one of them"),
			"'%s' is here a second time", names[key]);
		return false;
	}
	if (value.size == 0) {
		report_error(reader->report, place, (struct text){0}, "'%s' is empty", names[key]);
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

static bool fail(struct reader *reader, size_t at, const char *problem)
{
	report_error(reader->report, place_of(reader, at, at + 1),
		TEXT("attributes are written {#id key=value key=\"several words\"}"), "%s", problem);
	return false;
}

static bool take_value(struct reader *reader, struct text *value, size_t *start)
{
	const char *end;

	*start = reader->at;
	if (reader->at >= reader->text.size || reader->text.data[reader->at] != '"') {
		*value = take_bare(reader);
		if (value->size == 0)
			return fail(reader, *start, "the attribute has no value");
		return true;
	}
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

	if (key.size == 0)
		return fail(reader, start, "this cannot begin an attribute");
	if (reader->at >= reader->text.size || reader->text.data[reader->at] != '=')
		return fail(reader, reader->at < reader->text.size ? reader->at : start,
			"an attribute lacks its '='");
	reader->at++;
	if (!take_value(reader, &value, &value_start))
		return false;
	for (size_t i = ATTRIBUTE_CLASS + 1; i < ATTRIBUTE_COUNT; i++)
		if (text_equal(key, text_of(names[i])))
			return put(reader, (enum attribute_key)i, value, value_start);
	report_error(reader->report, place_of(reader, start, start + key.size),
		report_suggestion(reader->report, text_nearest(key, ATTRIBUTE_COUNT, name_at, NULL)),
		"there is no attribute '%.*s'", TEXT_ARGS(key));
	return false;
}

static bool take_one(struct reader *reader)
{
	char c = reader->text.data[reader->at];
	size_t start;

	if (c != '#' && c != '.')
		return take_pair(reader);
	reader->at++;
	start = reader->at;
	return put(reader, c == '#' ? ATTRIBUTE_ID : ATTRIBUTE_CLASS, take_bare(reader), start);
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
			ok = fail(&reader, reader.at, "a space is missing between two attributes");
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
