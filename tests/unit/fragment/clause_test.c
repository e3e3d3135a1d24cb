/*
 * Clauses: layers, provisions, the guideline's own numbers, and what is wrong with fragments.
 */
#include "../support.h"

#include "model/corpus.h"

#define ROLES                                                                                             \
	"roles:\n  ciso: {name: 長, description: d}\n  staff: {name: 員, description: d, post: none}\n" \
	"documents: {plan: {name: 計画, kind: plan}, book: {name: 台帳, kind: ledger}}\n"             \
	"facts: {f: {label: l, question: q}}\n"

/* The corpus whose clause `a` has the front matter HEAD and BODY; NOTATION numbers it. */
static const struct fragment *read_clause(
	struct bench *bench, const char *notation, const char *source, const char *body)
{
	struct corpus *corpus;

	bench_put(bench, "content/c/corpus.yaml",
		text_format(bench->arena, CORPUS_HEAD ROLES "notation: %s\noutline: [a]\n", notation)
			.data);
	bench_put(bench, "content/c/a.md",
		text_format(bench->arena, "---\nid: a\ntitle: t\nsource: '%s'\n---\n\n%s", source, body)
			.data);
	corpus = load_corpus(
		loader_new(bench->arena, bench->report, NULL), bench_path(bench, "content/c"));
	return corpus == NULL ? NULL : table_get(&corpus->fragments, TEXT("a"));
}

static const struct provision *provision_of(const struct fragment *fragment, const char *id)
{
	const struct provision *provision = table_get(&fragment->ids, text_of(id));

	if (provision == NULL)
		fail_msg("there is no %s", id);
	return provision;
}

/* --- the guideline's own numbers --- */

struct source_case {
	const char *id;
	const char *source;
};

static void assert_sources(struct bench *bench, const struct fragment *fragment,
	const struct source_case *cases, size_t count)
{
	assert_silent(bench);
	for (size_t i = 0; i < count; i++)
		assert_text(provision_of(fragment, cases[i].id)->source, cases[i].source);
}

static const char numbered[] = REQUIREMENTS(
	"1. あ {#r1 by=ciso}\n   1. あ {#r1-1}\n   2. あ {#r1-2 when=f}\n      1. あ {#r1-2-1}\n\n"
	"   続き\n\n   1. あ {#r1-3}\n"
	"2. い {#r2 by=ciso when=f}\n   - い {#r2-1}\n   - い {#r2-2}\n"
	"3. う {#r3 by=ciso}\n")
	MEASURES("1. あ {#m1 for=r1}\n   1. あ {#m1-1}\n      - あ {#m1-1-1}\n      - あ {#m1-1-2}\n\n"
		 "   続き\n\n   1. あ {#m1-2}\n      1. あ {#m1-2-1}\n   2. あ {#m1-3}\n"
		 "2. い {#m2 for=r2}\n   - い {#m2-1}\n   - い {#m2-2}\n"
		 "3. う {#m3 for=r3 source=\"9.9-1\"}\n   1. う {#m3-1}\n");

static void sources_of_the_guideline(void **state)
{
	static const struct source_case cases[] = {
		{"r1", "2.1.1(7)(a)"},
		{"r1-1", "2.1.1(7)(a)(ア)"},
		{"r1-2", "2.1.1(7)(a)(イ)"},
		{"r1-2-1", "2.1.1(7)(a)(イ)(i)"},
		{"r1-3", "2.1.1(7)(a)(ウ)"}, /* letters go on behind a paragraph */
		{"r2", "2.1.1(7)(b)"},       /* also of what is for some only */
		{"r2-1", "2.1.1(7)(b)[1]"},
		{"r2-2", "2.1.1(7)(b)[2]"},
		{"r3", "2.1.1(7)(c)"},
		{"m1", "2.1.1(7)-1"},
		{"m1-1", "2.1.1(7)-1 a)"},
		{"m1-1-1", "2.1.1(7)-1 a)[1]"},
		{"m1-1-2", "2.1.1(7)-1 a)[2]"},
		{"m1-2", "2.1.1(7)-1 b)"},
		{"m1-3", "2.1.1(7)-1 c)"},
		{"m2", "2.1.1(7)-2"},
		{"m2-1", "2.1.1(7)-2[1]"},
		{"m3", "9.9-1"}, /* as it says itself */
		{"m3-1", "9.9-1 a)"},
	};
	struct bench *bench = *state;

	assert_sources(bench, read_clause(bench, "guideline", "2.1.1(7)", numbered), cases,
		sizeof cases / sizeof *cases);
}

