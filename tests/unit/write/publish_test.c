/* Publishing as its callers see it: what is in the folder afterwards, and what is refused. */

#include "scratch.h"

static const struct test_page FIRST[] = {
	{"index.html", "first"},
	{"roles/ciso.html", "duties"},
	{"roles/old.html", "to go"},
	{"empty.csv", ""},
	{NULL, NULL},
};

static const struct test_page SECOND[] = {
	{"index.html", "second"},
	{"roles/ciso.html", "duties"},
	{"a/b/c.html", "deep"},
	{"empty.csv", ""},
	{NULL, NULL},
};

static void test_new_site(void **state)
{
	struct scratch *scratch = *state;
	struct publish_result result;

	umask(022);
	assert_true(publish_over(scratch, system_calls(), "site", FIRST, &result));
	assert_result(result, 5, 0, 0);
	assert_file("site/index.html", "first");
	assert_file("site/roles/ciso.html", "duties");
	assert_file("site/empty.csv", "");
	assert_whole(scratch, "site", 0);
	assert_no_staging(scratch);
	assert_int_equal(stat_of("site").st_mode & 07777, 0755);
	assert_int_equal(stat_of("site/roles").st_mode & 07777, 0755);
	assert_int_equal(stat_of("site/index.html").st_mode & 07777, 0644);
	assert_string_equal(scratch_messages(scratch), "");
}

static void test_umask(void **state)
{
	umask(027);
	assert_true(publish_pages(*state, "site", FIRST));
	umask(022);
	assert_int_equal(stat_of("site").st_mode & 07777, 0750);
	assert_int_equal(stat_of("site/roles").st_mode & 07777, 0750);
	assert_int_equal(stat_of("site/index.html").st_mode & 07777, 0640);
}

static void test_second_site(void **state)
{
	struct scratch *scratch = *state;
	struct publish_result result;
	struct stat kept;
	struct stat empty;

	assert_true(publish_pages(scratch, "site", FIRST));
	kept = stat_of("site/roles/ciso.html");
	empty = stat_of("site/empty.csv");
	assert_true(publish_over(scratch, system_calls(), "site", SECOND, &result));
	assert_result(result, 3, 2, 1); /* index, c and the manifest; ciso and empty; old */
	assert_file("site/index.html", "second");
	assert_file("site/a/b/c.html", "deep");
	assert_false(is_there("site/roles/old.html"));
	assert_untouched(kept, "site/roles/ciso.html");
	assert_untouched(empty, "site/empty.csv");
	assert_whole(scratch, "site", 0);
	assert_no_staging(scratch);
}

static void test_same_site_is_not_touched(void **state)
{
	struct scratch *scratch = *state;
	struct publish_result result;
	char *before;

	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	assert_true(publish_over(scratch, system_calls(), "site", FIRST, &result));
	assert_result(result, 0, 5, 0);
	assert_snapshot(before, "site");
	assert_no_staging(scratch);
	free(before);
}

/* The manifest is the same as before, but a page is not. */
static void test_altered_page_is_restored(void **state)
{
	struct scratch *scratch = *state;
	struct publish_result result;
	struct stat manifest;

	assert_true(publish_pages(scratch, "site", FIRST));
	manifest = stat_of("site/manifest");
	put_file("site/index.html", "FIRST");
	assert_int_equal(unlink("site/roles/ciso.html"), 0);
	assert_true(publish_over(scratch, system_calls(), "site", FIRST, &result));
	assert_result(result, 2, 3, 0);
	assert_untouched(manifest, "site/manifest");
	assert_whole(scratch, "site", 0);
}

static void test_folder_that_loses_its_pages_goes(void **state)
{
	static const struct test_page pages[] = {{"index.html", "x"}, {NULL, NULL}};

	assert_true(publish_pages(*state, "site", FIRST));
	assert_true(publish_pages(*state, "site", pages));
	assert_false(is_there("site/roles"));
}

