/*
 * Words of the command line that look like options and are none: an input method for Japanese leaves
 * full-width dashes, letters, digits and spaces. For options only.
 */
#ifndef TEBIKI_COMMAND_LOOKALIKE_H
#define TEBIKI_COMMAND_LOOKALIKE_H

#include "base/report.h"

/*
 * False after reporting the first of the words behind the command's own name, up to "--", that looks like an
 * option and is none. A file of such a name is given as ./－name.
 */
bool lookalike_check(struct report *report, int argc, char *const *argv);

/*
 * True when VALUE, which should be ASCII, has full-width signs; reported, as the value of the option NAME,
 * or as a word of its own when that is NULL.
 */
bool lookalike_report(struct report *report, const char *name, const char *value);

#endif
