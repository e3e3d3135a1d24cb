/*
 * Names and things: found again, kept in order, never taken twice.
 */
#include "base.h"

#include "base/table.h"

static void empty_tables(void **state)
{
	struct arena *arena = *state;
	struct table table = {.arena = arena};

	assert_null(table_get(&table, TEXT("a")));
	assert_null(table_get(&table, TEXT("")));
	assert_int_equal(table_nearest(&table, TEXT("a")).size, 0);
	assert_int_equal(table.count, 0);
}

static void first_come(void **state)
{
	struct arena *arena = *state;
	struct table table = {.arena = arena};
	int one = 1;
	int two = 2;

	assert_null(table_put(&table, TEXT("a"), &one));
	assert_ptr_equal(table_put(&table, TEXT("a"), &two), &one);
	assert_ptr_equal(table_get(&table, TEXT("a")), &one);
	assert_int_equal(table.count, 1);
	assert_null(table_put(&table, TEXT(""), &two));
	assert_ptr_equal(table_get(&table, TEXT("")), &two);
	assert_ptr_equal(table_get(&table, (struct text){0}), &two);
	assert_null(table_get(&table, TEXT("ab")));
	assert_null(table_put(&table, TEXT("a\0b"), &two));
	assert_ptr_equal(table_get(&table, TEXT("a")), &one);
}

static void many_names(void **state)
{
	enum { NAMES = 5000 };
	struct arena *arena = *state;
	struct table table = {.arena = arena};
	static int values[NAMES];

	for (int i = 0; i < NAMES; i++) {
		assert_null(table_put(&table, text_format(arena, "名%d", i), &values[i]));
		assert_ptr_equal(table_put(&table, text_format(arena, "名%d", i / 2), &values[0]),
			&values[i / 2]);
	}
	assert_int_equal(table.count, NAMES);
	for (int i = 0; i < NAMES; i++) {
		struct text name = text_format(arena, "名%d", i);

		assert_ptr_equal(table_get(&table, name), &values[i]);
		assert_true(text_equal(table.entries[i].name, name)); /* in the order of their coming */
		assert_ptr_equal(table.entries[i].value, &values[i]);
		assert_null(table_get(&table, text_format(arena, "名%d", NAMES + i)));
	}
}

static void suggestions(void **state)
{
	struct arena *arena = *state;
	struct table table = {.arena = arena};
	int value;

	table_put(&table, TEXT("ciso"), &value);
	table_put(&table, TEXT("staff"), &value);
	assert_text(table_nearest(&table, TEXT("cisso")), "ciso");
	assert_text(table_nearest(&table, TEXT("stuff")), "staff");
	assert_text(table_nearest(&table, TEXT("auditor")), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(empty_tables),
		arena_test(first_come),
		arena_test(many_names),
		arena_test(suggestions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
