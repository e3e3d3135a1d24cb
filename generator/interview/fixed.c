#include "interview/fixed.h"

#define GROUP_BODY "組織"
#define GROUP_GUIDELINE "指針と番号の付け方"
#define GROUP_BOOK "手引きの表紙"

/* clang-format off */
static const struct fixed_question questions[FIXED_COUNT] = {
	[FIXED_KIND] = {.name = "kind", .kind = QUESTION_CHOICE, .group = GROUP_BODY,
		.words = "貴組織は、次のどれに当たりますか。",
		.note = "",
		.example = "",
		.help = "種別によって、標準の指針と、当てはまる条項が決まります。都道府県と市区町村は、どちらも「地方公共団体」です。",
		.stopgap = "ministry", .fallback = "", .optional = false},
	[FIXED_NAME] = {.name = "name", .kind = QUESTION_TEXT, .group = GROUP_BODY,
		.words = "組織の正式な名称を書いてください。",
		.note = "",
		.example = "架空環境産業省、架空市",
		.help = "表紙と各ページに、書いたとおりに載ります。",
		.stopgap = "（名称）", .fallback = "", .optional = false},
	[FIXED_SHORT_NAME] = {.name = "short_name", .kind = QUESTION_TEXT, .group = GROUP_BODY,
		.words = "条文の中では、貴組織をどう呼びますか。",
		.note = "",
		.example = "当省、当庁、当機構、本市、本県",
		.help = "条文の中で、指針の「機関等」などの代わりに使います。",
		.stopgap = "当組織", .fallback = "", .optional = false},
	[FIXED_FILE] = {.name = "file", .kind = QUESTION_TEXT, .group = GROUP_BODY,
		.words = "設定を書くファイルの名前を決めてください（半角英小文字、数字、-）。",
		.note = "",
		.example = "",
		.help = "profiles の中に「名前.yaml」という名で作ります。この名前は、手引きには載りません。既にあるファイルの名前は使えません。",
		.stopgap = "", .fallback = "", .optional = false},
	[FIXED_IMPORTS] = {.name = "imports", .kind = QUESTION_SEVERAL, .group = GROUP_GUIDELINE,
		.words = "どの指針から手引きを作りますか。",
		.note = "二つ以上を選ぶときは「1,2」のように書きます。",
		.example = "",
		.help = "普通は、示された答えのままで構いません。他の指針と併せて使う指針を選ぶと、その指針も加わります。",
		.stopgap = "", .fallback = "", .optional = false},
	[FIXED_NUMBERING] = {.name = "numbering", .kind = QUESTION_CHOICE, .group = GROUP_GUIDELINE,
		.words = "条項の番号は、どの形式にしますか。",
		.note = "",
		.example = "",
		.help = "番号は、残った条項に、作るたびに付け直します。指針の番号との対応は、手引きの対応表に載ります。",
		.stopgap = "guideline", .fallback = "", .optional = false},
	[FIXED_TITLE] = {.name = "handbook.title", .kind = QUESTION_TEXT, .group = GROUP_BOOK,
		.words = "手引きの題名を書いてください。",
		.note = "",
		.example = "",
		.help = "表紙に載ります。",
		.stopgap = "（題名）", .fallback = "", .optional = false},
	[FIXED_VERSION] = {.name = "handbook.version", .kind = QUESTION_TEXT, .group = GROUP_BOOK,
		.words = "版を書いてください。",
		.note = "",
		.example = "第１版、令和９年度版",
		.help = "表紙に載ります。改正のたびに改めます。",
		.stopgap = "第１版", .fallback = "第１版", .optional = false},
	[FIXED_EFFECTIVE] = {.name = "handbook.effective", .kind = QUESTION_DATE, .group = GROUP_BOOK,
		.words = "いつから施行しますか。",
		.note = "2027-04-01 又は令和9年4月1日のように書きます。",
		.example = "",
		.help = "施行日です。決まっていなければ、予定の日を書き、後で直してください。手引きには「令和9年4月1日」のように載ります。",
		.stopgap = "2000-01-01", .fallback = "", .optional = false},
	[FIXED_APPROVER] = {.name = "handbook.approver", .kind = QUESTION_TEXT, .group = GROUP_BOOK,
		.words = "誰が承認しますか。",
		.note = "",
		.example = "最高情報セキュリティ責任者、情報セキュリティ委員会",
		.help = "承認者として表紙に載ります。決まっていなければ、何も書かずに Enter を押してください。",
		.stopgap = "", .fallback = "", .optional = true},
	[FIXED_APPROVAL] = {.name = "handbook.approval", .kind = QUESTION_TEXT, .group = GROUP_BOOK,
		.words = "決裁番号があれば、書いてください。",
		.note = "",
		.example = "",
		.help = "表紙に載ります。なければ、何も書かずに Enter を押してください。",
		.stopgap = "", .fallback = "", .optional = true},
	[FIXED_HANDLING] = {.name = "handbook.handling", .kind = QUESTION_TEXT, .group = GROUP_BOOK,
		.words = "この手引きそのものの取扱いを示すなら、書いてください。",
		.note = "",
		.example = "機密性1情報、機密性2情報、関係者限り",
		.help = "各ページに載ります。示さないなら、何も書かずに Enter を押してください。",
		.stopgap = "", .fallback = "", .optional = true},
	[FIXED_RECOMMENDED] = {.name = "recommended", .kind = QUESTION_CHOICE, .group = "推奨事項",
		.words = "指針が「望ましい」とする推奨事項を、原則としてどうしますか。",
		.note = "",
		.example = "",
		.help = "一件ずつ別の扱いにするときは、後でプロファイルの decisions に理由とともに書きます。",
		.stopgap = "adopt", .fallback = "adopt", .optional = false},
};
/* clang-format on */

