/*
 * The encodings in which programs save tables.
 */
#include "../support.h"

#include "read/encoding.h"

#include <iconv.h>

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
	check(bench, TEXT("\xff\xfe\x42\xd8\xb7\xdf"), "𠮷");
	check(bench, TEXT("\xff\xfe"), "");
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
	/* Halves of a pair alone. */
	assert_false(encoding_utf8(bench->arena, TEXT("\xff\xfe\x3d\xd8"), &text, &wrong));
	assert_false(encoding_utf8(bench->arena, TEXT("\xff\xfe\x3d\xd8\x61\x00"), &text, &wrong));
	assert_false(encoding_utf8(bench->arena, TEXT("\xff\xfe\x89\xde\x61\x00"), &text, &wrong));
}

/* What iconv says of SIZE bytes, in *OUT; false where they are no characters, all of them. */
static bool by_iconv(iconv_t converter, char *bytes, size_t size, struct text *out)
{
	static char utf8[16];
	char *end = utf8;
	size_t room = sizeof utf8;

	iconv(converter, NULL, NULL, NULL, NULL);
	if (iconv(converter, &bytes, &size, &end, &room) == (size_t)-1)
		return false;
	*out = (struct text){utf8, (size_t)(end - utf8)};
	return true;
}

/* Every pair of bytes that is not UTF-8 is what it is for iconv. */
static void pairs_are_those_of_iconv(void **state)
{
	struct bench *bench = *state;
	iconv_t converter = iconv_open("UTF-8", "CP932");
	size_t characters = 0;

	assert_true(converter != (iconv_t)-1); // NOLINT: that is how iconv says it
	for (unsigned both = 0x8000; both <= 0xffff; both++) {
		char bytes[] = {(char)(both >> 8), (char)both};
		struct text pair = {bytes, sizeof bytes};
		struct text expected;
		struct text text;
		size_t wrong;
		bool known = by_iconv(converter, bytes, sizeof bytes, &expected);

		if (text_valid_prefix(pair) == pair.size || both == 0xfeff || both == 0xfffe)
			continue;
		assert_int_equal(encoding_utf8(bench->scratch, pair, &text, &wrong), known);
		assert_true(!known || text_equal(text, expected));
		characters += known;
	}
	assert_true(characters > 9000);
	iconv_close(converter);
}

int main(void)
{
	const struct CMUnitTest tests[] = {bench_test(known_encodings),
		bench_test(unknown_encodings), bench_test(pairs_are_those_of_iconv)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
