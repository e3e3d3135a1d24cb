/*
 * What may come next on a command line.
 */
#include "../support.h"

#include "command/complete.h"

enum { WORDS = 8 };

/* Completes LINE, whose words are parted by spaces; '_' is an empty word. */
static struct completion complete_line(struct bench *bench, const char *line)
{
	const char *words[WORDS] = {NULL};
	char *rest = strdup(line);
	int count = 0;

	assert_non_null(rest);
	for (char *word = strtok(rest, " "); word != NULL; word = strtok(NULL, " ")) {
		assert_true(count < WORDS);
		words[count++] =
			text_string(bench->arena, text_of(strcmp(word, "_") == 0 ? "" : word));
	}
	free(rest);
	return complete(bench->arena, words, count);
}

static void values(void **state)
{
	static const struct {
		const char *line;
		const char *value;
	} cases[] = {
		{"_", ""},
		{"build _", "PROFILE"},
		{"build a.yaml _", "PROFILE"},
		{"build a.yaml -o _", "DIR"},
		{"build a.yaml -o out _", "PROFILE"},
		{"build --output=o", "DIR"},
		{"collect -o _", "REPORT"},
		{"collect --profile _", "PROFILE"},
		{"pdf -o _", "FILE"},
		{"pdf a.yaml _", ""},
		{"pdf a.yaml --role _", "ROLE"},
		{"pdf a.yaml --role=c", "ROLE"},
		{"pdf a.yaml --chapter=c", "ID"},
		{"explain _", "PROFILE"},
		{"explain a.yaml _", "ID"},
		{"explain a.yaml x _", ""},
		{"list _", "WHAT"},
		{"list roles _", "CORPUS|PROFILE"},
		{"bulid _", ""},
		{"build --nothing=x", ""},
		{"build --output --", "DIR"},
		{"build -", ""},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_text(complete_line(bench, cases[i].line).value, cases[i].value);
	assert_text(complete(bench->arena, NULL, 0).value, "");
}

static void words(void **state)
{
	struct bench *bench = *state;
	struct completion completion = complete_line(bench, "pdf a.yaml --ro");

	assert_string_equal(completion.out.data, "--role=\tprint what binds the role only\n");
	assert_string_equal(completion.profile, "a.yaml");
	assert_string_equal(complete_line(bench, "list roles _").out.data, "*/\n*.yaml\n");
	assert_string_equal(complete_line(bench, "bu").out.data,
		"build\twrite the handbook of PROFILE to DIR; of several, to DIR/<name of profile>\n");
	assert_string_equal(complete_line(bench, "collect --profile=b.yaml _").profile, "b.yaml");
}

/* Who adds a command or an option says what its values are, or takes a name that is known. */
static void every_value_is_known(void **state)
{
	size_t command_count;
	size_t option_count;
	const struct command_form *commands = command_forms(&command_count);
	const struct option_form *options = option_forms(&option_count);

	(void)state;
	for (size_t i = 0; i < command_count; i++) {
		for (int j = 0; j <= commands[i].fewest; j++)
			if (!complete_knows(operand_value(&commands[i], j)))
				fail_msg("operand %d of '%s'", j, commands[i].name);
		for (size_t j = 0; j < option_count; j++)
			if (option_is_for(&options[j], commands[i].command) &&
				!complete_knows(option_value(&options[j], &commands[i])))
				fail_msg("--%s of '%s'", options[j].name, commands[i].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(values),
		bench_test(words),
		cmocka_unit_test(every_value_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
