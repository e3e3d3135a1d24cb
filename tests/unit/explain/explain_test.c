/*
 * What explanations find: first causes, chains of values, what depends on what, and what would be
 * different.
 */
#include "../support.h"

#include "explain/explain.h"
#include "explain/print.h"

#define HEAD CORPUS_HEAD "outline: [c]\n"
#define ROLES                                                                                       \
	"roles:\n"                                                                                  \
	"  chief: {name: 責任者, description: 統べる}\n"                                      \
	"  staff: {name: '{{term.body}}の職員', description: 働く, post: none, when: cloud}\n" \
	"terms:\n"                                                                                  \
	"  body: {name: 機関}\n"                                                                  \
	"documents:\n"                                                                              \
	"  plan: {name: '{{term.body}}の計画', kind: plan}\n"                                    \
	"facts:\n"                                                                                  \
	"  cloud: {label: L, question: Q}\n"                                                        \
	"  agency: {label: L, question: Q, when: independent_agency}\n"
#define PROFILE                                                                                    \
	PROFILE_HEAD("ministry", "guideline")                                                      \
	"facts: {cloud: false}\nroles: {chief: 局長}\nterms: {body: 省}\n"

static const struct handbook *make(struct bench *bench, const char *items)
{
	const struct handbook *handbook;

	bench_put(bench, "content/c/corpus.yaml", HEAD ROLES);
	bench_put(bench, "content/c/c.md",
		text_format(bench->arena, "%s%s",
			FRAGMENT("c", "", "## 遵守事項 {.requirements}\n\n"), items)
			.data);
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	assert_non_null(handbook);
	return handbook;
}

static struct explanation one(struct bench *bench, const struct handbook *handbook, const char *id)
{
	struct explanations found = explain(bench->arena, handbook, text_of(id), NULL, NULL);

	assert_int_equal(found.count, 1);
	return found.list[0];
}

/* The first cause of what ID names, in a handbook where it is out. */
static enum first_cause first_cause(struct bench *bench, const struct handbook *handbook, const char *id)
{
	struct explanation found = one(bench, handbook, id);
	const struct causes *causes = &found.provision->causes;

	assert_true(causes->count > 0);
	return causes->steps[causes->count - 1].cause;
}

static void tells_kinds_from_facts(void **state)
{
	static const struct {
		const char *when;
		enum first_cause cause;
	} cases[] = {
		{"municipality", FIRST_KIND},
		{"not ministry", FIRST_KIND},
		{"cloud", FIRST_CONDITION},
		{"cloud and municipality", FIRST_KIND},
		{"cloud or municipality", FIRST_CONDITION},
		{"agency", FIRST_KIND}, /* asked of other kinds only */
		{"cloud and agency", FIRST_KIND},
		{"cloud or agency", FIRST_CONDITION},
		{"not (ministry or cloud)", FIRST_KIND},
		{"not (not cloud or municipality)", FIRST_CONDITION},
		{"cloud and not cloud", FIRST_CONDITION},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct handbook *handbook = make(bench,
			text_format(bench->arena,
				"1. 一 {#a by=chief}\n2. 二 {#b by=chief when=\"%s\"}\n   1. 三 {#d}\n",
				cases[i].when)
				.data);

		assert_int_equal(first_cause(bench, handbook, "c#b"), cases[i].cause);
		assert_int_equal(first_cause(bench, handbook, "c#d"), cases[i].cause);
		assert_int_equal(one(bench, handbook, "c#a").provision->causes.count, 0);
	}
}

