/*
 * A scratch folder and ways to fill it and look at it, for the tests of generator/write. Every
 * function fails the test that calls it when the system does.
 */
#ifndef TEBIKI_TESTS_WRITE_SCRATCH_H
#define TEBIKI_TESTS_WRITE_SCRATCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "write/publish.h"
#include "write/system.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct scratch {
	char *home; /* the folder, by its true path */
	struct arena *arena;
	struct report *report; /* the present one: scratch_fresh_report makes another */
	FILE *out;             /* where it prints */
	char *printed;         /* what was printed so far, after scratch_messages */
	size_t printed_size;
};

static inline void scratch_fresh_report(struct scratch *scratch)
{
	if (scratch->out != NULL) {
		fclose(scratch->out);
		free(scratch->printed);
	}
	scratch->out = open_memstream(&scratch->printed, &scratch->printed_size);
	assert_non_null(scratch->out);
	scratch->report = report_new(scratch->arena, scratch->out);
}

static inline struct scratch *scratch_new(void)
{
	struct scratch *scratch = calloc(1, sizeof *scratch);
	const char *above = getenv("TMPDIR");
	char name[PATH_MAX];

	assert_non_null(scratch);
	snprintf(name, sizeof name, "%s/tebiki-test-XXXXXX", above == NULL ? "/tmp" : above);
	assert_non_null(mkdtemp(name));
	scratch->home = realpath(name, NULL);
	assert_non_null(scratch->home);
	assert_int_equal(chdir(scratch->home), 0);
	scratch->arena = arena_new();
	scratch_fresh_report(scratch);
	return scratch;
}