static void test_page_becomes_folder_and_back(void **state)
{
	static const struct test_page page[] = {{"a", "x"}, {NULL, NULL}};
	static const struct test_page folder[] = {{"a/b", "x"}, {NULL, NULL}};

	assert_true(publish_pages(*state, "site", page));
	assert_true(publish_pages(*state, "site", folder));
	assert_file("site/a/b", "x");
	assert_true(publish_pages(*state, "site", page));
	assert_file("site/a", "x");
}

static void test_link_in_place_of_a_page(void **state)
{
	struct scratch *scratch = *state;

	assert_true(publish_pages(scratch, "site", FIRST));
	put_file("elsewhere", "first");
	assert_int_equal(unlink("site/index.html"), 0);
	assert_int_equal(symlink("../elsewhere", "site/index.html"), 0);
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_true(S_ISREG(stat_of("site/index.html").st_mode));
	assert_file("elsewhere", "first");
}

/* Larger than the buffers that files are compared and copied with. */
static void test_large_pages(void **state)
{
	struct scratch *scratch = *state;
	const size_t size = 300001;
	char *bytes = arena_alloc(scratch->arena, size + 1);
	const struct test_page pages[] = {{"large", bytes}, {NULL, NULL}};
	struct publish_result result;

	for (size_t i = 0; i < size; i++)
		bytes[i] = (char)('a' + i % 23);
	assert_true(publish_pages(scratch, "site", pages));
	assert_true(publish_over(scratch, system_calls(), "site", pages, &result));
	assert_result(result, 0, 2, 0);
	bytes[size - 1] = '!';
	assert_true(publish_over(scratch, system_calls(), "site", pages, &result));
	assert_result(result, 2, 0, 0);
	assert_int_equal(stat_of("site/large").st_size, size);
	assert_whole(scratch, "site", 0);
}

static void test_mode_of_site_is_kept(void **state)
{
	assert_true(publish_pages(*state, "site", FIRST));
	assert_int_equal(chmod("site", 02700), 0);
	assert_true(publish_pages(*state, "site", SECOND));
	assert_int_equal(stat_of("site").st_mode & 07777, 02700);
}

static void test_owner_of_site_is_kept(void **state)
{
	if (geteuid() != 0) {
		print_message("skipped: only root can give folders away\n");
		skip();
	}
	assert_true(publish_pages(*state, "site", FIRST));
	assert_int_equal(chown("site", 12, 34), 0);
	assert_true(publish_pages(*state, "site", SECOND));
	assert_int_equal(stat_of("site").st_uid, 12);
	assert_int_equal(stat_of("site").st_gid, 34);
}

static int forbidden_owner(int file, uid_t user, gid_t group)
{
	(void)file, (void)user, (void)group;
	errno = EPERM;
	return -1;
}

static int forbidden_user(int file, uid_t user, gid_t group)
{
	errno = EPERM;
	return user == (uid_t)-1 ? fchown(file, user, group) : -1;
}

/* Not root, another owner: the group is kept if that is allowed, and the mode always. */
static void test_owner_of_site_cannot_be_kept(void **state)
{
	struct system system = *system_calls();
	struct publish_result result;

	if (geteuid() != 0) {
		print_message("skipped: only root can give folders away\n");
		skip();
	}
	assert_true(publish_pages(*state, "site", FIRST));
	assert_int_equal(chmod("site", 0710), 0);
	assert_int_equal(chown("site", 12, 34), 0);
	system.set_owner = forbidden_user;
	assert_true(publish_over(*state, &system, "site", SECOND, &result));
	assert_int_equal(stat_of("site").st_uid, 0);
	assert_int_equal(stat_of("site").st_gid, 34);
	system.set_owner = forbidden_owner;
	assert_int_equal(chown("site", 12, 34), 0);
	assert_true(publish_over(*state, &system, "site", FIRST, &result));
	assert_int_equal(stat_of("site").st_gid, 0);
	assert_int_equal(stat_of("site").st_mode & 07777, 0710);
}

static int flushes;

/* The old site is in place, and the new one whole. */
static int watched_flush(int file)
{
	flushes++;
	assert_file("site/index.html", FIRST[0].bytes);
	assert_file(".site.tebiki/site/index.html", SECOND[0].bytes);
	assert_true(is_there(".site.tebiki/site/manifest"));
	return syncfs(file);
}

