#include "base/arena.h"
#include "command/command.h"
#include "command/home.h"
#include "command/open.h"
#include "load/sheet.h"
#include "load/templates.h"
#include "render/collection.h"
#include "tally/tally.h"
#include "write/single.h"

#include <stdio.h>
#include <string.h>

static void read_sheets(struct arena *arena, struct report *report, const struct options *options,
	struct sheets *sheets)
{
	for (int i = 0; i < options->operand_count; i++)
		load_sheet(arena, report, options->operands[i], sheets);
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

void command_collect(struct arena *arena, struct report *report, const struct options *options)
{
	/* Without a profile, templates are looked for where one would be, seen from here. */
	const char *beside = options->profile != NULL ? options->profile : "profiles/none";
	const struct located japanese = {TEXT("ja"), {NULL, 0, 0}};
	const struct handbook *handbook = NULL;
	const struct collection *collection;
	const struct templates *templates = NULL;
	struct shelf *shelf;
	struct sheets sheets = {0};

	if (options->profile != NULL)
		handbook = open_handbook(arena, report, loader_new(arena, report, options->content),
			options->profile);
	read_sheets(arena, report, options, &sheets);
	shelf = load_templates(arena, report, home_templates(arena, beside), options->templates);
	if (shelf != NULL)
		templates = templates_in(
			shelf, handbook != NULL ? &handbook->profile->language : &japanese);
	if (report_errors(report) > 0)
		return;
	collection = tally(arena, report, &sheets, handbook);
	if (report_errors(report) > 0)
		return;
	if (write_single(arena, report, options->output, render_collection(arena, collection, templates)))
		summarise(options, collection);
}
