/*
 * What a PDF of a handbook must have. For command/pdf.c only.
 */
#ifndef TEBIKI_COMMAND_EXPECT_H
#define TEBIKI_COMMAND_EXPECT_H

#include "model/booklet.h"
#include "model/handbook.h"
#include "print/check.h"

/* The headings and numbers of BOOKLET, a part of HANDBOOK; none of what binds a role. Without facts. */
struct expected expect(
	struct arena *arena, const struct handbook *handbook, const struct booklet *booklet);

#endif
