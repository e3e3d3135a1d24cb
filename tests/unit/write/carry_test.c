/* What other people put into the site's folder survives, or the site is not published. */

#include "scratch.h"

static const struct test_page FIRST[] = {{"index.html", "first"}, {"roles/ciso.html", "duties"},
	{"old/page.html", "x"}, {NULL, NULL}};
static const struct test_page SECOND[] = {
	{"index.html", "second"}, {"roles/ciso.html", "duties"}, {NULL, NULL}};

static void test_files_stay(void **state)
{
	struct scratch *scratch = *state;
	struct stat note;
	struct stat thumbs;

	assert_true(publish_pages(scratch, "site", FIRST));
	put_file("site/note.txt", "call me");
	put_file("site/roles/Thumbs.db", "icons");
	put_file("site/old/mine.txt", "mine");
	assert_int_equal(chmod("site/note.txt", 0600), 0);
	note = stat_of("site/note.txt");
	thumbs = stat_of("site/roles/Thumbs.db");
	assert_true(publish_pages(scratch, "site", SECOND));
	assert_untouched(note, "site/note.txt");
	assert_untouched(thumbs, "site/roles/Thumbs.db");
	assert_file("site/note.txt", "call me");
	assert_file("site/old/mine.txt", "mine");
	assert_false(is_there("site/old/page.html"));
	assert_whole(scratch, "site", 3);
	assert_no_staging(scratch);
}

static void test_everything_else_stays(void **state)
{
	struct scratch *scratch = *state;

	assert_true(publish_pages(scratch, "site", FIRST));
	assert_int_equal(
		scratch_run(scratch,
			"cd site && mkdir -p .git/empty deep/er && echo x > deep/er/file && ln -s nowhere link &&"
			" ln -s deep roles/folder-link && mkfifo pipe && chmod 2750 deep && chmod 700 deep/er"),
		0);
	assert_true(publish_pages(scratch, "site", SECOND));
	assert_file("site/deep/er/file", "x\n");
	assert_true(S_ISDIR(stat_of("site/.git/empty").st_mode));
	assert_true(S_ISLNK(stat_of("site/link").st_mode));
	assert_true(S_ISLNK(stat_of("site/roles/folder-link").st_mode));
	assert_true(S_ISFIFO(stat_of("site/pipe").st_mode));
	assert_int_equal(stat_of("site/deep").st_mode & 07777, 02750);
	assert_int_equal(stat_of("site/deep/er").st_mode & 07777, 0700);
	assert_no_staging(scratch);
}

static void test_others_folder_keeps_a_page_company(void **state)
{
	static const struct test_page pages[] = {{"index.html", "x"}, {"deep/page", "y"}, {NULL, NULL}};
	struct scratch *scratch = *state;

	assert_true(publish_pages(scratch, "site", FIRST));
	assert_int_equal(mkdir("site/deep", 0750), 0);
	put_file("site/deep/note", "mine");
	assert_true(publish_pages(scratch, "site", pages));
	assert_file("site/deep/note", "mine");
	assert_file("site/deep/page", "y");
	assert_int_equal(stat_of("site/deep").st_mode & 07777, 0750);
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_file("site/deep/note", "mine");
	assert_false(is_there("site/deep/page"));
}

static bool become_nobody(void)
{
	return geteuid() != 0 ||
	       (chown(".", 65534, 65534) == 0 && setgid(65534) == 0 && setuid(65534) == 0);
}

/* Runs WHAT, whose result 0 is good, as a process of its own; 77: it could not. */
static void run_apart(struct scratch *scratch, int (*what)(struct scratch *scratch))
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0)
		_exit(what(scratch));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) == 77) {
		print_message("skipped: this needs root\n");
		skip();
	}
	if (WEXITSTATUS(status) != 0)
		fail_msg("step %d", WEXITSTATUS(status));
}

