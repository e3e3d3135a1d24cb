/*
 * The compiler from Markdown to programs: its state and what it emits. For loading only.
 *
 * One compiler works on one fragment. markdown.c walks blocks, inline.c what stands in them,
 * table.c and note.c add GitHub's tables and footnotes, clause.c the layers; all emit through here.
 */
#ifndef TEBIKI_FRAGMENT_COMPILER_H
#define TEBIKI_FRAGMENT_COMPILER_H

#include "base/report.h"
#include "base/text.h"
#include "model/fragment.h"

#include <cmark.h>

struct scope;

/* Where text that was given to cmark comes from. */
struct origin {
	struct text text;  /* what cmark read */
	size_t first_line; /* line of the source (from 0) in which its first line stands */
	size_t offset;     /* single: offset in the source that column 1 corresponds to */
	bool single;       /* one line from the middle of a source line (a table cell) */
};

struct compiler {
	struct arena *arena;
	struct arena *scratch; /* of the compiler: what programs do not need is given back with it */
	struct report *report;
	const struct scope *scope; /* the names that may be used */
	const struct source *source;
	struct fragment *fragment;   /* being compiled; its notes are known already */
	const struct fragment *base; /* of an override: the clause that it changes; else NULL */
	struct text home;            /* the clause that `#item` refers to */
	struct origin origin;
	struct op *ops; /* emitted so far; in `scratch`, as the buffers */
	size_t count;
	struct buffer html; /* the stretch that is growing */
	struct buffer plain;
	bool last_wide; /* the last character emitted is East Asian and wide */
	bool line_end;  /* a line ended since: a space may be due */
	bool lost;      /* some item was not read as one: its id is not known, and is not missed */
	bool unnamed; /* some id is missing, or in Japanese: the one that was meant is not missed */
};

/* Begins a new program. */
void compiler_begin(struct compiler *compiler);

/* The program emitted since compiler_begin. */
struct program compiler_end(struct compiler *compiler);

/* Markup: goes to the HTML only. */
void compiler_markup(struct compiler *compiler, struct text markup);

/* Words: escaped into the HTML, as they are into the plain text. */
void compiler_words(struct compiler *compiler, struct text words);

/* Goes to the plain text only: a line end, a bullet. */
void compiler_plain(struct compiler *compiler, struct text plain);

/* The end of a line in the source: a space, but not between two wide characters. */
void compiler_line_end(struct compiler *compiler);

/* Appends OP; returns its index. WIDE says how it counts for line ends. */
size_t compiler_op(struct compiler *compiler, struct op op);

/* Opens a condition (NULL: none). Returns what compiler_when_end takes. */
size_t compiler_when(struct compiler *compiler, const struct condition *condition);
void compiler_when_end(struct compiler *compiler, size_t start);

/* Sets the jump of the operation at START to just behind the last one. */
void compiler_close(struct compiler *compiler, size_t start);

/*
 * The place of NEEDLE, written in or after NODE. cmark's columns are exact but for escapes and
 * lazy lines, so the bytes are looked for.
 */
struct place compiler_place(
	const struct compiler *compiler, cmark_node *node, size_t delta, struct text needle);

/* A new reference, numbered in the library. */
struct reference *compiler_reference(struct compiler *compiler, struct place place);

#endif
