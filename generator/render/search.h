/*
 * The search index: search-index.js, a script that hands templates/search.js what it searches. For
 * render only.
 */
#ifndef TEBIKI_RENDER_SEARCH_H
#define TEBIKI_RENDER_SEARCH_H

#include "base/text.h"
#include "render/printing.h"

/*
 * Prints the index of PRINTING's handbook to OUT: the words of all that is kept, once each, as they
 * stand on their pages, with the addresses of those pages. It is a script and not JSON, since
 * browsers read no data from files. Nothing in it is folded: what differs between what is typed and
 * what is written is folded by search.js, the same way on both sides.
 *
 *	window.tebikiIndex = {
 *		"roles": [[id, name], ...],
 *		"synonyms": [[word, word, ...], ...],
 *		"pages": [[kind, address, number, title, source, parent, records], ...]
 *	}
 *
 * kind: s section, c clause, t term, r role, d document; parent: place in "pages", or -1;
 * record: [layer, roles, heading, pieces]; layer: 0 free text, 1 requirement, 2 measure,
 * 3 commentary, 4 footnote; roles: places in "roles"; piece: [anchor, number, source, text].
 * A number or source that begins with ~ goes on where its page's ends.
 */
void search_index(struct printing *printing, struct buffer *out);

#endif
