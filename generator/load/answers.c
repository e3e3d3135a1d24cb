#include "load/answers.h"

#include "base/arena.h"
#include "read/fields.h"
#include "read/input.h"

#include <string.h>

struct reader {
	struct arena *arena;
	struct report *report;
	struct answers *answers;
};

/* The keys, each with what stands below it; the map's maps are read by READ_MAP. */
struct head {
	const struct yaml *file, *name, *short_name, *kind, *numbering, *recommended;
	const struct yaml *imports;
	const struct yaml *handbook, *facts, *roles;
};

static const struct field head_list[] = {
	{"file", FIELD_NODE, false, offsetof(struct head, file), NULL, NULL, NULL},
	{"name", FIELD_NODE, false, offsetof(struct head, name), NULL, NULL, NULL},
	{"short_name", FIELD_NODE, false, offsetof(struct head, short_name), NULL, NULL, NULL},
	{"kind", FIELD_NODE, false, offsetof(struct head, kind), NULL, NULL, NULL},
	{"numbering", FIELD_NODE, false, offsetof(struct head, numbering), NULL, NULL, NULL},
	{"recommended", FIELD_NODE, false, offsetof(struct head, recommended), NULL, NULL, NULL},
	{"imports", FIELD_LIST, false, offsetof(struct head, imports), NULL, NULL, NULL},
	{"handbook", FIELD_MAP, false, offsetof(struct head, handbook), NULL, NULL, NULL},
	{"facts", FIELD_MAP, false, offsetof(struct head, facts), NULL, NULL, NULL},
	{"roles", FIELD_MAP, false, offsetof(struct head, roles), NULL, NULL, NULL},
};

static const struct fields head_fields = FIELDS("a file of answers", head_list);

enum { SINGLES = 6 }; /* the first of them have one value each */

static void take(struct reader *reader, struct text name, const struct yaml *value, struct place key)
{
	struct given given = {text_trim(value->text), value->place, key};

	/* Nothing at all is a line that was not written to its end; '' says that there is nothing. */
	if (value->kind == YAML_SCALAR && value->quoted && given.text.size == 0)
		answers_set(reader->answers, name, given);
	else if (fields_need_text(reader->report, value, name.data))
		answers_set(reader->answers, name, given);
}

static void take_imports(struct reader *reader, const struct yaml *list)
{
	struct buffer names = {.arena = reader->arena};

	for (size_t i = 0; i < list->count; i++) {
		if (!fields_need_text(reader->report, list->items[i], "imports"))
			return;
		buffer_add_format(&names, "%s%.*s", i == 0 ? "" : " ", TEXT_ARGS(list->items[i]->text));
	}
	answers_set(reader->answers, TEXT("imports"),
		(struct given){buffer_text(&names), list->place, list->place});
}

/* What a role holds besides its post. */
static void take_role(struct reader *reader, struct text name, const struct yaml_pair *pair)
{
	struct head_role {
		const struct yaml *post, *name;
	} role = {NULL, NULL};
	static const struct field list[] = {
		{"post", FIELD_NODE, false, offsetof(struct head_role, post), NULL, NULL, NULL},
		{"name", FIELD_NODE, false, offsetof(struct head_role, name), NULL, NULL, NULL},
	};
	static const struct fields fields = FIELDS("a role", list);

	if (!fields_read(reader->report, pair->value, &fields, &role))
		return;
	if (role.post != NULL)
		take(reader, name, role.post, pair->place);
	if (role.name != NULL)
		take(reader, TEXT_JOIN(reader->arena, name, TEXT(".name")), role.name, pair->place);
}

static void take_map(struct reader *reader, const char *prefix, const struct yaml *map)
{
	for (size_t i = 0; map != NULL && i < map->count; i++) {
		const struct yaml_pair *pair = &map->pairs[i];
		struct text name = text_format(reader->arena, "%s.%.*s", prefix, TEXT_ARGS(pair->key));

		if (pair->value->kind == YAML_MAP && strcmp(prefix, "roles") == 0)
			take_role(reader, name, pair);
		else
			take(reader, name, pair->value, pair->place);
	}
}

bool answers_read(struct arena *arena, struct report *report, const char *path, struct answers *answers)
{
	struct reader reader = {arena, report, answers};
	const struct source *source = input_read(arena, report, path);
	const struct yaml *yaml = source == NULL ? NULL : yaml_read_plain(arena, report, source);
	struct head head = {.file = NULL};

	if (yaml == NULL)
		return false;
	answers->source = source;
	fields_read(report, yaml, &head_fields, &head);
	for (size_t i = 0; i < SINGLES; i++) {
		const struct yaml_pair *pair = yaml_find(yaml, text_of(head_list[i].key));

		if (pair != NULL)
			take(&reader, text_of(head_list[i].key), pair->value, pair->place);
	}
	if (head.imports != NULL && head.imports->kind == YAML_LIST)
		take_imports(&reader, head.imports);
	take_map(&reader, "handbook", head.handbook);
	take_map(&reader, "facts", head.facts);
	take_map(&reader, "roles", head.roles);
	return true;
}

