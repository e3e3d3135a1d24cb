#include "render/words.h"

#include "base/arena.h"
#include "base/date.h"

#include <stddef.h>

const char *word_layer(enum layer layer)
{
	static const char *const words[LAYER_COUNT] = {
		[LAYER_REQUIREMENT] = "遵守事項", [LAYER_MEASURE] = "基本対策事項", [LAYER_COMMENTARY] = "解説", [LAYER_QUESTION] = "確認"};

	return words[layer];
}

const char *code_layer(enum layer layer)
{
	static const char *const words[LAYER_COUNT] = {
		[LAYER_REQUIREMENT] = "requirement", [LAYER_MEASURE] = "measure", [LAYER_COMMENTARY] = "commentary", [LAYER_QUESTION] = "question"};

	return words[layer];
}

const char *word_status(enum status_kind status)
{
	static const char *const words[FATE_COUNT] = {
		[FATE_KEPT] = "採用", [FATE_AMENDED] = "修正", [FATE_SUBSTITUTED] = "代替", [FATE_NOT_APPLICABLE] = "適用しない", [FATE_OUT_OF_SCOPE] = "対象外"};

	return words[status];
}

const char *code_status(enum status_kind status)
{
	static const char *const words[FATE_COUNT] = {[FATE_KEPT] = "kept",
		[FATE_AMENDED] = "amended",
		[FATE_SUBSTITUTED] = "substituted",
		[FATE_NOT_APPLICABLE] = "not_applicable",
		[FATE_OUT_OF_SCOPE] = "out_of_scope"};

	return words[status];
}

const char *word_level(enum level level)
{
	static const char *const words[LEVEL_COUNT] = {
		[LEVEL_MUST] = "", [LEVEL_RECOMMENDED] = "推奨事項", [LEVEL_BASIC] = "基本セキュリティ対策", [LEVEL_ADDITIONAL] = "追加セキュリティ対策"};

	return words[level];
}

const char *word_every(enum every every)
{
	static const char *const words[EVERY_COUNT] = {[EVERY_EVENT] = "",
		[EVERY_DAY] = "毎日",
		[EVERY_WEEK] = "毎週",
		[EVERY_MONTH] = "毎月",
		[EVERY_QUARTER] = "四半期ごと",
		[EVERY_HALF_YEAR] = "半年ごと",
		[EVERY_YEAR] = "毎年度",
		[EVERY_REGULARLY] = "定期的"};

	return words[every];
}

const char *word_document(enum document_kind kind)
{
	static const char *const words[DOCUMENT_KIND_COUNT] = {[DOCUMENT_STANDARD] = "基準",
		[DOCUMENT_REGULATION] = "運用規程",
		[DOCUMENT_PROCEDURE] = "実施手順",
		[DOCUMENT_PLAN] = "計画",
		[DOCUMENT_LEDGER] = "台帳",
		[DOCUMENT_RECORD] = "記録",
		[DOCUMENT_REPORT] = "報告書"};

	return words[kind];
}

const char *word_decision(enum decision_kind decision)
{
	static const char *const words[DECISION_COUNT] = {
		[DECISION_ADOPT] = "採用", [DECISION_AMEND] = "修正", [DECISION_SUBSTITUTE] = "代替", [DECISION_NOT_APPLICABLE] = "適用しない"};

	return words[decision];
}

struct text word_date(struct arena *arena, const struct handbook *handbook, struct text date)
{
	return date_text(arena, date, handbook->edition->calendar == CALENDAR_JAPANESE);
}

static struct text fact_label(const struct handbook *handbook, const struct condition *condition)
{
	static const char *const kinds[KIND_COUNT] = {[KIND_MINISTRY] = "国の行政機関であること",
		[KIND_INDEPENDENT_AGENCY] = "独立行政法人であること",
		[KIND_DESIGNATED_CORPORATION] = "指定法人であること",
		[KIND_MUNICIPALITY] = "地方公共団体であること"};
	const struct fact *fact = handbook->asked[condition->fact];

	if (condition->fact < KIND_COUNT)
		return text_of(kinds[condition->fact]);
	return fact == NULL ? condition->name : fact->label;
}

static void add_condition(struct buffer *out, const struct handbook *handbook,
	const struct condition *condition, bool inner)
{
	bool both = condition->kind == CONDITION_AND;

	switch (condition->kind) {
	case CONDITION_FACT:
		buffer_add_format(out, "「%.*s」", TEXT_ARGS(fact_label(handbook, condition)));
		break;
	case CONDITION_NOT:
		add_condition(out, handbook, condition->left, true);
		buffer_add_string(out, "でないこと");
		break;
	case CONDITION_AND:
	case CONDITION_OR:
		buffer_add_string(out, inner ? "（" : "");
		add_condition(out, handbook, condition->left, true);
		buffer_add_string(out, both ? "かつ" : "又は");
		add_condition(out, handbook, condition->right, true);
		buffer_add_string(out, inner ? "）" : "");
		break;
	}
}

/* 「X」に当たらない。 or, where it is X that is excluded, 「X」に当たる。 */
static struct text condition_reason(
	struct arena *arena, const struct handbook *handbook, const struct fate *fate)
{
	const struct condition *condition = fate->condition;
	bool excludes = condition->kind == CONDITION_NOT;
	struct buffer out = {.arena = arena};

	buffer_add_string(&out, fate->cause == CAUSE_FRAGMENT ? "条又は款の" : "");
	buffer_add_string(&out, excludes ? "除外の条件" : "適用の条件");
	add_condition(&out, handbook, excludes ? condition->left : condition, false);
	buffer_add_string(&out, excludes ? "に当たる。" : "に当たらない。");
	return buffer_text(&out);
}

/* Names what PROVISION belonged to. */
static struct text targets_reason(struct arena *arena, const struct provision *provision)
{
	struct buffer out = {.arena = arena};

	buffer_add_string(&out, "対応する");
	for (size_t i = 0; i < provision->target_count; i++)
		buffer_add_format(&out, "%s%.*s", i == 0 ? "" : "、",
			TEXT_ARGS(provision->targets[i]->source));
	buffer_add_string(&out, "が除かれている。");
	return buffer_text(&out);
}

static struct text decision_reason(
	struct arena *arena, const struct handbook *handbook, const struct decision *decision)
{
	struct text date = word_date(arena, handbook, decision->date);

	return text_format(arena, "%.*s（%.*s決定、%.*s）", TEXT_ARGS(decision->reason),
		TEXT_ARGS(decision->approver), TEXT_ARGS(date));
}

struct text word_reason(
	struct arena *arena, const struct handbook *handbook, const struct provision *provision)
{
	const struct fate *fate = &handbook->fates[provision->number];

	switch (fate->cause) {
	case CAUSE_CONDITION:
	case CAUSE_FRAGMENT: return condition_reason(arena, handbook, fate);
	case CAUSE_PARENT:
		return text_format(arena, "%.*sとともに除かれる。", TEXT_ARGS(fate->upper->source));
	case CAUSE_TARGETS: return targets_reason(arena, provision);
	case CAUSE_DECLINED: return TEXT("推奨事項であり、採用していない。");
	case CAUSE_NONE:
	case CAUSE_CHANGED: /* of questions, which are no rows */
	case CAUSE_READERS:
	case CAUSE_DECISION:
	case CAUSE_OVERRIDE:
	case CAUSE_ADDED: break;
	}
	if (fate->decision == NULL)
		return (struct text){0};
	return decision_reason(arena, handbook, fate->decision);
}