/* Runs a shell command, made as by printf, in the scratch folder; its exit status. */
__attribute__((format(printf, 2, 3))) static inline int scratch_run(
	const struct scratch *scratch, const char *format, ...)
{
	char command[2 * PATH_MAX];
	va_list arguments;
	int status;

	assert_int_equal(chdir(scratch->home), 0);
	va_start(arguments, format);
	vsnprintf(command, sizeof command, format, arguments);
	va_end(arguments);
	status = system(command); /* NOLINT: of tests only */
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static inline void scratch_free(struct scratch *scratch)
{
	assert_int_equal(scratch_run(scratch, "rm -rf '%s'", scratch->home), 0);
	fclose(scratch->out);
	free(scratch->printed);
	arena_free(scratch->arena);
	free(scratch->home);
	free(scratch);
}

static inline int scratch_setup(void **state)
{
	*state = scratch_new();
	return 0;
}

static inline int scratch_teardown(void **state)
{
	scratch_free(*state);
	return 0;
}

/* What the report printed. */
static inline const char *scratch_messages(struct scratch *scratch)
{
	fflush(scratch->out);
	return scratch->printed;
}

static inline void assert_says(struct scratch *scratch, const char *words)
{
	if (strstr(scratch_messages(scratch), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, scratch_messages(scratch));
}

/* Makes the file PATH, relative to the scratch folder, with BYTES. */
static inline void put_file(const char *path, const char *bytes)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(bytes, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static inline void assert_file(const char *path, const char *bytes)
{
	char found[4096];
	FILE *file = fopen(path, "r");
	size_t size;

	if (file == NULL)
		fail_msg("%s: %s", path, strerror(errno));
	size = fread(found, 1, sizeof found - 1, file);
	fclose(file);
	found[size] = '\0';
	assert_string_equal(found, bytes);
}

static inline bool is_there(const char *path)
{
	struct stat about;

	return lstat(path, &about) == 0;
}

static inline struct stat stat_of(const char *path)
{
	struct stat about;

	if (lstat(path, &about) != 0)
		fail_msg("%s: %s", path, strerror(errno));
	return about;
}

/* Same file, same times? */
static inline void assert_untouched(struct stat before, const char *path)
{
	struct stat now = stat_of(path);

	assert_int_equal(before.st_ino, now.st_ino);
	assert_int_equal(before.st_mode, now.st_mode);
	assert_int_equal(before.st_mtim.tv_sec, now.st_mtim.tv_sec);
	assert_int_equal(before.st_mtim.tv_nsec, now.st_mtim.tv_nsec);
}

/* What a snapshot tells of files beside their paths, kinds, modes and bytes. */
enum snapshot_of { LOOKS_ONLY, INODES_AND_TIMES };

static inline void snapshot_bytes(FILE *out, const char *path)
{
	FILE *in = fopen(path, "r");
	unsigned long sum = 5381;

	assert_non_null(in);
	for (int c; (c = getc(in)) != EOF;)
		sum = sum * 33 + (unsigned long)c;
	fclose(in);
	fprintf(out, " %lx", sum);
}

static inline void snapshot_entry(FILE *out, const char *path, enum snapshot_of what)
{
	struct stat about = stat_of(path);
	char target[PATH_MAX] = "";

	fprintf(out, "%s %o", path, about.st_mode);
	if (what == INODES_AND_TIMES)
		fprintf(out, " %ju %jd.%09ld", (uintmax_t)about.st_ino,
			(intmax_t)about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
	if (S_ISREG(about.st_mode))
		snapshot_bytes(out, path);
	if (S_ISLNK(about.st_mode) && readlink(path, target, sizeof target - 1) > 0)
		fprintf(out, " -> %s", target);
	putc('\n', out);
}

/* Everything in the folder PATH. */
static inline void snapshot_folder(FILE *out, const char *path, enum snapshot_of what)
{
	struct dirent **entries = NULL;
	int count = scandir(path, &entries, NULL, alphasort);
	char inside[PATH_MAX];

	assert_true(count >= 0);
	for (int i = 0; i < count; i++) {
		const char *name = entries[i]->d_name;

		if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0) {
			assert_true(snprintf(inside, sizeof inside, "%s/%s", path, name) < PATH_MAX);
			snapshot_entry(out, inside, what);
			if (S_ISDIR(stat_of(inside).st_mode))
				snapshot_folder(out, inside, what);
		}
		free(entries[i]);
	}
	free(entries);
}

/* PATH (unless it is ".") and everything in it as one string, to be freed. */
static inline char *snapshot_of(const char *path, enum snapshot_of what)
{
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	if (!is_there(path)) {
		fputs("nothing there\n", out);
	} else {
		if (strcmp(path, ".") != 0)
			snapshot_entry(out, path, what);
		if (S_ISDIR(stat_of(path).st_mode))
			snapshot_folder(out, path, what);
	}
	fclose(out);
	return text;
}

static inline char *snapshot(const char *path)
{
	return snapshot_of(path, INODES_AND_TIMES);
}

static inline void assert_snapshot(const char *before, const char *path)
{
	char *now = snapshot(path);

	assert_string_equal(before, now);
	free(now);
}

/* Is SITE whole by its manifest, and is every file of it but OTHERS many in the manifest? */
static inline void assert_whole(const struct scratch *scratch, const char *site, int others)
{
	assert_int_equal(
		scratch_run(scratch, "cd '%s' && sha256sum -c --strict --quiet manifest", site), 0);
	assert_int_equal(
		scratch_run(scratch,
			"test $(find -L '%s' -type f | wc -l) -eq $(($(wc -l < '%s/manifest') + 1 + %d))",
			site, site, others),
		0);
}

/* Is no staging folder left in the scratch folder? */
static inline void assert_no_staging(const struct scratch *scratch)
{
	char *all;

	assert_int_equal(chdir(scratch->home), 0);
	all = snapshot(".");
	if (strstr(all, ".tebiki") != NULL)
		fail_msg("something is left:\n%s", all);
	free(all);
}

/* Pages for a test: path, bytes, path, bytes, …, NULL. */
struct test_page {
	const char *path;
	const char *bytes;
};

/* Publishes PAGES, up to one without a path, to DIR. */
static inline bool publish_over(struct scratch *scratch, const struct system *system,
	const char *dir, const struct test_page *pages, struct publish_result *result)
{
	struct publish *publish = publish_begin_over(system, scratch->arena, scratch->report, dir);

	if (publish == NULL)
		return false;
	for (; pages->path != NULL; pages++)
		publish_page(publish,
			(struct page){.path = text_of(pages->path), .bytes = text_of(pages->bytes)});
	return publish_finish(publish, result);
}

static inline bool publish_pages(struct scratch *scratch, const char *dir, const struct test_page *pages)
{
	struct publish_result result;

	return publish_over(scratch, system_calls(), dir, pages, &result);
}

/* Refuses to publish PAGES to "site" with WORDS, and leaves everything as it is. */
static inline void assert_refused(
	struct scratch *scratch, const struct test_page *pages, const char *words)
{
	char *before = snapshot(".");

	assert_false(publish_pages(scratch, "site", pages));
	assert_says(scratch, words);
	assert_int_equal(report_status(scratch->report), STATUS_INPUT);
	assert_snapshot(before, ".");
	scratch_fresh_report(scratch);
	free(before);
}

/* What a test in a child ends with that may not mount. */
enum { MAY_NOT_MOUNT = 77 };

/* Runs TEST in a child with its own mounts; skips where the system does not allow that. */
static inline void in_own_mounts(struct scratch *scratch, int (*test)(struct scratch *scratch))
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", "none", MS_REC | MS_PRIVATE, "") != 0)
			_exit(MAY_NOT_MOUNT);
		_exit(test(scratch));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) == MAY_NOT_MOUNT) {
		print_message("skipped: mounting needs root\n");
		skip();
	}
	assert_int_equal(WEXITSTATUS(status), 0);
}

static inline void assert_result(
	struct publish_result result, size_t written, size_t unchanged, size_t removed)
{
	assert_int_equal(result.written, written);
	assert_int_equal(result.unchanged, unchanged);
	assert_int_equal(result.removed, removed);
}

#endif
