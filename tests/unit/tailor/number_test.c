/*
 * Numbers and markers in the three styles, and references as they read from where they stand.
 */
#include "../support.h"

enum { STYLES = 3 };

#define ROLES                                                                                      \
	"roles: {ciso: {name: 長, description: d, post: none}}\nfacts: {f: {label: l, question: q}}\n"

static const char *const profiles[STYLES] = {
	PROFILE_HEAD("ministry", "guideline") "roles: {}\nfacts: {f: false}\n",
	PROFILE_HEAD("ministry", "articles") "roles: {}\nfacts: {f: false}\n",
	PROFILE_HEAD("ministry", "municipal") "roles: {}\nfacts: {f: false}\n",
};

/* Sections three deep, of which the outermost is the second, with CLAUSES; then an annex. */
static void put_corpus(struct bench *bench, const char *clauses)
{
	bench_put(bench, "content/c/corpus.yaml",
		text_format(bench->arena,
			CORPUS_HEAD ROLES
			"first: 2\noutline: [part: [chapter: [gone, group: [%s]]], appendix]\n",
			clauses)
			.data);
	bench_put(bench, "content/c/part.md", FRAGMENT("part", "kind: section\n", ""));
	bench_put(bench, "content/c/chapter.md", FRAGMENT("chapter", "kind: section\n", ""));
	bench_put(bench, "content/c/gone.md", FRAGMENT("gone", "kind: section\nwhen: f\n", ""));
	bench_put(bench, "content/c/group.md", FRAGMENT("group", "kind: section\n", ""));
	bench_put(bench, "content/c/appendix.md", FRAGMENT("appendix", "kind: annex\n", "文。\n"));
}

static void put_clause(struct bench *bench, const char *id, const char *body)
{
	bench_put(bench, text_format(bench->arena, "content/c/%s.md", id).data,
		text_format(bench->arena, "---\nid: %s\ntitle: t\nsource: '1'\n---\n\n%s", id, body).data);
}

