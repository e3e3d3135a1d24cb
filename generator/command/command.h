/*
 * The commands. Each does what its name says by calling the stages in their order, and leaves its
 * success in REPORT. For main only.
 */
#ifndef TEBIKI_COMMAND_COMMAND_H
#define TEBIKI_COMMAND_COMMAND_H

#include "command/commands.h"

#include "base/report.h"

struct arena;

void command_build(struct arena *arena, struct report *report, const struct options *options);
void command_check(struct arena *arena, struct report *report, const struct options *options);
void command_collect(struct arena *arena, struct report *report, const struct options *options);
void command_complete(struct arena *arena, struct report *report, const struct options *options);
void command_explain(struct arena *arena, struct report *report, const struct options *options);
void command_init(struct arena *arena, struct report *report, const struct options *options);
void command_pdf(struct arena *arena, struct report *report, const struct options *options);
void command_schema(struct arena *arena, struct report *report, const struct options *options);
void command_list(struct arena *arena, struct report *report, const struct options *options);
void command_serve(struct arena *arena, struct report *report, const struct options *options);

#endif
