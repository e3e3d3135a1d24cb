#include "load/json_schema.h"

#include "base/arena.h"
#include "base/json.h"
#include "fragment/fragment.h"
#include "fragment/override.h"
#include "load/corpus.h"
#include "load/declarations.h"
#include "load/profile.h"
#include "load/schema_names.h"
#include "load/schema_value.h"
#include "read/fields.h"
#include "template/language.h"

#include <string.h>

/* The schemas, and what stands in the files that they are of. */
static const struct {
	const char *name;
	const char *title;
	const struct shape *shape;
} schemas[] = {
	{"profile", "組織プロファイル", &profile_shape},
	{"corpus", "指針（corpus.yaml）", &corpus_shape},
	{"roles", "役割（roles.yaml）", &roles_shape},
	{"terms", "言葉（terms.yaml）", &terms_shape},
	{"facts", "問い（facts.yaml）", &facts_shape},
	{"parameters", "数値（parameters.yaml）", &parameters_shape},
	{"documents", "文書（documents.yaml）", &documents_shape},
	{"fragment", "条文の前書き", &fragment_shape},
	{"override", "上書きの前書き", &override_shape},
	{"language", "手引きの言語", &language_shape},
};

struct writing {
	struct arena *arena;
	struct json json;
	const struct corpus *const *corpora;
	size_t count;
};

static struct schema_names names_of(const struct writing *writing, enum shape_names names)
{
	return schema_names(writing->arena, names, writing->corpora, writing->count);
}

static void put_names(struct json *json, const struct schema_names *names)
{
	json_array_at(json, "enum");
	for (size_t i = 0; i < names->count; i++)
		json_text(json, names->list[i].name);
	json_array_end(json);
	json_array_at(json, "enumDescriptions"); /* of editors, not of the standard */
	for (size_t i = 0; i < names->count; i++)
		json_text(json, names->list[i].description);
	json_array_end(json);
}

/* What an editor offers for a text, without saying that nothing else may stand there. */
static void put_offers(struct json *json, const struct schema_names *names)
{
	json_array_at(json, "defaultSnippets");
	for (size_t i = 0; i < names->count; i++) {
		json_object(json);
		json_put(json, "label", names->list[i].name);
		json_put(json, "description", names->list[i].description);
		json_put(json, "body", names->list[i].name);
		json_object_end(json);
	}
	json_array_end(json);
}

/* A name. Of provisions there are thousands: no editor is to list them all where one is wrong. */
static void put_name(struct writing *writing, const struct shape *shape)
{
	struct json *json = &writing->json;
	struct schema_names names = names_of(writing, shape->names);

	if (names.count > 0 && shape->names != NAMES_PROVISION) {
		put_names(json, &names);
		return;
	}
	schema_put_text(json, shape);
	if (names.count > 0)
		put_offers(json, &names);
}

static void put_shape(struct writing *writing, const struct shape *shape);

static void put_shape_at(struct writing *writing, const char *key, const struct shape *shape)
{
	json_object_at(&writing->json, key);
	put_shape(writing, shape);
	json_object_end(&writing->json);
}

static void put_list(struct writing *writing, const struct shape *shape)
{
	struct json *json = &writing->json;

	json_put(json, "type", TEXT("array"));
	if (shape->least > 0)
		json_put_number(json, "minItems", shape->least);
	if (shape->most > 0)
		json_put_number(json, "maxItems", shape->most);
	put_shape_at(writing, "items", shape->of);
}

/* The keys that an object must have, if any. */
static void put_required(struct json *json, const struct text *keys, size_t count)
{
	if (count > 0)
		json_put_texts(json, "required", keys, count);
}

static void put_required_names(struct writing *writing, const struct schema_names *names)
{
	struct text *required = NULL;
	size_t count = 0;

	for (size_t i = 0; i < names->count; i++)
		if (names->list[i].required)
			ARENA_PUSH(writing->arena, required, count, names->list[i].name);
	put_required(&writing->json, required, count);
}

/* A map from names: those that are declared and no others, or any. */
static void put_table(struct writing *writing, const struct shape *shape)
{
	struct json *json = &writing->json;
	struct schema_names names = names_of(writing, shape->names);

	json_put(json, "type", TEXT("object"));
	if (names.count == 0) {
		json_object_at(json, "propertyNames");
		json_put(json, "pattern", text_of(shape->pattern));
		json_object_end(json);
		put_shape_at(writing, "additionalProperties", shape->of);
		return;
	}
	put_required_names(writing, &names);
	json_object_at(json, "properties");
	for (size_t i = 0; i < names.count; i++) {
		json_object_at(json, text_string(writing->arena, names.list[i].name));
		json_put_some(json, "description", names.list[i].description);
		put_shape(writing, shape->of);
		json_object_end(json);
	}
	json_object_end(json);
	json_put_flag(json, "additionalProperties", false);
}

