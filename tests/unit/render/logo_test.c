/*
 * The room of a logo, by what its image states.
 */
#include "../support.h"

#include "render/logo.h"

static void by_the_view_box(void **state)
{
	(void)state;
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"0 0 32 32\">")), 32);
	assert_int_equal(logo_width(TEXT("<svg width=\"9\" viewBox=\"-5,-5 48.5 24.25\">")), 64);
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"0 0 .5 1\">")), 16);
}

/* The style sheet lets none be wider than four times its height. */
static void not_too_wide(void **state)
{
	(void)state;
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"0 0 1000 10\">")), 128);
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"0 0 99999999999999999999 1\">")), 128);
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"0 0 1 1000\">")), 1);
}

static void square_where_nothing_is_said(void **state)
{
	(void)state;
	assert_int_equal(logo_width(TEXT("<svg>")), 32);
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"0 0 0 0\">")), 32);
	assert_int_equal(logo_width(TEXT("<svg viewBox=\"")), 32);
	assert_int_equal(logo_width((struct text){0}), 32);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_the_view_box),
		cmocka_unit_test(not_too_wide),
		cmocka_unit_test(square_where_nothing_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
