/*
 * What people write into forms.
 */
#include "../support.h"
#include "../wording.h"

#include "load/reply.h"

static enum response response_of(struct bench *bench, const char *text)
{
	const struct wordings languages = wordings_all(bench->arena, bench->report);
	enum response response;

	if (!reply_read(bench->arena, &languages, text_of(text), &response))
		fail_msg("'%s' is not read", text);
	return response;
}

static void answers(void **state)
{
	static const struct {
		enum response response;
		const char *words[12];
	} known[] = {
		{RESPONSE_NONE, {"", " ", "　", "\t\n"}},
		{RESPONSE_YES, {"はい", "○", "〇", "◯", "YES", "ｙｅｓ", "y", "1", "１", "は い。",
				       "レ", "✓"}},
		{RESPONSE_PARTLY, {"一部", "△", "partly", "一部 実施"}},
		{RESPONSE_NO, {"いいえ", "×", "✕", "No", "Ｎ", "0", "未実施", "いいえ。"}},
		{RESPONSE_NOT_APPLICABLE, {"該当なし", "-", "－", "ー", "―", "N/A", "対象外",
						  "該当無し", "not applicable", "Not Applicable."}},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		for (size_t j = 0; j < 12 && known[i].words[j] != NULL; j++)
			assert_int_equal(response_of(bench, known[i].words[j]), known[i].response);
}

static void what_could_mean_two_things(void **state)
{
	static const char *const words[] = {"なし", "2", "はいいいえ", "?", "はい 一部", "/ /"};
	struct bench *bench = *state;
	const struct wordings languages = wordings_all(bench->arena, bench->report);
	enum response response;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_false(reply_read(bench->arena, &languages, text_of(words[i]), &response));
}

static void comparing(void **state)
{
	struct bench *bench = *state;

	assert_text(reply_squeeze(bench->arena, TEXT(" 山田　太郎 ")), "山田太郎");
	assert_text(reply_squeeze(bench->arena, TEXT("ＡＢ（ｶﾞ）")), "ab(ガ)");
	assert_text(reply_trim(TEXT(" 　\t 甲　乙 　\n")), "甲　乙");
	assert_text(reply_trim(TEXT("　")), "");
	assert_text(reply_trim(TEXT("")), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(answers),
		bench_test(what_could_mean_two_things),
		bench_test(comparing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
