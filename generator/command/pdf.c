#include "print/pdf.h"
#include "base/arena.h"
#include "command/command.h"
#include "command/home.h"
#include "command/open.h"
#include "load/load.h"
#include "load/templates.h"
#include "print/browser.h"
#include "print/check.h"
#include "print/folder.h"
#include "render/render.h"
#include "tailor/tailor.h"

#include <errno.h>
#include <stdio.h>

/*
 * The first pass only measures. Page numbers are stable in the second, since all have the same room;
 * a third is for doubt.
 */
enum { PASSES = 4 };

struct printer {
	struct arena *arena;
	struct scratch scratch;
	struct report *report;
	const struct options *options;
	const struct handbook *handbook;
	const struct templates *templates;
	struct booklet booklet;
	const char *browser;
	const char *folder; /* for the time of printing */
};

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

static void report_unknown(
	struct printer *printer, const char *what, const char *name, struct text nearest)
{
	struct text help = report_suggestion(printer->report, nearest);

	report_error(printer->report, CODE_UNKNOWN_ID, (struct place){0}, help,
		"this organisation has no %s '%s'", what, name);
}

static void choose_chapter(struct printer *printer)
{
	const struct handbook *handbook = printer->handbook;
	struct text id = text_of(printer->options->chapter);

	for (size_t i = 0; i < handbook->top_count; i++)
		if (text_equal(chapter_at(handbook, i), id))
			printer->booklet.chapter = handbook->top[i];
	if (printer->booklet.chapter == NULL)
		report_unknown(printer, "chapter", printer->options->chapter,
			text_nearest(id, handbook->top_count, chapter_at, handbook));
}

