#include "read/yaml.h"

#include "base/arena.h"
#include "base/table.h"
#include "read/control.h"
#include "read/refusal.h"
#include "read/scalar.h"
#include "read/wide.h"

#include <string.h>
#include <yaml.h>

enum { DEEPEST = 64 };

struct reader {
	struct arena *arena;
	struct report *report;
	const struct source *source;
	struct marks marks;
	yaml_parser_t parser;
	bool plain;  /* nothing is filled in */
	bool failed; /* libyaml gave up */
	int depth;
};

/* The place of an event, without the line ends that a block scalar drags along. */
static struct place place_of(struct reader *reader, const yaml_event_t *event)
{
	struct place place =
		marks_place(&reader->marks, event->start_mark.index, event->end_mark.index);
	struct text text = text_cut(reader->source->text, place.offset, place.offset + place.length);
	const char *line_end = text_find(text, TEXT("\n"));

	if (line_end != NULL && line_end > text.data)
		place.length = (uint32_t)(line_end - text.data);
	return place;
}

static bool next_event(struct reader *reader, yaml_event_t *event)
{
	if (reader->failed)
		return false;
	if (yaml_parser_parse(&reader->parser, event))
		return true;
	reader->failed = true;
	refusal_report(reader->report, &reader->marks, &reader->parser);
	return false;
}

static void refuse(struct reader *reader, enum code code, const yaml_event_t *event,
	const char *what, struct text help)
{
	report_error(reader->report, code, place_of(reader, event), help, "%s is not allowed here",
		what);
}

static void check_properties(struct reader *reader, const yaml_event_t *event,
	const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor != NULL)
		refuse(reader, CODE_YAML_FEATURE, event, "a YAML anchor (&)",
			TEXT("write the value out, or put it in quotes if it is text"));
	if (tag != NULL)
		refuse(reader, CODE_YAML_FEATURE, event, "a YAML tag (!)",
			TEXT("put the value in quotes if it is text"));
}

/*
 * YAML reads {{org.name}} as a map in a map, and then stumbles over what follows: say it at once, and
 * read no further.
 */
static bool refuse_braces(struct reader *reader, const yaml_event_t *event)
{
	struct place place = place_of(reader, event);

	if (!text_starts(text_from(reader->source->text, place.offset), TEXT("{{")))
		return false;
	place.length = 2;
	if (reader->plain)
		report_error(reader->report, CODE_NO_VALUE_HERE, place,
			TEXT("write the word itself"), "nothing is filled in here ('{{')");
	else
		report_error(reader->report, CODE_NOT_YAML, place, TEXT("put the whole text in quotes"),
			"this is not YAML: a text cannot begin with '{{'");
	reader->failed = true;
	return true;
}

static struct yaml *read_node(struct reader *reader, yaml_event_t *event);

static struct yaml *new_node(struct reader *reader, const yaml_event_t *event, enum yaml_kind kind)
{
	struct yaml *node = ARENA_NEW(reader->arena, struct yaml);

	node->kind = kind;
	node->place = place_of(reader, event);
	return node;
}

/* A full-width space before a '#' is easily overlooked: what should be a comment is text. */
static void check_comment(struct reader *reader, const struct yaml *node)
{
	struct text text = text_cut(
		reader->source->text, node->place.offset, node->place.offset + node->place.length);
	const char *mark = text_find(text, TEXT("　#"));

	if (!node->quoted && mark != NULL)
		report_error(reader->report, CODE_FULL_WIDTH,
			source_place(reader->source, (struct text){mark, sizeof "　#" - 1}),
			TEXT("write an ASCII space before the #; if it is text, put all of it in quotes"),
			"'　#' does not begin a comment");
}

/* An escape can write what no file may hold. */
static void check_controls(struct reader *reader, const struct yaml *node)
{
	unsigned code;

	if (control_find(node->text, &code) < node->text.size)
		report_error(reader->report, CODE_CONTROL_CHARACTER, node->place, TEXT("delete it"),
			"this text holds a control character (0x%02x)", code);
}

static struct yaml *read_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct yaml *node = new_node(reader, event, YAML_SCALAR);
	struct text text = {(const char *)event->data.scalar.value, event->data.scalar.length};

	check_properties(reader, event, event->data.scalar.anchor,
		event->data.scalar.quoted_implicit || event->data.scalar.plain_implicit
			? NULL
			: event->data.scalar.tag);
	node->text = text_copy(reader->arena, text);
	if (event->start_mark.line != event->end_mark.line &&
		event->data.scalar.style != YAML_LITERAL_SCALAR_STYLE)
		node->text = scalar_unfold(reader->arena, node->text);
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	if (event->data.scalar.style != YAML_LITERAL_SCALAR_STYLE &&
		event->data.scalar.style != YAML_FOLDED_SCALAR_STYLE)
		node->text = scalar_trim(node->text);
	check_comment(reader, node);
	check_controls(reader, node);
	return node;
}

static struct yaml *read_list(struct reader *reader, const yaml_event_t *start)
{
	struct yaml *node = new_node(reader, start, YAML_LIST);
	yaml_event_t event;

