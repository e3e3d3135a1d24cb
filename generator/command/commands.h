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
	COMMAND_COMPLETE,
	COMMAND_EXPLAIN,
	COMMAND_INIT,
	COMMAND_LIST,
	COMMAND_PDF,
	COMMAND_SCHEMA,
	COMMAND_SERVE,
};

/* What the command line says. */
struct options {
	enum command command;  /* COMMAND_NONE only when help or version is asked for */
	const char *output;    /* -o: the folder to build in, or the file to write */
	const char *profile;   /* --profile: of the handbook that the sheets are of, or NULL */
	const char *content;   /* --content: the folder of corpora, or NULL */
	const char *templates; /* --templates: the user's own templates, or NULL */
	const char *role;      /* --role: key of the role to print for, or NULL */
	const char *chapter;   /* --chapter: id of the chapter to print, or NULL */
	const char *browser;   /* --browser: what prints, or NULL */
	const char *check;     /* --check: the PDF to check, or NULL */
	const char *answers;   /* --answers: a file of answers, or "-": lines, or NULL */
	const char *kind;      /* --kind: of the sample to make, or NULL */
	const char *port;      /* --port: a number, or NULL */
	bool open;             /* --open: in the browser */
	const char *format;    /* --format: text, json, …, or NULL */
	const char *today;     /* --today: for check, the day it is, or NULL */
	const char *code;      /* --explain: for check, the message to explain, or NULL */
	bool werror;           /* --werror: warnings spoil the exit status */
	bool why_not;          /* --why-not */
	bool quiet;            /* -q */
	bool help;             /* -h: on the command; nothing else is checked */
	bool version;          /* -V: likewise */
	char **operands;       /* what is left after the command's name */
	int operand_count;
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
