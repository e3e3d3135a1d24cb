/*
 * Full-width signs and typographic quotes and dashes, as the ASCII signs that they look like. Anyone may
 * include this.
 */
#ifndef TEBIKI_BASE_NARROW_H
#define TEBIKI_BASE_NARROW_H

#include "base/text.h"

/* The ASCII character that the one at the start of TEXT looks like; 0 when it is itself, or like none. */
char text_narrow_sign(struct text text);

/* TEXT with ASCII signs in OUT, NUL-terminated, as much as fits in ROOM; true when that changes anything. */
bool text_narrow(struct text text, char *out, size_t room);

#endif