static void numbers_of_all_layers(void **state)
{
	static const struct {
		const char *clause;
		const char *item;
		struct {
			const char *number;
			const char *marker;
		} styles[STYLES];
	} cases[] = {
		{"part", NULL, {{"2", "第2部"}, {"第２章", "第２章"}, {"第2章", "第2章"}}},
		{"chapter", NULL, {{"2.1", "2.1"}, {"第２章第１節", "第１節"}, {"第2章1", "1"}}},
		{"group", NULL,
			{{"2.1.1", "2.1.1"}, {"第２章第１節第１款", "第１款"}, {"第2章1.1", "1.1"}}},
		{"one", NULL, {{"2.1.1(1)", "(1)"}, {"第１条", "第１条"}, {"第2章1.1(1)", "(1)"}}},
		{"one", "a", {{"2.1.1(1)(a)", "(a)"}, {"第１条第１項", ""}, {"第2章1.1(1)①", "①"}}},
		{"one", "a-one",
			{{"2.1.1(1)(a)(ア)", "(ア)"}, {"第１条第１項第１号", "（１）"},
				{"第2章1.1(1)①（ア）", "（ア）"}}},
		{"one", "a-deep",
			{{"2.1.1(1)(a)(ア)(i)", "(i)"}, {"第１条第１項第１号ア", "ア"},
				{"第2章1.1(1)①（ア）a", "a"}}},
		{"one", "a-bullet",
			{{"2.1.1(1)(a)(ア)(i)", "・"}, {"第１条第１項第１号ア", "・"},
				{"第2章1.1(1)①（ア）a", "・"}}},
		{"one", "a-two",
			{{"2.1.1(1)(a)(イ)", "(イ)"}, {"第１条第１項第２号", "（２）"},
				{"第2章1.1(1)①（イ）", "（イ）"}}},
		{"one", "c", {{"2.1.1(1)(b)", "(b)"}, {"第１条第２項", "２"}, {"第2章1.1(1)②", "②"}}},
		{"one", "m",
			{{"2.1.1(1)-1", "2.1.1(1)-1"}, {"第１条関係１", "第１条関係１"},
				{"第2章1.1(1)対策1", "第2章1.1(1)対策1"}}},
		{"one", "m-one",
			{{"2.1.1(1)-1 a)", "a)"}, {"第１条関係１（１）", "（１）"},
				{"第2章1.1(1)対策1（ア）", "（ア）"}}},
		{"two", NULL, {{"2.1.1(2)", "(2)"}, {"第２条", "第２条"}, {"第2章1.1(2)", "(2)"}}},
		{"two", "only", {{"2.1.1(2)(a)", "(a)"}, {"第２条", ""}, {"第2章1.1(2)", ""}}},
		{"two", "only-one",
			{{"2.1.1(2)(a)(ア)", "(ア)"}, {"第２条第１号", "（１）"}, {"第2章1.1(2)①", "①"}}},
		{"two", "note", {{"2.1.1(2)", ""}, {"第２条", ""}, {"第2章1.1(2)", ""}}},
		{"words", NULL, {{"2.1.1(3)", "(3)"}, {"第３条", "第３条"}, {"第2章1.1(3)", "(3)"}}},
		{"appendix", NULL,
			{{"付録(1)", "付録(1)"}, {"付録第１", "付録第１"}, {"別表第1", "別表第1"}}},
	};
	struct bench *bench = *state;

	put_corpus(bench, "one, out, two, words");
	put_clause(bench, "one",
		REQUIREMENTS("1. a {#a by=ciso}\n   1. a {#a-one}\n      1. a {#a-deep}\n"
			     "         - a {#a-bullet}\n\n   続き\n\n   1. b {#a-gone when=f}\n   2. b {#a-two}\n"
			     "2. b {#b by=ciso when=f}\n3. c {#c by=ciso}\n")
			MEASURES("1. x {#gone for=b}\n2. m {#m for=a}\n   1. n {#m-gone when=f}\n   2. n {#m-one}\n"));
	put_clause(bench, "out", REQUIREMENTS("1. a {#a by=ciso when=f}\n"));
	put_clause(bench, "two",
		REQUIREMENTS("1. a {#gone by=ciso when=f}\n2. a {#only by=ciso}\n   1. a {#only-one}\n")
			COMMENTARY("### 考え {#note}\n\n文。\n"));
	bench_put(bench, "content/c/words.md", FRAGMENT("words", "kind: definitions\n", "文。\n"));
	for (size_t style = 0; style < STYLES; style++) {
		const struct handbook *handbook = bench_tailor(bench, profiles[style]);

		assert_silent(bench);
		for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
			const struct entry *entry = entry_of(handbook, cases[i].clause);
			const struct item *item =
				cases[i].item == NULL
					? NULL
					: item_of(handbook, cases[i].clause, cases[i].item);

			assert_non_null(entry);
			assert_int_equal(item == NULL, cases[i].item == NULL);
			assert_text(item == NULL ? entry->number : item->number,
				cases[i].styles[style].number);
			assert_text(item == NULL ? entry->marker : item->marker,
				cases[i].styles[style].marker);
		}
	}
}

/* Without sections above, and without 部. */
static void flat_outlines(void **state)
{
	static const char *const expected[STYLES][3] = {
		{"5", "5(1)", "6(1)"}, {"第５章", "第１条", "第２条"}, {"5", "5(1)", "6(1)"}};
	struct bench *bench = *state;

	bench_put(bench, "content/c/corpus.yaml",
		CORPUS_HEAD ROLES "first: 5\noutline: [s: [a], t: [b]]\n");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	bench_put(bench, "content/c/t.md", FRAGMENT("t", "kind: section\n", ""));
	put_clause(bench, "a", REQUIREMENTS("1. a {#a by=ciso}\n"));
	put_clause(bench, "b", REQUIREMENTS("1. a {#a by=ciso}\n"));
	for (size_t style = 0; style < STYLES; style++) {
		const struct handbook *handbook = bench_tailor(bench, profiles[style]);

		assert_silent(bench);
		assert_text(entry_of(handbook, "s")->number, expected[style][0]);
		assert_text(entry_of(handbook, "a")->number, expected[style][1]);
		assert_text(entry_of(handbook, "b")->number, expected[style][2]);
	}
}

