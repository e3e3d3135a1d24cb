#include "base/arena.h"
#include "command/command.h"
#include "command/home.h"
#include "command/open.h"
#include "load/sheet.h"
#include "render/collection.h"
#include "tally/tally.h"
#include "template/templates.h"
#include "write/single.h"

#include <stdio.h>
#include <string.h>

static void read_sheets(struct arena *arena, struct report *report, const struct options *options,
	struct shelf *shelf, struct sheets *sheets)
{
	struct wordings languages = shelf_wordings(shelf);

	for (int i = 0; i < options->operand_count; i++)
		load_sheet(arena, report, &languages, options->operands[i], sheets);
}

static void summarise(const struct options *options, const struct collection *collection)
{
	if (options->quiet)
		return;
	for (size_t i = 0; i < collection->edition_count; i++) {
		const struct collected *edition = &collection->editions[i];

		printf("%.*s: sheets: %zu, roles: %zu, answered: %zu of %zu, no: %zu, partly: %zu\n",
			TEXT_ARGS(edition->version), edition->sheet_count, edition->role_count,
			tally_answered(&edition->tally), tally_total(&edition->tally),
			edition->tally.of[RESPONSE_NO], edition->tally.of[RESPONSE_PARTLY]);
	}
	printf("%s\n", options->output);
}

/* Of the handbook or, where there is none, of the sheets. */
static struct text language_of(const struct handbook *handbook, const struct sheets *sheets)
{
	if (handbook != NULL)
		return handbook->edition->language;
	return sheets->language.size > 0 ? sheets->language : TEXT("ja");
}

void command_collect(struct arena *arena, struct report *report, const struct options *options)
{
	/* Without a profile, templates are looked for where one would be, seen from here. */
	const char *beside = options->profile != NULL ? options->profile : "profiles/none";
	const struct handbook *handbook = NULL;
	const struct collection *collection;
	const struct templates *templates;
	struct shelf *shelf;
	struct sheets sheets = {0};

	if (options->profile != NULL)
		handbook = open_handbook(
			arena, report, open_loader(arena, report, options), options->profile);
	shelf = load_templates(arena, report, home_templates(arena, beside), options->templates);
	if (shelf == NULL)
		return;
	read_sheets(arena, report, options, shelf, &sheets);
	templates = templates_in(
		shelf, &(const struct located){language_of(handbook, &sheets), {NULL, 0, 0}});
	if (report_errors(report) > 0)
		return;
	collection = tally(arena, report, &sheets, handbook);
	if (report_errors(report) > 0)
		return;
	if (write_single(arena, report, options->output, render_collection(arena, collection, templates)))
		summarise(options, collection);
}
