/*
 * A text as YAML gives it, and as Japanese has it. For read/yaml only.
 */
#ifndef TEBIKI_READ_SCALAR_H
#define TEBIKI_READ_SCALAR_H

#include "base/text.h"

/*
 * YAML puts a space where a text goes on in the next line. Japanese has none there: TEXT without the
 * spaces between two wide characters.
 */
struct text scalar_unfold(struct arena *arena, struct text text);

/* TEXT without full-width spaces, and what is behind them, at both ends. */
struct text scalar_trim(struct text text);

#endif
