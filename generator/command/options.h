/*
 * The command line, by GNU conventions. For main and the commands.
 */
#ifndef TEBIKI_COMMAND_OPTIONS_H
#define TEBIKI_COMMAND_OPTIONS_H

#include "base/report.h"
#include "command/commands.h"

struct arena;

/* Reads the command line into *OPTIONS, which is empty. False after reporting wrong usage. */
bool options_read(
	struct arena *arena, struct report *report, int argc, char **argv, struct options *options);

#endif