/* FROM, an item of the clause `here`, refers TO something: what is printed in each style. */
static const struct reference_case {
	const char *from;
	const char *to;
	const char *styles[STYLES];
} references[] = {
	{"p1", "before", {"2.1.1(1)", "前条", "1.1(1)"}},
	{"p1", "after", {"2.1.1(3)", "次条", "1.1(3)"}},
	{"p1", "far", {"2.1.1(4)", "第４条", "1.1(4)"}},
	{"p1", "here", {"2.1.1(2)", "この条", "1.1(2)"}},
	{"p1", "before#x", {"2.1.1(1)(a)(ア)", "前条第１号", "1.1(1)①"}},
	{"p1", "after#q2", {"2.1.1(3)(b)", "次条第２項", "1.1(3)②"}},
	{"p1", "#p1", {"2.1.1(2)(a)", "第１項", "①"}},
	{"p1", "#p2", {"2.1.1(2)(b)", "第２項", "②"}},
	{"p1", "#p2-a", {"2.1.1(2)(b)(ア)", "第２項第１号", "②（ア）"}},
	{"p2", "#p1", {"2.1.1(2)(a)", "前項", "①"}},
	{"p2", "#p1-a", {"2.1.1(2)(a)(ア)", "前項第１号", "①（ア）"}},
	{"p2", "#p2-a", {"2.1.1(2)(b)(ア)", "第１号", "②（ア）"}},
	{"p3", "#p1", {"2.1.1(2)(a)", "第１項", "①"}},
	{"p3", "#p2", {"2.1.1(2)(b)", "前項", "②"}},
	{"p2-b", "#p2-a", {"2.1.1(2)(b)(ア)", "前号", "②（ア）"}},
	{"p2-b", "#p1", {"2.1.1(2)(a)", "前項", "①"}},
	{"p2-b", "#p2", {"2.1.1(2)(b)", "第２項", "②"}},
	{"p2-b", "#p3", {"2.1.1(2)(c)", "第３項", "③"}},
	{"p2-a", "#p2-b", {"2.1.1(2)(b)(イ)", "第２号", "②（イ）"}},
	{"m1", "#p1", {"2.1.1(2)(a)", "第１項", "①"}},
	{"m1", "#m2", {"2.1.1(2)-2", "第２条関係２", "対策2"}},
	{"m2", "#m1", {"2.1.1(2)-1", "第２条関係１", "対策1"}},
	{"m2", "before", {"2.1.1(1)", "前条", "1.1(1)"}},
	{"view", "#p2", {"2.1.1(2)(b)", "第２項", "②"}},
	{"view", "here", {"2.1.1(2)", "この条", "1.1(2)"}},
	{"view", "before", {"2.1.1(1)", "前条", "1.1(1)"}},
	{"view", "part", {"第2部", "第２章", "第2章"}},
	{"view", "group", {"2.1.1", "第２章第１節第１款", "1.1"}},
	{"view", "appendix", {"付録(1)", "付録第１", "別表第1"}},
};

/* The links of FROM, each in brackets of its own. */
static const char *links_of(struct bench *bench, const char *from)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < sizeof references / sizeof *references; i++)
		if (strcmp(references[i].from, from) == 0)
			buffer_add_format(&out, "〔[](%s)〕", references[i].to);
	return out.data;
}