	check_properties(
		reader, start, start->data.sequence_start.anchor, start->data.sequence_start.tag);
	while (next_event(reader, &event)) {
		struct yaml *item;

		if (event.type == YAML_SEQUENCE_END_EVENT) {
			yaml_event_delete(&event);
			break;
		}
		item = read_node(reader, &event);
		yaml_event_delete(&event);
		if (item != NULL)
			ARENA_PUSH(reader->arena, node->items, node->count, item);
	}
	return node;
}

/* Takes over the pair unless its key is among KEYS already: key -> struct yaml. */
static void add_pair(struct reader *reader, struct yaml *map, struct table *keys, struct yaml *key,
	struct yaml *value)
{
	const struct yaml *first;

	if (key->kind != YAML_SCALAR) {
		report_error(reader->report, CODE_WRONG_KIND, key->place,
			TEXT("write 'key: value'"), "a key must be a word");
		return;
	}
	if (!key->quoted && refusal_slip(reader->report, reader->source,
				    source_line_number(reader->source, key->place.offset)))
		return;
	first = table_put(keys, key->text, key);
	if (first != NULL) {
		report_error(reader->report, CODE_REPEATED_KEY, key->place, TEXT("keep one of them"),
			"the key '%.*s' is here a second time; the first is in line %zu",
			TEXT_ARGS(key->text), source_line_number(reader->source, first->place.offset));
		return;
	}
	ARENA_PUSH(reader->arena, map->pairs, map->count,
		((struct yaml_pair){key->text, key->place, value}));
}

static struct yaml *read_map(struct reader *reader, const yaml_event_t *start)
{
	struct yaml *node = new_node(reader, start, YAML_MAP);
	struct table keys = {.arena = reader->arena};
	yaml_event_t event;

	check_properties(reader, start, start->data.mapping_start.anchor, start->data.mapping_start.tag);
	while (next_event(reader, &event)) {
		struct yaml *key;
		struct yaml *value;

		if (event.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&event);
			break;
		}
		key = read_node(reader, &event);
		yaml_event_delete(&event);
		if (!next_event(reader, &event))
			break;
		value = read_node(reader, &event);
		yaml_event_delete(&event);
		if (key != NULL && value != NULL)
			add_pair(reader, node, &keys, key, value);
	}
	return node;
}

/* NULL for what is not allowed; it was reported. */
static struct yaml *read_node(struct reader *reader, yaml_event_t *event)
{
	struct yaml *node = NULL;

	if (++reader->depth > DEEPEST) {
		if (!reader->failed)
			refuse(reader, CODE_TOO_DEEP, event, "nesting this deep", (struct text){0});
		reader->failed = true;
	} else if (event->type == YAML_SCALAR_EVENT) {
		node = read_scalar(reader, event);
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		node = read_list(reader, event);
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		if (!refuse_braces(reader, event))
			node = read_map(reader, event);
	} else if (event->type == YAML_ALIAS_EVENT) {
		refuse(reader, CODE_YAML_FEATURE, event, "a YAML alias (*)",
			TEXT("write the value out, or put it in quotes if it is text"));
	}
	reader->depth--;
	return node;
}

/* The whole stream: at most one document. */
static struct yaml *read_stream(struct reader *reader)
{
	struct yaml *root = NULL;
	yaml_event_t event;
	bool more = true;
	int documents = 0;

	while (more && next_event(reader, &event)) {
		if (event.type == YAML_DOCUMENT_START_EVENT && ++documents == 2) {
			refuse(reader, CODE_YAML_FEATURE, &event, "a second YAML document ('---')",
				(struct text){0});
			more = false;
		} else if (event.type == YAML_STREAM_END_EVENT) {
			more = false;
		} else if (event.type != YAML_STREAM_START_EVENT &&
			   event.type != YAML_DOCUMENT_START_EVENT &&
			   event.type != YAML_DOCUMENT_END_EVENT) {
			root = read_node(reader, &event);
		}
		yaml_event_delete(&event);
	}
	return root;
}

static struct yaml *read_text(struct reader *reader, struct text text)
{
	size_t errors = report_errors(reader->report);
	struct yaml *root;

	reader->marks = marks_of(reader->source, text);
	if (!yaml_parser_initialize(&reader->parser))
		return NULL;
	yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader->parser, (const unsigned char *)text.data, text.size);
	root = read_stream(reader);
	yaml_parser_delete(&reader->parser);
	if (report_errors(reader->report) != errors)
		return NULL;
	if (root == NULL) {
		root = ARENA_NEW(reader->arena, struct yaml);
		root->kind = YAML_MAP;
		root->place = (struct place){reader->source, 0, 0};
	}
	return root;
}

struct yaml *yaml_read(
	struct arena *arena, struct report *report, const struct source *source, struct text text)
{
	struct reader reader = {.arena = arena, .report = report, .source = source};

	return read_text(&reader, text);
}

struct yaml *yaml_read_plain(struct arena *arena, struct report *report, const struct source *source)
{
	struct reader reader = {.arena = arena, .report = report, .source = source, .plain = true};

	return read_text(&reader, source->text);
}

const struct yaml_pair *yaml_find(const struct yaml *map, struct text key)
{
	for (size_t i = 0; i < map->count; i++)
		if (text_equal(map->pairs[i].key, key))
			return &map->pairs[i];
	return NULL;
}
