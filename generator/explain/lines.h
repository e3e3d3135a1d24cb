/*
 * Lines for a terminal: labels in a column, and beside them text that is broken to the width. For
 * explain only.
 */
#ifndef TEBIKI_EXPLAIN_LINES_H
#define TEBIKI_EXPLAIN_LINES_H

#include "explain/relation.h"
#include "explain/style.h"

/* Of a row that says nothing of its place. */
#define NOWHERE ((struct place){NULL, 0, 0})

struct lines {
	struct arena *arena;
	struct buffer *out;
	struct style style;
};

/* A line that stands out, not indented. */
void lines_heading(const struct lines *lines, struct text text);

/* TEXT indented by INDENT columns, broken to the width; what goes on is indented by MORE besides. */
void lines_text(const struct lines *lines, size_t indent, size_t more, struct text text);

/* LABEL indented by INDENT columns and, in the column of all texts, TEXT with PLACE behind it. */
void lines_row(const struct lines *lines, size_t indent, const char *label, struct text text,
	struct place place);

/* The same at the usual depth, without a place; nothing when TEXT is empty. */
void lines_some(const struct lines *lines, const char *label, struct text text);

/* Likewise, with a text that is made up. */
void lines_format(const struct lines *lines, const char *label, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* LABEL, and under it a line for each mention: id, number, how it begins. Nothing for none. */
void lines_mentions(const struct lines *lines, const char *label, const struct mentions *mentions);

/* Likewise for one; nothing for NULL. */
void lines_mention(const struct lines *lines, const char *label, const struct mention *mention);

/* The mentions of all RELATIONS in EXPLANATION. */
void lines_relations(
	const struct lines *lines, const struct relation *relations, const void *explanation);

/* A list of mentions in columns. */
struct lines_table {
	const char *label; /* NULL: none, and no count */
	const struct mention *(*at)(const void *list, size_t index);
	struct text (*through)(const void *list, size_t index); /* a column more; NULL: none */
	const void *list;
	size_t count;
	size_t indent; /* of the rows; 0: of those of lines_mentions */
	bool sources;  /* the guideline's numbers in the place of those of the handbook */
};

/* The same for a table, likewise. */
void lines_table(const struct lines *lines, const struct lines_table *table);

/* PLACE as messages show it, file:line; empty for nowhere. */
struct text lines_place(struct arena *arena, struct place place);

#endif
