/*
 * CSV: RFC 4180, and what programs make of it: other separators, any line ends. For loading only.
 */
#ifndef TEBIKI_READ_CSV_H
#define TEBIKI_READ_CSV_H

#include "base/report.h"

/* A field. Line ends in it are LF. */
struct csv_cell {
	struct text text;
	struct place place; /* with its quotes */
};

struct csv_row {
	struct csv_cell *cells; /* `count` cells, at least 1 */
	size_t count;
	struct place place; /* where it begins */
};

/* Where the rules for quotes are broken. */
struct csv_fault {
	struct place place;
	bool open; /* a quote that is never closed; else: something behind a closing quote */
};

struct csv {
	struct csv_row *rows; /* without lines in which nothing stands */
	size_t row_count;
	struct csv_fault *faults;
	size_t fault_count;
};

/*
 * SOURCE as rows of fields parted by SEPARATOR. Reports nothing: a file may be read with several
 * separators to find the right one. A quote within an unquoted field stands for itself.
 */
struct csv csv_read(struct arena *arena, const struct source *source, char separator);

/* Reports the faults of CSV. */
void csv_report(struct report *report, const struct csv *csv);

#endif
