/* The many ways to name the folder to publish to. */

#include "scratch.h"

static const struct test_page PAGES[] = {{"index.html", "1"}, {"a/b.html", "2"}, {NULL, NULL}};
static const struct test_page OTHER[] = {{"index.html", "3"}, {"a/b.html", "2"}, {NULL, NULL}};

/* Publishes to DIR twice; the site must be at PATH both times. */
static void assert_publishes(struct scratch *scratch, const char *dir, const char *path)
{
	assert_true(publish_pages(scratch, dir, PAGES));
	assert_whole(scratch, path, 0);
	assert_true(publish_pages(scratch, dir, OTHER));
	assert_whole(scratch, path, 0);
	assert_no_staging(scratch);
	assert_string_equal(scratch_messages(scratch), "");
}

static void test_names(void **state)
{
	struct scratch *scratch = *state;
	char absolute[PATH_MAX];

	assert_publishes(scratch, "plain", "plain");
	assert_publishes(scratch, "slash/", "slash");
	assert_publishes(scratch, "slashes///", "slashes");
	assert_publishes(scratch, "dot/.", "dot");
	assert_publishes(scratch, "./below", "below");
	assert_publishes(scratch, "new/folders//are/made", "new/folders/are/made");
	assert_publishes(scratch, "new/../beside", "beside");
	assert_publishes(scratch, "手引き 一", "手引き 一");
	assert_publishes(scratch, "-dash", "./-dash");
	snprintf(absolute, sizeof absolute, "%s/absolute", scratch->home);
	assert_publishes(scratch, absolute, "absolute");
}

static void test_working_folder(void **state)
{
	struct scratch *scratch = *state;

	assert_int_equal(mkdir("here", 0755), 0);
	assert_int_equal(chdir("here"), 0);
	assert_true(publish_pages(scratch, ".", PAGES));
	assert_int_equal(chdir(scratch->home), 0);
	assert_whole(scratch, "here", 0);
	assert_no_staging(scratch);
}

static void test_link_to_a_site(void **state)
{
	struct scratch *scratch = *state;

	assert_int_equal(mkdir("www", 0755), 0);
	assert_int_equal(mkdir("links", 0755), 0);
	assert_int_equal(symlink("../www/site", "links/site"), 0);
	assert_publishes(scratch, "www/site", "www/site");
	assert_publishes(scratch, "links/site", "www/site");
	assert_publishes(scratch, "links/site/", "www/site");
	assert_true(S_ISLNK(stat_of("links/site").st_mode));
}

static void test_link_to_nothing_yet(void **state)
{
	struct scratch *scratch = *state;
	char absolute[PATH_MAX];

	assert_int_equal(mkdir("links", 0755), 0);
	assert_int_equal(symlink("two", "links/one"), 0);
	assert_int_equal(symlink("../new/site/", "links/two"), 0);
	assert_publishes(scratch, "links/one", "new/site");
	assert_true(S_ISLNK(stat_of("links/one").st_mode));
	assert_true(S_ISLNK(stat_of("links/two").st_mode));
	snprintf(absolute, sizeof absolute, "%s/other", scratch->home);
	assert_int_equal(symlink(absolute, "links/three"), 0);
	assert_publishes(scratch, "links/three", "other");
}

static void assert_cannot(struct scratch *scratch, const char *dir, const char *message)
{
	char *before = snapshot(".");

	assert_false(publish_pages(scratch, dir, PAGES));
	assert_says(scratch, message);
	assert_snapshot(before, ".");
	scratch_fresh_report(scratch);
	free(before);
}

static void test_no_such_place(void **state)
{
	struct scratch *scratch = *state;
	char name[300] = "";

	put_file("file", "");
	assert_int_equal(symlink("round", "round"), 0);
	memset(name, 'n', 260);
	assert_cannot(scratch, "",
		": error: cannot make a site of that name: Invalid argument [system-failure]\n");
	assert_cannot(scratch, "new/..", "new/..: error: cannot make a site of that name");
	assert_cannot(scratch, "file/site",
		"file/site: error: cannot find the folder: Not a directory [system-failure]\n");
	assert_cannot(scratch, "round", "round: error: cannot find the folder: Too many levels");
	assert_cannot(scratch, name,
		": error: cannot find the folder: File name too long [system-failure]\n");
	/* Long enough for itself, too long for the staging folder. */
	name[250] = '\0';
	assert_cannot(scratch, name,
		".tebiki: error: cannot make the staging folder: File name too long [system-failure]\n");
	assert_cannot(scratch, "/proc/nowhere/site",
		"/proc/nowhere: error: cannot make the folder: No such file or directory [system-failure]\n");
}

