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

static void breaks(void **state)
{
	static const struct {
		const char *text;
		size_t width;
		const char *lines;
	} cases[] = {
		{"", 10, "*\n"},
		{"あいうえお", 12, "* あいうえお\n"},
		{"あいうえお", 11, "* あいうえ\n  お\n"},
		/* No line begins with 。 or ends with （. */
		{"あいうえ。", 10, "* あいう\n  え。\n"},
		{"あいう（え）", 10, "* あいう\n  （え）\n"},
		{"one two three", 9, "* one two\n  three\n"},
		{"one  two", 5, "* one\n  two\n"},
		{"longerthanthat", 5, "* longerthanthat\n"},
		{"使うCSIRTの長", 10, "* 使う\n  CSIRTの\n  長\n"},
		{"a\nb\x1b[c", 20, "* a b [c\n"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(wrapped(*state, cases[i].text, cases[i].width), cases[i].lines);
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
		bench_test(breaks),
		bench_test(shortens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