static void follows_values(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook =
		make(bench, "1. {{doc.plan}} {#a by=chief}\n2. {{role.chief}} {#b by=chief}\n");
	struct explanation found = one(bench, handbook, "c#a");
	const struct value_chain *chain = &found.provision->paragraphs[0].values[0];

	assert_text(chain->value, "省の計画");
	assert_int_equal(chain->origin_count, 1);
	assert_int_equal(chain->part_count, 1); /* the word is the profile's */
	assert_int_equal(chain->parts[0].origins[0].kind, ORIGIN_PROFILE);
	assert_text(chain->parts[0].origins[0].value, "省");
	assert_text(chain->parts[0].origins[1].value, "機関");
	found = one(bench, handbook, "term.body");
	assert_int_equal(found.name->uses.count, 2); /* through the document; the document's name */
	assert_text(found.name->uses.list[0].through, "doc.plan");
	assert_text(found.name->uses.list[0].by.id, "c#a");
}

static void knows_what_would_be(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook =
		make(bench, "1. 一[と二]{when=cloud} {#a by=chief}\n2. 三 {#b by=staff when=cloud}\n"
			    "   1. 四 {#d}\n3. 五 {#e by=chief when=\"not cloud\"}\n");
	const struct profile *profile = explain_otherwise(bench->arena, handbook, TEXT("cloud"));
	const struct handbook *other = tailor(bench->arena, bench->report, handbook->library, profile);
	const struct troubles none = {NULL, 0};
	struct explanations found = explain(bench->arena, handbook, TEXT("cloud"), other, &none);
	const struct otherwise *otherwise = found.list[0].fact->otherwise;

	assert_silent(bench);
	assert_int_equal(otherwise->comes.count, 1); /* the outermost */
	assert_text(otherwise->comes.list[0].id, "c#b");
	assert_text(otherwise->comes.list[0].number, "(1)(b)");
	assert_int_equal(otherwise->goes.count, 1);
	assert_text(otherwise->goes.list[0].id, "c#e");
	assert_int_equal(otherwise->reworded.count, 1);
	assert_text(otherwise->reworded.list[0].id, "c#a");
	assert_int_equal(otherwise->roles_come.count, 1);
	assert_null(explain_otherwise(bench->arena, handbook, TEXT("agency")));
	assert_null(explain_otherwise(bench->arena, handbook, TEXT("ministry")));
	assert_null(explain_otherwise(bench->arena, handbook, TEXT("role.cloud")));
}

static void lists_absences(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = make(bench,
		"1. 一 {#a by=chief}\n2. 二 {#b by=chief when=cloud}\n   1. 三 {#d}\n"
		"3. 四 {#e by=chief when=municipality}\n4. 五 {#f by=chief when=cloud}\n");
	struct absences absences = explain_absences(bench->arena, handbook);

	assert_int_equal(absences.count, 4);
	assert_text(absences.list[0].of.id, "c#e"); /* for other kinds first */
	assert_text(absences.list[1].of.id, "c#b");
	assert_int_equal(absences.list[1].nested, 1);
	assert_text(absences.list[2].of.id, "c#f");
	assert_text(absences.list[3].of.id, "staff");
}

/* Narrow terminals get narrow lines, but for the names of things, which are not cut. */
static void keeps_to_the_width(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = make(bench,
		"1. 責任者は、長い文を書き、さらに長い文を書き、それでも足りないときは、もっと長い文を書き、"
		"終わりまで書くこと。 {#a by=chief}\n");
	struct explanations found = explain(bench->arena, handbook, TEXT("c#a"), NULL, NULL);
	struct buffer plain = {.arena = bench->arena};
	struct buffer bold = {.arena = bench->arena};

	print_explanations(bench->arena, &plain, (struct style){60, false}, &found);
	print_explanations(bench->arena, &bold, (struct style){60, true}, &found);
	assert_null(strchr(plain.data, '\033'));
	assert_non_null(strstr(plain.data, "  text        責任者は、長い文を書き、さらに長い文を書き、そ\n"
					   "              れでも足りないときは、"));
	assert_int_equal(strncmp(bold.data, "\033[1mrequirement c#a\033[0m\n", 24), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(tells_kinds_from_facts),
		bench_test(follows_values),
		bench_test(knows_what_would_be),
		bench_test(lists_absences),
		bench_test(keeps_to_the_width),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
