/*
 * What may come next on a command line, from the table of commands and options: for the completion of
 * shells. For main and the commands.
 */
#ifndef TEBIKI_COMMAND_COMPLETE_H
#define TEBIKI_COMMAND_COMPLETE_H

#include "base/text.h"
#include "command/commands.h"

/* A command line that is being typed, and what may come next in it. */
struct completion {
	struct arena *arena;
	const struct command_form *command; /* NULL: none is named yet */
	const char *profile;                /* the first word that is one, or NULL */
	struct text typed; /* what is there of the word, or of the option's value */
	struct text value; /* what a value that is wanted is called: "ROLE", "DIR"; or empty */
	struct buffer out; /* lines, see below */
};

/*
 * Completes the last of the COUNT words behind "tebiki", which may be empty. What comes of it is in
 * `out` of the result, one line each: a word that begins with what is typed, a tab and what it means;
 * or, for files, a pattern: "*" for any, "*" with the end of the name, "*" and a slash for folders.
 * Names that only a profile has are left to complete_add: `value` says which are wanted.
 */
struct completion complete(struct arena *arena, const char *const *words, int count);

/* Adds WORD, which means SUMMARY (its first line counts), if it begins with what is typed. */
void complete_add(struct completion *completion, struct text word, struct text summary);

/* What to call the value of OPTION with COMMAND: as the command's synopsis, or else the table, has it. */
struct text option_value(const struct option_form *option, const struct command_form *command);

/* What to call the operand of COMMAND at INDEX; empty where it takes none. */
struct text operand_value(const struct command_form *command, int index);

/* True if completion knows what a value called NAME may be. */
bool complete_knows(struct text name);

#endif