/* Publishes twice as someone whom modes bind, with read-only folders in the site: theirs, and ours. */
static int publish_read_only(struct scratch *scratch)
{
	if (!become_nobody() || !publish_pages(scratch, "site", FIRST) ||
		scratch_run(scratch, "mkdir -p site/kept/inner && echo x > site/kept/inner/note &&"
				     " chmod 555 site/kept/inner site/kept site/roles site/old") != 0)
		return 1;
	for (int i = 0; i < 2; i++)
		if (!publish_pages(scratch, "site", i == 0 ? SECOND : FIRST) ||
			scratch_messages(scratch)[0] != '\0' || is_there(".site.tebiki"))
			return 2;
	if (access("site/kept/inner/note", R_OK) != 0 || (stat_of("site/kept").st_mode & 0777) != 0555 ||
		(stat_of("site/kept/inner").st_mode & 0777) != 0555)
		return 3;
	return scratch_run(scratch, "chmod -R u+w site") == 0 ? 0 : 4;
}

/* They would be in the way of this build, or of the removal of the previous site and so of the next. */
static void test_read_only_folders_stay(void **state)
{
	run_apart(*state, publish_read_only);
}

static int publish_over_theirs(struct scratch *scratch)
{
	if (geteuid() != 0)
		return 77;
	if (!publish_pages(scratch, "site", FIRST) ||
		scratch_run(scratch, "chown -R 65534 site && mkdir site/open site/theirs &&"
				     " chmod 777 site/open && touch site/open/a site/theirs/a") != 0 ||
		!become_nobody())
		return 1;
	if (publish_pages(scratch, "site", SECOND) ||
		strstr(scratch_messages(scratch),
			"'site/theirs' is someone else's, and closed to you") == NULL)
		return 2;
	if (!is_there("site/old/page.html") || is_there(".site.tebiki"))
		return 3;
	return rename("site/theirs/a", "site/b") != 0 ? 0 : 4;
}

/* The previous site could never be removed: refused, before anything is published. */
static void test_closed_folder_is_refused(void **state)
{
	run_apart(*state, publish_over_theirs);
}

/* SECOND cannot be published over FIRST and what stands in its way; then nothing is lost. */
static void assert_in_the_way(struct scratch *scratch, const struct test_page *pages, const char *path)
{
	char message[200];

	snprintf(message, sizeof message,
		"tebiki: error: 'site/%s' is not tebiki's, and stands where a new page has to go [foreign-file]\n"
		"  help: move it out of the folder, then build again\n",
		path);
	assert_refused(scratch, pages, message);
	assert_no_staging(scratch);
}

static void test_something_in_the_way(void **state)
{
	static const struct test_page file[] = {{"index.html", "x"}, {"mine", "page"}, {NULL, NULL}};
	static const struct test_page folder[] = {{"index.html", "x"}, {"mine/a", "y"}, {NULL, NULL}};
	static const struct test_page old[] = {{"index.html", "x"}, {"old", "page"}, {NULL, NULL}};
	struct scratch *scratch = *state;

	assert_true(publish_pages(scratch, "site", FIRST));
	put_file("site/mine", "precious");
	assert_in_the_way(scratch, file, "mine");
	assert_in_the_way(scratch, folder, "mine");
	unlink("site/mine");
	mkdir("site/mine", 0755);
	assert_in_the_way(scratch, file, "mine");
	rmdir("site/mine");
	put_file("site/old/note", "precious");
	assert_in_the_way(scratch, old, "old/note");
	/* Our folder, made a link to theirs. */
	assert_int_equal(scratch_run(scratch, "mv site/roles moved && ln -s ../moved site/roles"), 0);
	assert_in_the_way(scratch, SECOND, "roles");
}

/* Someone copied the very page that is to come. */
static void test_same_bytes_are_not_in_the_way(void **state)
{
	static const struct test_page pages[] = {{"index.html", "x"}, {"mine", "page"}, {NULL, NULL}};
	struct scratch *scratch = *state;

	assert_true(publish_pages(scratch, "site", FIRST));
	put_file("site/mine", "page");
	assert_true(publish_pages(scratch, "site", pages));
	assert_whole(scratch, "site", 0);
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_false(is_there("site/mine"));
}

