/*
 * What the program itself says, taken from a language. For loading only.
 */
#ifndef TEBIKI_TEMPLATE_WORDING_H
#define TEBIKI_TEMPLATE_WORDING_H

#include "model/wording.h"
#include "template/language.h"

/*
 * All sayings in LANGUAGE. Reports labels that are no texts, or fill in what there is not, and columns of
 * self-check sheets that are called alike. In the arena of LANGUAGE.
 */
const struct wording *wording_read(struct language *language, struct report *report);

#endif