static int full_disk(int file)
{
	(void)file;
	errno = ENOSPC;
	return -1;
}

static void test_new_site_is_on_the_disk_first(void **state)
{
	struct scratch *scratch = *state;
	struct system system = *system_calls();
	struct publish_result result;
	char *before;

	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	system.flush = full_disk;
	assert_false(publish_over(scratch, &system, "site", SECOND, &result));
	assert_says(scratch, "cannot write to the disk what is in: No space left on device");
	assert_snapshot(before, "site");
	system.flush = watched_flush;
	assert_true(publish_over(scratch, &system, "site", SECOND, &result));
	assert_int_equal(flushes, 1);
	/* What is there already is not flushed again. */
	assert_true(publish_over(scratch, &system, "site", SECOND, &result));
	assert_int_equal(flushes, 1);
	assert_no_staging(scratch);
	free(before);
}

static void test_empty_folder_is_filled(void **state)
{
	assert_int_equal(mkdir("site", 0700), 0);
	assert_true(publish_pages(*state, "site", FIRST));
	assert_int_equal(stat_of("site").st_mode & 07777, 0700);
	assert_whole(*state, "site", 0);
}

static void test_abandoned(void **state)
{
	struct scratch *scratch = *state;
	struct publish *publish;
	char *before;

	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	publish = publish_begin(scratch->arena, scratch->report, "site");
	assert_non_null(publish);
	assert_true(publish_page(
		publish, (struct page){.path = TEXT("index.html"), .bytes = TEXT("other")}));
	publish_abandon(publish);
	assert_snapshot(before, "site");
	assert_no_staging(scratch);
	free(before);
}

static void test_not_ours_is_refused(void **state)
{
	struct scratch *scratch = *state;

	put_file("site", "a file");
	assert_refused(scratch, SECOND,
		"tebiki: error: 'site' is not a folder [not-a-handbook]\n"
		"  help: publish to another folder\n");
	unlink("site");
	mkdir("site", 0755);
	put_file("site/photo.jpg", "precious");
	assert_refused(scratch, SECOND,
		"tebiki: error: 'site' is not empty, and not a handbook that tebiki published [not-a-handbook]\n");
	put_file("site/manifest", "Manifest-Version: 1.0\n");
	assert_refused(scratch, SECOND,
		"'site' is not empty, and its 'manifest' is not as tebiki writes it [not-a-handbook]\n");
	put_file("site/manifest", "");
	assert_refused(scratch, SECOND, "its 'manifest' is not as tebiki writes it [not-a-handbook]\n");
	unlink("site/manifest");
	mkdir("site/manifest", 0755);
	assert_refused(scratch, SECOND, "its 'manifest' is not as tebiki writes it [not-a-handbook]\n");
	rmdir("site/manifest");
	assert_int_equal(symlink("photo.jpg", "site/manifest"), 0);
	assert_refused(scratch, SECOND, "its 'manifest' is not as tebiki writes it [not-a-handbook]\n");
	unlink("site/manifest");
	assert_int_equal(mkfifo("site/manifest", 0644), 0);
	assert_refused(scratch, SECOND, "its 'manifest' is not as tebiki writes it [not-a-handbook]\n");
}

/* Fails with WORDS when PAGES are published over the first site, which stays as it is. */
static void assert_bug(struct scratch *scratch, const struct test_page *pages, const char *words)
{
	char *before;

	assert_true(publish_pages(scratch, "site", FIRST));
	before = snapshot("site");
	assert_false(publish_pages(scratch, "site", pages));
	assert_says(scratch, words);
	assert_snapshot(before, "site");
	assert_no_staging(scratch);
	scratch_fresh_report(scratch);
	free(before);
}

