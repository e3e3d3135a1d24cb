/*
 * What the tests of load, tailor and render share: a bench with an arena, a report whose messages
 * can be read, and a folder for corpora and profiles.
 */
#ifndef TEBIKI_TESTS_SUPPORT_H
#define TEBIKI_TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/report.h"
#include "load/load.h"
#include "model/handbook.h"
#include "tailor/tailor.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct bench {
	struct arena *arena;
	struct arena *scratch; /* for what may be emptied at any time */
	struct report *report; /* the present one */
	FILE *out;             /* where it prints */
	char *printed;
	size_t printed_size;
	char folder[PATH_MAX / 2]; /* a scratch folder; empty until it is asked for */
};

/* Has the text TEXT these characters? Takes `bench` from around it. */
#define assert_text(text, expected)                                                                \
	assert_string_equal(text_string(bench->arena, (text)), (expected))

/* A new report: what was printed before is forgotten. */
static inline void bench_report(struct bench *bench)
{
	if (bench->out != NULL) {
		fclose(bench->out);
		free(bench->printed);
	}
	bench->out = open_memstream(&bench->printed, &bench->printed_size);
	assert_non_null(bench->out);
	bench->report = report_new(bench->arena, bench->out);
}

static inline int bench_setup(void **state)
{
	struct bench *bench = calloc(1, sizeof *bench);

	assert_non_null(bench);
	bench->arena = arena_new();
	bench->scratch = arena_new();
	bench_report(bench);
	*state = bench;
	return 0;
}

/* Removes PATH and everything in it. */
static inline void bench_remove(const char *path)
{
	DIR *folder = opendir(path);
	struct dirent *entry;
	char inside[PATH_MAX];

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		assert_true(snprintf(inside, sizeof inside, "%s/%s", path, entry->d_name) < PATH_MAX);
		if (unlink(inside) != 0)
			bench_remove(inside);
	}
	if (folder != NULL)
		closedir(folder);
	rmdir(path);
}

static inline int bench_teardown(void **state)
{
	struct bench *bench = *state;

	if (bench->folder[0] != '\0')
		bench_remove(bench->folder);
	fclose(bench->out);
	free(bench->printed);
	arena_free(bench->arena);
	arena_free(bench->scratch);
	free(bench);
	return 0;
}

#define bench_test(function) cmocka_unit_test_setup_teardown(function, bench_setup, bench_teardown)

/* What the report printed since bench_report. */
static inline const char *bench_messages(struct bench *bench)
{
	fflush(bench->out);
	return bench->printed;
}

