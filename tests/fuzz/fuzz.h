/*
 * What the fuzzers share: one round with an arena, a report whose messages go nowhere, and sources
 * of exactly the bytes given, so that a byte read behind them is noticed.
 */
#ifndef TEBIKI_TESTS_FUZZ_H
#define TEBIKI_TESTS_FUZZ_H

#include "base/arena.h"
#include "base/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* libFuzzer's entry. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Stops the fuzzer when CONDITION does not hold; it then keeps the input. */
#define FUZZ_ASSERT(condition)                                                                     \
	((condition) ? (void)0                                                                     \
		     : (fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition),    \
			       abort()))

enum { FUZZ_SOURCES = 4 };

struct fuzz {
	struct arena *arena;
	struct report *report;
	char *copies[FUZZ_SOURCES];
	size_t copy_count;
};

static inline struct fuzz fuzz_begin(void)
{
	static FILE *nowhere;
	struct fuzz fuzz = {.arena = arena_new()};

	if (nowhere == NULL)
		nowhere = getenv("FUZZ_SHOW") != NULL ? stderr : fopen("/dev/null", "w");
	fuzz.report = report_new(fuzz.arena, nowhere);
	return fuzz;
}

static inline void fuzz_end(struct fuzz *fuzz)
{
	arena_free(fuzz->arena);
	for (size_t i = 0; i < fuzz->copy_count; i++)
		free(fuzz->copies[i]);
}

/* True for the control characters that no file may hold. */
static inline bool fuzz_is_control(char c)
{
	return c == 0x7f || ((unsigned char)c < 0x20 && c != '\t' && c != '\n' && c != '\r');
}

/*
 * TEXT as far as it is UTF-8 without control characters: load refuses other files before any reader
 * sees them.
 */
static inline struct source *fuzz_source(struct fuzz *fuzz, const char *path, struct text text)
{
	size_t valid = text_valid_prefix(text);
	size_t size = 0;
	char *copy = malloc(valid + (valid == 0));

	while (size < valid && !fuzz_is_control(text.data[size]))
		size++;

	FUZZ_ASSERT(copy != NULL && fuzz->copy_count < FUZZ_SOURCES);
	copy = realloc(copy, size + (size == 0)); /* exactly so many bytes */
	FUZZ_ASSERT(copy != NULL);
	if (size > 0)
		memcpy(copy, text.data, size);
	fuzz->copies[fuzz->copy_count++] = copy;
	return source_new(fuzz->arena, path, (struct text){copy, size});
}

/* Takes the next part of TEXT, which end with a line "%%%%". */
static inline struct text fuzz_part(struct text *text)
{
	const char *end = text_find(*text, TEXT("\n%%%%\n"));
	struct text part = *text;

	if (end == NULL) {
		*text = (struct text){0};
		return part;
	}
	part.size = (size_t)(end - text->data) + 1;
	*text = text_from(*text, part.size + 5);
	return part;
}

/* Can PLACE be shown? It may lie behind the source's end where an entity was written for a character. */
static inline void fuzz_check_place(struct report *report, struct place place)
{
	if (place.source != NULL)
		report_warning(report, CODE_WAITING, place, (struct text){0}, "here");
}

#endif
