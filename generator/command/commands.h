/*
 * The commands and their options: the one table that the command line is read by and that --help,
 * the completion of shells and the test of the manual are made from. For main and the commands.
 */
#ifndef TEBIKI_COMMAND_COMMANDS_H
#define TEBIKI_COMMAND_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum command {
	COMMAND_NONE,
	COMMAND_BUILD,
	COMMAND_CHECK,
	COMMAND_COLLECT,
	COMMAND_EXPLAIN,
	COMMAND_LIST,
	COMMAND_PDF,
};

struct command_form {
	const char *name;
	enum command command;
	int fewest, most;        /* operands; most 0: any number */
	const char *operands;    /* what those are, for the message when they are missing */
	const char *synopses[2]; /* what follows "tebiki "; the second may be NULL */
	const char *summary;     /* lines of at most 88 columns, parted by line breaks */
};

struct option_form {
	const char *name;
	int letter;          /* 0: none */
	const char *value;   /* what the value is called; NULL: the option takes none */
	unsigned commands;   /* those that take it, as bits 1 << enum command */
	size_t field;        /* of struct options: const char * when it takes a value, else bool */
	const char *summary; /* lines of at most 76 columns, parted by line breaks */
};

/* All commands, and how many, as --help lists them. */
const struct command_form *command_forms(size_t *count);

/* The form of COMMAND; NULL for COMMAND_NONE. */
const struct command_form *command_form(enum command command);

/* All options, and how many, as --help lists them. */
const struct option_form *option_forms(size_t *count);

/* True if COMMAND takes the option. */
bool option_is_for(const struct option_form *form, enum command command);

/* Prints the help: on COMMAND, or for COMMAND_NONE on all. */
void commands_help(FILE *out, enum command command);

#endif
