/*
 * Control characters, which no file may hold: they would steer the terminal in messages, and may not
 * stand in HTML. For loading only.
 */
#ifndef TEBIKI_READ_CONTROL_H
#define TEBIKI_READ_CONTROL_H

#include "base/text.h"

/*
 * The offset of the first of them in TEXT, and in *CODE which it is; the size of TEXT when there is none.
 * They are U+0000 to U+001F and U+007F to U+009F, but not tab and line ends, NEL among them.
 */
size_t control_find(struct text text, unsigned *code);

#endif
