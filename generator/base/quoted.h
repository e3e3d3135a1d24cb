/*
 * Text in double quotes, as YAML reads it back. Anyone may include this.
 */
#ifndef TEBIKI_BASE_QUOTED_H
#define TEBIKI_BASE_QUOTED_H

#include "base/text.h"

/*
 * Appends TEXT in double quotes. What YAML does not allow (control characters), or folds (what
 * Unicode knows as line ends), is escaped.
 */
void quoted_add(struct buffer *out, struct text text);

/*
 * Appends TEXT as it is where every reader of YAML takes it for that text, else in double quotes. It
 * rather quotes too much.
 */
void quoted_add_if_needed(struct buffer *out, struct text text);

#endif
