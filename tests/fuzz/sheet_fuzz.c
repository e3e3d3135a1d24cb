/*
 * Returned sheets: any bytes are read or refused, with a message; what is read can be counted and
 * printed, and adds up.
 */
#include "../unit/wording.h"
#include "fuzz.h"

#include "load/sheet.h"
#include "read/csv.h"
#include "read/encoding.h"
#include "tally/tally.h"

static void check_place(const struct fuzz *fuzz, const struct source *source, struct place place)
{
	FUZZ_ASSERT(place.source == source && place.offset <= source->text.size);
	FUZZ_ASSERT(place.length <= source->text.size - place.offset);
	fuzz_check_place(fuzz->report, place);
}

/* Every byte but separators, line ends and quotes is in some cell, in its order. */
static void check_csv(const struct fuzz *fuzz, const struct source *source, char separator)
{
	struct csv csv = csv_read(fuzz->arena, source, separator);
	size_t behind = 0;

	for (size_t i = 0; i < csv.row_count; i++) {
		FUZZ_ASSERT(csv.rows[i].count > 0);
		for (size_t j = 0; j < csv.rows[i].count; j++) {
			const struct csv_cell *cell = &csv.rows[i].cells[j];

			check_place(fuzz, source, cell->place);
			FUZZ_ASSERT(cell->place.offset >= behind);
			FUZZ_ASSERT(cell->text.size <= cell->place.length);
			FUZZ_ASSERT(text_valid_prefix(cell->text) == cell->text.size);
			behind = cell->place.offset + cell->place.length;
		}
	}
	for (size_t i = 0; i < csv.fault_count; i++)
		check_place(fuzz, source, csv.faults[i].place);
}

static void check_sheets(const struct fuzz *fuzz, const struct sheets *sheets)
{
	const struct collection *collection = tally(fuzz->arena, fuzz->report, sheets, NULL);

	for (size_t i = 0; i < collection->edition_count; i++) {
		const struct collected *edition = &collection->editions[i];
		size_t total = 0;

		for (size_t j = 0; j < edition->role_count; j++)
			total += edition->roles[j].duty_count * edition->roles[j].sheet_count;
		FUZZ_ASSERT(tally_total(&edition->tally) == total);
		total = 0;
		for (size_t j = 0; j < edition->clause_count; j++)
			total += tally_total(&edition->clauses[j].tally);
		FUZZ_ASSERT(tally_total(&edition->tally) == total);
		FUZZ_ASSERT(edition->finding_count ==
			    edition->tally.of[RESPONSE_NO] + edition->tally.of[RESPONSE_PARTLY]);
	}
}

static const struct wordings *languages(void)
{
	static struct wordings all;

	if (all.count == 0) {
		struct arena *arena = arena_new();

		all = wordings_all(arena, report_new(arena, stderr));
	}
	return &all;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz fuzz = fuzz_begin();
	struct text text;
	size_t wrong;

	if (encoding_utf8(fuzz.arena, (struct text){(const char *)data, size}, &text, &wrong)) {
		const struct source *source = fuzz_source(&fuzz, "fuzz.csv", text);
		struct sheets sheets = {0};

		FUZZ_ASSERT(text_valid_prefix(text) == text.size);
		check_csv(&fuzz, source, ',');
		sheet_read(fuzz.arena, fuzz.report, languages(), source, &sheets);
		FUZZ_ASSERT(sheets.count > 0 || report_errors(fuzz.report) > 0);
		if (sheets.count > 0)
			check_sheets(&fuzz, &sheets);
	} else {
		FUZZ_ASSERT(wrong <= size);
	}
	fuzz_end(&fuzz);
	return 0;
}