struct growing {
	struct arena *arena;
	struct place place; /* of the answers as a whole */
};

static struct yaml *new_node(
	const struct growing *growing, enum yaml_kind kind, struct text text, struct place place)
{
	struct yaml *node = ARENA_NEW(growing->arena, struct yaml);

	*node = (struct yaml){.kind = kind, .place = place, .text = text, .quoted = true};
	return node;
}

static void add_pair(const struct growing *growing, struct yaml *map, struct text key,
	struct place place, struct yaml *value)
{
	ARENA_PUSH(growing->arena, map->pairs, map->count, ((struct yaml_pair){key, place, value}));
}

/* The map under KEY of MAP, made where there is none. */
static struct yaml *map_in(const struct growing *growing, struct yaml *map, struct text key)
{
	const struct yaml_pair *pair = yaml_find(map, key);
	struct yaml *inner;

	if (pair != NULL)
		return pair->value;
	inner = new_node(growing, YAML_MAP, (struct text){0}, growing->place);
	add_pair(growing, map, key, growing->place, inner);
	return inner;
}

static struct yaml *list_of(const struct growing *growing, const struct given *given)
{
	struct yaml *list = new_node(growing, YAML_LIST, (struct text){0}, given->place);
	struct text rest = given->text;

	while (rest.size > 0) {
		struct yaml *item = new_node(growing, YAML_SCALAR,
			text_copy(growing->arena, text_take(&rest, ' ')), given->place);

		ARENA_PUSH(growing->arena, list->items, list->count, item);
	}
	return list;
}

/* The part of NAME before the first dot, which is taken off with it. */
static struct text next_part(struct text *name)
{
	const char *dot = memchr(name->data, '.', name->size);
	struct text part = text_cut(*name, 0, dot == NULL ? name->size : (size_t)(dot - name->data));

	*name = text_from(*name, dot == NULL ? name->size : part.size + 1);
	return part;
}

/* A role that has a name of its own is a map. */
static void add_role(const struct growing *growing, const struct answers *answers,
	struct yaml *roles, struct text key, const struct given *given)
{
	struct text own = text_format(growing->arena, "roles.%.*s.name", TEXT_ARGS(key));
	struct yaml *value =
		new_node(growing, YAML_SCALAR, text_copy(growing->arena, given->text), given->place);
	struct yaml *map;

	if (answers_text(answers, own).size > 0) {
		map = map_in(growing, roles, key);
		add_pair(growing, map, TEXT("post"), given->key, value);
		return;
	}
	add_pair(growing, roles, text_copy(growing->arena, key), given->key, value);
}

static void grow(const struct growing *growing, const struct answers *answers, struct yaml *root,
	struct text name, const struct given *given)
{
	struct text rest = name;
	struct text first = next_part(&rest);
	struct yaml *map = root;
	struct text key = first;
	struct yaml *value;

	if (rest.size > 0) {
		map = map_in(growing, root, first);
		key = next_part(&rest);
	}
	if (rest.size > 0) {
		map = map_in(growing, map, key);
		key = rest;
	} else if (text_equal(first, TEXT("roles"))) {
		add_role(growing, answers, map, key, given);
		return;
	}
	value = text_equal(first, TEXT("imports"))
			? list_of(growing, given)
			: new_node(growing, YAML_SCALAR, text_copy(growing->arena, given->text),
				  given->place);
	add_pair(growing, map, text_copy(growing->arena, key), given->key, value);
}

const struct yaml *answers_tree(struct arena *arena, struct report *report, const struct answers *answers)
{
	struct growing growing = {arena, {answers->source, 0, 0}};
	struct yaml *root = new_node(&growing, YAML_MAP, (struct text){0}, growing.place);

	map_in(&growing, root, TEXT("handbook")); /* those that every profile has */
	map_in(&growing, root, TEXT("roles"));
	for (size_t i = 0; i < answers->table.count; i++) {
		const struct table_entry *entry = &answers->table.entries[i];
		const struct given *given = entry->value;

		if (text_equal(entry->name, TEXT("file")))
			fields_need_key(report, given->text, given->place, '-');
		else if (given->text.size > 0)
			grow(&growing, answers, root, entry->name, given);
	}
	return root;
}
