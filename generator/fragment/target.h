/*
 * What a provision is for: the ids in `for=` and `at=`. For loading only.
 */
#ifndef TEBIKI_FRAGMENT_TARGET_H
#define TEBIKI_FRAGMENT_TARGET_H

#include "fragment/attributes.h"
#include "fragment/compiler.h"
#include "model/fragment.h"

/* The provision of FRAGMENT with ID, or NULL. */
struct provision *targets_find(const struct fragment *fragment, struct text id);

/* Finds what the `for` of ATTRIBUTES names among the provisions of the compiler's fragment. */
void targets_read(
	struct compiler *compiler, struct provision *provision, const struct attribute *attribute);

/*
 * Help about WORD, which is no id of a provision of FRAGMENT: whose number it is, the nearest id, or all ids
 * of layers above LAYER.
 */
struct text targets_help(const struct compiler *compiler, const struct fragment *fragment,
	enum layer layer, struct text word);

#endif
