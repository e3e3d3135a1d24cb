#include "load/schema_value.h"

#include "model/amount.h"

/* Whatever stands there as one value: YAML takes 12 for a number, and tebiki for text. */
static void put_scalar(struct json *json)
{
	static const struct text types[] = {TEXT_INIT("string"), TEXT_INIT("number")};

	json_put_texts(json, "type", types, sizeof types / sizeof *types);
}

void schema_put_any_text(struct json *json)
{
	put_scalar(json);
	json_put(json, "pattern", TEXT("\\S"));
	json_put(json, "patternErrorMessage", TEXT("空です。値を書くか、行を消します。"));
}

/* FAULT, which may be NULL, is for editors, and no part of the standard. */
static void put_pattern(struct json *json, const char *pattern, const char *fault)
{
	json_put(json, "type", TEXT("string"));
	json_put(json, "pattern", text_of(pattern));
	if (fault != NULL)
		json_put(json, "patternErrorMessage", text_of(fault));
}

void schema_put_text(struct json *json, const struct shape *shape)
{
	if (shape->pattern == NULL)
		schema_put_any_text(json);
	else
		put_pattern(json, shape->pattern, shape->fault);
}

void schema_put_amount(struct arena *arena, struct json *json)
{
	struct buffer pattern = {.arena = arena};
	const char *name;

	buffer_add_string(&pattern, "^[0-9０-９]*[1-9１-９][0-9０-９]*(");
	for (size_t i = 0; (name = amount_unit_name(i)) != NULL; i++)
		buffer_add_format(&pattern, "%s%s", i == 0 ? "" : "|", name);
	buffer_add_string(&pattern, ")$");
	put_pattern(json, pattern.data, "3か月、24時間、1回のように、整数に単位を付けて書きます。");
}

void schema_put_flag(struct json *json)
{
	json_array_at(json, "enum");
	json_flag(json, true);
	json_flag(json, false);
	json_text(json, TEXT("yes"));
	json_text(json, TEXT("no"));
	json_array_end(json);
}

void schema_put_choices(struct json *json, const char *const *choices)
{
	json_array_at(json, "enum");
	for (size_t i = 0; choices[i] != NULL; i++)
		if (choices[i][0] != '\0')
			json_text(json, text_of(choices[i]));
	json_array_end(json);
}

void schema_put_date(struct json *json)
{
	put_pattern(json, "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
		"年-月-日（2026-10-01）のように書きます。");
}

void schema_put_number(struct json *json, const struct shape *shape)
{
	json_put(json, "type", TEXT("integer"));
	json_put_number(json, "minimum", shape->least);
	json_put_number(json, "maximum", shape->most);
}
