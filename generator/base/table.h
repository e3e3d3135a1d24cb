/*
 * A table from names to things, in an arena. Anyone may include this.
 */
#ifndef TEBIKI_BASE_TABLE_H
#define TEBIKI_BASE_TABLE_H

#include "base/text.h"

struct table_entry {
	struct text name;
	void *value; /* what was put; never NULL */
};

/* Begin with {.arena = …}. Entries are kept in the order of their coming. */
struct table {
	struct arena *arena;
	struct table_entry *entries; /* `count` entries, oldest first */
	size_t count;
	uint32_t *slots;   /* hash table of entry numbers + 1; 0 is empty */
	size_t slot_count; /* a power of two, or 0 */
};

/* What was put under NAME, or NULL. */
void *table_get(const struct table *table, struct text name);

/*
 * Puts VALUE, which is not NULL, under NAME (its bytes must outlive the table) and returns NULL;
 * when the name is taken, changes nothing and returns what stands there.
 */
void *table_put(struct table *table, struct text name, void *value);

/* The name most like WANTED, for "did you mean"; empty when none is. */
struct text table_nearest(const struct table *table, struct text wanted);

#endif
