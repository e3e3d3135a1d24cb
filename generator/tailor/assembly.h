/*
 * Making the items of a handbook. For tailor/assemble.c only.
 */
#ifndef TEBIKI_TAILOR_ASSEMBLY_H
#define TEBIKI_TAILOR_ASSEMBLY_H

#include "tailor/work.h"

struct assembly {
	struct work *work;
	struct entry *entry; /* the clause being filled */
};

static inline bool is_in(const struct fate *fate)
{
	return fate->status <= FATE_SUBSTITUTED;
}

static inline struct fate *fate_of(struct work *work, const struct provision *provision)
{
	return &work->handbook->fates[provision->number];
}

/*
 * Appends to *INTO, of which there are *INTO_COUNT, an item for each of the PROVISIONS that is in, with
 * what overrides put before and after it, and all that is nested in them. PARENT may be NULL.
 */
void assemble_items(struct assembly *assembly, struct provision *const *provisions, size_t count,
	struct item *parent, struct item ***into, size_t *into_count);

#endif
