/*
 * A problem as it was reported, and the forms in which problems are printed. Anyone but render may
 * include this.
 */
#ifndef TEBIKI_BASE_PROBLEM_H
#define TEBIKI_BASE_PROBLEM_H

#include "base/source.h"
#include "message/message.h"

#include <stdio.h>

struct problem {
	const struct message *message;
	struct place place;   /* nowhere: about no place in an input file */
	const char *path;     /* of what the system refused; NULL: nothing of the kind */
	struct text sentence; /* one line */
	struct text help;     /* what to do; may be empty */
};

/* Where a problem is, for who reads it by program. */
struct extent {
	struct text file;      /* empty: nowhere */
	struct position start; /* {0, 0}: the file as a whole */
	struct position end;   /* behind the last character */
};

/* The extent of PROBLEM. */
struct extent problem_extent(const struct problem *problem);

/*
 * Prints PROBLEM as text: the sentence, the line with a caret under it, the help. Each stays one line:
 * names of files and cells of tables are others' words, and cannot steer the terminal.
 */
void problem_print(FILE *out, const struct problem *problem);

/* Prints the COUNT PROBLEMS as one JSON document (schemas/check.schema.json). */
void problems_print_json(FILE *out, const struct problem *problems, size_t count);

/* Prints them as one log of SARIF 2.1.0, which editors and CI services read. */
void problems_print_sarif(FILE *out, const struct problem *problems, size_t count);

#endif
