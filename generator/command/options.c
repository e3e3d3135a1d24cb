#include "command/options.h"

#include "base/arena.h"
#include "command/lookalike.h"
#include "command/usage.h"

#include <getopt.h>
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
	if (lookalike_report(report, NULL, name))
		return false;
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

/* False after reporting a value that is ASCII, if it is any, but is written in full-width signs. */
static bool check_wide(struct report *report, const struct options *options)
{
	return !lookalike_report(report, "port", options->port) &&
	       !lookalike_report(report, "today", options->today) &&
	       !lookalike_report(report, "format", options->format) &&
	       !lookalike_report(report, "kind", options->kind) &&
	       !lookalike_report(report, "explain", options->code);
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

	if (!lookalike_check(report, argc, argv) || !read_options(report, argc, argv, options, &given))
		return false;
	if (optind < argc && strcmp(argv[optind], "help") == 0) {
		options->help = true;
		optind++;
	}
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
			       check_wide(report, options) && usage_check(report, options));
}
