#include "command/command.h"
#include "message/catalogue.h"

#include <string.h>

static struct text name_at(const void *context, size_t index)
{
	(void)context;
	return text_of(message_of((enum code)index)->name);
}

static const char *severity_of(const struct message *message)
{
	return message->severity == SEVERITY_ERROR ? "error" : "warning";
}

/* LINES, each indented. */
static void print_indented(const char *lines)
{
	while (*lines != '\0') {
		size_t size = strcspn(lines, "\n");

		printf("%s%.*s\n", size == 0 ? "" : "    ", (int)size, lines);
		lines += size + (lines[size] == '\n');
	}
}

static void list_messages(void)
{
	for (int code = 0; code < CODE_COUNT; code++) {
		const struct message *message = message_of((enum code)code);

		printf("%-22s %-8s %s\n", message->name, severity_of(message), message->summary);
	}
}

static void explain_message(const struct message *message)
{
	printf("%s (%s): %s\n", message->name, severity_of(message), message->summary);
	if (message->meaning != NULL)
		printf("\n%s\n", message->meaning);
	if (message->example != NULL) {
		putchar('\n');
		print_indented(message->example);
	}
}

static void explain(struct report *report, const char *name)
{
	const struct message *message = message_named(name);
	struct text nearest;

	if (strcmp(name, "list") == 0) {
		list_messages();
		return;
	}
	if (message != NULL) {
		explain_message(message);
		return;
	}
	nearest = text_nearest(text_of(name), CODE_COUNT, name_at, NULL);
	report_error(report, CODE_UNKNOWN_ID, (struct place){0},
		nearest.size > 0 ? report_suggestion(report, nearest)
				 : TEXT("'tebiki check --explain=list' lists all"),
		"no message has the code '%s'", name);
}

void command_check(struct arena *arena, struct report *report, const struct options *options)
{
	bool json = options->format != NULL && strcmp(options->format, "json") == 0;
	bool sarif = options->format != NULL && strcmp(options->format, "sarif") == 0;
	struct options quiet = *options;
	const struct problem *problems;
	size_t count;

	if (options->code != NULL) {
		explain(report, options->code);
		return;
	}
	if (options->werror)
		report_strict(report);
	if (json || sarif)
		report_hold(report);
	quiet.quiet = options->quiet || json || sarif;
	command_build(arena, report, &quiet);
	problems = report_problems(report, &count);
	if (json)
		problems_print_json(stdout, problems, count);
	else if (sarif)
		problems_print_sarif(stdout, problems, count);
}
