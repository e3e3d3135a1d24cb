/*
 * Numerals of official writing.
 */
#include "base.h"

#include "base/numeral.h"

static struct text numeral_text(struct arena *arena, enum numeral numeral, unsigned number)
{
	struct buffer out = {.arena = arena};

	numeral_add(&out, numeral, number);
	return buffer_text(&out);
}

static void numerals(void **state)
{
	static const struct {
		enum numeral numeral;
		unsigned number;
		const char *expected;
	} cases[] = {
		{NUMERAL_NONE, 1, ""},
		{NUMERAL_ARABIC, 1, "1"},
		{NUMERAL_ARABIC, 4294967295u, "4294967295"},
		{NUMERAL_FULLWIDTH, 1, "１"},
		{NUMERAL_FULLWIDTH, 9, "９"},
		{NUMERAL_FULLWIDTH, 10, "１０"},
		{NUMERAL_FULLWIDTH, 2036, "２０３６"},
		{NUMERAL_FULLWIDTH, 4294967295u, "４２９４９６７２９５"},
		{NUMERAL_LATIN, 1, "a"},
		{NUMERAL_LATIN, 26, "z"},
		{NUMERAL_LATIN, 27, "aa"},
		{NUMERAL_LATIN, 52, "az"},
		{NUMERAL_LATIN, 53, "ba"},
		{NUMERAL_LATIN, 702, "zz"},
		{NUMERAL_LATIN, 703, "aaa"},
		{NUMERAL_KANA, 1, "ア"},
		{NUMERAL_KANA, 5, "オ"},
		{NUMERAL_KANA, 6, "カ"},
		{NUMERAL_KANA, 36, "ヤ"},
		{NUMERAL_KANA, 37, "ユ"},
		{NUMERAL_KANA, 44, "ワ"},
		{NUMERAL_KANA, 45, "ヲ"},
		{NUMERAL_KANA, 46, "ン"},
		{NUMERAL_KANA, 47, "アア"},
		{NUMERAL_KANA, 92, "アン"},
		{NUMERAL_KANA, 93, "イア"},
		{NUMERAL_CIRCLED, 1, "①"},
		{NUMERAL_CIRCLED, 20, "⑳"},
		{NUMERAL_CIRCLED, 21, "㉑"},
		{NUMERAL_CIRCLED, 35, "㉟"},
		{NUMERAL_CIRCLED, 36, "㊱"},
		{NUMERAL_CIRCLED, 50, "㊿"},
		{NUMERAL_CIRCLED, 51, "(51)"},
		{NUMERAL_ROMAN, 1, "i"},
		{NUMERAL_ROMAN, 4, "iv"},
		{NUMERAL_ROMAN, 9, "ix"},
		{NUMERAL_ROMAN, 14, "xiv"},
		{NUMERAL_ROMAN, 40, "xl"},
		{NUMERAL_ROMAN, 49, "xlix"},
		{NUMERAL_ROMAN, 99, "xcix"},
		{NUMERAL_ROMAN, 388, "ccclxxxviii"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_text(numeral_text(arena, cases[i].numeral, cases[i].number), cases[i].expected);
}

/* No two numbers look alike, and all are valid text. */
static void numerals_differ(void **state)
{
	struct arena *arena = *state;

	for (int numeral = NUMERAL_ARABIC; numeral <= NUMERAL_ROMAN; numeral++) {
		struct text seen[300];

		for (unsigned i = 0; i < COUNT(seen); i++) {
			seen[i] = numeral_text(arena, (enum numeral)numeral, i + 1);
			assert_true(seen[i].size > 0);
			assert_int_equal(text_valid_prefix(seen[i]), seen[i].size);
			for (unsigned j = 0; j < i; j++)
				if (text_equal(seen[i], seen[j]))
					fail_msg("%u and %u are both %s", j + 1, i + 1,
						text_string(arena, seen[i]));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(numerals),
		arena_test(numerals_differ),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
