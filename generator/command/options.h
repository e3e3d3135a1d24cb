/*
 * The command line, by GNU conventions. For main and the commands.
 */
#ifndef TEBIKI_COMMAND_OPTIONS_H
#define TEBIKI_COMMAND_OPTIONS_H

#include "base/report.h"

enum command {
	COMMAND_NONE,
	COMMAND_BUILD,
	COMMAND_CHECK,
	COMMAND_COLLECT,
	COMMAND_EXPLAIN,
	COMMAND_LIST,
	COMMAND_HELP,
	COMMAND_VERSION,
};

struct options {
	enum command command;
	const char *output;    /* -o: the folder to build in, or the report to write */
	const char *profile;   /* --profile: of the handbook that the sheets are of, or NULL */
	const char *content;   /* --content: the folder of corpora, or NULL */
	const char *templates; /* --templates: the user's own templates, or NULL */
	bool quiet;            /* -q */
	char **operands;       /* what is left after the command's name */
	int operand_count;
};

/* Reads the command line into *OPTIONS. False after reporting wrong usage. */
bool options_read(struct report *report, int argc, char **argv, struct options *options);

/* Prints the help. */
void options_help(FILE *out);

#endif
