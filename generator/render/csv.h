/*
 * Tables for spreadsheets and programs: CSV as in RFC 4180, UTF-8, no cell of which a spreadsheet takes
 * for a formula (sheet_guard). For render only.
 */
#ifndef TEBIKI_RENDER_CSV_H
#define TEBIKI_RENDER_CSV_H

#include "render/printing.h"

/*
 * traceability.csv: `source,layer,status,id,number,page,reason,basis`, a row for every requirement,
 * measure and item of them of every imported corpus, in the guideline's order.
 */
void csv_traceability(struct printing *printing, struct buffer *out);

/*
 * sheets/<key>.csv: the self-check sheet of the page, with the columns of model/sheet.h, to be filled
 * in with a spreadsheet. It begins with a byte order mark, by which Excel knows UTF-8.
 */
void csv_sheet(struct printing *printing, struct buffer *out);

#endif
