/*
 * What the tests of base share: an arena for each test, which its state points at.
 */
#ifndef TEBIKI_TESTS_BASE_H
#define TEBIKI_TESTS_BASE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static inline int arena_setup(void **state)
{
	*state = arena_new();
	return 0;
}

static inline int arena_teardown(void **state)
{
	arena_free(*state);
	return 0;
}

#define arena_test(function) cmocka_unit_test_setup_teardown(function, arena_setup, arena_teardown)

/* Has TEXT the characters of EXPECTED? Takes `arena` from around it. */
#define assert_text(text, expected) assert_string_equal(text_string(arena, (text)), (expected))

#endif
