/*
 * Problems, and the only way to tell of them. Anyone but render may include this:
 * render cannot fail.
 *
 *     profiles/ministry.yaml:12:9: error: unknown role 'cisso' [unknown-name]
 *       12 |         cisso: 官房長
 *          |         ^~~~~
 *       help: did you mean 'ciso'?
 *
 * Every problem of a stage is reported, once each; main stops between stages. The worst kind seen
 * becomes the exit status. Problems are printed as they come, and kept.
 */
#ifndef TEBIKI_BASE_REPORT_H
#define TEBIKI_BASE_REPORT_H

#include "base/problem.h"

#include <stdbool.h>
#include <stdio.h>

struct report; /* opaque */

/* Exit statuses of tebiki; also how bad the worst problem was. */
enum status {
	STATUS_OK = 0,     /* built */
	STATUS_INPUT = 1,  /* the inputs are wrong */
	STATUS_USAGE = 2,  /* the command was wrong */
	STATUS_SYSTEM = 3, /* the system failed: a file could not be read or written */
};

/* A report that prints to OUT, which stays the caller's. Lives in ARENA. */
struct report *report_new(struct arena *arena, FILE *out);

/*
 * An error in the inputs at PLACE; CODE is one of an error. HELP, which may be empty, says what to do. The same sentence at
 * the same place is printed once, however many organisations meet it.
 */
void report_error(struct report *report, enum code code, struct place place, struct text help,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/* A warning, CODE being one: printed like an error, but changes no status. */
void report_warning(struct report *report, enum code code, struct place place, struct text help,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/* The system failed on PATH with the errno value ERROR: "PATH: error: cannot DO: why [system-failure]". */
void report_system(struct report *report, const char *path, int error, const char *what);

/* Something outside the inputs failed. HELP, which may be empty, says what to do. */
void report_trouble(struct report *report, enum code code, struct text help, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Wrong usage of the command [wrong-usage]; points at --help. */
void report_usage(struct report *report, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* From now on, problems are kept and not printed. */
void report_hold(struct report *report);

/* Warnings, too, make the status STATUS_INPUT. */
void report_strict(struct report *report);

/* The *COUNT problems so far, in the order of their coming. They live as long as the report. */
const struct problem *report_problems(const struct report *report, size_t *count);

/* How many errors (of any kind) so far: compare before and after a step to know if it failed. */
size_t report_errors(const struct report *report);

/* How many warnings so far. */
size_t report_warnings(const struct report *report);

/* The worst status so far. */
enum status report_status(const struct report *report);

/* "did you mean 'NAME'?" or an empty text when NAME is empty. In the report's arena. */
struct text report_suggestion(struct report *report, struct text name);

/* "write its key: 'WORDS' is 'KEY'" or an empty text when KEY is empty. In the report's arena. */
struct text report_key(struct report *report, struct text words, struct text key);

#endif
