/*
 * Shift_JIS as Windows writes it (CP932). For read/encoding.c only.
 */
#ifndef TEBIKI_READ_CP932_H
#define TEBIKI_READ_CP932_H

#include "base/text.h"

#include <stdint.h>

/*
 * Decodes the character at the start of TEXT, which is not empty, into *CODE; returns its length in
 * bytes, 0 where the bytes are none.
 */
size_t cp932_character(struct text text, uint32_t *code);

#endif
