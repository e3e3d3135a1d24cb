/*
 * One change that an override makes: a heading that names a provision, and the items below it. For
 * fragment/override only.
 */
#ifndef TEBIKI_FRAGMENT_CHANGE_H
#define TEBIKI_FRAGMENT_CHANGE_H

#include "fragment/compiler.h"
#include "model/profile.h"

/* What the changes of one file have in common. */
struct changing {
	struct compiler *compiler; /* its base is the clause that is changed */
	struct decision record;    /* why, who and when; `kind` is that of a replacement */
};

/*
 * Reads the change that HEADING begins, with the blocks up to TO, and appends it to PROFILE's overrides.
 * Reports every mistake.
 */
void change_read(const struct changing *changing, cmark_node *heading, cmark_node *to,
	struct profile *profile);

#endif
