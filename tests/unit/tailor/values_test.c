/*
 * What is filled in: names, posts, terms, parameters and documents as an organisation has them.
 */
#include "../support.h"
#include "render/index.h"

#define ROLES                                                                                                                     \
	"roles:\n"                                                                                                                \
	"  ciso: {name: '{{term.org}}の長', reading: ちょう, description: '{{post.ciso}}がなる。', reports_to: staff}\n" \
	"  deputy: {name: 次長, description: d, post: optional}\n"                                                              \
	"  staff: {name: 職員等, description: d, post: none}\n"                                                                \
	"  guest: {name: 客, description: d, post: optional, when: f}\n"                                                         \
	"facts: {f: {label: l, question: q}}\n"                                                                                   \
	"terms:\n"                                                                                                                \
	"  org: {name: 機関等}\n"                                                                                              \
	"  line: {name: '{{term.org}}内回線', reading: かいせん, definition: '{{term.org}}の線をいう。'}\n"          \
	"  area: {name: 区域, reading: くいき, definition: 囲いをいう。}\n"                                            \
	"parameters:\n"                                                                                                           \
	"  notice: {name: 連絡, value: 5日, stricter: less, source: 2.2.4}\n"                                                  \
	"  times: {name: 回数, value: 2回, stricter: more, source: 2.2.3}\n"                                                   \
	"documents: {plan: {name: '{{term.org}}計画', kind: plan}}\n"

#define HEAD "name: 架空省\nshort_name: 当省\nkind: ministry\nnumbering: guideline\nimports: [c]\n"

#define PROFILE                                                                                    \
	HEAD "handbook: {title: 手引き, version: 第２版, effective: 2026-04-01}\n"           \
	     "facts: {f: false}\nroles: {ciso: 官房長}\n"

static void put_corpus(struct bench *bench, const char *words)
{
	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD ROLES "outline: [s: [a]]\n");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	bench_put(bench, "content/c/a.md",
		text_format(bench->arena, "%s%s {#one by=ciso}\n",
			FRAGMENT("a", "", REQUIREMENTS("1. ")), words)
			.data);
}

/* What WORDS say in the handbook of the profile with TEXT. */
static const char *said(struct bench *bench, const char *words, const char *profile)
{
	const struct handbook *handbook;

	put_corpus(bench, words);
	handbook = bench_tailor(bench, profile);
	assert_silent(bench);
	assert_non_null(handbook);
	return words_of(bench, handbook, "a", "one");
}

