#include "base/arena.h"
#include "base/narrow.h"
#include "command/command.h"
#include "command/expect.h"
#include "command/home.h"
#include "command/open.h"
#include "command/passes.h"
#include "load/load.h"
#include "print/browser.h"
#include "print/check.h"
#include "print/folder.h"
#include "tailor/tailor.h"
#include "template/templates.h"
#include "write/single.h"

#include <errno.h>
#include <stdio.h>

static struct text chapter_at(const void *context, size_t index)
{
	const struct handbook *handbook = context;

	return handbook->top[index]->fragment->id;
}

static struct text role_at(const void *context, size_t index)
{
	const struct handbook *handbook = context;

	return handbook->holders[index].role->key;
}

static void report_unknown(struct printer *printer, const char *what, const char *name, struct text help)
{
	report_error(printer->report, CODE_UNKNOWN_ID, (struct place){0}, help,
		"this organisation has no %s '%s'", what, name);
}

static bool is_called(const struct entry *entry, struct text words)
{
	char number[40];

	text_narrow(words, number, sizeof number);
	return text_equal(entry->title, words) || text_equal(entry->marker, words) ||
	       text_equal(entry->number, text_of(number)) || text_equal(entry->fragment->id, words);
}

/* Help about WORDS, the number or title of a chapter, or of what stands in one; or the nearest id. */
static struct text chapter_help(const struct printer *printer, struct text words)
{
	const struct handbook *handbook = printer->handbook;

	for (size_t i = 0; i < handbook->entry_count; i++) {
		const struct entry *entry = handbook->entries[i];

		if (!is_called(entry, words))
			continue;
		if (entry->parent == NULL)
			return report_key(printer->report, words, entry->fragment->id);
		while (entry->parent != NULL)
			entry = entry->parent;
		return text_format(printer->arena, "'%.*s' is in the chapter '%.*s'",
			TEXT_ARGS(words), TEXT_ARGS(entry->fragment->id));
	}
	return report_suggestion(
		printer->report, text_nearest(words, handbook->top_count, chapter_at, handbook));
}

static void choose_chapter(struct printer *printer)
{
	const struct handbook *handbook = printer->handbook;
	struct text id = text_of(printer->options->chapter);

	for (size_t i = 0; i < handbook->top_count; i++)
		if (text_equal(chapter_at(handbook, i), id))
			printer->booklet.chapter = handbook->top[i];
	if (printer->booklet.chapter == NULL)
		report_unknown(
			printer, "chapter", printer->options->chapter, chapter_help(printer, id));
}

/* The key of the role whose name or post, which it has alone, is WORDS; or empty. */
static struct text role_called(const struct handbook *handbook, struct text words)
{
	struct text key = {0};
	size_t posts = 0;

	for (size_t i = 0; i < handbook->holder_count; i++) {
		const struct holder *holder = &handbook->holders[i];

		if (text_equal(holder->name, words) ||
			(text_starts(words, TEXT("role.")) &&
				text_equal(holder->role->key, text_from(words, sizeof "role." - 1))))
			return holder->role->key;
		if (!text_equal(holder->post, words))
			continue;
		key = holder->role->key;
		posts++;
	}
	return posts == 1 ? key : (struct text){0};
}

static struct text role_help(const struct printer *printer, struct text words)
{
	const struct handbook *handbook = printer->handbook;
	struct text key = role_called(handbook, words);

	if (key.size > 0)
		return report_key(printer->report, words, key);
	return report_suggestion(
		printer->report, text_nearest(words, handbook->holder_count, role_at, handbook));
}

static void choose_role(struct printer *printer)
{
	const struct handbook *handbook = printer->handbook;
	struct text key = text_of(printer->options->role);

	for (size_t i = 0; i < handbook->holder_count; i++)
		if (text_equal(role_at(handbook, i), key))
			printer->booklet.role = handbook->holders[i].role;
	if (printer->booklet.role == NULL)
		report_unknown(printer, "role", printer->options->role, role_help(printer, key));
}

