/*
 * Template text, read as far as that goes without knowing the data: a flat list of pieces with the
 * sections matched. For template/template only.
 */
#ifndef TEBIKI_TEMPLATE_DRAFT_H
#define TEBIKI_TEMPLATE_DRAFT_H

#include "base/report.h"
#include "model/template.h"

/* A stretch of text or a tag; becomes one operation. */
struct piece {
	enum operation_kind kind;
	bool line;        /* first on its line, and the line is not removed as standalone */
	bool doubtful;    /* SECTION, INVERTED: a wrong end tag inside was reported already */
	bool label;       /* TEXT, HTML: {{@name}}, a label, which labels_fill puts in its place */
	struct text text; /* LITERAL: the text; others: the name; END of the whole: empty */
	struct text indent;          /* PARTIAL alone on its line: the white space before it */
	size_t end;                  /* SECTION, INVERTED: index of its END */
	const struct source *source; /* what `text`, if it is a name, is a view of */
};

struct draft {
	const struct piece *pieces; /* `count` pieces; the last is the END of the whole */
	size_t count;
	bool faulty; /* something was reported */
	bool broken; /* sections do not nest: where names belong would be a guess */
};

/*
 * Reads the Mustache text of SOURCE, which must live as long as the draft, into ARENA. Reports
 * tags and sections that are not closed, ends that match nothing, malformed names and delimiters;
 * the draft is whole all the same, so that the rest of a faulty template can be checked.
 */
const struct draft *draft_read(struct arena *arena, struct report *report, const struct source *source);

/* Likewise of TEXT, a part of SOURCE. */
const struct draft *draft_read_part(
	struct arena *arena, struct report *report, const struct source *source, struct text text);

#endif