static void values_of_all_sorts(void **state)
{
	static const char *const cases[][2] = {
		{"{{role.ciso}}", "機関等の長"},
		{"{{role.staff}}", "職員等"},
		{"{{post.ciso}}", "官房長"},
		{"{{term.org}}", "機関等"},
		{"{{term.line}}", "機関等内回線"},
		{"{{param.notice}}", "5日"},
		{"{{doc.plan}}", "機関等計画"},
		{"{{org.name}}", "架空省"},
		{"{{org.short_name}}", "当省"},
		{"{{org.title}}", "手引き"},
		{"{{org.version}}", "第２版"},
		{"{{org.effective}}", "令和8年4月1日"},
		{"{{ role.ciso }}", "機関等の長"},
		{"甲{{term.org}}乙{{term.org}}", "甲機関等乙機関等"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(said(bench, cases[i][0], PROFILE), cases[i][1]);
}

static void names_of_the_organisation(void **state)
{
	static const char profile[] = HEAD
		"handbook: {title: t, version: v, effective: 2026-04-01, calendar: gregorian}\n"
		"facts: {f: true}\n"
		"roles: {ciso: {post: 局長, name: 情報統括官}, deputy: 部長, staff: {name: 役職員}, guest: 客員}\n"
		"terms: {org: 当省等}\nparameters: {notice: 3日}\n";
	static const char *const cases[][2] = {
		{"{{role.ciso}}／{{post.ciso}}", "情報統括官／局長"},
		{"{{role.deputy}}／{{post.deputy}}", "次長／部長"},
		{"{{role.staff}}", "役職員"},
		{"{{role.guest}}／{{post.guest}}", "客／客員"},
		{"{{term.line}}", "当省等内回線"},
		{"{{doc.plan}}", "当省等計画"},
		{"{{param.notice}}", "3日"},
		{"{{org.effective}}", "2026年4月1日"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(said(bench, cases[i][0], profile), cases[i][1]);
}

static void values_are_escaped(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;
	const struct op *op;

	put_corpus(bench, "{{term.org}}");
	handbook = bench_tailor(bench, PROFILE "terms: {org: '<b>&\"*y*'}\n");
	assert_silent(bench);
	op = item_of(handbook, "a", "one")->blocks[0].prose->ops;
	while (op->kind != OP_VALUE)
		op++;
	assert_text(handbook->values[op->slot->number].plain, "<b>&\"*y*");
	assert_text(index_new(bench->arena, handbook)->values[op->slot->number],
		"&lt;b&gt;&amp;&quot;*y*");
}

static void values_that_are_not_there(void **state)
{
	static const char *const cases[][2] = {
		{"{{role.guest}}", "p does not have the role 'guest'"},
		{"{{post.guest}}", "p does not have a post for the role 'guest'"},
		{"{{post.deputy}}", "p does not have a post for the role 'deputy'"},
		{"{{post.staff}}", "p does not have a post for the role 'staff'"},
		{"[甲]{when=\"not f\"}{{role.guest}}", "p does not have the role 'guest'"},
		{"{{role.cisso}}", "there is no role 'cisso'"},
		{"{{post.cisso}}", "did you mean 'ciso'?"},
		{"{{term.orgs}}", "there is no term 'orgs'"},
		{"{{param.note}}", "there is no parameter 'note'"},
		{"{{doc.plans}}", "there is no document 'plans'"},
		{"{{org.nam}}", "an organisation has no value 'nam'"},
		{"{{rule.ciso}}", "there is no sort of value 'rule'"},
		{"{{ciso}}", "does not say what sort of value it is"},
		{"{{}}", "does not say what sort of value it is"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		put_corpus(bench, cases[i][0]);
		bench_tailor(bench, PROFILE);
		assert_error(bench, cases[i][1]);
	}
	/* Where the sentence is out, the organisation need not have what is in it. */
	assert_string_equal(said(bench, "甲[{{role.guest}}{{post.guest}}]{when=f}乙", PROFILE), "甲乙");
}

static void put_terms(struct bench *bench, const char *terms)
{
	bench_put(bench, "content/c/corpus.yaml",
		text_format(bench->arena,
			CORPUS_HEAD "outline: [s: [a]]\n"
				    "roles: {ciso: {name: '{{term.a}}', description: '{{term.a}}', post: none}}\n"
				    "terms: %s\n",
			terms)
			.data);
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	bench_put(bench, "content/c/a.md",
		FRAGMENT("a", "", REQUIREMENTS("1. {{role.ciso}} {#one by=ciso}\n")));
}

static void values_in_a_ring(void **state)
{
	static const char profile[] = PROFILE_HEAD("ministry", "guideline") "roles: {}\n";
	struct bench *bench = *state;

	put_terms(bench, "{a: {name: '{{term.b}}'}, b: {name: '{{term.c}}'}, c: {name: '{{term.a}}'}}");
	bench_tailor(bench, profile);
	assert_error(bench, "is defined by itself");
	put_terms(bench, "{a: {name: '{{term.a}}'}}");
	bench_tailor(bench, profile);
	assert_error(bench, "'a' is defined by itself");
	put_terms(bench, "{a: {name: '{{role.ciso}}'}}");
	bench_tailor(bench, profile);
	assert_error(bench, "is defined by itself");
	/* The organisation's own name ends the ring; a definition may use its own word. */
	put_terms(bench, "{a: {name: '{{term.a}}', reading: あ, definition: '{{term.a}}とは。'}}");
	bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\nterms: {a: 甲}\n");
	assert_silent(bench);
}

/* A diamond is no ring: both ways to d are filled. */
static void values_by_two_ways(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_terms(bench,
		"{a: {name: '{{term.b}}{{term.c}}'}, b: {name: 'b{{term.d}}'}, c: {name: 'c{{term.d}}'}, d: {name: d}}");
	handbook = bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\n");
	assert_silent(bench);
	assert_string_equal(words_of(bench, handbook, "a", "one"), "bdcd");
}

static void terms_of_the_glossary(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench, "{{term.line}}と{{term.org}}と{{term.line}}");
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	assert_int_equal(handbook->term_count, 1); /* what no text uses is not listed */
	put_corpus(bench, "{{term.line}}と{{term.area}}と{{term.line}}");
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	assert_int_equal(handbook->term_count, 2);
	assert_text(handbook->terms[0].term->key, "line"); /* かいせん before くいき */
	assert_text(handbook->terms[0].name, "機関等内回線");
	assert_text(handbook->terms[1].term->key, "area");
	assert_int_equal(entry_of(handbook, "a")->term_count, 2);
	assert_text(entry_of(handbook, "a")->terms[0]->key, "line");
}

static void holders(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench, "甲");
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	assert_int_equal(handbook->holder_count, 3); /* guest is not here */
	assert_text(handbook->holders[0].name, "機関等の長");
	assert_text(handbook->holders[0].post, "官房長");
	assert_text(handbook->holders[0].description, "官房長がなる。");
	assert_text(handbook->holders[1].post, "");
}

/* --- parameters --- */

static void parameters(void **state)
{
	static const struct {
		const char *rest;
		const char *message; /* NULL: fine */
	} cases[] = {
		{"parameters: {notice: 5日}\n", NULL},
		{"parameters: {notice: ５日}\n", NULL},
		{"parameters: {notice: 4日}\n", NULL},
		{"parameters: {notice: 120時間}\n", NULL},
		{"parameters: {notice: 121時間}\n",
			"'121時間' is weaker than the guideline's 5日 (2.2.4)"},
		{"parameters: {notice: 6日}\n", "'6日' is weaker than the guideline's 5日 (2.2.4)"},
		{"parameters: {notice: 1週間}\n", "weaker"},
		{"parameters: {notice: 1回}\n", "'1回' cannot be compared with the guideline's 5日"},
		{"parameters: {notice: 五日}\n", "'五日' is not an amount"},
		{"parameters: {notice: 5}\n", "'5' is not an amount"},
		{"parameters: {notize: 5日}\n", "did you mean 'notice'?"},
		{"parameters: {times: 2回}\n", NULL},
		{"parameters: {times: 3回}\n", NULL},
		{"parameters: {times: 1回}\n", "'1回' is weaker than the guideline's 2回 (2.2.3)"},
		{"parameters: {notice: 6日}\ndecisions: [{parameter: notice, decision: amend, reason: r, approver: a, "
		 "date: 2026-01-01}]\n",
			NULL},
		{"parameters: {notice: 6日}\ndecisions: [{parameter: times, decision: amend, reason: r, approver: a, "
		 "date: 2026-01-01}]\n",
			"weaker"},
		{"parameters: {notice: 1回}\ndecisions: [{parameter: notice, decision: amend, reason: r, approver: a, "
		 "date: 2026-01-01}]\n",
			"cannot be compared"},
		{"decisions: [{parameter: notize, decision: amend, reason: r, approver: a, date: 2026-01-01}]\n",
			"there is no parameter 'notize'"},
	};
	struct bench *bench = *state;

	put_corpus(bench, "{{param.notice}}");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bench_tailor(bench, text_format(bench->arena, PROFILE "%s", cases[i].rest).data);
		if (cases[i].message == NULL)
			assert_silent(bench);
		else
			assert_error(bench, cases[i].message);
	}
}

static void settings(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	put_corpus(bench, "甲");
	handbook = bench_tailor(bench, PROFILE "parameters: {notice: 24時間}\n");
	assert_silent(bench);
	assert_int_equal(handbook->setting_count, 2);
	assert_text(handbook->settings[0].value, "24時間");
	assert_non_null(handbook->settings[0].set);
	assert_text(handbook->settings[1].value, "2回");
	assert_null(handbook->settings[1].set);
}

/* --- appointments --- */

static void put_apart(struct bench *bench)
{
	bench_put(bench, "content/c/corpus.yaml",
		CORPUS_HEAD
		"outline: [s: [a]]\nfacts: {f: {label: l, question: q}}\n"
		"roles:\n  head: {name: n, description: d}\n  auditor: {name: n, description: d}\n"
		"  maybe: {name: n, description: d, post: optional}\n  none: {name: n, description: d, post: none}\n"
		"  guest: {name: n, description: d, when: f}\n"
		"apart:\n  - {roles: [head, auditor], source: 2.1.1(8)}\n  - {roles: [guest, auditor], source: x}\n"
		"  - {roles: [maybe, auditor], source: y}\n");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	bench_put(bench, "content/c/a.md", FRAGMENT("a", "", REQUIREMENTS("1. a {#one by=head}\n")));
}

static void appointments(void **state)
{
	static const struct {
		const char *rest;
		const char *message; /* NULL: fine */
	} cases[] = {
		{"roles: {head: 長, auditor: 監}\nfacts: {f: false}\n", NULL},
		{"roles: {head: 長, auditor: 監, maybe: 長}\nfacts: {f: false}\n", NULL},
		{"roles: {head: 長, auditor: 監, guest: 客}\nfacts: {f: true}\n", NULL},
		{"roles: {head: 長, auditor: 監, none: {name: 者}}\nfacts: {f: false}\n", NULL},
		{"roles: {head: 長, auditor: 監, maybe: {name: 者}}\nfacts: {f: false}\n", NULL},
		{"roles: {head: 長}\nfacts: {f: false}\n", "no post holds the role 'auditor'"},
		{"roles: {head: 長, auditor: {name: 者}}\nfacts: {f: false}\n",
			"no post holds the role 'auditor'"},
		{"roles: {head: 長, auditor: 監}\nfacts: {f: true}\n", "no post holds the role 'guest'"},
		{"roles: {head: 長, auditor: 監, guest: 客}\nfacts: {f: false}\n",
			"this organisation does not have the role 'guest'"},
		{"roles: {head: 長, auditor: 監, none: 者}\nfacts: {f: false}\n",
			"the role 'none' is held by no post"},
		{"roles: {head: 長, auditor: 長}\nfacts: {f: false}\n",
			"the post '長' cannot hold both 'head' and 'auditor'"},
		{"roles: {head: 長, auditor: 監, maybe: 監}\nfacts: {f: false}\n",
			"the post '監' cannot hold both 'maybe' and 'auditor'"},
		{"roles: {head: 長, auditor: 監, guest: 監}\nfacts: {f: true}\n",
			"the post '監' cannot hold both 'guest' and 'auditor'"},
		{"roles: {head: 長, auditor: 監, haed: 監}\nfacts: {f: true}\n",
			"there is no role 'haed'"},
		{"roles: {head: 長, auditor: 監, head: 監}\nfacts: {f: true}\n",
			"the key 'head' is here a second time"},
		{"roles: {head: 長, auditor: ''}\nfacts: {f: false}\n", "is empty"},
	};
	struct bench *bench = *state;

	put_apart(bench);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bench_tailor(bench, text_format(bench->arena, "%s%s",
					    PROFILE_HEAD("ministry", "guideline"), cases[i].rest)
					    .data);
		if (cases[i].message == NULL)
			assert_silent(bench);
		else
			assert_error(bench, cases[i].message);
	}
}

/* --- references --- */

static void references(void **state)
{
	static const struct {
		const char *words;
		const char *said;    /* or */
		const char *message; /* NULL: fine */
	} cases[] = {
		{"[](b#x)", "1(2)(a)", NULL},
		{"[別](b#x)", "別", NULL},
		{"[](b#gone \"代\")", "代", NULL},
		{"[別](b#gone \"代\")", "代", NULL},
		{"甲[乙[](b#gone)丙]{when=f}丁", "甲丁", NULL},
		{"[](out \"代\")と[](out#x \"替\")", "代と替", NULL},
		{"[](b#gone)", NULL, "'b#gone' is not in the handbook of p"},
		{"[別](b#gone)", NULL, "'b#gone' is not in the handbook of p"},
		{"[](out)", NULL, "'out' is not in the handbook of p"},
		{"[](b#y)", NULL, "there is no provision 'b#y'"},
		{"[](b#nest)", NULL, "did you mean 'b#nested'?"},
		{"[](bb \"代\")", NULL, "there is no provision 'bb'"},
		{"[](#two)", NULL, "there is no provision 'a#two'"},
	};
	struct bench *bench = *state;

	put_corpus(bench, "甲");
	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD ROLES "outline: [s: [a, b, out]]\n");
	bench_put(bench, "content/c/b.md",
		FRAGMENT("b", "",
			REQUIREMENTS(
				"1. a {#x by=ciso}\n   1. a {#nested}\n2. a {#gone by=ciso when=f}\n")));
	bench_put(bench, "content/c/out.md",
		FRAGMENT("out", "when: f\n", REQUIREMENTS("1. a {#x by=ciso}\n")));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct handbook *handbook;

		bench_put(bench, "content/c/a.md",
			text_format(bench->arena, "%s%s {#one by=ciso}\n",
				FRAGMENT("a", "", REQUIREMENTS("1. ")), cases[i].words)
				.data);
		handbook = bench_tailor(bench, PROFILE);
		if (cases[i].message != NULL) {
			assert_error(bench, cases[i].message);
			continue;
		}
		assert_silent(bench);
		assert_string_equal(words_of(bench, handbook, "a", "one"), cases[i].said);
	}
}

