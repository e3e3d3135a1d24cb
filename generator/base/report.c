#include "base/report.h"

#include "base/arena.h"
#include "base/table.h"
#include "base/width.h"
#include "message/catalogue.h"

#include <string.h>

struct report {
	struct arena *arena;
	FILE *out;
	struct table known; /* what was printed, to print nothing twice */
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

static void repeat(FILE *out, char c, size_t times)
{
	while (times-- > 0)
		putc(c, out);
}

/* As much white space as TEXT is wide; tabs stay tabs, whatever they take. */
static void print_margin(FILE *out, struct text text)
{
	while (text.size > 0) {
		const char *tab = memchr(text.data, '\t', text.size);
		size_t size = tab == NULL ? text.size : (size_t)(tab - text.data);

		repeat(out, ' ', text_width(text_cut(text, 0, size)));
		if (tab != NULL)
			putc('\t', out);
		text = text_from(text, tab == NULL ? size : size + 1);
	}
}

/* A paragraph is one line, and can be very long: of a line longer than LONGEST, SHOWN columns are shown. */
enum { LONGEST = 120, SHOWN = 100 };

/* The start of the last character of TEXT; its size when it is empty. */
static size_t last_character(struct text text)
{
	size_t at = text.size == 0 ? 0 : text.size - 1;

	while (at > 0 && ((unsigned char)text.data[at] & 0xc0) == 0x80)
		at--;
	return at;
}

/* The end of TEXT that takes at most WIDTH columns. */
static struct text tail_of(struct text text, size_t width)
{
	size_t start = text.size;

	while (start > 0) {
		size_t before = last_character(text_cut(text, 0, start));
		size_t columns = text_width(text_cut(text, before, start));

		if (columns > width)
			break;
		width -= columns;
		start = before;
	}
	return text_from(text, start);
}

/* Likewise its beginning. */
static struct text head_of(struct text text, size_t width)
{
	size_t end = 0;

	while (end < text.size) {
		uint32_t code;
		size_t size = text_character(text_from(text, end), &code);
		size_t columns;

		size = size == 0 ? 1 : size;
		columns = text_width(text_cut(text, end, end + size));
		if (columns > width)
			break;
		width -= columns;
		end += size;
	}
	return text_cut(text, 0, end);
}

/* What is shown of a line: the text before the place, the place itself, and the text behind it. */
struct window {
	struct text before;
	struct text marked;
	struct text behind;
	bool cut_before;
	bool cut_behind;
};

/* Cuts a long line to the columns around the place. */
static void narrow(struct window *window)
{
	size_t before = window->before.size;
	size_t behind = window->marked.size + window->behind.size;
	size_t rest = text_width(window->marked) + text_width(window->behind);

	if (text_width(window->before) + rest <= LONGEST)
		return;
	window->before = tail_of(window->before, rest < SHOWN / 2 ? SHOWN - rest : SHOWN / 2);
	window->marked = head_of(window->marked, SHOWN - text_width(window->before));
	window->behind = head_of(
		window->behind, SHOWN - text_width(window->before) - text_width(window->marked));
	window->cut_before = window->before.size < before;
	window->cut_behind = window->marked.size + window->behind.size < behind;
}

static void print_text(FILE *out, struct text text)
{
	if (text.size > 0)
		fwrite(text.data, 1, text.size, out);
}

/* The line and, under it, a caret at the place and waves as far as it goes. */
static void print_line(FILE *out, struct place place, struct position at)
{
	const struct source *source = place.source;
	struct text line = source_line(source, at.line);
	size_t start = place.offset - source->lines[at.line - 1];
	size_t end = start + place.length;
	struct window window;
	size_t marked;

	start = start > line.size ? line.size : start;
	end = end > line.size ? line.size : end;
	end = end < start ? start : end;
	window = (struct window){text_cut(line, 0, start), text_cut(line, start, end),
		text_from(line, end), false, false};
	narrow(&window);
	marked = text_width(window.marked);
	fprintf(out, "%5zu | %s", at.line, window.cut_before ? "… " : "");
	print_text(out, window.before);
	print_text(out, window.marked);
	print_text(out, window.behind);
	fprintf(out, "%s\n      | %s", window.cut_behind ? " …" : "", window.cut_before ? "  " : "");
	print_margin(out, window.before);
	putc('^', out);
	repeat(out, '~', marked > 1 ? marked - 1 : 0);
	putc('\n', out);
}

static void print(struct report *report, const struct message *message, struct place place,
	struct text sentence, struct text help)
{
	FILE *out = report->out;
	const char *kind = message->severity == SEVERITY_ERROR ? "error" : "warning";
	bool whole = place.source == NULL || (place.offset == 0 && place.length == 0);

	if (place.source == NULL) {
		fprintf(out, "tebiki: %s: %.*s [%s]\n", kind, TEXT_ARGS(sentence), message->name);
	} else if (whole) {
		fprintf(out, "%s:1:1: %s: %.*s [%s]\n", place.source->path, kind,
			TEXT_ARGS(sentence), message->name);
	} else {
		struct position at = source_position(place.source, place.offset);

		fprintf(out, "%s:%zu:%zu: %s: %.*s [%s]\n", place.source->path, at.line, at.column,
			kind, TEXT_ARGS(sentence), message->name);
		print_line(out, place, at);
	}
	if (help.size > 0)
		fprintf(out, "  help: %.*s\n", TEXT_ARGS(help));
}

static void raise_status(struct report *report, enum status status)
{
	if (report->status < status)
		report->status = status;
}

void report_error(struct report *report, enum code code, struct place place, struct text help,
	const char *format, ...)
{
	va_list arguments;
	struct text sentence;

	va_start(arguments, format);
	sentence = text_vformat(report->arena, format, arguments);
	va_end(arguments);
	report->errors++;
	raise_status(report, STATUS_INPUT);
	if (remember(report, place, sentence))
		print(report, message_of(code), place, sentence, help);
}

void report_warning(struct report *report, enum code code, struct place place, struct text help,
	const char *format, ...)
{
	va_list arguments;
	struct text sentence;

	va_start(arguments, format);
	sentence = text_vformat(report->arena, format, arguments);
	va_end(arguments);
	if (!remember(report, place, sentence))
		return;
	report->warnings++;
	print(report, message_of(code), place, sentence, help);
}

void report_system(struct report *report, const char *path, int error, const char *what)
{
	report->errors++;
	raise_status(report, STATUS_SYSTEM);
	fprintf(report->out, "%s: error: cannot %s: %s [%s]\n", path, what, strerror(error),
		message_of(CODE_SYSTEM_FAILURE)->name);
}

void report_trouble(struct report *report, enum code code, struct text help, const char *format, ...)
{
	va_list arguments;

	report->errors++;
	raise_status(report, STATUS_SYSTEM);
	fputs("tebiki: error: ", report->out);
	va_start(arguments, format);
	vfprintf(report->out, format, arguments);
	va_end(arguments);
	fprintf(report->out, " [%s]\n", message_of(code)->name);
	if (help.size > 0)
		fprintf(report->out, "  help: %.*s\n", TEXT_ARGS(help));
}

void report_usage(struct report *report, const char *format, ...)
{
	va_list arguments;

	report->errors++;
	raise_status(report, STATUS_USAGE);
	fputs("tebiki: ", report->out);
	va_start(arguments, format);
	vfprintf(report->out, format, arguments);
	va_end(arguments);
	fprintf(report->out, " [%s]\nTry 'tebiki --help' for more information.\n",
		message_of(CODE_WRONG_USAGE)->name);
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
