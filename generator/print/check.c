#include "print/check.h"

#include "base/arena.h"
#include "base/report.h"
#include "print/child.h"
#include "print/fault.h"
#include "print/folder.h"
#include "print/object.h"
#include "print/pdf.h"

#include <ctype.h>

enum { SECONDS = 120 };

/* The words of a PDF, without white space: that is set, not written. */
struct words {
	struct text all;
	struct text *pages;
	size_t page_count;
};

/* ASCII white space and the ideographic space are left out. */
static struct text dense(struct arena *arena, struct text text)
{
	struct buffer out = {.arena = arena};

	buffer_reserve(&out, text.size);
	for (size_t i = 0; i < text.size; i++) {
		if (text_starts(text_from(text, i), TEXT("　")))
			i += sizeof "　" - 2;
		else if (!isspace((unsigned char)text.data[i]) || text.data[i] == '\f')
			buffer_add_char(&out, text.data[i]);
	}
	return buffer_text(&out);
}

static bool extract(struct arena *arena, struct report *report, const char *path, struct text *text)
{
	const char *folder = folder_make(arena, report, path);
	const char *output = text_format(arena, "%s/text", folder == NULL ? "" : folder).data;
	const char *log = text_format(arena, "%s/log", folder == NULL ? "" : folder).data;
	const char *const words[] = {"pdftotext", "-raw", "-enc", "UTF-8", "-q", path, "-", NULL};
	const struct child child = {words, output, log, SECONDS};
	enum child_end end;
	bool done;

	if (folder == NULL)
		return false;
	end = child_run(&child);
	done = end == CHILD_DONE && folder_read(arena, report, output, text);
	if (end == CHILD_NOT_STARTED)
		report_trouble(report, CODE_NO_PDFTOTEXT,
			TEXT("install it (Debian: apt-get install poppler-utils)"),
			"pdftotext, by which the text is read, is not there");
	else if (end != CHILD_DONE)
		report_trouble(report, CODE_NOT_A_PDF, TEXT(""), "pdftotext cannot read %s", path);
	folder_remove(folder);
	return done;
}

static struct words split(struct arena *arena, struct text text)
{
	struct words words = {dense(arena, text), NULL, 0};
	struct text rest = words.all;
	const char *end;

	while ((end = text_find(rest, TEXT("\f"))) != NULL) {
		size_t size = (size_t)(end - rest.data);

		ARENA_PUSH(arena, words.pages, words.page_count, text_cut(rest, 0, size));
		rest = text_from(rest, size + 1);
	}
	return words;
}

static struct text page_of(const struct words *words, size_t page)
{
	return page == 0 || page > words->page_count ? TEXT("") : words->pages[page - 1];
}

/* As in a law book: the title in parentheses above, the number below, before the first words. */
static bool has_article(struct pdf *pdf, struct text page, struct text title)
{
	const char *end = text_find(title, TEXT("条"));
	size_t size = end == NULL ? 0 : (size_t)(end - title.data) + sizeof "条" - 1;

	return size > 0 && text_find(page, text_cut(title, 0, size)) != NULL &&
	       text_find(page,
		       text_format(pdf->arena, "（%.*s）", TEXT_ARGS(text_from(title, size)))) != NULL;
}

/* A heading that breaks over two pages would be a fault, too. */
static void check_titles(
	struct pdf *pdf, const struct words *words, const struct pdf_mark *marks, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct text title = dense(pdf->arena, marks[i].title);
		struct text page = page_of(words, marks[i].page);

		if (marks[i].page > 0 && text_find(page, title) == NULL && !has_article(pdf, page, title))
			fault(pdf, "the bookmark '%.*s' leads to page %zu, which does not have these words",
				TEXT_ARGS(marks[i].title), marks[i].page);
	}
}

/* The bookmark of the contents: the first after that of the whole. Its words are of any language. */
enum { CONTENTS = 1 };

/* The pages of the contents, up to the next bookmark; joined. */
static struct text contents(
	struct pdf *pdf, const struct words *words, const struct pdf_mark *marks, size_t count)
{
	struct buffer out = {.arena = pdf->arena};

