#include "command/options.h"

#include "base/arena.h"
#include "base/day.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

/* Options are told apart by their place in the table; getopt's own answers lie below. */
enum { FIRST_OPTION = 256, MOST_OPTIONS = 32 };

static struct text command_at(const void *context, size_t index)
{
	const struct command_form *forms = context;

	return text_of(forms[index].name);
}

static bool find_command(struct report *report, const char *name, enum command *command)
{
	size_t count;
	const struct command_form *forms = command_forms(&count);
	struct text nearest;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(forms[i].name, name) == 0) {
			*command = forms[i].command;
			return true;
		}
	}
	nearest = text_nearest(text_of(name), count, command_at, forms);
	if (nearest.size > 0)
		report_usage(report, "there is no command '%s'; did you mean '%.*s'?", name,
			TEXT_ARGS(nearest));
	else
		report_usage(report, "there is no command '%s'", name);
	return false;
}

static bool check_operands(struct report *report, const struct options *options)
{
	const struct command_form *form = command_form(options->command);

	if (options->operand_count >= form->fewest &&
		(form->most == 0 || options->operand_count <= form->most))
		return true;
	report_usage(report, "'%s' takes %s", form->name, form->operands);
	return false;
}

/* The commands that take OPTION, or all when it is NULL, as a list whose last parts are joined by LAST. */
static struct text command_list(struct arena *arena, const struct option_form *option, const char *last)
{
	size_t count;
	size_t left = 0;
	const struct command_form *forms = command_forms(&count);
	struct buffer list = {.arena = arena};

	for (size_t i = 0; i < count; i++)
		left += option == NULL || option_is_for(option, forms[i].command);
	for (size_t i = 0; i < count; i++) {
		if (option != NULL && !option_is_for(option, forms[i].command))
			continue;
		left--;
		buffer_add_format(&list, "'%s'%s", forms[i].name,
			left > 1    ? ", "
			: left == 1 ? last
				    : "");
	}
	return buffer_text(&list);
}

/* False after reporting the first of the options GIVEN, as bits, that the command does not take. */
static bool check_stray(struct arena *arena, struct report *report, const struct options *options,
	unsigned long given)
{
	size_t count;
	const struct option_form *forms = option_forms(&count);

	for (size_t i = 0; i < count; i++) {
		struct text names;

		if ((given & 1UL << i) == 0 || option_is_for(&forms[i], options->command))
			continue;
		names = command_list(arena, &forms[i], " and ");
		report_usage(report, "--%s is for %.*s only", forms[i].name, TEXT_ARGS(names));
		return false;
	}
	return true;
}

static bool is_day(const char *text)
{
	struct day day;

	return day_read(text_of(text), &day) && day_exists(&day);
}

static bool is_format(const char *format)
{
	return format == NULL || strcmp(format, "text") == 0 || strcmp(format, "json") == 0 ||
	       strcmp(format, "sarif") == 0;
}

static bool check_check(struct report *report, const struct options *options)
{
	if (options->code == NULL && options->operand_count == 0)
		report_usage(report, "'check' takes at least one profile");
	else if (options->code != NULL && options->operand_count > 0)
		report_usage(report, "--explain takes no profile");
	else if (!is_format(options->format))
		report_usage(report, "there is no format '%s': say text, json or sarif",
			options->format);
	else if (options->today != NULL && !is_day(options->today))
		report_usage(report, "'%s' is not a date: --today=2026-04-01", options->today);
	else
		return true;
	return false;
}

static bool check_build(struct report *report, const struct options *options)
{
	if (options->output == NULL)
		report_usage(report, "'build' needs -o DIR: where to build");
	return options->output != NULL;
}

/* The report is not to take the place of a sheet. */
static bool check_collect(struct report *report, const struct options *options)
{
	if (options->output == NULL) {
		report_usage(report, "'collect' needs -o REPORT: the file to write, report.html");
		return false;
	}
	if (text_ends(text_of(options->output), TEXT(".csv"))) {
		report_usage(report, "the report is a page: -o report.html, not '%s'", options->output);
		return false;
	}
	for (int i = 0; i < options->operand_count; i++) {
		if (strcmp(options->operands[i], options->output) == 0) {
			report_usage(report, "'%s' is a sheet, and cannot be the report",
				options->output);
			return false;
		}
	}
	return true;
}

static bool check_init(struct report *report, const struct options *options)
{
	if (options->answers != NULL && options->kind != NULL)
		report_usage(report,
			"a sample takes no answers: --answers and --kind do not go together");
	else if (options->operands[0][0] == '\0')
		report_usage(report, "'init' takes the folder to make a profile in");
	else
		return true;
	return false;
}

static bool check_pdf(struct report *report, const struct options *options)
{
	if (options->role != NULL && options->chapter != NULL)
		report_usage(report,
			"print for a role or a chapter: --role and --chapter do not go together");
	else if (options->check != NULL && options->output != NULL)
		report_usage(report, "print or check: -o and --check do not go together");
	else if (options->check == NULL && options->operand_count == 0)
		report_usage(report, "'pdf' takes one profile");
	else if (options->check == NULL && options->output == NULL)
		report_usage(report, "'pdf' needs -o FILE: where to print to");
	else if (options->operand_count == 0 && (options->role != NULL || options->chapter != NULL))
		report_usage(report, "--role and --chapter need a profile to check against");
	else
		return true;
	return false;
}

