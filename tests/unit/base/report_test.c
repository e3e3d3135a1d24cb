/*
 * How problems are printed, counted, and not printed twice.
 */
#include "base.h"

#include "base/report.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct desk {
	struct arena *arena;
	struct report *report;
	FILE *out;
	char *printed;
	size_t size;
};

static int setup(void **state)
{
	struct desk *desk = calloc(1, sizeof *desk);

	assert_non_null(desk);
	desk->arena = arena_new();
	desk->out = open_memstream(&desk->printed, &desk->size);
	assert_non_null(desk->out);
	desk->report = report_new(desk->arena, desk->out);
	*state = desk;
	return 0;
}

static int teardown(void **state)
{
	struct desk *desk = *state;

	fclose(desk->out);
	free(desk->printed);
	arena_free(desk->arena);
	free(desk);
	return 0;
}

#define desk_test(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

/* What was printed since the last call. */
static const char *printed(struct desk *desk)
{
	const char *text;

	fflush(desk->out);
	text = text_string(desk->arena, (struct text){desk->printed, desk->size});
	rewind(desk->out);
	return text;
}

static struct place at(const struct source *source, size_t offset, size_t length)
{
	return (struct place){source, (uint32_t)offset, (uint32_t)length};
}

static void the_form_of_a_problem(void **state)
{
	struct desk *desk = *state;
	const struct source *source = source_new(
		desk->arena, "profiles/ministry.yaml", TEXT("a\nroles:\n  cisso: 官房長\n"));

	report_error(desk->report, CODE_DOUBLE_ID, at(source, 11, 5),
		report_suggestion(desk->report, TEXT("ciso")), "unknown role '%s'", "cisso");
	assert_string_equal(printed(desk),
		"profiles/ministry.yaml:3:3: error: unknown role 'cisso' [double-id]\n"
		"    3 |   cisso: 官房長\n"
		"      |   ^~~~~\n"
		"  help: did you mean 'ciso'?\n");
}

static void warnings_and_places_without_lines(void **state)
{
	struct desk *desk = *state;
	const struct source *source = source_new(desk->arena, "t.md", TEXT("abc\n"));

	report_warning(desk->report, CODE_WAITING, at(source, 1, 1), (struct text){0}, "w");
	report_error(desk->report, CODE_DOUBLE_ID, at(source, 0, 0), TEXT("h"), "the whole");
	report_error(desk->report, CODE_DOUBLE_ID, (struct place){0}, (struct text){0}, "nowhere");
	assert_string_equal(printed(desk), "t.md:1:2: warning: w [waiting]\n    1 | abc\n      |  ^\n"
					   "t.md:1:1: error: the whole [double-id]\n  help: h\n"
					   "tebiki: error: nowhere [double-id]\n");
	assert_string_equal(
		text_string(desk->arena, report_suggestion(desk->report, (struct text){0})), "");
}

#define E "error: e [double-id]\n"