const struct fixed_question *fixed_question(enum fixed fixed)
{
	return &questions[fixed];
}

static const struct kind_words kinds[KIND_COUNT] = {
	[KIND_MINISTRY] = {"国の行政機関（府省庁）", "当省", "架空省", "情報セキュリティ対策基準",
		"guideline", NOTATION_GUIDELINE},
	[KIND_INDEPENDENT_AGENCY] = {"独立行政法人", "当法人", "独立行政法人架空機構",
		"情報セキュリティ対策基準", "guideline", NOTATION_GUIDELINE},
	[KIND_DESIGNATED_CORPORATION] = {"指定法人", "当法人", "架空推進機構",
		"情報セキュリティ対策基準", "guideline", NOTATION_GUIDELINE},
	[KIND_MUNICIPALITY] = {"地方公共団体（都道府県、市区町村）", "本市", "架空市",
		"情報セキュリティポリシー", "municipal", NOTATION_MUNICIPAL},
};

const struct kind_words *kind_words(enum kind kind)
{
	return &kinds[kind];
}

enum kind kind_answered(const struct library *library, const struct answers *answers)
{
	struct text kind = answers_text(answers, TEXT("kind"));
	size_t i = 0;

	while (i < KIND_COUNT && !text_equal(kind, library->facts.entries[i].name))
		i++;
	return i < KIND_COUNT ? (enum kind)i : KIND_MINISTRY;
}

static const struct choice numberings[] = {
	{TEXT_INIT("guideline"), TEXT_INIT("指針と同じ形式　2.1.1(7)(a)(ア)")},
	{TEXT_INIT("articles"), TEXT_INIT("訓令、規程の形式　第７条第１項第１号")},
	{TEXT_INIT("municipal"), TEXT_INIT("地方公共団体の形式　1(1)①（ア）")},
};

static const struct choice stances[] = {
	{TEXT_INIT("adopt"), TEXT_INIT("採る（貴組織の義務とする）")},
	{TEXT_INIT("decline"), TEXT_INIT("採らない（対応表に記録だけを残す）")},
};

const struct choice *fixed_choices(enum fixed fixed, size_t *count)
{
	*count = fixed == FIXED_NUMBERING ? sizeof numberings / sizeof *numberings
					  : sizeof stances / sizeof *stances;
	return fixed == FIXED_NUMBERING ? numberings : stances;
}
