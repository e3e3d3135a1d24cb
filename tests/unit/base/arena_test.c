/*
 * The allocator: what it hands out is aligned, zeroed, apart from everything else, and stays.
 */
#include "base.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

static const size_t sizes[] = {0, 1, 7, 8, 15, 16, 17, 100, 4095, 65536, 65537, 300000, 3, 5000000, 1};

static void memory_is_aligned_and_zeroed(void **state)
{
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(sizes); i++) {
		unsigned char *memory = arena_alloc(arena, sizes[i]);

		assert_non_null(memory);
		assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
		for (size_t j = 0; j < sizes[i]; j++)
			assert_int_equal(memory[j], 0);
		memset(memory, 0xa5, sizes[i]); /* what comes next is zeroed for itself */
	}
}

static void pieces_do_not_touch(void **state)
{
	enum { PIECES = 2000 };
	struct arena *arena = *state;
	unsigned char *pieces[PIECES];

	for (size_t i = 0; i < PIECES; i++) {
		pieces[i] = arena_bytes(arena, i % 97);
		memset(pieces[i], (int)(i % 251), i % 97);
	}
	for (size_t i = 0; i < PIECES; i++)
		for (size_t j = 0; j < i % 97; j++)
			assert_int_equal(pieces[i][j], i % 251);
}

static void memory_is_zeroed_after_a_reset(void **state)
{
	struct arena *arena = *state;

	for (size_t round = 0; round < 3; round++) {
		for (size_t i = 0; i < COUNT(sizes); i++) {
			unsigned char *memory = arena_alloc(arena, sizes[i]);

			for (size_t j = 0; j < sizes[i]; j++)
				assert_int_equal(memory[j], 0);
			memset(memory, 0xff, sizes[i]);
		}
		arena_reset(arena);
	}
}

/* The same requests find the same memory again: nothing is asked of the system. */
static void a_reset_keeps_the_memory(void **state)
{
	struct arena *arena = *state;
	void *first = arena_alloc(arena, 1000);

	arena_reset(arena);
	assert_ptr_equal(arena_alloc(arena, 1000), first);
	arena_reset(arena);
	arena_reset(arena);
	assert_ptr_equal(arena_alloc(arena, 10), first);
}

static void empty_arenas(void **state)
{
	struct arena *arena = *state;

	arena_reset(arena);
	arena_free(NULL);
	arena_free(arena_new());
}

static void the_last_piece_grows_where_it_is(void **state)
{
	struct arena *arena = *state;
	char *memory = arena_bytes(arena, 100);

	memset(memory, 'x', 100);
	assert_ptr_equal(arena_resize(arena, memory, 100, 5000), memory);
	memset(memory + 100, 'y', 4900);
	assert_ptr_not_equal(arena_bytes(arena, 1), memory + 4999);
	assert_int_equal(memory[99], 'x');
	assert_int_equal(memory[4999], 'y');
}

static void another_piece_moves(void **state)
{
	struct arena *arena = *state;
	char *memory = arena_bytes(arena, 100);
	char *behind = arena_bytes(arena, 100);
	char *moved;

	memset(memory, 'x', 100);
	memset(behind, 'b', 100);
	moved = arena_resize(arena, memory, 100, 200);
	memset(moved + 100, 'y', 100);
	for (size_t i = 0; i < 100; i++) {
		assert_int_equal(moved[i], 'x');
		assert_int_equal(behind[i], 'b');
	}
}

/* From nothing to 8 MiB, alone in the arena, behind something else, and with others between. */
static void growing_keeps_what_was_there(void **state)
{
	struct arena *arena = *state;

	for (size_t before = 0; before < 3; before++) {
		unsigned char *memory = NULL;
		size_t size = 0;

		if (before > 0)
			arena_bytes(arena, 3);
		for (size_t larger = 128; larger <= (8u << 20); larger *= 2) {
			memory = arena_resize(arena, memory, size, larger);
			for (size_t i = size; i < larger; i++)
				memory[i] = (unsigned char)(i % 251);
			size = larger;
			if (before == 2)
				memset(arena_bytes(arena, 40), 0xee, 40);
		}
		for (size_t i = 0; i < size; i++)
			if (memory[i] != i % 251)
				fail_msg("byte %zu changed", i);
		arena_reset(arena);
	}
}

static void arrays_grow(void **state)
{
	struct arena *arena = *state;
	struct pair {
		size_t a, b;
	} *pairs = NULL;
	unsigned char *bytes = NULL;
	size_t pair_count = 0;
	size_t byte_count = 0;

	for (size_t i = 0; i < 1000; i++) {
		ARENA_PUSH(arena, pairs, pair_count, ((struct pair){i, i * i}));
		ARENA_PUSH(arena, bytes, byte_count, (unsigned char)i);
	}
	assert_int_equal(pair_count, 1000);
	for (size_t i = 0; i < 1000; i++) {
		assert_int_equal(pairs[i].a, i);
		assert_int_equal(pairs[i].b, i * i);
		assert_int_equal(bytes[i], (unsigned char)i);
	}
}

/* Room for what comes next is zeroed; arrays move at powers of two only, and the last one never. */
static void arrays_are_zeroed_and_seldom_move(void **state)
{
	struct arena *arena = *state;

	for (size_t between = 0; between < 2; between++) {
		int *numbers = NULL;
		size_t moves = 0;

		memset(arena_bytes(arena, 40000), 0xff, 40000);
		arena_reset(arena);
		for (size_t count = 0; count < 1024; count++) {
			int *grown = arena_grow(arena, numbers, count, sizeof *numbers);

			moves += grown != numbers;
			numbers = grown;
			assert_int_equal(numbers[count], 0);
			numbers[count] = -1;
			if (between)
				memset(arena_bytes(arena, 1), 0xff, 1);
		}
		assert_int_equal(moves, between ? 1 + 8 : 1); /* at 0, and from 4 to 512 */
		arena_reset(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(memory_is_aligned_and_zeroed),
		arena_test(pieces_do_not_touch),
		arena_test(memory_is_zeroed_after_a_reset),
		arena_test(a_reset_keeps_the_memory),
		arena_test(empty_arenas),
		arena_test(the_last_piece_grows_where_it_is),
		arena_test(another_piece_moves),
		arena_test(growing_keeps_what_was_there),
		arena_test(arrays_grow),
		arena_test(arrays_are_zeroed_and_seldom_move),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
