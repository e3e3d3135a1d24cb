/*
 * A handbook that is made again and again: what is shown, what is read, and that its memory stays.
 */
#include "../support.h"

#include "serve/preview.h"

#define TOP "---\nid: top\nkind: section\ntitle: 上の題\nsource: '1'\n---\n目的\n"
#define RULE(words) FRAGMENT("rule", "", REQUIREMENTS("1. " words "こと。 {#do by=chief}\n"))
#define PROFILE PROFILE_HEAD("ministry", "guideline") "roles: {chief: 官房長}\n"

static struct preview_inputs prepare(struct bench *bench)
{
	bench_put(bench, "content/c/corpus.yaml",
		CORPUS_HEAD
		"outline: [{top: [rule]}]\nroles: {chief: {name: 責任者, description: 指揮}}\n");
	bench_put(bench, "content/c/top.md", TOP);
	bench_put(bench, "content/c/rule.md", RULE("始める"));
	return (struct preview_inputs){.profile = bench_put(bench, "profiles/p.yaml", PROFILE),
		.content = bench_path(bench, "content"),
		.templates = "templates"};
}

static struct changes none(struct bench *bench)
{
	return (struct changes){.arena = bench->scratch,
		.fragments.arena = bench->scratch,
		.unfinished.arena = bench->scratch};
}

static bool renew(struct bench *bench, struct preview *preview, const char *fragment)
{
	struct changes changes = none(bench);

	arena_reset(bench->scratch);
	if (fragment != NULL)
		table_put(&changes.fragments, text_of(fragment), preview);
	return preview_renew(preview, &changes);
}

static void take(void *context, struct page page)
{
	struct bench *bench = context;

	fwrite(page.bytes.data, 1, page.bytes.size, bench->out);
}

/* Has the page of the clause these words? */
static bool shows(struct bench *bench, struct preview *preview, const char *words)
{
	bench_report(bench);
	assert_true(preview_page(preview, TEXT("clauses/rule.html"), take, bench));
	return strstr(bench_messages(bench), words) != NULL;
}

static bool says(struct preview *preview, const char *words)
{
	return text_find(preview_messages(preview), text_of(words)) != NULL;
}

static void follows(void **state)
{
	struct bench *bench = *state;
	struct preview_inputs inputs = prepare(bench);
	struct preview *preview = preview_new(bench->arena, &inputs);

	assert_true(renew(bench, preview, NULL));
	assert_int_equal(preview_messages(preview).size, 0);
	assert_true(shows(bench, preview, "始めること"));
	assert_false(preview_page(preview, TEXT("clauses/other.html"), take, bench));
	/* What is not said to have changed is not read. */
	bench_put(bench, "content/c/rule.md", RULE("続ける"));
	assert_true(renew(bench, preview, NULL));
	assert_true(shows(bench, preview, "始めること"));
	assert_true(renew(bench, preview, bench_path(bench, "content/c/rule.md")));
	assert_true(shows(bench, preview, "続けること"));
	preview_free(preview);
}

static void mistakes(void **state)
{
	struct bench *bench = *state;
	struct preview_inputs inputs = prepare(bench);
	struct preview *preview = preview_new(bench->arena, &inputs);
	const char *rule = bench_path(bench, "content/c/rule.md");

	bench_put(bench, "profiles/p.yaml", "name: [");
	assert_false(renew(bench, preview, NULL));
	assert_true(says(preview, "p.yaml:1:"));
	assert_false(preview_page(preview, TEXT("index.html"), take, bench));
	bench_put(bench, "profiles/p.yaml", PROFILE);
	assert_true(renew(bench, preview, NULL));
	bench_put(bench, "content/c/rule.md", RULE("{{role.cheif}}が続ける"));
	assert_false(renew(bench, preview, rule));
	assert_true(says(preview, "there is no role 'cheif'"));
	assert_false(preview_is_whole(preview));
	assert_true(shows(bench, preview, "始めること"));
	/* It stays wrong whatever else is mended, and right again it is read. */
	assert_false(renew(bench, preview, NULL));
	bench_put(bench, "content/c/rule.md", RULE("終える"));
	assert_true(renew(bench, preview, NULL));
	assert_true(shows(bench, preview, "終えること"));
	assert_int_equal(preview_messages(preview).size, 0);
	preview_free(preview);
}

/* Pages of memory that the process has. */
static size_t resident(void)
{
	size_t all = 0;
	size_t pages = 0;
	FILE *file = fopen("/proc/self/statm", "r");

	assert_non_null(file);
	assert_int_equal(fscanf(file, "%zu %zu", &all, &pages), 2);
	fclose(file);
	return pages;
}

static void one_round(struct bench *bench, struct preview *preview, int round)
{
	const char *rule = bench_path(bench, "content/c/rule.md");

	bench_put(bench, "content/c/rule.md", round % 2 == 0 ? RULE("始める") : RULE("終える"));
	assert_true(renew(bench, preview, rule));
	assert_true(shows(bench, preview, round % 2 == 0 ? "始めること" : "終えること"));
	if (round % 10 == 0) {
		bench_put(bench, "content/c/rule.md", RULE("{{role.x}}"));
		assert_false(renew(bench, preview, rule));
	}
}

static void memory_stays(void **state)
{
	struct bench *bench = *state;
	struct preview_inputs inputs = prepare(bench);
	struct preview *preview = preview_new(bench->arena, &inputs);
	bool few = getenv("TEBIKI_FEW") != NULL; /* under valgrind, which keeps memory and counts leaks */
	int rounds = few ? 30 : 1000;
	size_t before = 0;

	for (int i = 0; i < rounds; i++) {
		if (i == rounds / 4)
			before = resident();
		one_round(bench, preview, i);
	}
	/* A page of memory for every three rounds would be more. What is freed stays with a sanitizer. */
#ifndef __SANITIZE_ADDRESS__
	assert_true(few || resident() < before + 256);
#else
	(void)before;
	(void)few;
#endif
	preview_free(preview);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(follows),
		bench_test(mistakes),
		bench_test(memory_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
