/*
 * What is asked for, and by which name: addresses that name pages, those that want out, and hosts.
 */
#include "../base/base.h"

#include "serve/address.h"

static void pages(void **state)
{
	static const char *const cases[][2] = {
		{"/", "index.html"},
		{"/index.html", "index.html"},
		{"/roles/", "roles/index.html"},
		{"/clauses/a-b.html", "clauses/a-b.html"},
		{"/%69ndex.html", "index.html"},
		{"/a%2Fb", "a/b"},
		{"/a+b&c=d", "a+b&c=d"},
		{"/%E6%9D%A1", "条"},
		{"/...", "..."},
		{"/.hidden", ".hidden"},
		{"/_preview/", "_preview/index.html"},
		{"/_preview/x", "_preview/x"},
		{"/_previewer/preview.js", "_previewer/preview.js"},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct address address = address_read(arena, text_of(cases[i][0]));

		assert_int_equal(address.kind, ADDRESS_PAGE);
		assert_text(address.path, cases[i][1]);
	}
}

static void own_files(void **state)
{
	struct arena *arena = *state;

	assert_int_equal(address_read(arena, TEXT("/_preview/preview.js")).kind, ADDRESS_SCRIPT);
	assert_int_equal(address_read(arena, TEXT("/_preview/preview.css")).kind, ADDRESS_STYLE);
	assert_int_equal(address_read(arena, TEXT("/_preview/wait.js")).kind, ADDRESS_WAIT);
	assert_int_equal(address_read(arena, TEXT("/%5Fpreview/wait.js")).kind, ADDRESS_WAIT);
}

static void what_wants_out(void **state)
{
	static const char *const cases[] = {"", "x", "*", "http://localhost/", "//", "//x", "/..",
		"/.", "/../x", "/x/..", "/x/../y", "/x/./y", "/x//y", "/%2e%2e/x", "/%2E%2E",
		"/..%2Fx", "/x%2F..%2Fy", "/%2Fx", "/x%00", "/%00", "/x%0Ay", "/\t", "/%7F", "/a\\b",
		"/%5C..", "/%", "/%4", "/%4g", "/%g4", "/%ff", "/%c0%ae", "/%ed%a0%80", "/\xff"};
	struct arena *arena = *state;
	char longest[2000];

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(address_read(arena, text_of(cases[i])).kind, ADDRESS_WRONG);
	memset(longest, '/', 1);
	memset(longest + 1, 'x', sizeof longest - 1);
	assert_int_equal(
		address_read(arena, (struct text){longest, sizeof longest}).kind, ADDRESS_WRONG);
	assert_int_equal(address_read(arena, (struct text){"/a\0b", 4}).kind, ADDRESS_WRONG);
}

static void hosts(void **state)
{
	static const char *const local[] = {"localhost", "LocalHost", "localhost:4649", "127.0.0.1",
		"127.0.0.1:1", "localhost:"};
	static const char *const others[] = {"", ":80", "localhos", "localhostx", "localhost.",
		"localhost.example", "127.0.0.1.example", "example", "example:4649", "127.0.0.11",
		"0.0.0.0", "[::1]", "localhost:80:80", "a@localhost", " localhost", "localhost "};

	(void)state;
	for (size_t i = 0; i < COUNT(local); i++)
		assert_true(address_is_local(text_of(local[i])));
	for (size_t i = 0; i < COUNT(others); i++)
		assert_false(address_is_local(text_of(others[i])));
}

static void types(void **state)
{
	(void)state;
	assert_string_equal(address_type(TEXT("a/b.html")), "text/html; charset=utf-8");
	assert_string_equal(address_type(TEXT("x.zip")), "application/zip");
	assert_string_equal(address_type(TEXT("html")), "application/octet-stream");
	assert_string_equal(address_type(TEXT("")), "application/octet-stream");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(pages),
		arena_test(own_files),
		arena_test(what_wants_out),
		arena_test(hosts),
		arena_test(types),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
