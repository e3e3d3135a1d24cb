/*
 * Views, UTF-8, the nearest name, and the growing buffer.
 */
#include "base.h"

#include <string.h>

/* --- views --- */

static void comparing(void **state)
{
	static const struct {
		struct text a, b;
		int order;
	} cases[] = {
		{TEXT_INIT(""), TEXT_INIT(""), 0},
		{{NULL, 0}, TEXT_INIT(""), 0},
		{{NULL, 0}, TEXT_INIT("a"), -1},
		{TEXT_INIT("a"), TEXT_INIT("a"), 0},
		{TEXT_INIT("a"), TEXT_INIT("b"), -1},
		{TEXT_INIT("a"), TEXT_INIT("aa"), -1},
		{TEXT_INIT("b"), TEXT_INIT("aa"), 1},
		{TEXT_INIT("z"), TEXT_INIT("あ"), -1}, /* bytes have no sign */
		{TEXT_INIT("あ"), TEXT_INIT("い"), -1},
		{TEXT_INIT("a\0b"), TEXT_INIT("a\0c"), -1},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		int order = text_compare(cases[i].a, cases[i].b);
		int back = text_compare(cases[i].b, cases[i].a);

		assert_int_equal((order > 0) - (order < 0), cases[i].order);
		assert_int_equal((back > 0) - (back < 0), -cases[i].order);
		assert_int_equal(text_equal(cases[i].a, cases[i].b), cases[i].order == 0);
	}
}

