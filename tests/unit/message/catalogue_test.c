/*
 * The catalogue of messages: each code is described once, in its place.
 */
#include "message/catalogue.h"

#include <ctype.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void each_code_stands_in_its_place(void **state)
{
	(void)state;
	for (int code = 0; code < CODE_COUNT; code++)
		assert_int_equal(message_of((enum code)code)->code, code);
}

/* A code can be typed, searched for and told from all others. */
static void names(void **state)
{
	(void)state;
	for (int code = 0; code < CODE_COUNT; code++) {
		const char *name = message_of((enum code)code)->name;

		assert_true(islower((unsigned char)name[0]));
		assert_int_equal(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(name));
		for (int other = 0; other < code; other++)
			assert_string_not_equal(name, message_of((enum code)other)->name);
	}
}

static void summaries(void **state)
{
	(void)state;
	for (int code = 0; code < CODE_COUNT; code++) {
		const char *summary = message_of((enum code)code)->summary;

		assert_true(strlen(summary) > 0 && strlen(summary) < 80);
		assert_null(strchr(summary, '\n'));
		assert_int_not_equal(summary[strlen(summary) - 1], '.');
	}
}

/* The meaning is read in a terminal. */
static void meanings(void **state)
{
	(void)state;
	for (int code = 0; code < CODE_COUNT; code++) {
		const char *line = message_of((enum code)code)->meaning;

		assert_non_null(line);
		while (*line != '\0') {
			size_t size = strcspn(line, "\n");

			assert_true(size > 0 && size < 140);
			line += size + (line[size] == '\n');
		}
	}
}

static void by_name(void **state)
{
	(void)state;
	assert_int_equal(message_named("double-id")->code, CODE_DOUBLE_ID);
	assert_null(message_named("double"));
	assert_null(message_named(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_code_stands_in_its_place),
		cmocka_unit_test(names),
		cmocka_unit_test(summaries),
		cmocka_unit_test(meanings),
		cmocka_unit_test(by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