/* The caret stands under the place, the waves go as far as it does: a wide character is two. */
static void carets(void **state)
{
	static const struct {
		const char *text;
		size_t offset, length;
		const char *expected;
	} cases[] = {
		{"abc", 0, 1, "t:1:1: " E "    1 | abc\n      | ^\n"},
		{"abc", 1, 0, "t:1:2: " E "    1 | abc\n      |  ^\n"},
		{"abc", 0, 3, "t:1:1: " E "    1 | abc\n      | ^~~\n"},
		{"条a第", 0, 3, "t:1:1: " E "    1 | 条a第\n      | ^~\n"},
		{"条a第", 3, 1, "t:1:2: " E "    1 | 条a第\n      |   ^\n"},
		{"条a第", 4, 3, "t:1:3: " E "    1 | 条a第\n      |    ^~\n"},
		{"ｶﾅa", 6, 1, "t:1:3: " E "    1 | ｶﾅa\n      |   ^\n"}, /* half width */
		{"か\xe3\x82\x99x", 6, 1, "t:1:3: " E "    1 | か\xe3\x82\x99x\n      |   ^\n"}, /* combining */
		{"𠮷x", 4, 1, "t:1:2: " E "    1 | 𠮷x\n      |   ^\n"},
		{"\tab", 1, 2, "t:1:2: " E "    1 | \tab\n      | \t^~\n"},
		{"a\tbc", 2, 2, "t:1:3: " E "    1 | a\tbc\n      |  \t^~\n"},
		{"条\t\tbc", 5, 1, "t:1:4: " E "    1 | 条\t\tbc\n      |   \t\t^\n"},
		{"abc\ndef", 1, 5, "t:1:2: " E "    1 | abc\n      |  ^~\n"}, /* to the line's end */
		{"abc\r\ndef", 1, 6, "t:1:2: " E "    1 | abc\n      |  ^~\n"},
		{"abc\r\ndef\r\n", 5, 3, "t:2:1: " E "    2 | def\n      | ^~~\n"},
		{"abc\n", 3, 1, "t:1:4: " E "    1 | abc\n      |    ^\n"},
		{"abc\r\n", 4, 1, "t:1:5: " E "    1 | abc\n      |    ^\n"},
		{"abc\n", 4, 0, "t:2:1: " E "    2 | \n      | ^\n"},
		{"abc", 3, 1, "t:1:4: " E "    1 | abc\n      |    ^\n"},
		{"条第", 3, 1, "t:1:2: " E "    1 | 条第\n      |   ^\n"}, /* half a character */
		{"条第", 0, 4, "t:1:1: " E "    1 | 条第\n      | ^~\n"},
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct source *source = source_new(desk->arena, "t", text_of(cases[i].text));

		report_error(desk->report, CODE_DOUBLE_ID,
			at(source, cases[i].offset, cases[i].length), (struct text){0}, "e");
		assert_string_equal(printed(desk), cases[i].expected);
	}
}

/* TEXT so often. */
static void repeat(struct buffer *out, const char *text, size_t times)
{
	while (times-- > 0)
		buffer_add_string(out, text);
}

/* Of a long line, the columns around the place are shown, whatever there is of it on both sides. */
static void long_lines(void **state)
{
	static const struct {
		size_t before, behind; /* characters */
		const char *head;
		size_t shown_before, shown_behind;
	} cases[] = {
		{29, 30, "t:1:30: " E "    1 | ", 29, 30},
		{30, 30, "t:1:31: " E "    1 | … ", 25, 24},
		{100000, 0, "t:1:100001: " E "    1 | … ", 49, 0},
		{0, 100000, "t:1:1: " E "    1 | ", 0, 49},
		{100000, 100000, "t:1:100001: " E "    1 | … ", 25, 24},
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		bool cut_before = cases[i].shown_before < cases[i].before;
		bool cut_behind = cases[i].shown_behind < cases[i].behind;
		struct buffer line = {.arena = desk->arena};
		struct buffer expected = {.arena = desk->arena};

		repeat(&line, "条", cases[i].before);
		repeat(&line, "第", 1 + cases[i].behind);
		report_error(desk->report, CODE_DOUBLE_ID,
			at(source_new(desk->arena, "t", buffer_text(&line)), cases[i].before * 3, 3),
			(struct text){0}, "e");
		buffer_add_string(&expected, cases[i].head);
		repeat(&expected, "条", cases[i].shown_before);
		repeat(&expected, "第", 1 + cases[i].shown_behind);
		buffer_add_string(&expected, cut_behind ? " …\n      | " : "\n      | ");
		repeat(&expected, "  ", cases[i].shown_before + cut_before);
		buffer_add_string(&expected, "^~\n");
		assert_string_equal(printed(desk), expected.data);
	}
}

static void nothing_twice(void **state)
{
	struct desk *desk = *state;
	const struct source *one = source_new(desk->arena, "one", TEXT("abc\nabc\n"));
	const struct source *two = source_new(desk->arena, "two", TEXT("abc\nabc\n"));

	report_error(desk->report, CODE_DOUBLE_ID, at(one, 1, 1), (struct text){0}, "e %d", 1);
	assert_int_not_equal(strlen(printed(desk)), 0);
	report_error(desk->report, CODE_DOUBLE_ID, at(one, 1, 1), TEXT("other help"), "e %d", 1);
	assert_string_equal(printed(desk), "");
	assert_int_equal(report_errors(desk->report), 2); /* a step that met it has failed, too */
	report_error(desk->report, CODE_DOUBLE_ID, at(one, 1, 1), (struct text){0}, "e %d", 2);
	assert_int_not_equal(strlen(printed(desk)), 0);
	report_error(desk->report, CODE_DOUBLE_ID, at(one, 2, 1), (struct text){0}, "e %d", 1);
	assert_int_not_equal(strlen(printed(desk)), 0);
	report_error(desk->report, CODE_DOUBLE_ID, at(two, 1, 1), (struct text){0}, "e %d", 1);
	assert_int_not_equal(strlen(printed(desk)), 0);
	report_warning(desk->report, CODE_WAITING, at(one, 1, 1), (struct text){0}, "w");
	assert_int_not_equal(strlen(printed(desk)), 0);
	report_warning(desk->report, CODE_WAITING, at(one, 1, 1), (struct text){0}, "w");
	assert_string_equal(printed(desk), "");
	assert_int_equal(report_warnings(desk->report), 1);
	assert_int_equal(report_errors(desk->report), 5);
}