static void test_root_is_refused(void **state)
{
	struct scratch *scratch = *state;

	assert_null(publish_begin(scratch->arena, scratch->report, "/"));
	assert_says(scratch,
		"/: error: cannot replace the folder above all: Device or resource busy [system-failure]\n");
}

/* Folders above that were made for nothing are removed, but not when others use them. */
static void test_folders_above_after_failure(void **state)
{
	struct scratch *scratch = *state;
	struct publish *publish = publish_begin(scratch->arena, scratch->report, "new/folders/site");

	assert_non_null(publish);
	assert_true(is_there("new/folders"));
	publish_abandon(publish);
	assert_false(is_there("new"));
	publish = publish_begin(scratch->arena, scratch->report, "new/folders/site");
	assert_non_null(publish);
	put_file("new/note", "");
	publish_abandon(publish);
	assert_true(is_there("new/note"));
	assert_false(is_there("new/folders"));
}

static bool says(struct scratch *scratch, const char *words)
{
	if (strstr(scratch_messages(scratch), words) != NULL)
		return true;
	fprintf(stderr, "%s is not in %s\n", words, scratch->printed);
	return false;
}

static int mounted_site(struct scratch *scratch)
{
	if (mkdir("site", 0755) != 0 || mkdir("bound", 0755) != 0 ||
		mount("none", "site", "tmpfs", 0, "size=1m") != 0)
		return MAY_NOT_MOUNT;
	if (publish_pages(scratch, "site", PAGES) ||
		!says(scratch, "'site' is a mount point, which cannot be replaced in one step [mount-point]\n"
			       "  help: publish to a folder inside it\n"))
		return 1;
	/* The same file system, mounted a second time: the device does not tell. */
	if (umount("site") != 0 || mount("bound", "site", "none", MS_BIND, "") != 0)
		return 2;
	scratch_fresh_report(scratch);
	if (publish_pages(scratch, "site", PAGES) || !says(scratch, "'site' is a mount point"))
		return 3;
	/* A folder inside is fine. */
	if (!publish_pages(scratch, "site/inside", PAGES) || !is_there("bound/inside/index.html"))
		return 4;
	return 0;
}

static void test_mount_point_is_refused(void **state)
{
	in_own_mounts(*state, mounted_site);
}

/* A tiny file system is full half-way through the second site. */
static int full_disk(struct scratch *scratch)
{
	char *large = arena_alloc(scratch->arena, 400001);
	const struct test_page pages[] = {{"a", "same"}, {"b", large}, {"c", large}, {NULL, NULL}};
	const struct test_page small[] = {{"a", "same"}, {"b", "1"}, {NULL, NULL}};
	char *before;
	char *after;

	memset(large, 'x', 400000);
	if (mkdir("disk", 0755) != 0 || mount("none", "disk", "tmpfs", 0, "size=500k") != 0)
		return MAY_NOT_MOUNT;
	if (!publish_pages(scratch, "disk/site", small))
		return 1;
	before = snapshot("disk/site");
	if (publish_pages(scratch, "disk/site", pages) ||
		!says(scratch,
			"disk/site/c: error: cannot write the file: No space left on device [system-failure]\n") ||
		report_status(scratch->report) != STATUS_SYSTEM)
		return 2;
	after = snapshot("disk/site");
	if (strcmp(before, after) != 0)
		return 3;
	free(before);
	free(after);
	if (scratch_run(scratch, "cd disk/site && sha256sum -c --strict --quiet manifest") != 0 ||
		is_there("disk/.site.tebiki"))
		return 4;
	return 0;
}

static void test_full_disk(void **state)
{
	in_own_mounts(*state, full_disk);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, scratch_setup, scratch_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_names),
		TEST(test_working_folder),
		TEST(test_link_to_a_site),
		TEST(test_link_to_nothing_yet),
		TEST(test_no_such_place),
		TEST(test_root_is_refused),
		TEST(test_folders_above_after_failure),
		TEST(test_mount_point_is_refused),
		TEST(test_full_disk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
