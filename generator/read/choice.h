/*
 * A word that is one of a few. For loading only.
 */
#ifndef TEBIKI_READ_CHOICE_H
#define TEBIKI_READ_CHOICE_H

#include "base/text.h"

/* The index of WORD among the COUNT CHOICES; COUNT when it is none of them. */
size_t choice_find(struct text word, const char *const *choices, size_t count);

#endif
