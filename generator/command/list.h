/*
 * What `tebiki list` can list. For the commands only.
 */
#ifndef TEBIKI_COMMAND_LIST_H
#define TEBIKI_COMMAND_LIST_H

#include <stddef.h>

/* The names of all lists, COUNT of them. */
const char *const *list_names(size_t *count);

#endif