/* Names, titles and descriptions take values only: a link in them would print nothing. */
static void no_links_in_names(void **state)
{
	struct bench *bench = *state;

	put_terms(bench, "{a: {name: '[](a#one)'}}");
	bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\n");
	assert_error(bench, "a link cannot stand here");
	put_terms(bench, "{a: {name: 甲}}");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "when: ministry\nkind: section\n", ""));
	bench_put(bench, "content/c/a.md",
		"---\nid: a\ntitle: '[甲](a#one)'\nsource: '1'\n---\n" REQUIREMENTS(
			"1. x {#one by=ciso}\n"));
	bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\n");
	assert_error(bench, "a.md:3:13: error: a link cannot stand here");
	/* A definition may lead on. */
	put_terms(bench, "{a: {name: 甲, reading: こう, definition: '[](a#one)の者をいう。'}}");
	bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\n");
	assert_silent(bench);
	put_terms(bench, "{a: {name: 甲, reading: こう, definition: '[](a#two)の者をいう。'}}");
	bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\n");
	assert_error(bench, "there is no provision 'a#two'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(values_of_all_sorts),
		bench_test(names_of_the_organisation),
		bench_test(values_are_escaped),
		bench_test(values_that_are_not_there),
		bench_test(values_in_a_ring),
		bench_test(values_by_two_ways),
		bench_test(terms_of_the_glossary),
		bench_test(holders),
		bench_test(parameters),
		bench_test(settings),
		bench_test(appointments),
		bench_test(references),
		bench_test(no_links_in_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
