/*
 * The layers of a clause: headings and lists become provisions. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_CLAUSE_H
#define TEBIKI_FRAGMENT_CLAUSE_H

#include "fragment/compiler.h"
#include "fragment/items.h"

/*
 * Reads the blocks of DOCUMENT as the body of a clause into the compiler's fragment: its layers,
 * and all its provisions with their targets found. Reports every mistake.
 */
void clause_read(struct compiler *compiler, cmark_node *document);

/* Reports a requirement that does not say who must act: itself, or in each of its items. */
void clause_check_actor(struct report *report, const struct provision *requirement);

/* Reports a measure that does not say to which requirement it belongs. */
void clause_check_targets(struct report *report, const struct provision *measure);

#endif
