#include "command/usage.h"

#include "base/day.h"

#include <stdlib.h>
#include <string.h>

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

static bool is_profile(const char *path)
{
	return text_ends(text_of(path), TEXT(".yaml")) || text_ends(text_of(path), TEXT(".yml"));
}

/* Is PATH named as what is read, and not made? */
static bool is_source(const char *path)
{
	return is_profile(path) || text_ends(text_of(path), TEXT(".csv")) ||
	       text_ends(text_of(path), TEXT(".md"));
}

/* The report is not to take the place of a sheet, or of the profile. */
static bool check_collect(struct report *report, const struct options *options)
{
	if (options->output == NULL) {
		report_usage(report, "'collect' needs -o REPORT: the file to write, report.html");
		return false;
	}
	if (is_source(options->output)) {
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
	else if (options->output != NULL && is_source(options->output))
		report_usage(report, "a PDF is printed: -o handbook.pdf, not '%s'", options->output);
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

bool usage_check(struct report *report, const struct options *options)
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
