#include "base/arena.h"
#include "command/command.h"
#include "load/json_schema.h"
#include "load/load.h"

#include <stdio.h>

static struct text name_at(const void *context, size_t index)
{
	(void)context;
	return text_of(json_schema_name(index));
}

static void report_unknown(struct arena *arena, struct report *report, const char *name)
{
	struct buffer all = {.arena = arena};
	struct text nearest;
	size_t count = 0;

	for (; json_schema_name(count) != NULL; count++)
		buffer_add_format(&all, "%s%s", count == 0 ? "" : ", ", json_schema_name(count));
	nearest = text_nearest(text_of(name), count, name_at, NULL);
	if (nearest.size > 0)
		report_usage(report, "there is no schema '%s'; did you mean '%.*s'?", name,
			TEXT_ARGS(nearest));
	else
		report_usage(report, "there is no schema '%s'; say %s", name, all.data);
}

void command_schema(struct arena *arena, struct report *report, const struct options *options)
{
	struct loader *loader = loader_new(arena, report, options->content);
	const struct corpus **corpora = NULL;
	struct buffer out = {.arena = arena};
	size_t count = 0;

	for (int i = 1; i < options->operand_count; i++) {
		struct corpus *corpus = load_corpus(loader, options->operands[i]);

		if (corpus != NULL)
			ARENA_PUSH(arena, corpora, count, corpus);
	}
	if (report_errors(report) > 0)
		return;
	if (json_schema(arena, &out, options->operands[0], corpora, count))
		fwrite(out.data, 1, out.size, stdout);
	else
		report_unknown(arena, report, options->operands[0]);
}