static void put_references(struct bench *bench)
{
	put_corpus(bench, "before, here, after, far");
	put_clause(bench, "before", REQUIREMENTS("1. a {#only by=ciso}\n   1. a {#x}\n"));
	put_clause(bench, "after", REQUIREMENTS("1. a {#q1 by=ciso}\n2. a {#q2 by=ciso}\n"));
	put_clause(bench, "far", REQUIREMENTS("1. a {#q1 by=ciso}\n"));
	put_clause(bench, "here",
		text_format(bench->arena,
			REQUIREMENTS("1. %s {#p1 by=ciso}\n   1. a {#p1-a}\n2. %s {#p2 by=ciso}\n"
				     "   1. %s {#p2-a}\n   2. %s {#p2-b}\n3. %s {#p3 by=ciso}\n")
				MEASURES("1. %s {#m1 for=p1}\n2. %s {#m2 for=p1}\n")
					COMMENTARY("### 考え {#view}\n\n%s\n"),
			links_of(bench, "p1"), links_of(bench, "p2"), links_of(bench, "p2-a"),
			links_of(bench, "p2-b"), links_of(bench, "p3"), links_of(bench, "m1"),
			links_of(bench, "m2"), links_of(bench, "view"))
			.data);
}

static const char *expected_of(struct bench *bench, const char *from, size_t style)
{
	struct buffer out = {.arena = bench->arena};

	for (size_t i = 0; i < sizeof references / sizeof *references; i++)
		if (strcmp(references[i].from, from) == 0)
			buffer_add_format(&out, "〔%s〕", references[i].styles[style]);
	return out.data;
}

static void numbers_as_they_read(void **state)
{
	static const char *const places[] = {"p1", "p2", "p2-a", "p2-b", "p3", "m1", "m2", "view"};
	struct bench *bench = *state;

	put_references(bench);
	for (size_t style = 0; style < STYLES; style++) {
		const struct handbook *handbook = bench_tailor(bench, profiles[style]);

		assert_silent(bench);
		for (size_t i = 0; i < sizeof places / sizeof *places; i++)
			assert_string_equal(words_of(bench, handbook, "here", places[i]),
				expected_of(bench, places[i], style));
	}
}

/* 項 and 号 of a clause with one 項 only; and what lies between is out. */
static void neighbours_that_are_out(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench, "a, gone-too, b");
	put_clause(bench, "a",
		REQUIREMENTS(
			"1. あ {#one by=ciso}\n   1. い {#x}\n   2. う {#y when=f}\n   3. [](#x) {#z}\n"));
	put_clause(bench, "gone-too", REQUIREMENTS("1. あ {#one by=ciso when=f}\n"));
	put_clause(bench, "b",
		REQUIREMENTS(
			"1. [](a)、[](a#z) {#one by=ciso}\n2. え {#two by=ciso when=f}\n3. [](#one) {#three by=ciso}\n"));
	handbook = bench_tailor(bench, profiles[1]);
	assert_silent(bench);
	assert_string_equal(words_of(bench, handbook, "a", "z"), "前号");
	assert_string_equal(words_of(bench, handbook, "b", "one"), "前条、前条第２号");
	assert_string_equal(words_of(bench, handbook, "b", "three"), "前項");
}

/* 前項 is a 項; items of measures, and what stands deeper than 号, have no such names. */
static void no_names_elsewhere(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench, "a");
	put_clause(bench, "a",
		REQUIREMENTS("1. あ {#one by=ciso}\n   1. い {#x}\n      1. う {#deep}\n      2. [](#deep) {#deeper}\n")
			MEASURES("1. あ {#m for=one}\n   1. い {#m-a}\n   2. [](#m-a) {#m-b}\n"));
	handbook = bench_tailor(bench, profiles[1]);
	assert_silent(bench);
	assert_string_equal(words_of(bench, handbook, "a", "deeper"), "ア");
	assert_string_equal(words_of(bench, handbook, "a", "m-b"), "（１）");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(numbers_of_all_layers),
		bench_test(flat_outlines),
		bench_test(numbers_as_they_read),
		bench_test(neighbours_that_are_out),
		bench_test(no_names_elsewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
