/*
 * content [--check] CORPUS...: what each corpus covers; with --check also whether its words keep
 * the rules. Beside this file: <corpus>.contents, the guideline's own contents, and exceptions.tsv.
 */
#include "base/arena.h"
#include "coverage.h"
#include "duties.h"
#include "load/load.h"
#include "read/input.h"

#include <string.h>
#include <unistd.h>

#define HERE "tests/content/"

static struct exceptions read_exceptions(struct arena *arena, const struct source *source)
{
	struct exceptions exceptions = {{.arena = arena}, {.arena = arena}};

	for (size_t i = 1; i <= source->line_count; i++) {
		struct text line = source_line(source, i);
		const char *tab = text_find(line, TEXT("\t"));
		struct text *reason;

		if (tab == NULL || text_starts(line, TEXT("#")))
			continue;
		reason = ARENA_NEW(arena, struct text);
		*reason = text_from(line, (size_t)(tab - line.data) + 1);
		table_put(&exceptions.reasons, text_cut(line, 0, (size_t)(tab - line.data)), reason);
	}
	return exceptions;
}

/* An exception that nothing needs any longer is a mistake, too. */
static void check_met(
	struct report *report, const struct exceptions *exceptions, const struct source *source)
{
	const struct table *reasons = &exceptions->reasons;

	for (size_t i = 0; i < reasons->count; i++) {
		struct text name = reasons->entries[i].name;

		if (table_get(&exceptions->met, name) == NULL)
			report_error(report, CODE_REPEATED_ENTRY, source_place(source, name),
				TEXT("delete the line"), "nothing needs this exception");
	}
}

static const struct source *read_contents(
	struct arena *arena, struct report *report, const struct corpus *corpus)
{
	const char *path = text_format(arena, HERE "%.*s.contents", TEXT_ARGS(corpus->name)).data;

	return access(path, R_OK) == 0 ? input_read(arena, report, path) : NULL;
}

int main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct report *report = report_new(arena, stderr);
	bool checks = argc > 1 && strcmp(argv[1], "--check") == 0;
	const struct source *source = input_read(arena, report, HERE "exceptions.tsv");
	struct loader *loader = loader_new(arena, report, NULL);
	struct exceptions exceptions;
	int status;

	if (source == NULL)
		return STATUS_SYSTEM;
	exceptions = read_exceptions(arena, source);
	for (int i = checks ? 2 : 1; i < argc; i++) {
		const struct corpus *corpus = load_corpus(loader, argv[i]);

		if (corpus == NULL)
			continue;
		coverage_print(arena, report, corpus, read_contents(arena, report, corpus));
		if (checks) {
			duties_check(arena, report, corpus, &exceptions);
			terms_check(arena, report, corpus, &exceptions);
		}
	}
	if (checks)
		report_strict(report);
	if (checks)
		check_met(report, &exceptions, source);
	status = (int)report_status(report);
	arena_free(arena);
	return status;
}
