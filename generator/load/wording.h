/*
 * What the program itself says, taken from a language. For load only.
 */
#ifndef TEBIKI_LOAD_WORDING_H
#define TEBIKI_LOAD_WORDING_H

#include "load/language.h"
#include "model/wording.h"

/*
 * All sayings in LANGUAGE. Reports labels that are no texts, or fill in what there is not, and columns of
 * self-check sheets that are called alike. In the arena of LANGUAGE.
 */
const struct wording *wording_read(struct language *language, struct report *report);

#endif
