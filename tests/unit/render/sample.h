/*
 * A small handbook with something of everything, and those of the sample profiles, for the tests of
 * what render makes of a handbook.
 */
#ifndef TEBIKI_TESTS_SAMPLE_H
#define TEBIKI_TESTS_SAMPLE_H

#include "../support.h"
#include "../wording.h"

#include "render/printing.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* A reason that is hard to quote: "…", commas, a line end, a backslash, a NEL and a wide space. */
#define HARD_REASON "引用\"語\",\n次の行\\終\xc2\x85　か'ら"

static const char sample_corpus[] =
	CORPUS_HEAD "outline:\n  - part:\n      - duty\n      - care\n      - gone\n  - free\n"
		    "roles:\n"
		    "  ciso: {name: 責任者, reading: せきにんしゃ, description: d}\n"
		    "  manager: {name: 'A&B <管理者>', description: d, reports_to: ciso}\n"
		    "  staff: {name: 職員, description: d, post: none}\n"
		    "  idle: {name: 暇な者, description: d, post: none}\n"
		    "  absent: {name: いない者, description: d, when: 'no'}\n"
		    "terms:\n"
		    "  line: {name: 回線, reading: かいせん, definition: 線をいう。}\n"
		    "  word: {name: 単語}\n"
		    "facts:\n"
		    "  'yes': {label: はい, question: はい？}\n"
		    "  'no': {label: いいえ, question: いいえ？}\n"
		    "  other: {label: ほか, question: ほか？}\n"
		    "parameters:\n"
		    "  period: {name: 期間, value: 3か月, stricter: less, source: '1'}\n"
		    "  limit: {name: 期限, value: 5日, stricter: less, source: '2'}\n"
		    "  spare: {name: 予備, value: 1回, stricter: more, source: '3'}\n"
		    "documents:\n"
		    "  plan: {name: '{{term.word}}計画', kind: plan}\n"
		    "  ledger: {name: 台帳, kind: ledger}\n"
		    "  book: {name: 帳簿, kind: ledger}\n"
		    "  unused: {name: 不要, kind: record}\n";

static const char sample_duty[] = FRAGMENT("duty", "",
	REQUIREMENTS(
		"1. 甲 \"引用\", \\\\ と[](care#keep)。[^n] {#one by=ciso every=year produces=plan}\n"
		"2. 乙 {#two by=staff}\n"
		"3. 丙 {#three by=staff}\n   1. 子 {#three-a by=manager every=month}\n   2. 丑 {#three-b}\n      - 点 {#dot}\n"
		"4. 丁 {#four}\n   1. 寅 {#four-a by=manager}\n   2. 卯 {#four-b by=staff produces=ledger}\n"
		"5. 戊 {#five by=\"ciso staff\" when=\"no or not (yes and other)\"}\n   1. 辰 {#five-a}\n"
		"6. 己 {#six by=ciso level=recommended every=regularly}\n"
		"7. 庚 {#seven by=staff level=recommended}\n"
		"8. 辛{{param.period}} {#eight by=ciso every=year produces=plan}\n")
		MEASURES("1. ア {#m-one for=one produces=\"ledger plan\"}\n"
			 "2. イ {#m-four for=four every=half-year reports_to=ciso}\n"
			 "3. ウ {#m-five for=five}\n"
			 "4. エ {#m-two for=two}\n") COMMENTARY("### 甲の{{role.manager}} {#why for=one}\n\n文と`符号`。\n\n- 一\n- 二\n\n### 乙 {for=two}\n\n文。\n\n"
								"### 丙 {#more for=three}\n\n文。\n\n")
			QUESTIONS("### 問 {#q-one for=\"one three\"}\n\n- [x] 甲[](care#keep)\n- [ ] {{term.line}} {when=yes}\n- [ ] 無 {when=no}\n\n文。\n\n"
				  "### 職員への問 {#q-staff for=\"one three\" by=staff}\n\n- [ ] 丙\n- [x] 丁\n\n文。\n\n"
				  "### 消える問 {#q-two for=\"two three\"}\n\n- [ ] 丙\n- [x] 丁\n\n文。\n\n"
				  "[^n]: 注。\n"));

static const char sample_care[] = FRAGMENT("care", "",
	REQUIREMENTS("1. {{term.line}}を[備え](duty#one)、{{term.word}}と{{doc.book}} {#keep by=manager}\n"
		     "2. 守る {#hold by=manager produces=book}\n"));

