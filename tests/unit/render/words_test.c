/*
 * The words for what became of a provision, and why.
 */
#include "sample.h"

#include "render/words.h"

static const struct provision *row_of(const struct handbook *handbook, const char *id)
{
	for (size_t i = 0; i < handbook->row_count; i++)
		if (text_equal(handbook->rows[i]->id, text_of(id)))
			return handbook->rows[i];
	fail_msg("%s is no row", id);
	return NULL;
}

static void reasons(void **state)
{
	static const struct {
		const char *id;
		enum status_kind status;
		const char *reason;
	} cases[] = {
		{"one", FATE_KEPT, ""},
		{"two", FATE_NOT_APPLICABLE, HARD_REASON "（長決定、令和8年4月1日）"},
		{"m-two", FATE_NOT_APPLICABLE, "対応する1(b)が除かれている。"},
		{"five", FATE_OUT_OF_SCOPE,
			"適用の条件「いいえ」又は（「はい」かつ「ほか」）でないことに当たらない。"},
		{"five-a", FATE_OUT_OF_SCOPE, "1(e)とともに除かれる。"},
		{"m-five", FATE_OUT_OF_SCOPE, "対応する1(e)が除かれている。"},
		{"six", FATE_KEPT, "要る（長決定、令和8年4月2日）"},
		{"seven", FATE_NOT_APPLICABLE, "推奨事項であり、採用していない。"},
		{"hold", FATE_SUBSTITUTED, "替える（長決定、令和8年4月3日）"},
		{"do", FATE_OUT_OF_SCOPE, "条又は款の適用の条件「いいえ」に当たらない。"},
	};
	struct bench *bench = *state;
	const struct wording *wording = wording_in(bench->arena, bench->report, "ja");
	const struct handbook *handbook = sample(bench);

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct provision *row = row_of(handbook, cases[i].id);

		assert_int_equal(handbook->fates[row->number].status, cases[i].status);
		assert_text(word_reason(bench->arena, wording, handbook, row), cases[i].reason);
	}
	assert_text(word_reason(bench->arena, wording, handbook,
			    item_of(handbook, "care", "new")->provision),
		"加える（次長決定、令和8年5月1日）");
}

/* Conditions as sentences, by all their operators and the kinds. */
static void conditions(void **state)
{
	static const char *const cases[][2] = {
		{"no", "条又は款の適用の条件「いいえ」に当たらない。"},
		{"not yes", "条又は款の除外の条件「はい」に当たる。"},
		{"not not no", "条又は款の除外の条件「いいえ」でないことに当たる。"},
		{"no and other", "条又は款の適用の条件「いいえ」かつ「ほか」に当たらない。"},
		{"no or not other", "条又は款の適用の条件「いいえ」又は「ほか」でないことに当たらない。"},
		{"municipality", "条又は款の適用の条件「地方公共団体であること」に当たらない。"},
		{"independent_agency or designated_corporation",
			"条又は款の適用の条件「独立行政法人であること」又は「指定法人であること」に当たらない。"},
		{"not ministry", "条又は款の除外の条件「国の行政機関であること」に当たる。"},
		{"(no or other) and no",
			"条又は款の適用の条件（「いいえ」又は「ほか」）かつ「いいえ」に当たらない。"},
		{"no and other or not (yes or other)",
			"条又は款の適用の条件（「いいえ」かつ「ほか」）又は（「はい」又は「ほか」）でないことに当たらない。"},
	};
	struct bench *bench = *state;
	const struct wording *wording = wording_in(bench->arena, bench->report, "ja");

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct handbook *handbook;
		struct text reason;

		sample(bench);
		bench_put(bench, "content/c/gone.md",
			text_format(bench->arena,
				FRAGMENT("gone", "when: \"%s\"\n", REQUIREMENTS("1. 無 {#do by=ciso}\n")),
				cases[i][0])
				.data);
		handbook = bench_tailor(bench, sample_profile);
		assert_silent(bench);
		reason = word_reason(bench->arena, wording, handbook, row_of(handbook, "do"));
		assert_text(reason, cases[i][1]);
	}
}

static void dates(void **state)
{
	struct bench *bench = *state;
	const struct wording *wording = wording_in(bench->arena, bench->report, "ja");
	const struct handbook *handbook = sample(bench);

	assert_text(word_date(bench->arena, wording, handbook, TEXT("2026-04-01")), "令和8年4月1日");
	handbook = sample_of(bench,
		"name: 架空省\nshort_name: 当省\nkind: ministry\nnumbering: guideline\nimports: [c]\nrecommended: adopt\n"
		"handbook: {title: 手引き, version: '1', effective: 2026-04-01, calendar: gregorian}\n" SAMPLE_FACTS);
	assert_text(word_date(bench->arena, wording, handbook, TEXT("2026-04-01")), "2026年4月1日");
}

/* Every value has a word of its own; what is usual has none. */
static void assert_words(const struct wording *wording,
	struct text (*word)(const struct wording *, int), int first, int count)
{
	for (int i = 0; i < count; i++) {
		assert_int_equal(word(wording, i).size == 0, i < first);
		for (int j = first; j < i; j++)
			assert_false(text_equal(word(wording, i), word(wording, j)));
	}
}

#define WORDS_OF(function, type)                                                                   \
	static struct text function##_of(const struct wording *wording, int value)                 \
	{                                                                                          \
		return function(wording, (enum type)value);                                        \
	}
WORDS_OF(word_layer, layer)
WORDS_OF(word_status, status_kind)
WORDS_OF(word_level, level)
WORDS_OF(word_every, every)
WORDS_OF(word_document, document_kind)
WORDS_OF(word_response, response)

static struct text code_layer_of(const struct wording *wording, int value)
{
	(void)wording;
	return text_of(code_layer((enum layer)value));
}

static struct text code_status_of(const struct wording *wording, int value)
{
	(void)wording;
	return text_of(code_status((enum status_kind)value));
}

static struct text decision_of(const struct wording *wording, int value)
{
	return say(wording, decision_saying((enum decision_kind)value));
}

static void all_words(void **state)
{
	struct bench *bench = *state;
	const struct wordings all = wordings_all(bench->arena, bench->report);

	for (size_t i = 0; i < all.count; i++) {
		assert_words(all.list[i], word_layer_of, 0, LAYER_COUNT);
		assert_words(all.list[i], word_status_of, 0, FATE_COUNT);
		assert_words(all.list[i], word_level_of, 1, LEVEL_COUNT);
		assert_words(all.list[i], word_every_of, 1, EVERY_COUNT);
		assert_words(all.list[i], word_document_of, 0, DOCUMENT_KIND_COUNT);
		assert_words(all.list[i], word_response_of, 0, RESPONSE_COUNT);
		assert_words(all.list[i], decision_of, 0, DECISION_COUNT);
	}
	assert_words(NULL, code_layer_of, 0, LAYER_COUNT);
	assert_words(NULL, code_status_of, 0, FATE_COUNT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(reasons),
		bench_test(conditions),
		bench_test(dates),
		bench_test(all_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
