/* The manifest: what it prints, what it reads back, and what it refuses. */

#include "scratch.h"

#include "write/manifest.h"

#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static int setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void test_allowed_paths(void **state)
{
	static const char *const allowed[] = {"index.html", "roles/ciso.html", "a/b/c", "...", ".a",
		"a..", "役割/責任者.html", "a b", "-", "manifest.html", "roles/manifest", "*x"};
	static const char *const refused[] = {"", "/", "/a", "a/", "a//b", ".", "..", "./a", "a/.",
		"a/..", "a/../b", "../a", "a\\b", "a\nb", "a\tb", "\x7f", "manifest", "manifest/a"};

	(void)state;
	for (size_t i = 0; i < sizeof allowed / sizeof *allowed; i++)
		assert_true(manifest_allows(text_of(allowed[i])));
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_false(manifest_allows(text_of(refused[i])));
	assert_false(manifest_allows((struct text){"a\0b", 3}));
}

static void test_print(void **state)
{
	struct manifest manifest = manifest_in(*state);

	assert_non_null(manifest_add(&manifest, TEXT("b"), TEXT("abc")));
	assert_non_null(manifest_add(&manifest, TEXT("a/z"), TEXT("")));
	assert_non_null(manifest_add(&manifest, TEXT("a.html"), (struct text){0}));
	assert_non_null(manifest_add(&manifest, TEXT("\xe5\xbd\xb9"), TEXT("abc")));
	assert_non_null(manifest_add(&manifest, TEXT("B"), TEXT("abc")));
	assert_null(manifest_add(&manifest, TEXT("b"), TEXT("other")));
	/* Byte order: capitals first, '.' before '/', everything ASCII before Japanese. */
	assert_string_equal(manifest_print(&manifest).data,
		ABC "  B\n" EMPTY "  a.html\n" EMPTY "  a/z\n" ABC "  b\n" ABC "  役\n");
}

static void test_folders(void **state)
{
	struct manifest manifest = manifest_in(*state);

	manifest_add(&manifest, TEXT("a/b/c/d"), TEXT(""));
	manifest_add(&manifest, TEXT("a/x/y"), TEXT(""));
	assert_true(manifest_has_folder(&manifest, TEXT("a")));
	assert_true(manifest_has_folder(&manifest, TEXT("a/b")));
	assert_true(manifest_has_folder(&manifest, TEXT("a/b/c")));
	assert_true(manifest_has_folder(&manifest, TEXT("a/x")));
	assert_false(manifest_has_folder(&manifest, TEXT("a/b/c/d")));
	assert_false(manifest_has_folder(&manifest, TEXT("")));
}

static void test_read_back(void **state)
{
	struct manifest written = manifest_in(*state);
	struct manifest read = manifest_in(*state);

	manifest_add(&written, TEXT("roles/a.html"), TEXT("abc"));
	manifest_add(&written, TEXT("index.html"), TEXT(""));
	assert_true(manifest_read(&read, manifest_print(&written)));
	assert_int_equal(read.files.count, 2);
	assert_string_equal(manifest_find(&read, TEXT("roles/a.html"))->digest, ABC);
	assert_string_equal(manifest_find(&read, TEXT("index.html"))->digest, EMPTY);
	assert_true(manifest_has_folder(&read, TEXT("roles")));
	assert_null(manifest_find(&read, TEXT("roles")));
}

static void test_read_refuses(void **state)
{
	static const char *const bad[] = {
		"",
		"\n",
		ABC "  a", /* no line end: cut off */
		ABC "  a\n" ABC "  ",
		ABC "  \n", /* no path */
		ABC "  a\n\n",
		ABC " *a\n", /* sha256sum --binary */
		ABC " a\n",
		ABC "  b\n" ABC "  a\n", /* not in our order */
		ABC "  a\n" ABC "  a\n",
		ABC "  ../a\n",
		ABC "  /etc/passwd\n",
		ABC "  manifest\n",
		ABC "  a\r\n",
		"BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD  a\n",
		"da39a3ee5e6b4b0d3255bfef95601890afd80709  a\n", /* SHA-1 */
		"Manifest-Version: 1.0\n",
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct manifest manifest = manifest_in(*state);

		if (manifest_read(&manifest, text_of(bad[i])))
			fail_msg("read: %s", bad[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_allowed_paths),
		cmocka_unit_test_setup_teardown(test_print, setup, teardown),
		cmocka_unit_test_setup_teardown(test_folders, setup, teardown),
		cmocka_unit_test_setup_teardown(test_read_back, setup, teardown),
		cmocka_unit_test_setup_teardown(test_read_refuses, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