static void choose_role(struct printer *printer)
{
	const struct handbook *handbook = printer->handbook;
	struct text key = text_of(printer->options->role);

	for (size_t i = 0; i < handbook->holder_count; i++)
		if (text_equal(role_at(handbook, i), key))
			printer->booklet.role = handbook->holders[i].role;
	if (printer->booklet.role == NULL)
		report_unknown(printer, "role", printer->options->role,
			text_nearest(key, handbook->holder_count, role_at, handbook));
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

/* Numbers of the usual width in the place of those that are not known yet. */
static struct table *guess(struct printer *printer)
{
	const struct view_class *others = schema_class(CLASS_PAGES);
	struct buffer number = {.arena = printer->arena};
	struct table *numbers = ARENA_NEW(printer->arena, struct table);

	buffer_add_string(&number, "000");
	*numbers = (struct table){.arena = printer->arena};
	for (size_t i = 0; i < printer->handbook->entry_count; i++)
		table_put(numbers, printer->handbook->entries[i]->fragment->id, number.data);
	for (size_t i = 0; i < others->field_count; i++) /* their anchors: _glossary */
		table_put(numbers, text_format(printer->arena, "_%s", others->fields[i].name),
			number.data);
	return numbers;
}

static void take_page(void *context, struct page page)
{
	struct printer *printer = context;

	folder_write(printer->report,
		text_format(printer->arena, "%s/print.html", printer->folder).data, page.bytes);
}

/* True when every number of OLD is that of NEW. */
static bool is_stable(const struct table *old, const struct table *new)
{
	for (size_t i = 0; i < new->count; i++) {
		const char *number = table_get(old, new->entries[i].name);

		if (number == NULL || strcmp(number, new->entries[i].value) != 0)
			return false;
	}
	return true;
}

static void show(const struct printer *printer, unsigned pass, size_t pages, double since)
{
	if (!printer->options->quiet)
		fprintf(stderr, "pass %u: %zu pages, %.1f s\n", pass, pages, clock_seconds() - since);
}

/* One pass with NUMBERS; the PDF that came of it, with the numbers that it has in *FOUND. */
static struct pdf *print_once(
	struct printer *printer, const struct table *numbers, unsigned pass, struct table **found)
{
	double since = clock_seconds();
	size_t errors = report_errors(printer->report);
	struct pdf *pdf;

	printer->booklet.numbers = numbers;
	render_booklet(printer->arena, printer->scratch, printer->handbook, printer->templates,
		&printer->booklet, take_page, printer);
	if (report_errors(printer->report) != errors ||
		!browser_print(printer->arena, printer->report, printer->browser, printer->folder,
			"print.html", "print.pdf", pass == 1 ? PRINT_TO_MEASURE : PRINT_TO_KEEP))
		return NULL;
	pdf = pdf_open(printer->arena, printer->report,
		text_format(printer->arena, "%s/print.pdf", printer->folder).data,
		text_format(printer->arena, "what %s printed", printer->browser).data);
	if (pdf == NULL)
		return NULL;
	*found = ARENA_NEW(printer->arena, struct table);
	**found = (struct table){.arena = printer->arena};
	pdf_anchors(pdf, *found);
	show(printer, pass, pdf_page_count(pdf), since);
	return pdf;
}

static struct pdf *print_all(struct printer *printer)
{
	struct table *numbers = guess(printer);

	for (unsigned pass = 1; pass <= PASSES; pass++) {
		struct table *found;
		struct pdf *pdf = print_once(printer, numbers, pass, &found);

		if (pdf == NULL || (pass > 1 && is_stable(numbers, found)))
			return pdf;
		pdf_close(pdf);
		numbers = found;
	}
	report_trouble(printer->report, CODE_INTERNAL_ERROR,
		TEXT("this is a mistake in tebiki or in your own templates"),
		"the page numbers did not settle in %d passes", PASSES);
	return NULL;
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
	const char *file = printer->options->output;

	if (!pdf_finish(pdf, &facts, finished))
		return;
	if (rename(finished, file) != 0) {
		report_system(printer->report, file, errno, "write");
		return;
	}
	if (!printer->options->quiet)
		printf("%.*s: %zu pages: %s\n", TEXT_ARGS(edition->id), pdf_page_count(pdf), file);
}

static void print(struct printer *printer)
{
	struct pdf *pdf;

	printer->folder = folder_make(printer->arena, printer->report, printer->options->output);
	if (printer->folder == NULL)
		return;
	printer->browser = browser_find(
		printer->arena, printer->report, printer->options->browser, printer->folder);
	pdf = printer->browser == NULL ? NULL : print_all(printer);
	if (pdf != NULL) {
		publish(printer, pdf);
		pdf_close(pdf);
	}
	folder_remove(printer->folder);
}

struct gathering {
	struct arena *arena;
	struct text *headings;
	size_t heading_count;
	struct text *numbers;
	size_t number_count;
};

static void gather(struct gathering *gathering, const struct entry *entry)
{
	struct text heading = text_format(
		gathering->arena, "%.*s %.*s", TEXT_ARGS(entry->marker), TEXT_ARGS(entry->title));

	ARENA_PUSH(gathering->arena, gathering->headings, gathering->heading_count, heading);
	for (size_t i = 0; i < entry->layer_counts[LAYER_REQUIREMENT]; i++) {
		const struct item *item = entry->layers[LAYER_REQUIREMENT][i];

		/* What runs into its clause's number has none of its own. */
		ARENA_PUSH(gathering->arena, gathering->numbers, gathering->number_count,
			item->marker.size > 0 ? item->marker : entry->marker);
	}
}

static struct expected expect(const struct printer *printer)
{
	struct gathering gathering = {.arena = printer->arena};

	for (size_t i = 0; i < printer->handbook->entry_count && printer->booklet.role == NULL; i++)
		if (entry_is_within(printer->handbook->entries[i], printer->booklet.chapter))
			gather(&gathering, printer->handbook->entries[i]);
	return (struct expected){gathering.headings, gathering.heading_count, gathering.numbers,
		gathering.number_count, NULL};
}

static void check(struct printer *printer)
{
	struct expected expected = {NULL, 0, NULL, 0, NULL};
	struct pdf_facts facts;
	size_t errors;

	if (printer->options->operand_count > 0) {
		if (!prepare(printer))
			return;
		expected = expect(printer);
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
