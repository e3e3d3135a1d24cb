/*
 * What is bound together on paper. Types only; render and the commands may include this.
 */
#ifndef TEBIKI_MODEL_BOOKLET_H
#define TEBIKI_MODEL_BOOKLET_H

#include "base/table.h"
#include "model/handbook.h"

/* The whole handbook, a chapter, or what binds a role. */
struct booklet {
	const struct entry *chapter; /* one of the handbook's `top`, or NULL */
	const struct role *role;     /* one that the organisation has, or NULL */
	const struct table *numbers; /* anchor -> its page as a NUL-terminated string; may be NULL */
};

/* True when BOOKLET is the whole handbook. */
static inline bool booklet_is_whole(const struct booklet *booklet)
{
	return booklet->chapter == NULL && booklet->role == NULL;
}

#endif