static void sources_of_municipalities(void **state)
{
	static const struct source_case cases[] = {
		{"r1", "1(1)①"},
		{"r1-1", "1(1)①（ア）"},
		{"r1-2-1", "1(1)①（イ）a"},
		{"r1-3", "1(1)①（ウ）"},
		{"r2-2", "1(1)②[2]"},
		{"m1", "1(1)-1"},
		{"m1-2", "1(1)-1（イ）"},
		{"m1-2-1", "1(1)-1（イ）a"},
	};
	struct bench *bench = *state;

	assert_sources(bench, read_clause(bench, "municipal", "1(1)", numbered), cases,
		sizeof cases / sizeof *cases);
}

/* Behind z comes aa, behind ン アア. */
static void sources_of_long_lists(void **state)
{
	struct bench *bench = *state;
	struct buffer body = {.arena = bench->arena};
	const struct fragment *fragment;

	buffer_add_string(&body, REQUIREMENTS(""));
	for (int i = 1; i <= 28; i++)
		buffer_add_format(&body, "%d. あ {#r%d by=ciso}\n", i, i);
	for (int i = 1; i <= 47; i++)
		buffer_add_format(&body, "    %d. あ {#n%d}\n", i, i);
	fragment = read_clause(bench, "guideline", "1", body.data);
	assert_silent(bench);
	assert_text(provision_of(fragment, "r26")->source, "1(z)");
	assert_text(provision_of(fragment, "r27")->source, "1(aa)");
	assert_text(provision_of(fragment, "n46")->source, "1(ab)(ン)");
	assert_text(provision_of(fragment, "n47")->source, "1(ab)(アア)");
}

/* --- what is read --- */

static void attributes_of_provisions(void **state)
{
	struct bench *bench = *state;
	const struct fragment *fragment = read_clause(bench, "guideline", "1",
		REQUIREMENTS("1. あ {#a by=\"ciso staff\" every=half-year produces=\"plan book\" reports_to=ciso level=recommended}\n"
			     "   1. い {#b}\n      - う\n   2. え {#c by=staff}\n")
			MEASURES("1. お {#m for=\"a c\" when=\"ministry and f\"}\n") COMMENTARY(
				"### か {#k for=m}\n\n文。\n\n- 表\n\n#### き\n\n### く\n\n文。\n"));
	const struct provision *a;

	assert_silent(bench);
	a = provision_of(fragment, "a");
	assert_int_equal(a->by_count, 2);
	assert_text(a->by[1]->key, "staff");
	assert_int_equal(a->every, EVERY_HALF_YEAR);
	assert_int_equal(a->produces_count, 2);
	assert_text(a->produces[1]->key, "book");
	assert_int_equal(a->reports_to_count, 1);
	assert_int_equal(a->level, LEVEL_RECOMMENDED);
	assert_int_equal(a->block_count, 2);
	assert_true(a->blocks[1].ordered);
	assert_ptr_equal(provision_bearer(provision_of(fragment, "b")), a);
	assert_ptr_equal(provision_bearer(provision_of(fragment, "c")), provision_of(fragment, "c"));
	assert_int_equal(provision_of(fragment, "m")->target_count, 2);
	assert_non_null(provision_of(fragment, "m")->when);
	assert_int_equal(fragment->layer_counts[LAYER_REQUIREMENT], 1);
	assert_int_equal(fragment->layer_counts[LAYER_MEASURE], 1);
	assert_int_equal(fragment->layer_counts[LAYER_COMMENTARY], 2);
	assert_int_equal(fragment->provision_count, 7);
	assert_true(fragment->provisions[2]->implicit);
}

static void words_for_levels_and_periods(void **state)
{
	static const char *const levels[] = {"must", "recommended", "basic", "additional"};
	static const char *const periods[] = {
		"day", "week", "month", "quarter", "half-year", "year", "regularly"};
	struct bench *bench = *state;

	for (size_t i = 0; i < 4; i++)
		assert_int_equal(
			provision_of(read_clause(bench, "guideline", "1",
					     text_format(bench->arena,
						     REQUIREMENTS("1. あ {#a by=ciso level=%s}\n"),
						     levels[i])
						     .data),
				"a")
				->level,
			i);
	for (size_t i = 0; i < 7; i++)
		assert_int_equal(
			provision_of(read_clause(bench, "guideline", "1",
					     text_format(bench->arena,
						     REQUIREMENTS("1. あ {#a by=ciso every=%s}\n"),
						     periods[i])
						     .data),
				"a")
				->every,
			EVERY_DAY + i);
	assert_silent(bench);
}

