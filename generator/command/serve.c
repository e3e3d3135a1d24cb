#include "serve/serve.h"
#include "command/command.h"
#include "command/home.h"
#include "read/input.h"

#include <stdlib.h>

void command_serve(struct arena *arena, struct report *report, const struct options *options)
{
	const char *profile = options->operands[0];
	struct serve_request request = {.inputs = {.profile = profile,
						.content = options->content,
						.fallback = home_data(arena, "content"),
						.templates = home_templates(arena, profile),
						.own_templates = options->templates},
		.port = options->port == NULL ? -1 : (int)strtol(options->port, NULL, 10),
		.quiet = options->quiet,
		.open = options->open};

	/* A name that is wrong is not waited for until it is right. */
	if (input_is_file(profile))
		serve(arena, report, &request);
	else
		input_read(arena, report, profile);
}
