/*
 * Who must act by what is kept; and what overrides make of the text.
 */
#include "../support.h"

#define ROLES                                                                                      \
	"roles:\n  ciso: {name: 長, description: d, post: none}\n"                                \
	"  staff: {name: 員, description: d, post: none}\n"                                       \
	"  guest: {name: 客, description: d, post: none, when: f}\n"                              \
	"facts: {f: {label: l, question: q}, g: {label: l, question: q}}\n"

#define PROFILE PROFILE_HEAD("ministry", "guideline") "roles: {}\nfacts: {f: false, g: true}\n"

static void put_corpus(struct bench *bench, const char *body)
{
	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD ROLES "outline: [s: [a, b]]\n");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	bench_put(bench, "content/c/b.md", FRAGMENT("b", "", REQUIREMENTS("1. あ {#x by=ciso}\n")));
	bench_put(bench, "content/c/a.md",
		text_format(bench->arena, "%s%s", FRAGMENT("a", "", ""), body).data);
}

/* The keys of the roles that act by a#ID, parted by spaces. */
static const char *actors_of(struct bench *bench, const struct handbook *handbook, const char *id)
{
	const struct item *item = item_of(handbook, "a", id);
	struct buffer out = {.arena = bench->arena};

	assert_non_null(item);
	buffer_add_string(&out, "");
	for (size_t i = 0; i < item->by_count; i++)
		buffer_add_format(&out, "%s%.*s", i == 0 ? "" : " ", TEXT_ARGS(item->by[i]->key));
	return out.data;
}

static void who_acts(void **state)
{
	static const char *const cases[][2] = {
		{"one", "ciso"}, {"one-a", "ciso"}, {"one-b", "staff"}, {"one-b-i", "staff"},
		{"two", ""}, {"two-a", "ciso"}, {"two-b", "staff"},
		{"three", "staff"},  /* guest is not here */
		{"m-own", "staff"},  /* its own */
		{"m-one", "ciso"},   /* its requirement's */
		{"m-one-a", "ciso"}, /* and its items likewise */
		{"m-item", "staff"}, /* the item's, not its requirement's */
		{"m-both", "ciso staff"}, {"m-gone", "ciso"}, /* what is out has nobody act */
		{"m-inherited", "ciso"}, /* of the item that the target is nested in */
	};
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench,
		REQUIREMENTS("1. あ {#one by=ciso}\n   1. あ {#one-a}\n   2. あ {#one-b by=staff}\n      1. あ {#one-b-i}\n"
			     "2. あ {#two}\n   1. あ {#two-a by=ciso}\n   2. あ {#two-b by=staff}\n"
			     "3. あ {#three by=\"guest staff\"}\n4. あ {#four by=staff when=f}\n")
			MEASURES("1. あ {#m-own for=one by=staff}\n2. あ {#m-one for=one}\n   1. あ {#m-one-a}\n"
				 "3. あ {#m-item for=one-b}\n4. あ {#m-both for=\"one three\"}\n"
				 "5. あ {#m-gone for=\"one four\"}\n6. あ {#m-inherited for=one-a}\n"));
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (strcmp(actors_of(bench, handbook, cases[i][0]), cases[i][1]) != 0)
			fail_msg("%s: %s", cases[i][0], actors_of(bench, handbook, cases[i][0]));
}

/* A measure of a requirement whose items each say who acts binds all of them. */
static void who_acts_by_items(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench,
		REQUIREMENTS("1. あ {#two}\n   1. あ {#two-a by=ciso}\n   2. あ {#two-b by=staff}\n   3. あ {#two-c by=guest when=f}\n")
			MEASURES("1. あ {#m for=two}\n"));
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	assert_string_equal(actors_of(bench, handbook, "m"), "ciso staff");
}