static void put_field(struct writing *writing, const struct field *field)
{
	struct json *json = &writing->json;

	json_object_at(json, field->key);
	json_put(json, "description", text_of(field->description));
	switch (field->kind) {
	case FIELD_CHOICE: schema_put_choices(json, field->choices); break;
	case FIELD_DATE: schema_put_date(json); break;
	case FIELD_FLAG: schema_put_flag(json); break;
	default:
		if (field->shape != NULL)
			put_shape(writing, field->shape);
		else
			schema_put_any_text(json);
	}
	json_object_end(json);
}

/* Exactly one of KEYS. */
static void put_one_of(struct json *json, const char *const *keys)
{
	json_array_at(json, "oneOf");
	for (size_t i = 0; keys[i] != NULL; i++) {
		const struct text key = text_of(keys[i]);

		json_object(json);
		json_put_texts(json, "required", &key, 1);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_required_fields(struct writing *writing, const struct fields *fields)
{
	struct text *required = NULL;
	size_t count = 0;

	for (size_t i = 0; i < fields->count; i++)
		if (fields->list[i].required)
			ARENA_PUSH(writing->arena, required, count, text_of(fields->list[i].key));
	put_required(&writing->json, required, count);
}

static void put_fields(struct writing *writing, const struct fields *fields)
{
	struct json *json = &writing->json;

	json_put(json, "type", TEXT("object"));
	put_required_fields(writing, fields);
	if (fields->one_of != NULL)
		put_one_of(json, fields->one_of);
	json_object_at(json, "properties");
	for (size_t i = 0; i < fields->count; i++)
		put_field(writing, &fields->list[i]);
	json_object_end(json);
	json_put_flag(json, "additionalProperties", false);
}

/* A text, or what may stand there instead. */
static void put_either(struct writing *writing, const struct shape *shape)
{
	struct json *json = &writing->json;

	json_array_at(json, "anyOf");
	json_object(json);
	schema_put_any_text(json);
	json_object_end(json);
	json_object(json);
	put_shape(writing, shape->of);
	json_object_end(json);
	json_array_end(json);
}

/* The outline holds itself: it stands among the definitions. */
static void put_outline_entry(struct json *json, const struct shape *shape)
{
	json_array_at(json, "anyOf");
	json_object(json);
	schema_put_text(json, shape);
	json_object_end(json);
	json_object(json);
	json_put(json, "type", TEXT("object"));
	json_put_number(json, "minProperties", 1);
	json_put_number(json, "maxProperties", 1);
	json_object_at(json, "propertyNames");
	json_put(json, "pattern", text_of(shape->pattern));
	json_object_end(json);
	json_object_at(json, "additionalProperties");
	json_put(json, "type", TEXT("array"));
	json_object_at(json, "items");
	json_put(json, "$ref", TEXT("#/properties/outline/items"));
	json_object_end(json);
	json_object_end(json);
	json_object_end(json);
	json_array_end(json);
}

static void put_outline(struct json *json, const struct shape *shape)
{
	json_put(json, "type", TEXT("array"));
	json_object_at(json, "items");
	put_outline_entry(json, shape);
	json_object_end(json);
}

static void put_shape(struct writing *writing, const struct shape *shape)
{
	struct json *json = &writing->json;

	switch (shape->kind) {
	case SHAPE_TEXT: put_name(writing, shape); break;
	case SHAPE_AMOUNT: schema_put_amount(writing->arena, json); break;
	case SHAPE_FLAG: schema_put_flag(json); break;
	case SHAPE_NUMBER: schema_put_number(json, shape); break;
	case SHAPE_FIELDS: put_fields(writing, shape->fields); break;
	case SHAPE_TABLE: put_table(writing, shape); break;
	case SHAPE_LIST: put_list(writing, shape); break;
	case SHAPE_EITHER: put_either(writing, shape); break;
	case SHAPE_OUTLINE: put_outline(json, shape); break;
	}
}

const char *json_schema_name(size_t index)
{
	return index < sizeof schemas / sizeof *schemas ? schemas[index].name : NULL;
}

bool json_schema(struct arena *arena, struct buffer *out, const char *name,
	const struct corpus *const *corpora, size_t count)
{
	struct writing writing = {arena, {.out = out}, corpora, count};
	const char *known;

	for (size_t i = 0; (known = json_schema_name(i)) != NULL; i++) {
		if (strcmp(known, name) != 0)
			continue;
		json_object(&writing.json);
		json_put(&writing.json, "$schema", TEXT("http://json-schema.org/draft-07/schema#"));
		json_put(&writing.json, "title", text_of(schemas[i].title));
		put_shape(&writing, schemas[i].shape);
		json_object_end(&writing.json);
		return true;
	}
	return false;
}