#define LONELY "1. あ {#a by=ciso}\n"

static void wrong_clauses(void **state)
{
	static const char *const cases[][2] = {
		{"文。\n\n" REQUIREMENTS(LONELY),
			"a.md:7:1: error: text before the first layer cannot stand here"},
		{"## 題\n\n" LONELY, "a.md:7:1: error: a heading of level 2 without a layer"},
		{"## 題 {.requirement}\n\n" LONELY, "did you mean 'requirements'?"},
		{"## 題 {#requirements}\n\n" LONELY, "'#id' has no meaning here"},
		{REQUIREMENTS(LONELY) "\n" REQUIREMENTS("1. い {#b by=ciso}\n"),
			"this layer cannot stand here"},
		{REQUIREMENTS("- あ {#a by=ciso}\n"), "what is not an item of the list cannot stand here"},
		{REQUIREMENTS(LONELY "\n文。\n"), "what is not an item of the list cannot stand here"},
		{REQUIREMENTS(LONELY "\n<!-- -->\n\n1. い {#b by=ciso}\n"),
			"a second list cannot stand here"},
		{REQUIREMENTS("1. あ {by=ciso}\n"), "this provision has no id"},
		{REQUIREMENTS("1. あ {#a by=ciso}\n2. い {#a by=ciso}\n"),
			"a.md:10:8: error: this clause has a provision 'a' already, in line 9"},
		{REQUIREMENTS("1. あ {#A by=ciso}\n"), "'A' cannot be a name"},
		{REQUIREMENTS("1. あ {#a_b by=ciso}\n"), "'a_b' cannot be a name"},
		{REQUIREMENTS("1. あ {#a}\n"), "the requirement 'a' does not say who must act"},
		{REQUIREMENTS("1. あ {#a}\n   1. い {#b by=ciso}\n   2. い {#c}\n"),
			"the requirement 'c' does not say who must act"},
		{REQUIREMENTS("1. あ {#a by=cis}\n"), "did you mean 'ciso'?"},
		{REQUIREMENTS("1. あ {#a by=\"ciso stuff\"}\n"),
			"a.md:9:19: error: there is no role 'stuff'"},
		{REQUIREMENTS("1. あ {#a by=ciso every=yaer}\n"), "did you mean 'year'?"},
		{REQUIREMENTS("1. あ {#a by=ciso level=high}\n"), "'high' is not a value of 'level'"},
		{REQUIREMENTS("1. あ {#a by=ciso produces=plans}\n"), "there is no document 'plans'"},
		{REQUIREMENTS("1. あ {#a by=ciso for=a}\n"), "error: "},
		{REQUIREMENTS(LONELY) MEASURES("1. い {#m for=b}\n"),
			"this clause has no requirement 'b'"},
		{REQUIREMENTS(LONELY) MEASURES("1. い {#m for=a}\n2. う {#n for=m}\n"),
			"this clause has no requirement 'm'"},
		{REQUIREMENTS(LONELY) COMMENTARY("文。\n"),
			"commentary without a heading cannot stand here"},
		{REQUIREMENTS(LONELY) COMMENTARY("### 題 {for=b}\n\n文。\n"),
			"this clause has no requirement or measure 'b'"},
		{REQUIREMENTS(LONELY) COMMENTARY("### 題 {by=ciso}\n\n文。\n"),
			"'by' has no meaning here"},
		{REQUIREMENTS("1. ## あ {#a by=ciso}\n"),
			"an item that does not begin with words cannot stand here"},
		{REQUIREMENTS("1.\n2. あ {#a by=ciso}\n"),
			"an item that does not begin with words cannot stand here"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		read_clause(bench, "guideline", "1", cases[i][0]);
		assert_error(bench, cases[i][1]);
	}
}

/* Lists within lists have an end. */
static void deep_lists(void **state)
{
	struct bench *bench = *state;

	for (int depth = 16; depth <= 17; depth++) {
		struct buffer body = {.arena = bench->arena};

		buffer_add_string(&body, REQUIREMENTS("1. あ {#a by=ciso}\n"));
		for (int i = 1; i < depth; i++)
			buffer_add_format(&body, "%*s1. あ {#a%d}\n", 3 * i, "", i);
		read_clause(bench, "guideline", "1", body.data);
		if (depth == 16)
			assert_silent(bench);
		else
			assert_error(bench, "a list nested this deep cannot stand here");
	}
}

/* --- front matter --- */

static void heads(void **state)
{
	static const char *const cases[][2] = {
		{"id: a\n", "a.md:1:1: error: the file has no front matter"},
		{"", "the file has no front matter"},
		{"---\nid: a\ntitle: t\nsource: x\n", "the front matter is not closed"},
		{"---\nid: a\ntitle: t\nsource: x\n----\n", "the front matter is not closed"},
		{"---\ntitle: t\nsource: x\n---\n", "a fragment lacks the key 'id'"},
		{"---\nid: a\nsource: x\n---\n", "a fragment lacks the key 'title'"},
		{"---\nid: a\ntitle: t\n---\n", "a clause needs its source"},
		{"---\nid: a\ntitle: t\nkind: section\n---\n", "a section needs its source"},
		{"---\nid: a\ntitle: t\nkind: claus\nsource: x\n---\n", "did you mean 'clause'?"},
		{"---\nid: A\ntitle: t\nsource: x\n---\n", "'A' cannot be a name"},
		{"---\nid: a\nid: a\ntitle: t\nsource: x\n---\n",
			"a.md:3:1: error: the key 'id' is here a second time"},
		{"---\nid: a\ntitle: t\nsource: x\nwhen: g\n---\n",
			"a.md:5:7: error: there is no fact 'g'"},
		{"---\nid: a\ntitle: '{{role.x}}'\nsource: x\n---\n",
			"a.md:3:9: error: there is no role 'x'"},
		{"---\nid: b\ntitle: t\nsource: x\n---\n", "error: "},
	};
	struct bench *bench = *state;

	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD ROLES "outline: [a]\n");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bench_put(bench, "content/c/a.md", cases[i][0]);
		load_corpus(loader_new(bench->arena, bench->report, NULL),
			bench_path(bench, "content/c"));
		assert_error(bench, cases[i][1]);
	}
}

