/*
 * The command line.
 */
#include "../support.h"

#include "command/options.h"

#include <getopt.h>

enum { WORDS = 16 };

/* Reads the command line LINE, whose words are parted by spaces; '_' is an empty word. */
static bool read_line(struct bench *bench, const char *line, struct options *options)
{
	char **words = ARENA_ARRAY(bench->arena, char *, WORDS);
	char *rest = strdup(line);
	int count = 0;

	assert_non_null(rest);
	words[count++] = (char *)(uintptr_t) "tebiki";
	for (char *word = strtok(rest, " "); word != NULL; word = strtok(NULL, " ")) {
		struct text copy =
			text_copy(bench->arena, text_of(strcmp(word, "_") == 0 ? "" : word));

		assert_true(count < WORDS - 1);
		words[count++] = (char *)(uintptr_t)copy.data;
	}
	free(rest);
	optind = 0; /* begin anew */
	*options = (struct options){0};
	return options_read(bench->arena, bench->report, count, words, options);
}

static void commands(void **state)
{
	static const struct {
		const char *line;
		enum command command;
		int operand_count;
	} cases[] = {
		{"build a.yaml -o out", COMMAND_BUILD, 1},
		{"build a.yaml b.yaml c.yaml -o out", COMMAND_BUILD, 3},
		{"check a.yaml", COMMAND_CHECK, 1},
		{"check a b c d e f", COMMAND_CHECK, 6},
		{"explain a.yaml incident-team#cymat", COMMAND_EXPLAIN, 2},
		{"list roles content/common-standards", COMMAND_LIST, 2},
		{"--help", COMMAND_NONE, 0},
		{"-h", COMMAND_NONE, 0},
		{"build -h", COMMAND_BUILD, 0},
		{"--version", COMMAND_NONE, 0},
		{"-V", COMMAND_NONE, 0},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct options options;

		assert_true(read_line(bench, cases[i].line, &options));
		assert_int_equal(options.command, cases[i].command);
		assert_int_equal(options.operand_count, cases[i].operand_count);
		assert_silent(bench);
	}
}

/* Options are read in all their forms, wherever they stand. */
static void options_anywhere(void **state)
{
	static const char *const lines[] = {
		"build p.yaml -o out -c con -t tem -q",
		"-q -o out -c con -t tem build p.yaml",
		"build -oout -ccon -ttem -q p.yaml",
		"build -qoout p.yaml -c con -ttem",
		"build --output=out --content=con --templates=tem --quiet p.yaml",
		"build --output out p.yaml --content con --templates tem --quiet",
		"build --out=out --con=con --temp=tem --q p.yaml",
		"build -o old -o out -c con -t tem -q -- p.yaml",
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct options options;

		assert_true(read_line(bench, lines[i], &options));
		assert_int_equal(options.command, COMMAND_BUILD);
		assert_string_equal(options.output, "out");
		assert_string_equal(options.content, "con");
		assert_string_equal(options.templates, "tem");
		assert_true(options.quiet);
		assert_int_equal(options.operand_count, 1);
		assert_string_equal(options.operands[0], "p.yaml");
		assert_silent(bench);
	}
}

static void what_is_not_said(void **state)
{
	struct bench *bench = *state;
	struct options options;

	assert_true(read_line(bench, "check -- -o", &options));
	assert_null(options.output);
	assert_null(options.content);
	assert_null(options.templates);
	assert_false(options.quiet);
	assert_string_equal(options.operands[0], "-o");
	assert_silent(bench);
}

static void wrong_usage(void **state)
{
	static const char *const cases[][2] = {
		{"", "say what to do: 'build', 'check', 'collect', 'complete', 'explain', 'init', 'list', 'pdf', 'schema' or 'serve'"},
		{"-q", "say what to do"},
		{"biuld p", "there is no command 'biuld'; did you mean 'build'?"},
		{"frobnicate", "there is no command 'frobnicate' [wrong-usage]\n"},
		{"_ p", "there is no command '' [wrong-usage]\n"},
		{"build -o out", "'build' takes at least one profile"},
		{"build p", "'build' needs -o DIR: where to build"},
		{"check", "'check' takes at least one profile"},
		{"check p -o out", "--output is for 'build', 'collect' and 'pdf' only"},
		{"explain p", "'explain' takes a profile and an id"},
		{"explain p a b", "'explain' takes a profile and an id"},
		{"list roles", "'list' takes what to list, and a corpus or profile"},
		{"serve", "'serve' takes one profile"},
		{"serve a b", "'serve' takes one profile"},
		{"serve p --port=x", "'x' is no port: --port takes a number from 0 to 65535"},
		{"serve p --port=", "'' is no port"},
		{"serve p --port=-1", "'-1' is no port"},
		{"serve p --port=65536", "'65536' is no port"},
		{"serve p --port=99999999999", "'99999999999' is no port"},
		{"build p -o d --port=1", "--port is for 'serve' only"},
		{"build p -o", "the option '-o' needs a value"},
		{"build p -qo", "the option '-qo' needs a value"},
		{"build p --output", "the option '--output' needs a value"},
		{"build p -x", "there is no option '-x'"},
		{"build p -qx", "there is no option '-x'"},
		{"build p --frob", "there is no option '--frob'"},
		{"build p --frob=1", "there is no option '--frob=1'"},
		{"build p --quiet=1", "the option '--quiet=1' takes no value"},
		{"--help=1", "the option '--help=1' takes no value"},
		{"--help --frob", "there is no option '--frob'"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct options options;

		assert_false(read_line(bench, cases[i][0], &options));
		assert_int_equal(report_status(bench->report), STATUS_USAGE);
		assert_int_equal(report_errors(bench->report), 1);
		assert_non_null(strstr(bench_messages(bench), "Try 'tebiki --help'"));
		assert_error(bench, cases[i][1]);
	}
}

/* The help names everything that is read. */
static void help(void **state)
{
	static const char *const words[] = {"build", "check", "explain", "list", "-o, --output=DIR",
		"-c, --content=DIR", "-t, --templates=DIR", "-q, --quiet", "-h, --help",
		"-V, --version"};
	struct bench *bench = *state;

	commands_help(bench->out, COMMAND_NONE);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_non_null(strstr(bench_messages(bench), words[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(commands),
		bench_test(options_anywhere),
		bench_test(what_is_not_said),
		bench_test(wrong_usage),
		bench_test(help),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
