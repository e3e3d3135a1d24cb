#include "base/report.h"

#include "base/arena.h"
#include "base/table.h"
#include "message/catalogue.h"

#include <string.h>

struct report {
	struct arena *arena;
	FILE *out;                /* NULL: nothing is printed, only kept */
	struct table known;       /* what was printed, to print nothing twice */
	struct problem *problems; /* `count`, in the order of their coming */
	size_t count;
	bool strict; /* a warning spoils the status, too */
	size_t errors;
	size_t warnings;
	enum status status;
};

struct report *report_new(struct arena *arena, FILE *out)
{
	struct report *report = ARENA_NEW(arena, struct report);

	report->arena = arena;
	report->known.arena = arena;
	report->out = out;
	return report;
}

/* True the first time this problem is met. */
static bool remember(struct report *report, struct place place, struct text sentence)
{
	struct text problem = text_format(report->arena, "%p %u %.*s", (const void *)place.source,
		(unsigned)place.offset, TEXT_ARGS(sentence));

	return table_put(&report->known, problem, report) == NULL;
}

static void raise_status(struct report *report, enum status status)
{
	if (report->status < status)
		report->status = status;
}

/* Keeps PROBLEM and prints it. Its help may lie in memory that is used again sooner. */
static void take(struct report *report, struct problem problem)
{
	if (problem.help.size > 0)
		problem.help = text_copy(report->arena, problem.help);
	ARENA_PUSH(report->arena, report->problems, report->count, problem);
	if (report->out != NULL)
		problem_print(report->out, &problem);
}

void report_error(struct report *report, enum code code, struct place place, struct text help,
	const char *format, ...)
{
	struct text sentence;

	TEXT_OF_ARGUMENTS(sentence, report->arena, format);
	report->errors++;
	raise_status(report, STATUS_INPUT);
	if (remember(report, place, sentence))
		take(report, (struct problem){message_of(code), place, NULL, sentence, help});
}

void report_warning(struct report *report, enum code code, struct place place, struct text help,
	const char *format, ...)
{
	struct text sentence;

	TEXT_OF_ARGUMENTS(sentence, report->arena, format);
	if (!remember(report, place, sentence))
		return;
	report->warnings++;
	if (report->strict)
		raise_status(report, STATUS_INPUT);
	take(report, (struct problem){message_of(code), place, NULL, sentence, help});
}

static void fail(struct report *report, enum status status, struct problem problem)
{
	report->errors++;
	raise_status(report, status);
	take(report, problem);
}

void report_system(struct report *report, const char *path, int error, const char *what)
{
	fail(report, STATUS_SYSTEM,
		(struct problem){.message = message_of(CODE_SYSTEM_FAILURE),
			.path = text_string(report->arena, text_of(path)),
			.sentence = text_format(report->arena, "cannot %s: %s", what, strerror(error))});
}

void report_trouble(struct report *report, enum code code, struct text help, const char *format, ...)
{
	struct text sentence;

	TEXT_OF_ARGUMENTS(sentence, report->arena, format);
	fail(report, STATUS_SYSTEM,
		(struct problem){.message = message_of(code), .sentence = sentence, .help = help});
}

void report_usage(struct report *report, const char *format, ...)
{
	struct text sentence;

	TEXT_OF_ARGUMENTS(sentence, report->arena, format);
	fail(report, STATUS_USAGE,
		(struct problem){.message = message_of(CODE_WRONG_USAGE), .sentence = sentence});
}

void report_hold(struct report *report)
{
	report->out = NULL;
}

void report_strict(struct report *report)
{
	report->strict = true;
	if (report->warnings > 0)
		raise_status(report, STATUS_INPUT);
}

const struct problem *report_problems(const struct report *report, size_t *count)
{
	*count = report->count;
	return report->problems;
}

size_t report_errors(const struct report *report)
{
	return report->errors;
}

size_t report_warnings(const struct report *report)
{
	return report->warnings;
}

enum status report_status(const struct report *report)
{
	return report->status;
}

struct text report_suggestion(struct report *report, struct text name)
{
	if (name.size == 0)
		return (struct text){0};
	return text_format(report->arena, "did you mean '%.*s'?", TEXT_ARGS(name));
}

struct text report_key(struct report *report, struct text words, struct text key)
{
	if (key.size == 0)
		return (struct text){0};
	return text_format(
		report->arena, "write its key: '%.*s' is '%.*s'", TEXT_ARGS(words), TEXT_ARGS(key));
}