static void many_problems(void **state)
{
	struct desk *desk = *state;
	const struct source *source = source_new(desk->arena, "t", TEXT("abc\n"));

	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 500; i++)
			report_error(desk->report, CODE_DOUBLE_ID, at(source, 1, 1),
				(struct text){0}, "e %d", i);
	assert_int_equal(report_errors(desk->report), 1000);
	fflush(desk->out);
	{
		size_t lines = 0;

		for (const char *line = desk->printed; (line = strstr(line, ": error: ")) != NULL;
			line++)
			lines++;
		assert_int_equal(lines, 500);
	}
}

/* The worst counts: what comes after does not make it better. */
static void statuses(void **state)
{
	struct desk *desk = *state;
	struct report *report = desk->report;

	assert_int_equal(report_status(report), STATUS_OK);
	report_warning(report, CODE_WAITING, (struct place){0}, (struct text){0}, "w");
	assert_int_equal(report_status(report), STATUS_OK);
	assert_int_equal(report_errors(report), 0);
	report_error(report, CODE_DOUBLE_ID, (struct place){0}, (struct text){0}, "e");
	assert_int_equal(report_status(report), STATUS_INPUT);
	report_usage(report, "u");
	assert_int_equal(report_status(report), STATUS_USAGE);
	report_system(report, "out/a.html", ENOSPC, "write the file");
	assert_int_equal(report_status(report), STATUS_SYSTEM);
	report_error(report, CODE_DOUBLE_ID, (struct place){0}, (struct text){0}, "e2");
	assert_int_equal(report_status(report), STATUS_SYSTEM);
	assert_int_equal(report_errors(report), 4);
}

static void the_system_and_the_command(void **state)
{
	struct desk *desk = *state;

	report_system(desk->report, "out/a.html", ENOSPC, "write the file");
	report_usage(desk->report, "'%s' takes %s", "build", "a profile");
	assert_string_equal(printed(desk),
		text_format(desk->arena,
			"out/a.html: error: cannot write the file: %s [system-failure]\n"
			"tebiki: 'build' takes a profile [wrong-usage]\nTry 'tebiki --help' for more information.\n",
			strerror(ENOSPC))
			.data);
}

/* File names and cells are others' words: they neither steer the terminal nor forge a message. */
static void one_line_each(void **state)
{
	struct desk *desk = *state;
	const struct source *source = source_new(desk->arena, "a\nb.csv:1:1: error: \033[31m\xff.csv",
		TEXT("x\xc2\x9b"
		     "1m\xe2\x80\xae\ty"));

	report_error(desk->report, CODE_DOUBLE_ID, (struct place){source, 0, 1},
		TEXT("not\r\xe2\x81\xa6this"), "'%s' is wrong", "\033[2J\xe2\x80\xa8あ");
	report_system(desk->report, "out\n/a", ENOSPC, "write");
	assert_string_equal(printed(desk),
		text_format(desk->arena,
			"a?b.csv:1:1: error: ?[31m?.csv:1:1: error: '?[2J?あ' is wrong [double-id]\n"
			"    1 | x?1m?\ty\n      | ^\n  help: not??this\n"
			"out?/a: error: cannot write: %s [system-failure]\n",
			strerror(ENOSPC))
			.data);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		desk_test(the_form_of_a_problem),
		desk_test(warnings_and_places_without_lines),
		desk_test(carets),
		desk_test(long_lines),
		desk_test(nothing_twice),
		desk_test(many_problems),
		desk_test(statuses),
		desk_test(the_system_and_the_command),
		desk_test(one_line_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