/* Is WORDS among the messages, and does the report know of an error? Then forgets them. */
static inline void assert_error(struct bench *bench, const char *words)
{
	if (strstr(bench_messages(bench), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, bench_messages(bench));
	assert_int_not_equal(report_errors(bench->report), 0);
	bench_report(bench);
}

static inline void assert_silent(struct bench *bench)
{
	assert_string_equal(bench_messages(bench), "");
	assert_int_equal(report_errors(bench->report), 0);
}

/* A source with the path "t" and TEXT. */
static inline struct source *bench_source(struct bench *bench, const char *text)
{
	return source_new(bench->arena, "t", text_copy(bench->arena, text_of(text)));
}

static inline const char *bench_folder(struct bench *bench)
{
	const char *above = getenv("TMPDIR");

	if (bench->folder[0] == '\0') {
		snprintf(bench->folder, sizeof bench->folder, "%s/tebiki-unit-XXXXXX",
			above == NULL ? "/tmp" : above);
		assert_non_null(mkdtemp(bench->folder));
	}
	return bench->folder;
}

/* The path of NAME in the scratch folder. */
static inline const char *bench_path(struct bench *bench, const char *name)
{
	return text_format(bench->arena, "%s/%s", bench_folder(bench), name).data;
}

/* Writes TEXT to NAME in the scratch folder, making the folders on the way; returns the path. */
static inline const char *bench_put(struct bench *bench, const char *name, const char *text)
{
	const char *path = bench_path(bench, name);
	FILE *file;

	for (const char *at = path + strlen(bench_folder(bench)) + 1;
		(at = strchr(at, '/')) != NULL; at++) {
		struct text folder = {path, (size_t)(at - path)};

		if (mkdir(text_string(bench->arena, folder), 0777) != 0)
			assert_int_equal(errno, EEXIST);
	}
	file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

/* The head of a corpus.yaml; the outline and the roles must follow. */
#define CORPUS_HEAD "title: 試験の指針\nshort_title: 指針\nedition: 第１版\nissuer: 架空庁\n"

/* The head of a profile of KIND with NUMBERING that imports the corpus "c"; roles must follow. */
#define PROFILE_HEAD(kind, numbering)                                                              \
	"name: 架空省\nshort_name: 当省\nkind: " kind "\nnumbering: " numbering                    \
	"\nimports: [c]\nhandbook: {title: 手引き, version: '1', effective: 2026-04-01}\n"

/* A fragment: its head from ID and the REST of its keys, then the BODY. */
#define FRAGMENT(id, rest, body)                                                                   \
	"---\nid: " id "\ntitle: " id "の題\nsource: '1'\n" rest "---\n" body

/* A requirement layer of ITEMS. */
#define REQUIREMENTS(items) "## 遵守事項 {.requirements}\n\n" items
#define MEASURES(items) "\n## 基本対策事項 {.measures}\n\n" items
#define COMMENTARY(items) "\n## 解説 {.commentary}\n\n" items
#define QUESTIONS(items) "\n## 確認 {.questions}\n\n" items

/* The handbook of the profile with TEXT over the corpora in the scratch folder's `content`. */
static inline struct handbook *bench_tailor(struct bench *bench, const char *text)
{
	struct loader *loader = loader_new(bench->arena, bench->report, bench_path(bench, "content"));
	struct profile *profile = load_profile(loader, bench_put(bench, "profiles/p.yaml", text));

	if (profile == NULL || report_errors(bench->report) > 0)
		return NULL;
	return tailor(bench->arena, bench->report, loader_library(loader), profile);
}

/* The entry of fragment ID, or NULL. */
static inline const struct entry *entry_of(const struct handbook *handbook, const char *id)
{
	for (size_t i = 0; i < handbook->entry_count; i++)
		if (text_equal(handbook->entries[i]->fragment->id, text_of(id)))
			return handbook->entries[i];
	return NULL;
}

static inline const struct item *item_among(struct item *const *items, size_t count, struct text id)
{
	const struct item *found = NULL;

	for (size_t i = 0; i < count && found == NULL; i++) {
		if (text_equal(items[i]->provision->id, id))
			found = items[i];
		for (size_t j = 0; j < items[i]->block_count && found == NULL; j++)
			found = item_among(
				items[i]->blocks[j].items, items[i]->blocks[j].item_count, id);
	}
	return found;
}

/* The item ID of the clause FRAGMENT as it stands in the handbook, or NULL. */
static inline const struct item *item_of(
	const struct handbook *handbook, const char *fragment, const char *id)
{
	const struct entry *entry = entry_of(handbook, fragment);
	const struct item *found = NULL;

	for (size_t i = 0; entry != NULL && i < LAYER_COUNT && found == NULL; i++)
		found = item_among(entry->layers[i], entry->layer_counts[i], text_of(id));
	return found;
}

/* The plain text of PROGRAM without white space at its ends. */
static inline const char *plain_of(
	struct bench *bench, const struct handbook *handbook, const struct program *program)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	program_plain(&out, program, handbook);
	return text_string(bench->arena, text_trim(buffer_text(&out)));
}

/* The plain text of the first paragraph of the item ID of the clause FRAGMENT. */
static inline const char *words_of(
	struct bench *bench, const struct handbook *handbook, const char *fragment, const char *id)
{
	const struct item *item = item_of(handbook, fragment, id);

	if (item == NULL)
		fail_msg("%s#%s is not in the handbook", fragment, id);
	return plain_of(bench, handbook, item->blocks[0].prose);
}

#endif
