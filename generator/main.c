/*
 * tebiki: a guideline and an organisation's profile become that organisation's handbook.
 */
#include "base/arena.h"
#include "command/command.h"
#include "command/options.h"

#include <errno.h>
#include <stdlib.h>

static void run(struct arena *arena, struct report *report, const struct options *options)
{
	if (options->help) {
		commands_help(stdout, options->command);
		return;
	}
	if (options->version) {
		puts("tebiki " TEBIKI_VERSION);
		return;
	}
	switch (options->command) {
	case COMMAND_CHECK: command_check(arena, report, options); break;
	case COMMAND_BUILD: command_build(arena, report, options); break;
	case COMMAND_COLLECT: command_collect(arena, report, options); break;
	case COMMAND_COMPLETE: command_complete(arena, report, options); break;
	case COMMAND_EXPLAIN: command_explain(arena, report, options); break;
	case COMMAND_INIT: command_init(arena, report, options); break;
	case COMMAND_LIST: command_list(arena, report, options); break;
	case COMMAND_PDF: command_pdf(arena, report, options); break;
	case COMMAND_SCHEMA: command_schema(arena, report, options); break;
	case COMMAND_SERVE: command_serve(arena, report, options); break;
	case COMMAND_NONE: break;
	}
}

int main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct report *report = report_new(arena, stderr);
	struct options options = {.command = COMMAND_NONE};
	enum status status;

	if (options_read(arena, report, argc, argv, &options))
		run(arena, report, &options);
	if (fflush(stdout) != 0 || ferror(stdout))
		report_system(report, "standard output", errno, "write");
	status = report_status(report);
	arena_free(arena);
	return (int)status;
}
