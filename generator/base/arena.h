/*
 * The only allocator of tebiki. Anyone may include this.
 *
 * An arena hands out memory that lives until the whole arena is reset or freed: nothing in
 * tebiki is freed by itself, and no structure has an owner but its arena. Memory that cannot be
 * had ends the program with status 3 (a message on standard error): no caller checks for NULL.
 */
#ifndef TEBIKI_BASE_ARENA_H
#define TEBIKI_BASE_ARENA_H

#include <stddef.h>

struct arena; /* opaque; made by arena_new */

/* A new, empty arena. Free it with arena_free. */
struct arena *arena_new(void);

/* Gives back everything the arena handed out, and the arena. NULL is allowed. */
void arena_free(struct arena *arena);

/*
 * Gives back everything the arena handed out; the arena can be used again. It keeps its memory for
 * the next round, which needs about as much: only arena_free returns it to the system.
 */
void arena_reset(struct arena *arena);

/* SIZE bytes, zeroed, aligned for any object. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same, but with whatever the memory held before: for bytes that are written at once. */
void *arena_bytes(struct arena *arena, size_t size);

/*
 * SIZE bytes at MEMORY (NULL when SIZE is 0), moved to where there are LARGER; what is behind them
 * is not zeroed. Memory that was handed out last grows where it is, if it can. MEMORY is dead then.
 */
void *arena_resize(struct arena *arena, void *memory, size_t size, size_t larger);

/*
 * An array of at least COUNT+1 elements of SIZE bytes that begins with the COUNT elements at
 * ITEMS. COUNT is the present length; call before appending element COUNT. Reallocates (in the
 * arena) only when COUNT is 0 or a power of two, so appending is cheap. The new elements are
 * zeroed. The old array stays valid but stale.
 */
void *arena_grow(struct arena *arena, const void *items, size_t count, size_t size);

/* One zeroed object of TYPE. */
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))

/* COUNT zeroed objects of TYPE. */
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (count)))

/* Appends VALUE to the arena array ITEMS of length COUNT (an lvalue, incremented). */
#define ARENA_PUSH(arena, items, count, value)                                                     \
	((items) = arena_grow((arena), (items), (count), sizeof *(items)),                         \
		(items)[(count)++] = (value))

#endif