static void test_mistakes_of_the_caller(void **state)
{
	static const struct test_page twice[] = {{"a", "1"}, {"b", "2"}, {"a", "1"}, {NULL, NULL}};
	static const struct test_page above[] = {{"../a", "1"}, {NULL, NULL}};
	static const struct test_page own[] = {{"manifest", "1"}, {NULL, NULL}};
	static const struct test_page under[] = {{"a", "1"}, {"a/b", "2"}, {NULL, NULL}};
	static const struct test_page over[] = {{"a/b", "1"}, {"a", "2"}, {NULL, NULL}};
	static const struct test_page kept[] = {{"empty.csv", ""}, {"empty.csv/b", "2"}, {NULL, NULL}};
	static const struct test_page none[] = {{NULL, NULL}};

	assert_bug(*state, twice, "internal error: page 'a' was made twice [internal-error]\n");
	assert_bug(*state, above,
		"internal error: page '../a' has a path that no page may have [internal-error]\n");
	assert_bug(*state, own, "internal error: page 'manifest' has a path");
	assert_bug(*state, under, "internal error: page 'a/b' is also a folder");
	assert_bug(*state, over, "internal error: page 'a' is also a folder");
	/* The first of the two is in the site already. */
	assert_bug(*state, kept, "internal error: page 'empty.csv' is also a folder");
	assert_bug(*state, none, "internal error: page 'index.html' was not made");
}

static void test_result_of_failure_is_zero(void **state)
{
	static const struct test_page pages[] = {{"a", "1"}, {"a", "1"}, {NULL, NULL}};
	struct publish_result result = {1, 1, 1};

	assert_false(publish_over(*state, system_calls(), "site", pages, &result));
	assert_result(result, 0, 0, 0);
}

/* Someone else puts another folder at the place while the pages are made. */
static void test_replaced_meanwhile(void **state)
{
	struct scratch *scratch = *state;
	struct publish *publish;
	struct publish_result result;

	assert_true(publish_pages(scratch, "site", FIRST));
	publish = publish_begin(scratch->arena, scratch->report, "site");
	assert_true(publish_page(publish, (struct page){.path = TEXT("a"), .bytes = TEXT("b")}));
	assert_int_equal(rename("site", "moved"), 0);
	assert_int_equal(mkdir("site", 0755), 0);
	put_file("site/photo.jpg", "precious");
	assert_false(publish_finish(publish, &result));
	assert_says(scratch,
		"'site' was replaced by someone else in the meantime [replaced-meanwhile]\n");
	assert_file("site/photo.jpg", "precious");
	assert_no_staging(scratch);
}

/* What is about to be replaced can be read until it is: pages only, and as much as is asked for. */
static void test_previous_pages(void **state)
{
	struct scratch *scratch = *state;
	struct publish *publish = publish_begin(scratch->arena, scratch->report, "site");

	assert_int_equal(publish_previous(publish, "index.html", 10).size, 0);
	publish_abandon(publish);
	assert_true(publish_pages(scratch, "site", FIRST));
	put_file("site/note.txt", "mine");
	assert_int_equal(unlink("site/roles/old.html"), 0);
	publish = publish_begin(scratch->arena, scratch->report, "site");
	assert_true(text_equal(publish_previous(publish, "index.html", 10), TEXT("first")));
	assert_true(text_equal(publish_previous(publish, "index.html", 3), TEXT("fir")));
	assert_int_equal(publish_previous(publish, "note.txt", 10).size, 0);
	assert_int_equal(publish_previous(publish, "roles/old.html", 10).size, 0);
	publish_abandon(publish);
	assert_string_equal(scratch_messages(scratch), "");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, scratch_setup, scratch_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_new_site),
		TEST(test_umask),
		TEST(test_second_site),
		TEST(test_same_site_is_not_touched),
		TEST(test_altered_page_is_restored),
		TEST(test_folder_that_loses_its_pages_goes),
		TEST(test_page_becomes_folder_and_back),
		TEST(test_link_in_place_of_a_page),
		TEST(test_large_pages),
		TEST(test_mode_of_site_is_kept),
		TEST(test_owner_of_site_is_kept),
		TEST(test_owner_of_site_cannot_be_kept),
		TEST(test_new_site_is_on_the_disk_first),
		TEST(test_empty_folder_is_filled),
		TEST(test_abandoned),
		TEST(test_not_ours_is_refused),
		TEST(test_mistakes_of_the_caller),
		TEST(test_result_of_failure_is_zero),
		TEST(test_replaced_meanwhile),
		TEST(test_previous_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
