/*
 * One provision: what its attributes say of it. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_PROVISION_H
#define TEBIKI_FRAGMENT_PROVISION_H

#include "fragment/attributes.h"
#include "fragment/compiler.h"

/*
 * A new provision of LAYER, nested in PARENT or NULL, with ATTRIBUTES (read from NODE). It is numbered in
 * the library and entered among the fragment's provisions. Reports every mistake.
 */
struct provision *provision_new(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, const struct attributes *attributes);

#endif
