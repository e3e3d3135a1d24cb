/*
 * The encodings in which programs save tables.
 */
#include "../support.h"

#include "load/encoding.h"

static void check(struct bench *bench, struct text bytes, const char *expected)
{
	struct text text;
	size_t wrong;

	assert_true(encoding_utf8(bench->arena, bytes, &text, &wrong));
	assert_text(text, expected);
}

static void known_encodings(void **state)
{
	struct bench *bench = *state;

	check(bench, TEXT(""), "");
	check(bench, TEXT("はい"), "はい");
	check(bench, TEXT("\xef\xbb\xbfはい"), "はい");
	check(bench, TEXT("\x82\xcd\x82\xa2"), "はい");
	/* What Microsoft adds to Shift_JIS: ①, 髙, half-width kana. */
	check(bench, TEXT("\x87\x40\xfb\xfc\xca\xb2"), "①髙ﾊｲ");
	check(bench, TEXT("\xff\xfe\x6f\x30\x44\x30"), "はい");
	check(bench, TEXT("\xfe\xff\x30\x6f\x30\x44"), "はい");
}

static void unknown_encodings(void **state)
{
	struct bench *bench = *state;
	struct text text;
	size_t wrong;

	assert_false(encoding_utf8(bench->arena, TEXT("a\x82\xcd\xff\xff"), &text, &wrong));
	assert_int_equal(wrong, 3);
	assert_false(encoding_utf8(bench->arena, TEXT("\xff\xfe\x6f"), &text, &wrong));
	assert_false(encoding_utf8(bench->arena, TEXT("a\x82"), &text, &wrong));
}

int main(void)
{
	const struct CMUnitTest tests[] = {bench_test(known_encodings), bench_test(unknown_encodings)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
