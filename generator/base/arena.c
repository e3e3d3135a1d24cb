#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024 };

struct block {
	struct block *next;
	size_t size; /* bytes in data */
	alignas(max_align_t) unsigned char data[];
};

struct arena {
	struct block *blocks; /* newest first; memory is handed out from the newest */
	struct block *spare;  /* of before the last reset, to be used again */
	size_t used;          /* bytes handed out of the newest block */
};

static void out_of_memory(void)
{
	fputs("tebiki: out of memory\n", stderr);
	exit(3);
}

struct arena *arena_new(void)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (arena == NULL)
		out_of_memory();
	return arena;
}

static void free_blocks(struct block *block)
{
	while (block != NULL) {
		struct block *next = block->next;

		free(block);
		block = next;
	}
}

void arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	free_blocks(arena->blocks);
	free_blocks(arena->spare);
	free(arena);
}

void arena_reset(struct arena *arena)
{
	while (arena->blocks != NULL) {
		struct block *block = arena->blocks;

		arena->blocks = block->next;
		block->next = arena->spare;
		arena->spare = block;
	}
	arena->used = 0;
}

/* Takes the smallest spare block that has LEAST bytes out of the list; NULL when none has. */
static struct block *take_spare(struct arena *arena, size_t least)
{
	struct block **best = NULL;
	struct block *block;

	for (struct block **at = &arena->spare; *at != NULL; at = &(*at)->next)
		if ((*at)->size >= least && (best == NULL || (*at)->size < (*best)->size))
			best = at;
	if (best == NULL)
		return NULL;
	block = *best;
	*best = block->next;
	return block;
}

/* Allocates BLOCK, NULL or one in no list, with SIZE bytes. */
static struct block *size_block(struct block *block, size_t size)
{
	if (size > SIZE_MAX - sizeof *block || (block = realloc(block, sizeof *block + size)) == NULL)
		out_of_memory();
	block->size = size;
	return block;
}

static size_t next_size(const struct arena *arena)
{
	if (arena->blocks == NULL)
		return FIRST_BLOCK;
	return arena->blocks->size < LARGEST_BLOCK ? arena->blocks->size * 2 : LARGEST_BLOCK;
}

static void add_block(struct arena *arena, size_t least)
{
	struct block *block = take_spare(arena, least);
	size_t size = next_size(arena);

	if (block == NULL)
		block = size_block(NULL, size < least ? least : size);
	block->next = arena->blocks;
	arena->blocks = block;
	arena->used = 0;
}

/* SIZE, rounded up so that what comes after it is aligned. */
static size_t rounded(size_t size)
{
	const size_t unit = alignof(max_align_t);

	if (size > SIZE_MAX - unit)
		out_of_memory();
	return (size + unit - 1) / unit * unit;
}

void *arena_bytes(struct arena *arena, size_t size)
{
	void *memory;

	size = rounded(size);
	if (arena->blocks == NULL || size > arena->blocks->size - arena->used)
		add_block(arena, size);
	memory = arena->blocks->data + arena->used;
	arena->used += size;
	return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_bytes(arena, size), 0, size);
}

/* True when MEMORY, SIZE bytes, is what was handed out last. */
static bool is_last(const struct arena *arena, const void *memory, size_t size)
{
	return size > 0 && arena->blocks != NULL && arena->used >= rounded(size) &&
	       arena->blocks->data + arena->used - rounded(size) == memory;
}

/* Makes MEMORY, SIZE bytes handed out last, LARGER where it is; false when the block is too small. */
static bool extend(struct arena *arena, size_t size, size_t larger)
{
	size_t start = arena->used - rounded(size);

	if (rounded(larger) > arena->blocks->size - start)
		return false;
	arena->used = start + rounded(larger);
	return true;
}

void *arena_resize(struct arena *arena, void *memory, size_t size, size_t larger)
{
	bool last = is_last(arena, memory, size);
	void *moved;

	if (last && extend(arena, size, larger))
		return memory;
	if (last && arena->used == rounded(size)) { /* alone in its block: the block can grow */
		arena->blocks = size_block(arena->blocks, rounded(larger));
		arena->used = rounded(larger);
		return arena->blocks->data;
	}
	moved = arena_bytes(arena, larger);
	if (size > 0)
		memcpy(moved, memory, size);
	return moved;
}

void *arena_grow(struct arena *arena, const void *items, size_t count, size_t size)
{
	size_t capacity = count == 0 ? 4 : count * 2;
	void *grown;

	if (count != 0 && (count < 4 || (count & (count - 1)) != 0))
		return (void *)(uintptr_t)items;
	if (capacity > SIZE_MAX / size)
		out_of_memory();
	if (is_last(arena, items, count * size) && extend(arena, count * size, capacity * size)) {
		grown = (void *)(uintptr_t)items;
	} else {
		grown = arena_bytes(arena, capacity * size);
		if (count != 0)
			memcpy(grown, items, count * size);
	}
	memset((char *)grown + count * size, 0, (capacity - count) * size);
	return grown;
}
