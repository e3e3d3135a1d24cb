#include "base/arena.h"

#include <stdalign.h>
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
	free(arena);
}

void arena_reset(struct arena *arena)
{
	if (arena->blocks != NULL) {
		/* Keep the newest, largest block: the next round needs about as much. */
		free_blocks(arena->blocks->next);
		arena->blocks->next = NULL;
	}
	arena->used = 0;
}

static void add_block(struct arena *arena, size_t least)
{
	size_t size = FIRST_BLOCK;
	struct block *block;

	if (arena->blocks != NULL && arena->blocks->size < LARGEST_BLOCK)
		size = arena->blocks->size * 2;
	else if (arena->blocks != NULL)
		size = LARGEST_BLOCK;
	if (size < least)
		size = least;
	if (least > SIZE_MAX - sizeof *block || (block = malloc(sizeof *block + size)) == NULL) {
		out_of_memory();
		return;
	}
	block->size = size;
	block->next = arena->blocks;
	arena->blocks = block;
	arena->used = 0;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	const size_t unit = alignof(max_align_t);
	void *memory;

	if (size > SIZE_MAX - unit)
		out_of_memory();
	size = (size + unit - 1) / unit * unit;
	if (arena->blocks == NULL || size > arena->blocks->size - arena->used)
		add_block(arena, size);
	memory = arena->blocks->data + arena->used;
	arena->used += size;
	return memset(memory, 0, size);
}

void *arena_grow(struct arena *arena, const void *items, size_t count, size_t size)
{
	size_t capacity = count == 0 ? 4 : count * 2;
	void *grown;

	if (count != 0 && (count < 4 || (count & (count - 1)) != 0))
		return (void *)(uintptr_t)items;
	if (capacity > SIZE_MAX / size)
		out_of_memory();
	grown = arena_alloc(arena, capacity * size);
	if (count != 0)
		memcpy(grown, items, count * size);
	return grown;
}
