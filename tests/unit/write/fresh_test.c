/*
 * A file that is made for the first time: whatever call fails, it is whole or not there.
 */
#include "faulty.h"
#include "scratch.h"

#include "write/fresh.h"

static bool write_it(struct scratch *scratch, const char *bytes)
{
	return write_fresh_over(&FAULTY, scratch->arena, scratch->report, "new.yaml", text_of(bytes));
}

static void it_is_written_once(void **state)
{
	struct scratch *scratch = *state;

	faulty.at = 0;
	assert_true(write_it(scratch, "first"));
	assert_file("new.yaml", "first");
	assert_false(write_it(scratch, "second"));
	assert_file("new.yaml", "first");
}

static void every_call_fails_in_turn(void **state)
{
	struct scratch *scratch = *state;
	bool failed = true;

	for (int at = 1; failed; at++) {
		faulty.how = ONCE;
		faulty.error = EIO;
		faulty.calls = 0;
		faulty.at = at;
		failed = !write_it(scratch, "new");
		if (failed)
			assert_int_not_equal(access("new.yaml", F_OK), 0);
		else
			assert_file("new.yaml", "new");
	}
}

static void folders_are_made(void **state)
{
	struct scratch *scratch = *state;

	assert_true(write_folder(scratch->arena, scratch->report, "one/two/three"));
	assert_true(write_folder(scratch->arena, scratch->report, "one/two/three"));
	assert_true(write_folder(scratch->arena, scratch->report, "."));
	assert_int_equal(access("one/two/three", F_OK), 0);
	faulty.at = 0;
	assert_true(write_it(scratch, "file"));
	assert_false(write_folder(scratch->arena, scratch->report, "new.yaml/in"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_written_once, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(every_call_fails_in_turn, scratch_setup, scratch_teardown),
		cmocka_unit_test_setup_teardown(folders_are_made, scratch_setup, scratch_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