static int mount_inside(struct scratch *scratch)
{
	if (!publish_pages(scratch, "site", FIRST) || mkdir("data", 0755) != 0 ||
		mkdir("site/deep", 0755) != 0 || mkdir("site/deep/data", 0755) != 0)
		return 1;
	put_file("data/precious", "bytes");
	if (mount("data", "site/deep/data", "none", MS_BIND, "") != 0)
		return MAY_NOT_MOUNT;
	if (publish_pages(scratch, "site", SECOND) ||
		strstr(scratch_messages(scratch), "'site/deep/data' is a mount point, which") == NULL)
		return 2;
	return is_there("data/precious") && is_there("site/deep/data/precious") &&
			       !is_there(".site.tebiki")
		       ? 0
		       : 3;
}

/* The removal of the previous site must not reach into it. */
static void test_mount_inside_is_refused(void **state)
{
	in_own_mounts(*state, mount_inside);
}

/* A file system without hard links. */
static int no_link(int from_folder, const char *from, int to_folder, const char *to)
{
	(void)from_folder, (void)from, (void)to_folder, (void)to;
	errno = EPERM;
	return -1;
}

static void test_without_hard_links(void **state)
{
	struct scratch *scratch = *state;
	struct system system = *system_calls();
	struct publish_result result;
	struct stat page;
	struct stat note;
	struct stat now;

	system.link = no_link;
	assert_true(publish_pages(scratch, "site", FIRST));
	assert_int_equal(scratch_run(scratch,
				 "cd site && echo mine > note && chmod 600 note && ln -s nowhere link &&"
				 " touch -d '2001-02-03 04:05:06.789' note roles/ciso.html"),
		0);
	page = stat_of("site/roles/ciso.html");
	note = stat_of("site/note");
	assert_true(publish_over(scratch, &system, "site", SECOND, &result));
	assert_result(result, 2, 1, 1);
	now = stat_of("site/roles/ciso.html");
	assert_int_not_equal(page.st_ino, now.st_ino);
	now.st_ino = page.st_ino;
	assert_memory_equal(&page.st_mtim, &now.st_mtim, sizeof now.st_mtim);
	assert_int_equal(page.st_mode, now.st_mode);
	now = stat_of("site/note");
	assert_memory_equal(&note.st_mtim, &now.st_mtim, sizeof now.st_mtim);
	assert_int_equal(note.st_mode, now.st_mode);
	assert_file("site/note", "mine\n");
	assert_true(S_ISLNK(stat_of("site/link").st_mode));
	assert_no_staging(scratch);
	/* A pipe cannot be copied. */
	assert_int_equal(mkfifo("site/pipe", 0600), 0);
	assert_false(publish_over(scratch, &system, "site", FIRST, &result));
	assert_says(scratch,
		"site/pipe: error: cannot keep the file: Operation not permitted [system-failure]\n");
	assert_file("site/index.html", "second");
	assert_no_staging(scratch);
}

/* A file system that does not say what kind its entries are. */
static struct dirent *next_of_unknown_kind(DIR *list)
{
	struct dirent *entry = system_calls()->next(list);

	if (entry != NULL)
		entry->d_type = DT_UNKNOWN;
	return entry;
}

static void test_entries_of_unknown_kind(void **state)
{
	struct scratch *scratch = *state;
	struct system system = *system_calls();
	struct publish_result result;

	system.next = next_of_unknown_kind;
	assert_true(publish_pages(scratch, "site", FIRST));
	put_file("site/roles/note", "mine");
	assert_true(publish_over(scratch, &system, "site", SECOND, &result));
	assert_file("site/roles/note", "mine");
	assert_whole(scratch, "site", 1);
	assert_no_staging(scratch);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, scratch_setup, scratch_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_files_stay),
		TEST(test_everything_else_stays),
		TEST(test_others_folder_keeps_a_page_company),
		TEST(test_read_only_folders_stay),
		TEST(test_closed_folder_is_refused),
		TEST(test_something_in_the_way),
		TEST(test_same_bytes_are_not_in_the_way),
		TEST(test_mount_inside_is_refused),
		TEST(test_without_hard_links),
		TEST(test_entries_of_unknown_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
