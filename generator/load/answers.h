/*
 * Answers in a file, and as the profile that they make. For load, and for the command that asks.
 *
 * A file of answers is a profile from which anything may be missing, and which says what the profile
 * is to be called (`file`). It holds what is asked, and nothing else.
 */
#ifndef TEBIKI_LOAD_ANSWERS_H
#define TEBIKI_LOAD_ANSWERS_H

#include "base/report.h"
#include "model/answers.h"

struct yaml;

/*
 * The answers in the file PATH into *ANSWERS, which has an arena and nothing else. False after
 * reporting a file that cannot be read. What is wrong with single answers is reported, too; what else
 * an answer may be is for the loader of the profile to say.
 */
bool answers_read(struct arena *arena, struct report *report, const char *path, struct answers *answers);

/* The tree of the profile that ANSWERS make. Reports a name that no file can have. */
const struct yaml *answers_tree(
	struct arena *arena, struct report *report, const struct answers *answers);

#endif
