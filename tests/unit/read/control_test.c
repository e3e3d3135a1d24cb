/*
 * Which characters no file may hold, and where the first of them is.
 */
#include "../support.h"

#include "read/control.h"

static void found(void **state)
{
	static const struct {
		struct text text;
		size_t at;
		unsigned code;
	} cases[] = {
		{TEXT_INIT(""), 0, 0}, {TEXT_INIT("a\tb\r\nc 条 \xc2\xa0 \xc2\xa9"), 16, 0},
		{TEXT_INIT("\0"), 0, 0}, {TEXT_INIT("\x1f"), 0, 0x1f}, {TEXT_INIT("\x7f"), 0, 0x7f},
		{TEXT_INIT("条例条例条例\x1b"), 18, 0x1b}, {TEXT_INIT("条例条例条例\x7f条"), 18, 0x7f},
		{TEXT_INIT("条例条例条例条例\xc2\x80\x01"), 24, 0x80},
		{TEXT_INIT("\xc2\x9f"), 0, 0x9f}, {TEXT_INIT("\xc2\xa0\xc2\x84"), 2, 0x84},
		{TEXT_INIT("\xc2\x85\xc2\x86"), 2, 0x86}, /* NEL ends a line */
		{TEXT_INIT("\xe3\x82\x9b\xc3\x82"), 5, 0}, /* 0x9b and 0xc2 within other characters */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		unsigned code = 0;

		assert_int_equal(control_find(cases[i].text, &code), cases[i].at);
		if (cases[i].at < cases[i].text.size)
			assert_int_equal(code, cases[i].code);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(found)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
