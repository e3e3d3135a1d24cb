/*
 * Text on a terminal.
 */
#include "../support.h"

#include "base/width.h"

static const char *wrapped(struct bench *bench, const char *text, size_t width)
{
	struct buffer out = {.arena = bench->arena};

	wrap_add(&out, text_of(text), TEXT("* "), TEXT("  "), width);
	return out.data;
}

static void widths(void **state)
{
	(void)state;
	assert_int_equal(text_width(TEXT("")), 0);
	assert_int_equal(text_width(TEXT("abc")), 3);
	assert_int_equal(text_width(TEXT("手引き")), 6);
	assert_int_equal(text_width(TEXT("ｶﾅ")), 2);
	assert_int_equal(text_width(TEXT("か\xe3\x82\x99")), 2); /* a combining mark */
	assert_int_equal(text_width(TEXT("\xff"
					 "a")),
		1);
}

static void japanese(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(wrapped(bench, "", 10), "*\n");
	assert_string_equal(wrapped(bench, "あいうえお", 12), "* あいうえお\n");
	assert_string_equal(wrapped(bench, "あいうえお", 11), "* あいうえ\n  お\n");
	/* No line begins with 。 or ends with （. */
	assert_string_equal(wrapped(bench, "あいうえ。", 10), "* あいう\n  え。\n");
	assert_string_equal(wrapped(bench, "あいう（え）", 10), "* あいう\n  （え）\n");
}

static void words(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(wrapped(bench, "one two three", 9), "* one two\n  three\n");
	assert_string_equal(wrapped(bench, "one  two", 5), "* one\n  two\n");
	assert_string_equal(wrapped(bench, "longerthanthat", 5), "* longerthanthat\n");
	assert_string_equal(wrapped(bench, "使うCSIRTの長", 10), "* 使う\n  CSIRTの\n  長\n");
	assert_string_equal(wrapped(bench, "a\nb\x1b[c", 20), "* a b [c\n");
}

static void shortens(void **state)
{
	struct bench *bench = *state;

	assert_text(text_shorten(bench->arena, TEXT("第１条"), 6), "第１条");
	assert_text(text_shorten(bench->arena, TEXT("第１条です"), 6), "第１…");
	assert_text(text_shorten(bench->arena, TEXT("a\nb"), 6), "a b");
	assert_text(text_shorten(bench->arena, TEXT(""), 6), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(widths),
		bench_test(japanese),
		bench_test(words),
		bench_test(shortens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