#define SAMPLE_HEAD PROFILE_HEAD("ministry", "guideline")
#define SAMPLE_FACTS                                                                               \
	"facts: {'yes': true, 'no': false, other: true}\nroles: {ciso: 局長, manager: 課長}\n"

static const char sample_profile[] = SAMPLE_HEAD SAMPLE_FACTS
	"recommended: decline\nparameters: {limit: 7日, period: 2か月}\noverrides: o\n"
	"decisions:\n"
	"  - {provision: duty#two, decision: not_applicable, reason: \"引用\\\"語\\\",\\n次の行\\\\終\\N　か'ら\", approver: 長, date: 2026-04-01}\n"
	"  - {provision: duty#six, decision: adopt, reason: 要る, approver: 長, date: 2026-04-02}\n"
	"  - {provision: care#hold, decision: substitute, reason: 替える, approver: 長, date: 2026-04-03}\n"
	"  - {parameter: limit, decision: amend, reason: 緩める, approver: 長, date: 2026-04-04}\n";

static const char sample_override[] =
	"---\noverride: care\nreason: 加える\napprover: 次長\ndate: 2026-05-01\nas: substitute\n---\n"
	"## 替 {.replace at=hold}\n\n1. 替えた文 {#held by=staff every=day}\n\n"
	"## 加 {.after at=keep}\n\n1. 加えた文 {#new by=\"ciso manager\"}\n2. 次の文 {#newer by=manager}\n";

/* The handbook of the sample with PROFILE. */
static inline struct handbook *sample_of(struct bench *bench, const char *profile)
{
	struct handbook *handbook;

	bench_put(bench, "content/c/corpus.yaml", sample_corpus);
	bench_put(bench, "content/c/part.md", FRAGMENT("part", "kind: section\n", "部の**文**。\n"));
	bench_put(bench, "content/c/duty.md", sample_duty);
	bench_put(bench, "content/c/care.md", sample_care);
	bench_put(bench, "content/c/gone.md",
		FRAGMENT("gone", "when: 'no'\n", REQUIREMENTS("1. 無 {#do by=absent}\n")));
	bench_put(bench, "content/c/free.md", "---\nid: free\nkind: annex\ntitle: 付録\n---\n表。\n");
	bench_put(bench, "profiles/o/care.md", sample_override);
	handbook = bench_tailor(bench, profile);
	assert_string_equal(bench_messages(bench), "");
	assert_non_null(handbook);
	return handbook;
}

static inline struct handbook *sample(struct bench *bench)
{
	return sample_of(bench, sample_profile);
}

/* Calls TEST with the small handbook and with those of the sample profiles. */
static inline void each_handbook(
	struct bench *bench, void (*test)(struct bench *bench, const struct handbook *handbook))
{
	static const char *const profiles[] = {"profiles/ministry.yaml",
		"profiles/independent-agency.yaml", "profiles/designated-corporation.yaml",
		"profiles/municipality.yaml"};

	test(bench, sample(bench));
	for (size_t i = 0; i < LENGTH(profiles); i++) {
		struct loader *loader = loader_new(bench->arena, bench->report, NULL);
		struct profile *profile = load_profile(loader, profiles[i]);

		assert_non_null(profile);
		test(bench, tailor(bench->arena, bench->report, loader_library(loader), profile));
		assert_int_equal(report_errors(bench->report), 0);
	}
}

/* A page in the folder ROOT of HANDBOOK. Its `value` is none: see sample_text. */
static inline struct printing sample_page(
	struct bench *bench, const struct handbook *handbook, const char *root)
{
	return (struct printing){.arena = bench->arena,
		.page = bench->arena,
		.handbook = handbook,
		.index = index_new(bench->arena, handbook),
		.wording = wording_in(bench->arena, bench->report, "ja"),
		.root = text_of(root)};
}

/* What PRINT makes of HANDBOOK. */
static inline struct text sample_text(struct bench *bench, const struct handbook *handbook,
	void (*print)(struct printing *, struct buffer *))
{
	struct printing printing = sample_page(bench, handbook, "");
	struct buffer out = {.arena = bench->arena};

	printing.value = arena_new();
	print(&printing, &out);
	arena_free(printing.value);
	return buffer_text(&out);
}

#endif
