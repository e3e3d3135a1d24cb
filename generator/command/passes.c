#include "command/passes.h"

#include "base/arena.h"
#include "command/open.h"
#include "model/schema.h"
#include "print/browser.h"
#include "print/folder.h"

#include <stdio.h>

/*
 * The first pass only measures. Page numbers are stable in the second, since all have the same room;
 * a third is for doubt.
 */
enum { PASSES = 4 };

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

struct pdf *passes_print(struct printer *printer)
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