static void beginnings_and_ends(void **state)
{
	static const struct {
		struct text text, part;
		bool starts, ends;
	} cases[] = {
		{TEXT_INIT("abc"), TEXT_INIT("ab"), true, false},
		{TEXT_INIT("abc"), TEXT_INIT("bc"), false, true},
		{TEXT_INIT("abc"), TEXT_INIT("abc"), true, true},
		{TEXT_INIT("abc"), TEXT_INIT("abcd"), false, false},
		{TEXT_INIT("abc"), TEXT_INIT(""), true, true},
		{TEXT_INIT(""), TEXT_INIT(""), true, true},
		{{NULL, 0}, TEXT_INIT(""), true, true},
		{{NULL, 0}, TEXT_INIT("a"), false, false},
		{TEXT_INIT("第６条"), TEXT_INIT("条"), false, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(text_starts(cases[i].text, cases[i].part), cases[i].starts);
		assert_int_equal(text_ends(cases[i].text, cases[i].part), cases[i].ends);
	}
}

static void ascii_or_not(void **state)
{
	(void)state;
	assert_true(text_is_ascii(TEXT("2.1.1(7)\x7f")));
	assert_true(text_is_ascii((struct text){0}));
	assert_false(text_is_ascii(TEXT("a条")));
	assert_false(text_is_ascii(TEXT("a\x80")));
}

static void cutting(void **state)
{
	struct arena *arena = *state;
	struct text text = TEXT("abcdef");

	assert_text(text_cut(text, 0, 6), "abcdef");
	assert_text(text_cut(text, 2, 4), "cd");
	assert_text(text_cut(text, 6, 6), "");
	assert_text(text_from(text, 4), "ef");
	assert_text(text_from(text, 6), "");
	assert_int_equal(text_from((struct text){0}, 0).size, 0);
}

static void taking(void **state)
{
	struct arena *arena = *state;
	struct text rest = TEXT("a  bc");

	assert_text(text_take(&rest, ' '), "a");
	assert_text(text_take(&rest, ' '), "");
	assert_text(rest, "bc");
	assert_text(text_take(&rest, ' '), "bc");
	assert_int_equal(rest.size, 0);
	assert_int_equal(text_take(&rest, ' ').size, 0);
	rest = TEXT("a\n");
	assert_text(text_take(&rest, '\n'), "a");
	assert_int_equal(rest.size, 0);
	rest = (struct text){NULL, 0};
	assert_int_equal(text_take(&rest, ' ').size, 0);
}

static void trimming(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{" \t\r\n ", ""},
		{"a", "a"},
		{" a b\n", "a b"},
		{"\r\na\t", "a"},
		{"　あ　", "　あ　"}, /* a wide space is text */
		{"\va\v", "\va\v"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_text(text_trim(text_of(cases[i][0])), cases[i][1]);
	assert_int_equal(text_trim((struct text){0}).size, 0);
}

static void finding(void **state)
{
	struct text text = TEXT("条第６条第６項");

	(void)state;
	assert_ptr_equal(text_find(text, TEXT("第６")), text.data + 3);
	assert_ptr_equal(text_find(text, TEXT("第６項")), text.data + 12);
	assert_ptr_equal(text_find(text, TEXT("")), text.data);
	assert_null(text_find(text, TEXT("号")));
	assert_null(text_find(TEXT("a"), TEXT("aa")));
	assert_null(text_find((struct text){0}, TEXT("a")));
	assert_null(text_find(text_cut(text, 0, 14), TEXT("第６項")));
}

static void copying(void **state)
{
	struct arena *arena = *state;
	char original[] = "abcdef";
	struct text copy = text_copy(arena, (struct text){original + 1, 3});

	original[2] = 'X';
	assert_string_equal(copy.data, "bcd");
	assert_int_equal(copy.size, 3);
	assert_string_equal(text_string(arena, (struct text){0}), "");
	assert_text(text_format(arena, "%s%d%.*s", "第", 6, TEXT_ARGS(TEXT("条"))), "第6条");
	assert_string_equal(text_format(arena, "%s", "").data, "");
}

static void long_formats(void **state)
{
	struct arena *arena = *state;

	for (size_t size = 120; size < 140; size++) { /* around the buffer's first size */
		struct text text = text_format(arena, "%*s", (int)size, "x");

		assert_int_equal(text.size, size);
		assert_int_equal(strlen(text.data), size);
		assert_int_equal(text.data[size - 1], 'x');
	}
	assert_int_equal(text_format(arena, "%100000d", 1).size, 100000);
}

/* --- UTF-8 --- */

static void characters(void **state)
{
	static const struct {
		const char *bytes;
		size_t length; /* 0: not UTF-8 */
		uint32_t code;
	} cases[] = {
		{"", 0, 0},
		{"a", 1, 'a'},
		{"\x7f", 1, 0x7f},
		{"\xc2\x80", 2, 0x80},
		{"\xdf\xbf", 2, 0x7ff},
		{"\xe0\xa0\x80", 3, 0x800},
		{"\xe3\x81\x82", 3, 0x3042},
		{"\xed\x9f\xbf", 3, 0xd7ff},
		{"\xee\x80\x80", 3, 0xe000},
		{"\xef\xbf\xbf", 3, 0xffff},
		{"\xf0\x90\x80\x80", 4, 0x10000},
		{"\xf0\xa0\xae\xb7", 4, 0x20bb7}, /* 𠮷 */
		{"\xf4\x8f\xbf\xbf", 4, 0x10ffff},
		{"\x80", 0, 0}, /* a continuation alone */
		{"\xbf", 0, 0},
		{"\xc0\x80", 0, 0}, /* too long a form of NUL */
		{"\xc1\xbf", 0, 0},
		{"\xc3", 0, 0}, /* cut off */
		{"\xe3\x81", 0, 0},
		{"\xf0\xa0\xae", 0, 0},
		{"\xc3\x28", 0, 0}, /* no continuation */
		{"\xe3\x81\x28", 0, 0},
		{"\xe3\x28\x82", 0, 0},
		{"\xf0\xa0\xae\x28", 0, 0},
		{"\xe0\x9f\xbf", 0, 0}, /* too long forms */
		{"\xf0\x8f\xbf\xbf", 0, 0},
		{"\xed\xa0\x80", 0, 0}, /* surrogates */
		{"\xed\xbf\xbf", 0, 0},
		{"\xf4\x90\x80\x80", 0, 0}, /* past the last */
		{"\xf5\x80\x80\x80", 0, 0},
		{"\xff", 0, 0},
		{"\xfe\xff", 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint32_t code = 0;
		size_t length = text_character(text_of(cases[i].bytes), &code);

		if (length != cases[i].length || (length > 0 && code != cases[i].code))
			fail_msg("case %zu: length %zu, code %x", i, length, code);
		assert_int_equal(text_valid_prefix(text_of(cases[i].bytes)), cases[i].length);
	}
}

static size_t encode(uint32_t code, char *bytes)
{
	if (code < 0x80) {
		bytes[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		bytes[0] = (char)(0xc0 | code >> 6);
		bytes[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	if (code < 0x10000) {
		bytes[0] = (char)(0xe0 | code >> 12);
		bytes[1] = (char)(0x80 | (code >> 6 & 0x3f));
		bytes[2] = (char)(0x80 | (code & 0x3f));
		return 3;
	}
	bytes[0] = (char)(0xf0 | code >> 18);
	bytes[1] = (char)(0x80 | (code >> 12 & 0x3f));
	bytes[2] = (char)(0x80 | (code >> 6 & 0x3f));
	bytes[3] = (char)(0x80 | (code & 0x3f));
	return 4;
}

static void every_character(void **state)
{
	(void)state;
	for (uint32_t code = 0; code <= 0x110100; code++) {
		bool allowed = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		char bytes[4];
		size_t size = encode(code, bytes);
		uint32_t decoded = 0;
		size_t length = text_character((struct text){bytes, size}, &decoded);

		if (length != (allowed ? size : 0) || (allowed && decoded != code))
			fail_msg("U+%04X: length %zu, code %x", code, length, decoded);
		if (length > 1 && text_character((struct text){bytes, size - 1}, &decoded) != 0)
			fail_msg("U+%04X is read without its last byte", code);
	}
}

static void valid_prefixes(void **state)
{
	static const struct {
		struct text text;
		size_t valid;
	} cases[] = {
		{{NULL, 0}, 0}, {TEXT_INIT("abc"), 3}, {TEXT_INIT("条a𠮷\0b"), 10},
		{TEXT_INIT("条\xff"
			   "a"),
			3},
		{TEXT_INIT("条\xe6\x9d"), 3}, {TEXT_INIT("\x82\xa0"), 0},      /* Shift_JIS */
		{TEXT_INIT("a\x82\xa0"), 1}, {TEXT_INIT("\xff\xfe\x41\0"), 0}, /* UTF-16 */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(text_valid_prefix(cases[i].text), cases[i].valid);
}

/* --- the nearest name --- */

static struct text name_at(const void *context, size_t index)
{
	const char *const *names = context;

	return text_of(names[index]);
}

static void nearest_names(void **state)
{
	static const char *const names[] = {
		"ciso", "deputy_ciso", "chief_officer", "officer", "staff", "情報責任者", "ab"};
	static const char *const cases[][2] = {
		{"ciso", "ciso"},
		{"cisso", "ciso"},
		{"cio", "ciso"},
		{"icso", "ciso"}, /* two that changed places are one mistake */
		{"Ciso", "ciso"},
		{"cheif_oficer", "chief_officer"},
		{"depty_ciso", "deputy_ciso"},
		{"oficer", "officer"},
		{"stuff", "staff"},
		{"情報責住者", "情報責任者"},
		{"auditor", ""},
		{"xyz", ""},
		{"", ""},
		{"c", ""},
		{"kiosk", ""},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_text(text_nearest(text_of(cases[i][0]), COUNT(names), name_at, names),
			cases[i][1]);
	assert_int_equal(text_nearest(TEXT("ciso"), 0, name_at, names).size, 0);
}

/* The nearest of several, and of equals the first. */
static void nearest_of_several(void **state)
{
	static const char *const names[] = {"annex-1", "annex-2", "annex-10"};
	struct arena *arena = *state;

	assert_text(text_nearest(TEXT("annex-3"), COUNT(names), name_at, names), "annex-1");
	assert_text(text_nearest(TEXT("annex-100"), COUNT(names), name_at, names), "annex-10");
	assert_text(text_nearest(TEXT("anex-2"), COUNT(names), name_at, names), "annex-2");
}

static void nearest_long_names(void **state)
{
	struct arena *arena = *state;
	const char *other = text_format(arena, "%0300d", 0).data;
	struct buffer similar = {.arena = arena};
	struct buffer wanted = {.arena = arena};

	for (size_t i = 0; i < 100; i++)
		buffer_add_string(&wanted, "ab");
	buffer_add(&similar, buffer_text(&wanted));
	buffer_add_char(&wanted, 'c');
	{
		const char *const names[] = {other, similar.data};

		assert_text(text_nearest(buffer_text(&wanted), 1, name_at, names), "");
		assert_text(text_nearest(buffer_text(&wanted), 2, name_at, names), similar.data);
	}
}

/* --- the buffer --- */

static void buffers_grow(void **state)
{
	struct arena *arena = *state;
	struct buffer buffer = {.arena = arena};
	struct buffer other = {.arena = arena}; /* so that they cannot grow in place */

	assert_int_equal(buffer_text(&buffer).size, 0);
	for (int i = 0; i < 10000; i++) {
		buffer_add_format(&buffer, "%04d", i);
		buffer_add_string(&buffer, "条");
		buffer_add_char(&other, 'x');
		assert_int_equal(buffer.data[buffer.size], '\0');
	}
	assert_int_equal(buffer.size, 70000);
	assert_int_equal(other.size, 10000);
	assert_int_equal(strspn(other.data, "x"), 10000);
	for (int i = 0; i < 10000; i++)
		assert_memory_equal(buffer.data + i * 7, text_format(arena, "%04d条", i).data, 7);
}

static void buffers_end_with_nul(void **state)
{
	struct arena *arena = *state;
	struct buffer buffer = {.arena = arena};

	buffer_add(&buffer, (struct text){0});
	assert_string_equal(buffer.data, "");
	buffer_add_string(&buffer, "");
	buffer_add_format(&buffer, "%s", "");
	assert_string_equal(buffer.data, "");
	buffer_add_bytes(&buffer, "a\0b", 3);
	assert_int_equal(buffer.size, 3);
	assert_memory_equal(buffer.data, "a\0b", 4);
	for (size_t i = buffer.size; i < 300; i++) {
		buffer_add_char(&buffer, 'x');
		assert_int_equal(buffer.data[i + 1], '\0');
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(comparing),
		arena_test(beginnings_and_ends),
		arena_test(ascii_or_not),
		arena_test(cutting),
		arena_test(taking),
		arena_test(trimming),
		arena_test(finding),
		arena_test(copying),
		arena_test(long_formats),
		arena_test(characters),
		arena_test(every_character),
		arena_test(valid_prefixes),
		arena_test(nearest_names),
		arena_test(nearest_of_several),
		arena_test(nearest_long_names),
		arena_test(buffers_grow),
		arena_test(buffers_end_with_nul),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