static void windows_files(void **state)
{
	struct bench *bench = *state;
	struct corpus *corpus;

	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD ROLES "outline: [a]\n");
	bench_put(bench, "content/c/a.md",
		"\xef\xbb\xbf---\r\nid: a\r\ntitle: t\r\nsource: '1'\r\n---\r\n\r\n## x {.requirements}\r\n\r\n"
		"1. あ\r\n   い {#a by=ciso}\r\n2. う {#b by=ciro}\r\n");
	corpus = load_corpus(
		loader_new(bench->arena, bench->report, NULL), bench_path(bench, "content/c"));
	assert_error(bench, "a.md:11:13: error: there is no role 'ciro'");
	assert_non_null(table_get(&corpus->fragments, TEXT("a")));
}

static void outlines(void **state)
{
	static const char *const cases[][2] = {
		{"[a, b]", "there is no fragment 'b'"},
		{"[a, a]", "the outline has 'a' already"},
		{"[a: [a]]", "the fragment 'a' is not a section"},
		{"[]", "the outline does not name the fragment 'a'"},
		{"a", "'outline' must be a list"},
		{"[[a]]", "this is not an entry of an outline"},
		{"[{a: [], b: []}]", "this is not an entry of an outline"},
	};
	struct bench *bench = *state;

	bench_put(bench, "content/c/a.md", FRAGMENT("a", "", REQUIREMENTS("1. あ {#a by=ciso}\n")));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bench_put(bench, "content/c/corpus.yaml",
			text_format(bench->arena, CORPUS_HEAD ROLES "outline: %s\n", cases[i][0]).data);
		load_corpus(loader_new(bench->arena, bench->report, NULL),
			bench_path(bench, "content/c"));
		assert_error(bench, cases[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(sources_of_the_guideline),
		bench_test(sources_of_municipalities),
		bench_test(sources_of_long_lists),
		bench_test(attributes_of_provisions),
		bench_test(words_for_levels_and_periods),
		bench_test(wrong_clauses),
		bench_test(deep_lists),
		bench_test(heads),
		bench_test(windows_files),
		bench_test(outlines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
