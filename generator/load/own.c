#include "load/own.h"

#include "base/arena.h"
#include "fragment/scope.h"
#include "model/amount.h"

static const struct field role_list[] = {
	{"post", FIELD_LOCATED, false, offsetof(struct appointment, post), NULL,
		"役割に就く職。人の名前でなく、職を書きます。", NULL},
	{"name", FIELD_LOCATED, false, offsetof(struct appointment, name), NULL,
		"自組織での、役割の呼び方。", NULL},
};

static const struct fields role_fields = FIELDS("a role", role_list);
static const struct shape role_shape = {.kind = SHAPE_FIELDS, .fields = &role_fields};

static const struct field term_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct own_term, name), NULL,
		"指針の言葉に替える言葉。", NULL},
	{"reading", FIELD_TEXT, false, offsetof(struct own_term, reading), NULL,
		"読み（平仮名）。用語集の並びに使います。", NULL},
};

static const struct fields term_fields = FIELDS("a term", term_list);
static const struct shape term_shape = {.kind = SHAPE_FIELDS, .fields = &term_fields};

static const struct shape flag_shape = {.kind = SHAPE_FLAG};
static const struct shape amount_shape = {.kind = SHAPE_AMOUNT};
static const struct shape holder_shape = {.kind = SHAPE_EITHER, .of = &role_shape};
static const struct shape word_shape = {.kind = SHAPE_EITHER, .of = &term_shape};

const struct shape own_facts_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_FACT, SHAPE_OF_KEY, .of = &flag_shape};
const struct shape own_roles_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_ROLE, SHAPE_OF_KEY, .of = &holder_shape};
const struct shape own_terms_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_TERM, SHAPE_OF_KEY, .of = &word_shape};
const struct shape own_parameters_shape = {
	.kind = SHAPE_TABLE, .names = NAMES_PARAMETER, SHAPE_OF_KEY, .of = &amount_shape};

struct reader {
	struct arena *arena;
	struct report *report;
	const struct scope *scope;
	struct profile *profile;
};

/* Reads the pairs of the map under KEY with READ. */
static void read_map(struct reader *reader, const struct yaml *rest, const char *key,
	void (*read)(struct reader *, const struct yaml_pair *))
{
	const struct yaml_pair *map = yaml_find(rest, text_of(key));

	for (size_t i = 0; map != NULL && i < map->value->count; i++)
		read(reader, &map->value->pairs[i]);
}

static void read_fact(struct reader *reader, const struct yaml_pair *pair)
{
	struct answer *answer = ARENA_NEW(reader->arena, struct answer);
	size_t number;

	if (!scope_fact(reader->scope, reader->report, pair->key, pair->place, &number))
		return;
	if (number < KIND_COUNT) {
		report_error(reader->report, CODE_KIND_AS_FACT, pair->place,
			TEXT("'kind' says what the body is"), "'%.*s' is not asked as a fact",
			TEXT_ARGS(pair->key));
		return;
	}
	answer->place = pair->place;
	if (fields_flag(reader->report, pair->value, pair->key.data, &answer->value))
		table_put(&reader->profile->facts, pair->key, answer);
}

/*
 * The value of PAIR: a name alone, which goes into *NAME, or a map of FIELDS, which goes into INTO. False
 * after reporting.
 */
static bool read_name_or_map(struct reader *reader, const struct yaml_pair *pair,
	struct located *name, const struct fields *fields, void *into)
{
	if (pair->value->kind != YAML_SCALAR)
		return fields_read(reader->report, pair->value, fields, into);
	*name = (struct located){text_trim(pair->value->text), pair->value->place};
	return fields_need_text(reader->report, pair->value, pair->key.data);
}

static void read_role(struct reader *reader, const struct yaml_pair *pair)
{
	struct appointment *role = ARENA_NEW(reader->arena, struct appointment);

	role->place = pair->place;
	if (scope_role(reader->scope, reader->report, pair->key, pair->place) == NULL ||
		!read_name_or_map(reader, pair, &role->post, &role_fields, role))
		return;
	fields_plain(reader->report, &role->post);
	fields_plain(reader->report, &role->name);
	table_put(&reader->profile->roles, pair->key, role);
}

static void read_term(struct reader *reader, const struct yaml_pair *pair)
{
	struct text slot = text_format(reader->arena, "term.%.*s", TEXT_ARGS(pair->key));
	struct own_term *term = ARENA_NEW(reader->arena, struct own_term);

	if (scope_slot(reader->scope, reader->report, slot, pair->place) == NULL ||
		!read_name_or_map(reader, pair, &term->name, &term_fields, term))
		return;
	fields_plain(reader->report, &term->name);
	table_put(&reader->profile->terms, pair->key, term);
}

static void read_parameter(struct reader *reader, const struct yaml_pair *pair)
{
	struct located *value = ARENA_NEW(reader->arena, struct located);
	struct amount amount;

	if (scope_parameter(reader->scope, reader->report, pair->key, pair->place) == NULL ||
		!fields_need_text(reader->report, pair->value, pair->key.data))
		return;
	*value = (struct located){text_trim(pair->value->text), pair->value->place};
	if (amount_read(value->text, &amount)) /* else tailor says what is wrong */
		value->text = amount_text(reader->arena, &amount);
	table_put(&reader->profile->parameters, pair->key, value);
}

void own_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct profile *profile, const struct yaml *yaml)
{
	struct reader reader = {arena, report, scope, profile};

	read_map(&reader, yaml, "facts", read_fact);
	read_map(&reader, yaml, "roles", read_role);
	read_map(&reader, yaml, "terms", read_term);
	read_map(&reader, yaml, "parameters", read_parameter);
}
