/*
 * JSON as it is written: nesting, commas, escapes.
 */
#include "base.h"

#include "base/json.h"

static void nests(void **state)
{
	struct arena *arena = *state;
	struct buffer out = {.arena = arena};
	struct json json = {.out = &out};
	const struct text texts[] = {TEXT("一"), TEXT("二")};

	json_object(&json);
	json_put(&json, "name", TEXT("値"));
	json_put_some(&json, "absent", TEXT(""));
	json_put_number(&json, "count", 12);
	json_put_flag(&json, "in", false);
	json_array_at(&json, "empty");
	json_array_end(&json);
	json_object_at(&json, "nothing");
	json_object_end(&json);
	json_put_texts(&json, "texts", texts, COUNT(texts));
	json_array_at(&json, "list");
	json_object(&json);
	json_object_end(&json);
	json_array(&json);
	json_flag(&json, true);
	json_array_end(&json);
	json_array_end(&json);
	json_object_end(&json);
	assert_text(buffer_text(&out), "{\n"
				       "  \"name\": \"値\",\n"
				       "  \"count\": 12,\n"
				       "  \"in\": false,\n"
				       "  \"empty\": [],\n"
				       "  \"nothing\": {},\n"
				       "  \"texts\": [\n"
				       "    \"一\",\n"
				       "    \"二\"\n"
				       "  ],\n"
				       "  \"list\": [\n"
				       "    {},\n"
				       "    [\n"
				       "      true\n"
				       "    ]\n"
				       "  ]\n"
				       "}\n");
}

static void escapes(void **state)
{
	struct arena *arena = *state;
	struct buffer out = {.arena = arena};
	struct json json = {.out = &out};

	json_text(&json, TEXT("\"a\\b\"\n\t\x01\x7f/<あ>"));
	assert_text(buffer_text(&out), "\"\\\"a\\\\b\\\"\\n\\t\\u0001\\u007f/<あ>\"");
}

/* A name of a file need not be UTF-8; JSON must. */
static void is_utf8(void **state)
{
	struct arena *arena = *state;
	struct buffer out = {.arena = arena};
	struct json json = {.out = &out};

	json_text(&json, TEXT("a\xff\xe3\x81あ\xc0"));
	assert_text(buffer_text(&out), "\"a\ufffd\ufffd\ufffdあ\ufffd\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {arena_test(nests), arena_test(escapes), arena_test(is_utf8)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
