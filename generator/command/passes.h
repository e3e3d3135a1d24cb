/*
 * Printing a booklet until its page numbers are those on which things stand. For command/pdf.c only.
 */
#ifndef TEBIKI_COMMAND_PASSES_H
#define TEBIKI_COMMAND_PASSES_H

#include "command/commands.h"
#include "print/pdf.h"
#include "render/render.h"

struct printer {
	struct arena *arena;
	struct scratch scratch;
	struct report *report;
	const struct options *options;
	const struct handbook *handbook;
	const struct templates *templates;
	struct booklet booklet;
	const char *browser;
	const char *place;  /* the file to be made */
	const char *folder; /* for the time of printing */
};

/* The PDF of PRINTER's booklet with its numbers, in its folder; NULL after reporting. */
struct pdf *passes_print(struct printer *printer);

#endif
