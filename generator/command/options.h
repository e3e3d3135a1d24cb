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
	COMMAND_PDF,
	COMMAND_HELP,
	COMMAND_VERSION,
};

struct options {
	enum command command;
	const char *output;    /* -o: the folder to build in, or the file to write */
	const char *profile;   /* --profile: of the handbook that the sheets are of, or NULL */
	const char *content;   /* --content: the folder of corpora, or NULL */
	const char *templates; /* --templates: the user's own templates, or NULL */
	const char *role;      /* --role: key of the role to print for, or NULL */
	const char *chapter;   /* --chapter: id of the chapter to print, or NULL */
	const char *browser;   /* --browser: what prints, or NULL */
	const char *check;     /* --check: the PDF to check, or NULL */
	bool quiet;            /* -q */
	char **operands;       /* what is left after the command's name */
	int operand_count;
};

/* Reads the command line into *OPTIONS. False after reporting wrong usage. */
bool options_read(struct report *report, int argc, char **argv, struct options *options);

/* Prints the help. */
void options_help(FILE *out);

#endif
