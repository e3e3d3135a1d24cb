/*
 * The command line, by GNU conventions. For main and the commands.
 */
#ifndef TEBIKI_COMMAND_OPTIONS_H
#define TEBIKI_COMMAND_OPTIONS_H

#include "base/report.h"
#include "command/commands.h"

struct arena;

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
	bool quiet;            /* -q */
	bool help;             /* -h: on the command; nothing else is checked */
	bool version;          /* -V: likewise */
	char **operands;       /* what is left after the command's name */
	int operand_count;
};

/* Reads the command line into *OPTIONS, which is empty. False after reporting wrong usage. */
bool options_read(
	struct arena *arena, struct report *report, int argc, char **argv, struct options *options);

#endif