/* From the profile to the handbook and the part of it that is asked for; false after a report. */
static bool prepare(struct printer *printer)
{
	const struct options *options = printer->options;
	struct report *report = printer->report;
	struct loader *loader = open_loader(printer->arena, report, options);
	const char *folder = home_templates(printer->arena, options->operands[0]);
	struct profile *profile = load_profile(loader, options->operands[0]);
	struct shelf *shelf = load_templates(printer->arena, report, folder, options->templates);

	if (profile != NULL && shelf != NULL)
		printer->templates = templates_in(shelf, &profile->language);
	if (report_errors(report) > 0)
		return false;
	printer->handbook = tailor(printer->arena, report, loader_library(loader), profile);
	if (report_errors(report) > 0)
		return false;
	if (options->chapter != NULL)
		choose_chapter(printer);
	if (options->role != NULL)
		choose_role(printer);
	return report_errors(report) == 0;
}

static struct text subject_of(struct printer *printer)
{
	const struct edition *edition = printer->handbook->edition;
	const struct entry *chapter = printer->booklet.chapter;
	struct buffer out = {.arena = printer->arena};

	buffer_add_format(
		&out, "%.*s %.*s", TEXT_ARGS(edition->version), TEXT_ARGS(edition->effective));
	if (edition->approval.size > 0)
		buffer_add_format(&out, " %.*s", TEXT_ARGS(edition->approval));
	if (chapter != NULL)
		buffer_add_format(
			&out, " %.*s %.*s", TEXT_ARGS(chapter->number), TEXT_ARGS(chapter->title));
	for (size_t i = 0; i < printer->handbook->holder_count; i++)
		if (printer->handbook->holders[i].role == printer->booklet.role)
			buffer_add_format(&out, " %.*s", TEXT_ARGS(printer->handbook->holders[i].name));
	return buffer_text(&out);
}

static struct pdf_facts facts_of(struct printer *printer)
{
	const struct edition *edition = printer->handbook->edition;

	return (struct pdf_facts){edition->title, edition->name, subject_of(printer),
		edition->language, edition->effective};
}

static void publish(struct printer *printer, struct pdf *pdf)
{
	const struct edition *edition = printer->handbook->edition;
	const struct pdf_facts facts = facts_of(printer);
	const char *finished = text_format(printer->arena, "%s/finished.pdf", printer->folder).data;
	const char *file = printer->place;

	if (!pdf_finish(pdf, &facts, finished))
		return;
	if (rename(finished, file) != 0) {
		report_system(printer->report, file, errno, "write");
		return;
	}
	if (!printer->options->quiet)
		printf("%.*s: %zu pages: %s\n", TEXT_ARGS(edition->id), pdf_page_count(pdf),
			printer->options->output);
}

static void print(struct printer *printer)
{
	struct pdf *pdf;

	printer->place = write_place(printer->arena, printer->report, printer->options->output);
	if (printer->place == NULL)
		return;
	printer->folder = folder_make(printer->arena, printer->report, printer->place);
	if (printer->folder == NULL)
		return;
	printer->browser = browser_find(
		printer->arena, printer->report, printer->options->browser, printer->folder);
	pdf = printer->browser == NULL ? NULL : passes_print(printer);
	if (pdf != NULL) {
		publish(printer, pdf);
		pdf_close(pdf);
	}
	folder_remove(printer->folder);
}

static void check(struct printer *printer)
{
	struct expected expected = {NULL, 0, NULL, 0, NULL};
	struct pdf_facts facts;
	size_t errors;

	if (printer->options->operand_count > 0) {
		if (!prepare(printer))
			return;
		expected = expect(printer->arena, printer->handbook, &printer->booklet);
		facts = facts_of(printer);
		expected.facts = &facts;
	}
	errors = report_errors(printer->report);
	pdf_check(printer->arena, printer->report, printer->options->check, &expected);
	if (report_errors(printer->report) == errors && !printer->options->quiet)
		printf("%s: as it should be\n", printer->options->check);
}

void command_pdf(struct arena *arena, struct report *report, const struct options *options)
{
	struct printer printer = {.arena = arena,
		.scratch = {arena_new(), arena_new(), arena_new()},
		.report = report,
		.options = options};

	if (options->check != NULL)
		check(&printer);
	else if (prepare(&printer))
		print(&printer);
	arena_free(printer.scratch.page);
	arena_free(printer.scratch.value);
	arena_free(printer.scratch.bytes);
}
