/*
 * Reading the self-check sheets that people send back. The commands may include this.
 */
#ifndef TEBIKI_LOAD_SHEET_H
#define TEBIKI_LOAD_SHEET_H

#include "base/report.h"
#include "model/sheet.h"

/*
 * Adds what stands in the CSV file at PATH to SHEETS: a sheet for each person, role and edition in it.
 * It may be in UTF-8, UTF-16 or Shift_JIS, parted by commas, tabs or semicolons, its columns in any
 * order, its lines sorted, other lines before its head, which names the columns in one of LANGUAGES. Who
 * answers may stand in one line alone: that holds for those below it until the next name, and for those
 * above the first. Everything that is wrong is reported.
 */
void load_sheet(struct arena *arena, struct report *report, const struct wordings *languages,
	const char *path, struct sheets *sheets);

/* The same of a source. For tests. */
void sheet_read(struct arena *arena, struct report *report, const struct wordings *languages,
	const struct source *source, struct sheets *sheets);

#endif