	if (count <= CONTENTS + 1)
		return TEXT("");
	for (size_t page = marks[CONTENTS].page; page < marks[CONTENTS + 1].page; page++)
		buffer_add(&out, page_of(words, page));
	return buffer_text(&out);
}

static struct text without_number(struct text line)
{
	while (line.size > 0 && isdigit((unsigned char)*line.data))
		line = text_from(line, 1);
	return line;
}

/*
 * Passes the line of MARK in the contents, of which *REST is left, with the page of the mark. True when
 * it stands there so. Headings within a clause are bookmarks only, and not LISTED; what stands there next
 * must have the page of its bookmark.
 */
static bool pass_line(struct pdf *pdf, const struct pdf_mark *mark, bool listed, struct text *rest)
{
	struct text title = dense(pdf->arena, mark->title);
	struct text line = text_format(pdf->arena, "%.*s%zu", TEXT_ARGS(title), mark->page);
	const char *at = text_find(*rest, line);
	const char *bare = text_find(*rest, title);

	if (at != NULL) {
		*rest = text_from(*rest, (size_t)(at - rest->data) + line.size);
		return true;
	}
	if (bare != NULL && (bare == rest->data || listed)) {
		fault(pdf, "its contents do not say that '%.*s' is on page %zu",
			TEXT_ARGS(mark->title), mark->page);
		*rest = without_number(text_from(*rest, (size_t)(bare - rest->data) + title.size));
	}
	return false;
}

/* The contents are walked from line to line. */
static void check_contents(
	struct pdf *pdf, const struct words *words, const struct pdf_mark *marks, size_t count)
{
	size_t found = 0;
	struct text rest = contents(pdf, words, marks, count);

	if (rest.size == 0) {
		fault(pdf, "it has no contents");
		return;
	}
	for (size_t i = CONTENTS + 1; i < count; i++)
		found += pass_line(pdf, &marks[i], marks[i].depth <= marks[CONTENTS].depth + 1, &rest);
	if (found == 0)
		fault(pdf, "its contents have no page numbers");
}

static void check_headings(struct pdf *pdf, const struct pdf_mark *marks, size_t count,
	const struct expected *expected)
{
	size_t at = 0;

	for (size_t i = 0; i < expected->heading_count; i++) {
		struct text heading = dense(pdf->arena, expected->headings[i]);
		size_t from = at;

		while (at < count && !text_equal(dense(pdf->arena, marks[at].title), heading))
			at++;
		if (at < count) {
			at++;
			continue;
		}
		fault(pdf, "it has no bookmark for '%.*s', or in another order",
			TEXT_ARGS(expected->headings[i]));
		at = from;
	}
}

static void check_numbers(struct pdf *pdf, const struct words *words, const struct expected *expected)
{
	for (size_t i = 0; i < expected->number_count; i++)
		if (text_find(words->all, dense(pdf->arena, expected->numbers[i])) == NULL)
			fault(pdf, "the number '%.*s' is not in its text",
				TEXT_ARGS(expected->numbers[i]));
}

static void check_pages(struct pdf *pdf, const struct words *words)
{
	for (size_t i = 0; i < words->page_count; i++) {
		/* Head and foot alone are no page; an empty line of a form is. */
		if (words->pages[i].size == 0)
			fault(pdf, "page %zu is empty", i + 1);
	}
}

static void check_words(struct pdf *pdf, const struct expected *expected)
{
	struct text text;
	struct words words;
	struct pdf_mark *marks;
	size_t count;

	if (!extract(pdf->arena, pdf->report, pdf->path, &text))
		return;
	words = split(pdf->arena, text);
	marks = pdf_marks(pdf, &count);
	check_pages(pdf, &words);
	check_titles(pdf, &words, marks, count);
	check_contents(pdf, &words, marks, count);
	check_headings(pdf, marks, count, expected);
	check_numbers(pdf, &words, expected);
}

void pdf_check(struct arena *arena, struct report *report, const char *path,
	const struct expected *expected)
{
	struct pdf *pdf = pdf_open(arena, report, path, path);

	if (pdf == NULL)
		return;
	pdf_check_form(pdf);
	if (expected->facts != NULL)
		pdf_check_facts(pdf, expected->facts);
	check_words(pdf, expected);
	pdf_close(pdf);
}