/* Ports below 1 and above 65535 do not exist; 0 leaves the choice to the system. */
static bool check_serve(struct report *report, const struct options *options)
{
	const char *port = options->port == NULL ? "0" : options->port;
	size_t digits = strspn(port, "0123456789");

	if (digits > 0 && digits < 6 && port[digits] == '\0' && strtol(port, NULL, 10) <= 65535)
		return true;
	report_usage(report, "'%s' is no port: --port takes a number from 0 to 65535", port);
	return false;
}

static bool is_profile(const char *path)
{
	return text_ends(text_of(path), TEXT(".yaml")) || text_ends(text_of(path), TEXT(".yml"));
}

static bool check_explain(struct report *report, const struct options *options)
{
	const char *format = options->format;
	bool one = options->operand_count == 2;

	if (one && is_profile(options->operands[1]) && !is_profile(options->operands[0]))
		report_usage(report, "'explain' takes the profile first: tebiki explain %s %s",
			options->operands[1], options->operands[0]);
	else if (!one && !options->why_not)
		report_usage(report, "'explain' takes a profile and an id; without an id, --why-not "
				     "lists all that is not in the handbook");
	else if (format != NULL && strcmp(format, "json") != 0 && strcmp(format, "text") != 0)
		report_usage(report, "there is no format '%s': say text or json", format);
	else
		return true;
	return false;
}

/* What the table cannot say of a command. */
static bool check_command(struct report *report, const struct options *options)
{
	switch (options->command) {
	case COMMAND_BUILD: return check_build(report, options);
	case COMMAND_CHECK: return check_check(report, options);
	case COMMAND_COLLECT: return check_collect(report, options);
	case COMMAND_EXPLAIN: return check_explain(report, options);
	case COMMAND_INIT: return check_init(report, options);
	case COMMAND_PDF: return check_pdf(report, options);
	case COMMAND_SERVE: return check_serve(report, options);
	default: return true;
	}
}

static void report_bad_option(struct report *report, int option, char **argv)
{
	const char *word = argv[optind - 1];
	bool is_long = strncmp(word, "--", 2) == 0;

	if (option == ':')
		report_usage(report, "the option '%s' needs a value", word);
	else if (is_long && optopt != 0)
		report_usage(report, "the option '%s' takes no value", word);
	else if (!is_long)
		report_usage(report, "there is no option '-%c'", optopt);
	else
		report_usage(report, "there is no option '%s'", word);
}

/* The table in the form of getopt. A letter that takes a value is followed by a colon there. */
static void make_getopt(struct option *longs, char *letters)
{
	size_t count;
	const struct option_form *forms = option_forms(&count);

	*letters++ = ':'; /* a missing value is told apart from an unknown option */
	for (size_t i = 0; i < count && i < MOST_OPTIONS; i++) {
		bool valued = forms[i].value != NULL;

		longs[i] = (struct option){forms[i].name, valued ? required_argument : no_argument,
			NULL, FIRST_OPTION + (int)i};
		if (forms[i].letter == 0)
			continue;
		*letters++ = (char)forms[i].letter;
		if (valued)
			*letters++ = ':';
	}
	*letters = '\0';
}

/* The place in the table of what getopt found: a letter, or a long option. */
static size_t index_of(int found)
{
	size_t count;
	const struct option_form *forms = option_forms(&count);
	size_t i = 0;

	if (found >= FIRST_OPTION)
		return (size_t)(found - FIRST_OPTION);
	while (i < count && forms[i].letter != found)
		i++;
	return i;
}

static void take_option(struct options *options, size_t index, const char *value)
{
	size_t count;
	const struct option_form *form = &option_forms(&count)[index];
	void *field = (char *)options + form->field;

	if (form->value != NULL)
		*(const char **)field = value;
	else
		*(bool *)field = true;
}

/* Reads the options into *OPTIONS, and into *GIVEN which those were. */
static bool read_options(
	struct report *report, int argc, char **argv, struct options *options, unsigned long *given)
{
	struct option longs[MOST_OPTIONS + 1] = {0};
	char letters[2 * MOST_OPTIONS + 2];
	int found;

	make_getopt(longs, letters);
	opterr = 0;
	while ((found = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		if (found == '?' || found == ':') {
			report_bad_option(report, found, argv);
			return false;
		}
		take_option(options, index_of(found), optarg);
		*given |= 1UL << index_of(found);
	}
	return true;
}

bool options_read(
	struct arena *arena, struct report *report, int argc, char **argv, struct options *options)
{
	unsigned long given = 0;
	bool asks;

	if (!read_options(report, argc, argv, options, &given))
		return false;
	asks = options->help || options->version;
	if (optind == argc && !asks)
		report_usage(report, "say what to do: %s", command_list(arena, NULL, " or ").data);
	if (optind == argc)
		return asks;
	if (!find_command(report, argv[optind], &options->command))
		return false;
	options->operands = argv + optind + 1;
	options->operand_count = argc - optind - 1;
	return asks || (check_operands(report, options) && check_stray(arena, report, options, given) &&
			       check_command(report, options));
}