static void nobody_acts(void **state)
{
	struct bench *bench = *state;

	put_corpus(bench, REQUIREMENTS("1. あ {#one by=guest}\n"));
	bench_tailor(bench, PROFILE);
	assert_error(bench, "none of the roles that must act by 'a#one' exists in this organisation");
	put_corpus(bench, REQUIREMENTS("1. あ {#one by=guest when=f}\n2. い {#two by=ciso}\n"));
	bench_tailor(bench, PROFILE);
	assert_silent(bench);
	put_corpus(bench, REQUIREMENTS("1. あ {#one}\n"));
	bench_tailor(bench, PROFILE);
	assert_error(bench, "the requirement 'one' does not say who must act");
}

/* --- overrides --- */

static struct handbook *overridden(struct bench *bench, const char *rest, const char *override)
{
	bench_put(bench, "profiles/o/a.md",
		text_format(bench->arena,
			"---\noverride: a\nreason: 理由\napprover: 長\ndate: 2026-04-01\n---\n%s", override)
			.data);
	return bench_tailor(bench, text_format(bench->arena, PROFILE "overrides: o\n%s", rest).data);
}

static void put_three(struct bench *bench)
{
	put_corpus(bench, REQUIREMENTS("1. 甲 {#one by=ciso}\n   1. 子 {#one-a}\n   2. 丑 {#one-b}\n"
				       "2. 乙 {#two by=ciso}\n3. 丙 {#three by=ciso when=f}\n")
				  MEASURES("1. 丁 {#m for=two}\n"));
}

/* The requirements of clause a with their numbers: "(a)甲((ア)子)". */
static void describe(struct bench *bench, const struct handbook *handbook, struct buffer *out,
	struct item *const *items, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buffer_add_format(out, "%.*s%s", TEXT_ARGS(items[i]->marker),
			plain_of(bench, handbook, items[i]->blocks[0].prose));
		for (size_t j = 0; j < items[i]->block_count; j++) {
			if (items[i]->blocks[j].item_count == 0)
				continue;
			buffer_add_string(out, "<");
			describe(bench, handbook, out, items[i]->blocks[j].items,
				items[i]->blocks[j].item_count);
			buffer_add_string(out, ">");
		}
	}
}

static const char *requirements_of(struct bench *bench, const struct handbook *handbook)
{
	const struct entry *entry = entry_of(handbook, "a");
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	describe(bench, handbook, &out, entry->layers[LAYER_REQUIREMENT],
		entry->layer_counts[LAYER_REQUIREMENT]);
	return out.data;
}

static void overrides(void **state)
{
	static const struct {
		const char *override;
		const char *expected;
	} cases[] = {
		{"## x {.replace at=two}\n\n1. 新 {#new by=staff}\n", "(a)甲<(ア)子(イ)丑>(b)新"},
		{"## x {.replace at=one}\n\n1. 新 {#new by=staff}\n", "(a)新(b)乙"},
		{"## x {.replace at=one}\n\n1. 新 {#new by=staff}\n   1. 寅 {#k}\n   2. 卯 {#l when=f}\n   3. 辰 {#n when=g}\n",
			"(a)新<(ア)寅(イ)辰>(b)乙"},
		{"## x {.replace at=one-a}\n\n1. 新 {#new}\n", "(a)甲<(ア)新(イ)丑>(b)乙"},
		{"## x {.before at=one}\n\n1. 新 {#new by=staff}\n2. 古 {#old by=staff}\n",
			"(a)新(b)古(c)甲<(ア)子(イ)丑>(d)乙"},
		{"## x {.after at=one-a}\n\n1. 新 {#new}\n", "(a)甲<(ア)子(イ)新(ウ)丑>(b)乙"},
		{"## x {.after at=two}\n\n1. 新 {#new by=staff when=f}\n", "(a)甲<(ア)子(イ)丑>(b)乙"},
		{"## x {.remove at=one}\n", "(a)乙"},
		{"## x {.remove at=one-b}\n", "(a)甲<(ア)子>(b)乙"},
		{"## x {.before at=two}\n\n1. 新 {#new by=staff}\n\n## y {.after at=one}\n\n1. 古 {#old by=staff}\n\n"
		 "## z {.replace at=two}\n\n1. 改 {#changed by=ciso}\n",
			"(a)甲<(ア)子(イ)丑>(b)古(c)新(d)改"},
	};
	struct bench *bench = *state;

	put_three(bench);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct handbook *handbook = overridden(bench, "", cases[i].override);

		assert_silent(bench);
		assert_string_equal(requirements_of(bench, handbook), cases[i].expected);
	}
}

