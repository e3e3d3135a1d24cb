/*
 * A loader that is used again: for other profiles over the same corpora, and for a fragment that changed.
 */
#include "../support.h"

#define TOP "---\nid: top\nkind: section\ntitle: 上の題\nsource: '1'\n---\n目的\n"
#define RULE(words) FRAGMENT("rule", "", REQUIREMENTS("1. " words "こと。 {#do by=chief}\n"))
#define PROFILE PROFILE_HEAD("ministry", "guideline") "roles: {chief: 官房長}\n"

static struct loader *prepare(struct bench *bench)
{
	bench_put(bench, "content/c/corpus.yaml",
		CORPUS_HEAD "outline: [{top: [rule]}]\n"
			    "roles: {chief: {name: 責任者, description: 指揮}}\n");
	bench_put(bench, "content/c/top.md", TOP);
	bench_put(bench, "content/c/rule.md", RULE("始める"));
	bench_put(bench, "profiles/p.yaml", PROFILE);
	return loader_new(bench->arena, bench->report, bench_path(bench, "content"));
}

/* The words of the rule in the handbook that LOADER has now. */
static const char *words(struct bench *bench, struct loader *loader)
{
	const struct profile *profile = load_profile(loader, bench_path(bench, "profiles/p.yaml"));
	const struct handbook *handbook;

	assert_non_null(profile);
	handbook = tailor(bench->arena, bench->report, loader_library(loader), profile);
	return words_of(bench, handbook, "rule", "do");
}

static void fragment_again(void **state)
{
	struct bench *bench = *state;
	struct loader *loader = prepare(bench);
	const char *rule = bench_path(bench, "content/c/rule.md");
	size_t provisions;

	assert_string_equal(words(bench, loader), "始めること。");
	bench_put(bench, "content/c/rule.md", RULE("続ける"));
	assert_string_equal(words(bench, loader), "始めること。");
	assert_true(loader_reread(loader, rule));
	assert_string_equal(words(bench, loader), "続けること。");
	assert_silent(bench);
	provisions = loader_library(loader)->provision_count;
	bench_put(bench, "content/c/rule.md", RULE("{{role.x}}"));
	assert_false(loader_reread(loader, rule));
	assert_int_equal(loader_library(loader)->provision_count, provisions);
	assert_true(loader_is_sound(loader));
	assert_error(bench, "there is no role 'x'");
}

static void not_the_same(void **state)
{
	struct bench *bench = *state;
	struct loader *loader = prepare(bench);

	assert_string_equal(words(bench, loader), "始めること。");
	assert_false(loader_reread(loader, bench_path(bench, "content/c/other.md")));
	bench_put(bench, "content/c/rule.md", FRAGMENT("role", "", REQUIREMENTS("1. A {by=chief}\n")));
	assert_false(loader_reread(loader, bench_path(bench, "content/c/rule.md")));
	bench_put(bench, "content/c/rule.md", FRAGMENT("rule", "kind: annex\n", "文\n"));
	assert_false(loader_reread(loader, bench_path(bench, "content/c/rule.md")));
	assert_string_equal(words(bench, loader), "始めること。");
	assert_int_equal(remove(bench_path(bench, "content/c/rule.md")), 0);
	assert_false(loader_reread(loader, bench_path(bench, "content/c/rule.md")));
	assert_error(bench, "there is no file");
}

static void turns(void **state)
{
	struct bench *bench = *state;
	struct loader *loader = prepare(bench);
	struct arena *arena = arena_new();

	for (int i = 0; i < 3; i++) {
		arena_reset(arena);
		loader_turn(loader, arena, report_new(arena, bench->out));
		assert_string_equal(words(bench, loader), "始めること。");
	}
	assert_silent(bench);
	arena_free(arena);
}

static void unsound(void **state)
{
	struct bench *bench = *state;
	struct loader *loader = prepare(bench);

	bench_put(bench, "profiles/p.yaml", "name: [");
	assert_null(load_profile(loader, bench_path(bench, "profiles/p.yaml")));
	assert_true(loader_is_sound(loader));
	bench_put(bench, "profiles/p.yaml", PROFILE);
	bench_put(bench, "content/c/rule.md", RULE("{{role.x}}"));
	load_profile(loader, bench_path(bench, "profiles/p.yaml"));
	assert_false(loader_is_sound(loader));
	bench_report(bench);
}

static void folders(void **state)
{
	struct bench *bench = *state;
	struct loader *loader = prepare(bench);
	size_t count;
	const struct load_folder *list;

	bench_put(bench, "profiles/p.yaml", PROFILE "overrides: ours\nlook: {logo: art/logo.svg}\n");
	load_profile(loader, bench_path(bench, "profiles/p.yaml"));
	load_profile(loader, bench_path(bench, "profiles/p.yaml"));
	list = loader_folders(loader, &count);
	assert_int_equal(count, 4);
	assert_string_equal(list[0].path, bench_path(bench, "profiles"));
	assert_int_equal(list[0].kind, FOLDER_PROFILE);
	assert_string_equal(list[1].path, bench_path(bench, "profiles/art"));
	assert_string_equal(list[2].path, bench_path(bench, "content/c"));
	assert_int_equal(list[2].kind, FOLDER_CORPUS);
	assert_string_equal(list[3].path, bench_path(bench, "profiles/ours"));
	assert_int_equal(list[3].kind, FOLDER_OVERRIDES);
	bench_report(bench);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(fragment_again),
		bench_test(not_the_same),
		bench_test(turns),
		bench_test(unsound),
		bench_test(folders),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
