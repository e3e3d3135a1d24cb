#include "base/problem.h"
#include "base/width.h"

#include <string.h>

/* As much white space as TEXT is wide; tabs stay tabs, whatever they take. */
static void print_margin(FILE *out, struct text text)
{
	while (text.size > 0) {
		const char *tab = memchr(text.data, '\t', text.size);
		size_t size = tab == NULL ? text.size : (size_t)(tab - text.data);

		fprintf(out, "%*s", (int)text_width(text_cut(text, 0, size)), "");
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

/* The width of TEXT, or some width above LONGEST: a line of a megabyte is not measured for every mistake in it. */
static size_t width_of(struct text text)
{
	enum { WIDEST_CHARACTER = 2 };

	return text_width(head_of(text, LONGEST + WIDEST_CHARACTER));
}

/* Cuts a long line to the columns around the place. */
static void narrow(struct window *window)
{
	size_t before = window->before.size;
	size_t behind = window->marked.size + window->behind.size;
	size_t rest = width_of(window->marked) + width_of(window->behind);

	if (width_of(window->before) + rest <= LONGEST)
		return;
	window->before = tail_of(window->before, rest < SHOWN / 2 ? SHOWN - rest : SHOWN / 2);
	window->marked = head_of(window->marked, SHOWN - text_width(window->before));
	window->behind = head_of(
		window->behind, SHOWN - text_width(window->before) - text_width(window->marked));
	window->cut_before = window->before.size < before;
	window->cut_behind = window->marked.size + window->behind.size < behind;
}

/* Not what steers a terminal: controls, line ends, and what turns the direction of writing. */
static bool is_shown(uint32_t code)
{
	return (code == '\t' || code >= ' ') && (code < 0x7f || code >= 0xa0) &&
	       (code < 0x2028 || code > 0x202e) && (code < 0x2066 || code > 0x2069);
}

/* As much of TEXT's beginning as can be shown. */
static size_t shown_prefix(struct text text)
{
	size_t shown = 0;
	size_t size;
	uint32_t code;

	while ((size = text_character(text_from(text, shown), &code)) > 0 && is_shown(code))
		shown += size;
	return shown;
}

/* Names of files can hold any bytes: what cannot be shown, or would forge a line, becomes "?". */
static void print_text(FILE *out, struct text text)
{
	while (text.size > 0) {
		size_t shown = shown_prefix(text);
		uint32_t code;
		size_t strange = text_character(text_from(text, shown), &code);

		fwrite(text.data, 1, shown, out);
		if (shown < text.size)
			putc('?', out);
		text = text_from(
			text, shown == text.size ? shown : shown + (strange > 0 ? strange : 1));
	}
}

/* Together: a place may begin or end within a character. */
static void print_window(FILE *out, const struct window *window)
{
	struct text shown = {window->before.data, window->before.size + window->marked.size};
	bool whole = text_from(window->marked, window->marked.size).data == window->behind.data;

	shown.size += whole ? window->behind.size : 0;
	print_text(out, shown);
	if (!whole)
		print_text(out, window->behind);
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
	print_window(out, &window);
	fprintf(out, "%s\n      | %s", window.cut_behind ? " …" : "", window.cut_before ? "  " : "");
	print_margin(out, window.before);
	putc('^', out);
	for (size_t column = 1; column < marked; column++)
		putc('~', out);
	putc('\n', out);
}

/* AT is where its place is; line 0: nowhere, or the file as a whole. */
static void print_place(FILE *out, const struct problem *problem, struct position at)
{
	const struct source *source = problem->place.source;

	if (problem->path != NULL || source == NULL) {
		print_text(out, text_of(problem->path != NULL ? problem->path : "tebiki"));
		return;
	}
	print_text(out, text_of(source->path));
	fprintf(out, ":%zu:%zu", at.line == 0 ? 1 : at.line, at.line == 0 ? 1 : at.column);
}

static void print_head(FILE *out, const struct problem *problem, struct position at)
{
	const char *kind = problem->message->severity == SEVERITY_ERROR ? "error" : "warning";

	print_place(out, problem, at);
	if (problem->message->code != CODE_WRONG_USAGE)
		fprintf(out, ": %s", kind);
	fputs(": ", out);
	print_text(out, problem->sentence);
	fprintf(out, " [%s]\n", problem->message->name);
}

void problem_print(FILE *out, const struct problem *problem)
{
	struct place place = problem->place;
	struct position at = {0, 0};

	if (place.source != NULL && (place.offset > 0 || place.length > 0))
		at = source_position(place.source, place.offset);
	print_head(out, problem, at);
	if (at.line > 0)
		print_line(out, place, at);
	if (problem->help.size > 0) {
		fputs("  help: ", out);
		print_text(out, problem->help);
		putc('\n', out);
	}
	if (problem->message->code == CODE_WRONG_USAGE)
		fputs("Try 'tebiki --help' for more information.\n", out);
}