static void fates_of_overrides(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;
	const struct item *item;

	put_three(bench);
	handbook = overridden(bench, "",
		"## x {.replace at=one}\n\n1. 新 {#new by=staff}\n\n## y {.after at=one}\n\n1. 古 {#old by=staff}\n");
	assert_silent(bench);
	item = item_of(handbook, "a", "one");
	assert_int_equal(item->fate->status, FATE_AMENDED);
	assert_int_equal(item->fate->cause, CAUSE_OVERRIDE);
	assert_text(item->fate->decision->reason, "理由");
	assert_string_equal(actors_of(bench, handbook, "one"), "staff");
	item = item_of(handbook, "a", "old");
	assert_int_equal(item->fate->status, FATE_KEPT);
	assert_int_equal(item->fate->cause, CAUSE_ADDED);
	handbook = overridden(bench, "", "## x {.after at=one-a}\n\n1. 新 {#new}\n   1. 中 {#inner}\n");
	assert_silent(bench);
	assert_string_equal(actors_of(bench, handbook, "new"), "ciso"); /* as where it was added */
	assert_string_equal(actors_of(bench, handbook, "inner"), "ciso");
	handbook = overridden(bench, "", "## x {.remove at=two}\n");
	assert_silent(bench);
	assert_null(item_of(handbook, "a", "two"));
	assert_null(item_of(handbook, "a", "m")); /* it served nothing else */
}

static void wrong_overrides(void **state)
{
	static const struct {
		const char *override;
		const char *message;
	} cases[] = {
		{"## x {.replace at=too}\n\n1. 新 {#new by=staff}\n",
			"the clause 'a' has no provision 'too'"},
		{"## x {.remove at=one}\n\n## y {.replace at=one}\n\n1. 新 {#new by=staff}\n",
			"two overrides change 'a#one'"},
		{"## x {.after at=three}\n\n1. 新 {#new by=staff}\n",
			"'a#three' is not in this handbook, so nothing can be put there"},
		{"## x {.replace at=one}\n", "a replacement without its one item"},
		{"## x {.after at=one}\n", "an addition of nothing"},
		{"## x {.remove at=one}\n\n文。\n", "cannot stand here"},
		{"## x {.after at=one}\n\n1. 新 {#two by=staff}\n", "has a provision 'two' already"},
		{"## x {.change at=one}\n", "there is no change 'change'"},
		{"## x {.remove}\n", "a change without its provision"},
		{"## x\n", "a heading that says no change"},
	};
	struct bench *bench = *state;

	put_three(bench);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		overridden(bench, "", cases[i].override);
		assert_error(bench, cases[i].message);
	}
}

/* References to what overrides add, remove and replace. */
static void references_and_overrides(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_three(bench);
	handbook = overridden(bench, "",
		"## x {.after at=two}\n\n1. [](#one)と[](a#new)と[](b) {#new by=staff}\n");
	assert_silent(bench);
	assert_string_equal(words_of(bench, handbook, "a", "new"), "1(1)(a)と1(1)(c)と1(2)");
	overridden(bench, "", "## x {.after at=two}\n\n1. [](#three) {#new by=staff}\n");
	assert_error(bench, "'a#three' is not in the handbook of p");
	overridden(bench, "", "## x {.after at=two}\n\n1. [](#nine) {#new by=staff}\n");
	assert_error(bench, "there is no provision 'a#nine'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(who_acts),
		bench_test(who_acts_by_items),
		bench_test(nobody_acts),
		bench_test(overrides),
		bench_test(fates_of_overrides),
		bench_test(wrong_overrides),
		bench_test(references_and_overrides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
