#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/escape.h"

static void assert_escaped(struct text text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	buffer_add_string(&out, "");
	escape_html(&out, text);
	assert_string_equal(out.data, expected);
	arena_free(arena);
}

static void the_five_characters(void **state)
{
	(void)state;
	assert_escaped(TEXT("&<>\"'"), "&amp;&lt;&gt;&quot;&#39;");
	assert_escaped(TEXT("<a href=\"x\">R&D's</a>"),
		"&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;");
	assert_escaped(TEXT("&amp;"), "&amp;amp;");
}

static void nothing_to_escape(void **state)
{
	(void)state;
	assert_escaped((struct text){0}, "");
	assert_escaped(TEXT(""), "");
	assert_escaped(TEXT("情報セキュリティ責任者"), "情報セキュリティ責任者");
}

static void at_the_ends_and_between(void **state)
{
	(void)state;
	assert_escaped(TEXT("<第１条"), "&lt;第１条");
	assert_escaped(TEXT("第１条>"), "第１条&gt;");
	assert_escaped(TEXT("甲&乙"), "甲&amp;乙");
}

static void every_other_byte_as_it_is(void **state)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	(void)state;
	for (int c = 0; c < 256; c++) {
		const char byte = (char)c;

		out.size = 0;
		escape_html(&out, (struct text){&byte, 1});
		if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
			assert_true(out.size > 3);
		} else {
			assert_int_equal(out.size, 1);
			assert_int_equal(out.data[0], byte);
		}
	}
	arena_free(arena);
}

static void assert_script(struct text text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	escape_script(&out, text);
	assert_string_equal(out.data, expected);
	arena_free(arena);
}

static void strings_of_scripts(void **state)
{
	(void)state;
	assert_script((struct text){0}, "\"\"");
	assert_script(TEXT("責任者'`&>/"), "\"責任者'`&>/\"");
	assert_script(TEXT("a\"b\\c"), "\"a\\u0022b\\u005cc\"");
	assert_script(TEXT("</script><!--"), "\"\\u003c/script>\\u003c!--\"");
	assert_script(TEXT("\t\n\x1f\x7f"), "\"\\u0009\\u000a\\u001f\x7f\"");
	assert_script(TEXT("甲\xe2\x80\xa8乙\xe2\x80\xa9"), "\"甲\\u2028乙\\u2029\"");
	assert_script(TEXT("“…\xe2\x80\xaa"), "\"“…\xe2\x80\xaa\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_five_characters),
		cmocka_unit_test(nothing_to_escape),
		cmocka_unit_test(at_the_ends_and_between),
		cmocka_unit_test(every_other_byte_as_it_is),
		cmocka_unit_test(strings_of_scripts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
