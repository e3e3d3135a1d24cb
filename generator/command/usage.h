/*
 * What each command asks of its options and operands that the table of commands cannot say. For
 * command/options.c only.
 */
#ifndef TEBIKI_COMMAND_USAGE_H
#define TEBIKI_COMMAND_USAGE_H

#include "base/report.h"
#include "command/commands.h"

/* False after reporting what is wrong with OPTIONS. */
bool usage_check(struct report *report, const struct options *options);

#endif
