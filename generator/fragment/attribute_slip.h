/*
 * Slips in attributes: what was meant. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_ATTRIBUTE_SLIP_H
#define TEBIKI_FRAGMENT_ATTRIBUTE_SLIP_H

#include "base/report.h"
#include "fragment/attribute_key.h"

/* What the value of attribute KEY is, for who wrote something else; may be empty. */
struct text attribute_expected(enum attribute_key key);

/*
 * True when WORD, which no value without quotes may be, is a name or number as people read it in the
 * handbook: who looks it up for KEY finds nothing there, and can say what to write instead.
 */
bool attribute_is_read(enum attribute_key key, struct text word);

/*
 * True when WORD at PLACE, which is no attribute, is something else that was written without what
 * belongs before it: a class or a value. It was reported. BEHIND is what follows up to a space.
 */
bool attribute_slip(struct report *report, struct place place, struct text word, struct text behind);

#endif
