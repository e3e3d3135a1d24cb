#include "model/said.h"

/* A fixed word, and what people call it, parted by spaces. Two sets of choices may say the same. */
static const struct saying_of {
	const char *key;
	struct text words;
} sayings[] = {
	/* kinds of organisation */
	{"ministry", TEXT_INIT("国の行政機関 行政機関 府省庁 府省 省庁 中央省庁 省 庁 府")},
	{"independent_agency",
		TEXT_INIT("独立行政法人 独法 国立研究開発法人 行政執行法人 中期目標管理法人")},
	{"designated_corporation", TEXT_INIT("指定法人")},
	{"municipality",
		TEXT_INIT("地方公共団体 地方自治体 自治体 都道府県 市区町村 市町村 都 道 府 県 市 区 町 村")},
	/* the form of a handbook */
	{"guideline", TEXT_INIT("指針 ガイドライン 統一基準")},
	{"articles", TEXT_INIT("条 条文 条項 訓令 規程")},
	{"municipal", TEXT_INIT("地方公共団体 自治体 市区町村")},
	{"japanese", TEXT_INIT("和暦 元号 令和 日本")},
	{"gregorian", TEXT_INIT("西暦")},
	/* decisions and changes */
	{"adopt", TEXT_INIT("採る 採用 採択 適用 実施")},
	{"decline", TEXT_INIT("採らない 不採用 見送り 見送る")},
	{"amend", TEXT_INIT("改める 修正 変更 改変")},
	{"substitute", TEXT_INIT("代替 代える 代替措置 代替策")},
	{"not_applicable", TEXT_INIT("該当なし 非該当 適用しない 適用除外 除外")},
	{"replace", TEXT_INIT("置換 置き換える 置き換え 差し替える 差し替え 改める 変更 修正")},
	{"before", TEXT_INIT("前 前に追加")},
	{"after", TEXT_INIT("後 後に追加 追加")},
	{"remove", TEXT_INIT("削除 除く 外す")},
	/* provisions */
	{"requirements", TEXT_INIT("遵守事項")},
	{"measures", TEXT_INIT("基本対策事項 対策事項 対策")},
	{"commentary", TEXT_INIT("解説")},
	{"questions", TEXT_INIT("確認問題 問題 問い")},
	{"must", TEXT_INIT("必須 義務")},
	{"recommended", TEXT_INIT("推奨 推奨事項")},
	{"basic", TEXT_INIT("基本")},
	{"additional", TEXT_INIT("追加")},
	{"day", TEXT_INIT("毎日 日")},
	{"week", TEXT_INIT("毎週 週")},
	{"month", TEXT_INIT("毎月 月 月次")},
	{"quarter", TEXT_INIT("四半期 毎四半期 四半期ごと")},
	{"half-year", TEXT_INIT("半年 半期 半年ごと")},
	{"year", TEXT_INIT("毎年 年 年次 毎年度 年度")},
	{"regularly", TEXT_INIT("定期 定期的 定期的に")},
	/* documents */
	{"standard", TEXT_INIT("基準")},
	{"regulation", TEXT_INIT("運用規程 規程")},
	{"procedure", TEXT_INIT("実施手順 手順")},
	{"plan", TEXT_INIT("計画")},
	{"ledger", TEXT_INIT("台帳")},
	{"record", TEXT_INIT("記録")},
	{"report", TEXT_INIT("報告書 報告")},
	/* values, and what can be listed */
	{"org", TEXT_INIT("組織 機関")},
	{"role", TEXT_INIT("役割")},
	{"post", TEXT_INIT("職 役職")},
	{"term", TEXT_INIT("用語 言葉")},
	{"param", TEXT_INIT("数値 パラメータ パラメーター")},
	{"doc", TEXT_INIT("文書")},
	{"name", TEXT_INIT("名称 名前 正式名称")},
	{"short_name", TEXT_INIT("略称 通称 呼び方")},
	{"title", TEXT_INIT("題 題名 表題")},
	{"version", TEXT_INIT("版")},
	{"effective", TEXT_INIT("施行日")},
	{"clauses", TEXT_INIT("条 条項")},
	{"provisions", TEXT_INIT("事項 条文 規定")},
	{"roles", TEXT_INIT("役割")},
	{"facts", TEXT_INIT("問い 質問 事実")},
	{"parameters", TEXT_INIT("数値 パラメータ パラメーター")},
	{"terms", TEXT_INIT("用語 言葉")},
};

/* Is WORDS one of those in LIST? */
static bool is_among(struct text list, struct text words)
{
	while (list.size > 0) {
		const char *space = memchr(list.data, ' ', list.size);
		size_t size = space == NULL ? list.size : (size_t)(space - list.data);

		if (text_equal(text_cut(list, 0, size), words))
			return true;
		list = text_from(list, space == NULL ? size : size + 1);
	}
	return false;
}

struct text said_choice(struct text words, const char *const *choices, size_t count)
{
	for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++) {
		if (!is_among(sayings[i].words, words))
			continue;
		for (size_t j = 0; j < count; j++)
			if (text_equal(text_of(choices[j]), text_of(sayings[i].key)))
				return text_of(choices[j]);
	}
	return (struct text){0};
}

static struct text choice_at(const void *context, size_t index)
{
	const char *const *choices = context;

	return text_of(choices[index]);
}

struct text said_suggestion(
	struct report *report, struct text words, const char *const *choices, size_t count)
{
	struct text said = said_choice(words, choices, count);

	if (said.size > 0)
		return report_key(report, words, said);
	return report_suggestion(report, text_nearest(words, count, choice_at, choices));
}
