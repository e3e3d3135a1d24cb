/*
 * The encodings in which programs save tables. For loading only.
 */
#ifndef TEBIKI_READ_ENCODING_H
#define TEBIKI_READ_ENCODING_H

#include "base/text.h"

/*
 * BYTES as UTF-8 without a byte order mark: as they are, or from UTF-16 with a byte order mark (what
 * Excel calls Unicode text), or from Shift_JIS as Microsoft has it (CP932). False when they are none
 * of these; *WRONG then is the first byte that is not of the last.
 */
bool encoding_utf8(struct arena *arena, struct text bytes, struct text *out, size_t *wrong);

#endif
