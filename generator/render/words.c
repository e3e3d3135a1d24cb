#include "render/words.h"

#include "base/arena.h"
#include "base/date.h"
#include "model/wording.h"

struct text word_layer(const struct wording *wording, enum layer layer)
{
	static const enum saying sayings[LAYER_COUNT] = {
		[LAYER_REQUIREMENT] = SAY_REQUIREMENT, [LAYER_MEASURE] = SAY_MEASURE, [LAYER_COMMENTARY] = SAY_COMMENTARY, [LAYER_QUESTION] = SAY_QUESTIONS};

	return say(wording, sayings[layer]);
}

const char *code_layer(enum layer layer)
{
	static const char *const words[LAYER_COUNT] = {
		[LAYER_REQUIREMENT] = "requirement", [LAYER_MEASURE] = "measure", [LAYER_COMMENTARY] = "commentary", [LAYER_QUESTION] = "question"};

	return words[layer];
}

struct text word_status(const struct wording *wording, enum status_kind status)
{
	static const enum saying sayings[FATE_COUNT] = {[FATE_KEPT] = SAY_KEPT,
		[FATE_AMENDED] = SAY_AMENDED,
		[FATE_SUBSTITUTED] = SAY_SUBSTITUTED,
		[FATE_NOT_APPLICABLE] = SAY_NOT_APPLICABLE,
		[FATE_OUT_OF_SCOPE] = SAY_OUT_OF_SCOPE};

	return say(wording, sayings[status]);
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

struct text word_level(const struct wording *wording, enum level level)
{
	static const enum saying sayings[LEVEL_COUNT] = {
		[LEVEL_RECOMMENDED] = SAY_RECOMMENDED, [LEVEL_BASIC] = SAY_BASIC, [LEVEL_ADDITIONAL] = SAY_ADDITIONAL};

	return level == LEVEL_MUST ? TEXT("") : say(wording, sayings[level]);
}

struct text word_every(const struct wording *wording, enum every every)
{
	static const enum saying sayings[EVERY_COUNT] = {[EVERY_DAY] = SAY_EVERY_DAY,
		[EVERY_WEEK] = SAY_EVERY_WEEK,
		[EVERY_MONTH] = SAY_EVERY_MONTH,
		[EVERY_QUARTER] = SAY_EVERY_QUARTER,
		[EVERY_HALF_YEAR] = SAY_EVERY_HALF_YEAR,
		[EVERY_YEAR] = SAY_EVERY_YEAR,
		[EVERY_REGULARLY] = SAY_EVERY_REGULARLY};

	return every == EVERY_EVENT ? TEXT("") : say(wording, sayings[every]);
}

struct text word_document(const struct wording *wording, enum document_kind kind)
{
	static const enum saying sayings[DOCUMENT_KIND_COUNT] = {[DOCUMENT_STANDARD] = SAY_STANDARD,
		[DOCUMENT_REGULATION] = SAY_REGULATION,
		[DOCUMENT_PROCEDURE] = SAY_PROCEDURE,
		[DOCUMENT_PLAN] = SAY_PLAN,
		[DOCUMENT_LEDGER] = SAY_LEDGER,
		[DOCUMENT_RECORD] = SAY_RECORD,
		[DOCUMENT_REPORT] = SAY_REPORT};

	return say(wording, sayings[kind]);
}

enum saying decision_saying(enum decision_kind decision)
{
	static const enum saying sayings[DECISION_COUNT] = {
		[DECISION_ADOPT] = SAY_KEPT, [DECISION_AMEND] = SAY_AMENDED, [DECISION_SUBSTITUTE] = SAY_SUBSTITUTED, [DECISION_NOT_APPLICABLE] = SAY_NOT_APPLICABLE};

	return sayings[decision];
}

struct text word_documents(const struct wording *wording, enum document_kind kind)
{
	static const enum saying sayings[DOCUMENT_KIND_COUNT] = {[DOCUMENT_STANDARD] = SAY_STANDARDS,
		[DOCUMENT_REGULATION] = SAY_REGULATIONS_OF_KIND,
		[DOCUMENT_PROCEDURE] = SAY_PROCEDURES,
		[DOCUMENT_PLAN] = SAY_PLANS,
		[DOCUMENT_LEDGER] = SAY_LEDGERS,
		[DOCUMENT_RECORD] = SAY_RECORDS,
		[DOCUMENT_REPORT] = SAY_REPORT_DOCUMENTS};

	return say(wording, sayings[kind]);
}

struct text word_response(const struct wording *wording, enum response response)
{
	static const enum saying sayings[RESPONSE_COUNT] = {[RESPONSE_NONE] = SAY_ANSWER_NONE,
		[RESPONSE_YES] = SAY_ANSWER_YES,
		[RESPONSE_PARTLY] = SAY_ANSWER_PARTLY,
		[RESPONSE_NO] = SAY_ANSWER_NO,
		[RESPONSE_NOT_APPLICABLE] = SAY_ANSWER_NOT_APPLICABLE};

	return say(wording, sayings[response]);
}

struct text word_date(struct arena *arena, const struct wording *wording,
	const struct handbook *handbook, struct text date)
{
	unsigned month = date_month(date);

	return SAY(arena, wording, SAY_DATE, date_year(arena, date, false),
		date_year(arena, date, handbook->edition->calendar == CALENDAR_JAPANESE),
		text_number(arena, month), say(wording, (enum saying)(SAY_MONTH_NAME_1 + month - 1)),
		text_number(arena, date_day(date)));
}

/* What a reason is made with. */
struct reasoning {
	struct arena *arena;
	const struct wording *wording;
	const struct handbook *handbook;
};

static struct text fact(const struct reasoning *reasoning, const struct condition *condition)
{
	static const enum saying kinds[KIND_COUNT] = {[KIND_MINISTRY] = SAY_IS_MINISTRY,
		[KIND_INDEPENDENT_AGENCY] = SAY_IS_INDEPENDENT_AGENCY,
		[KIND_DESIGNATED_CORPORATION] = SAY_IS_DESIGNATED_CORPORATION,
		[KIND_MUNICIPALITY] = SAY_IS_MUNICIPALITY};
	const struct fact *asked = reasoning->handbook->asked[condition->fact];

	if (condition->fact < KIND_COUNT)
		return SAY(reasoning->arena, reasoning->wording, SAY_CONDITION_KIND,
			say(reasoning->wording, kinds[condition->fact]));
	return SAY(reasoning->arena, reasoning->wording, SAY_CONDITION_FACT,
		asked == NULL ? condition->name : asked->label);
}

static struct text condition_text(
	const struct reasoning *reasoning, const struct condition *condition, bool inner)
{
	struct arena *arena = reasoning->arena;
	const struct wording *wording = reasoning->wording;
	struct text both;

	if (condition->kind == CONDITION_FACT)
		return fact(reasoning, condition);
	if (condition->kind == CONDITION_NOT)
		return SAY(arena, wording, SAY_CONDITION_NOT,
			condition_text(reasoning, condition->left, true));
	both = SAY(arena, wording,
		condition->kind == CONDITION_AND ? SAY_CONDITION_AND : SAY_CONDITION_OR,
		condition_text(reasoning, condition->left, true),
		condition_text(reasoning, condition->right, true));
	return inner ? SAY(arena, wording, SAY_CONDITION_GROUP, both) : both;
}

/* 「X」に当たらない。 or, where it is X that is excluded, 「X」に当たる。 */
static struct text condition_reason(const struct reasoning *reasoning, const struct fate *fate)
{
	static const enum saying sayings[2][2] = {{SAY_REASON_CONDITION, SAY_REASON_EXCLUSION},
		{SAY_REASON_CONDITION_ABOVE, SAY_REASON_EXCLUSION_ABOVE}};
	const struct condition *condition = fate->condition;
	bool excludes = condition->kind == CONDITION_NOT;

	return SAY(reasoning->arena, reasoning->wording,
		sayings[fate->cause == CAUSE_FRAGMENT][excludes],
		condition_text(reasoning, excludes ? condition->left : condition, false));
}

/* Names what PROVISION belonged to. */
static struct text targets_reason(const struct reasoning *reasoning, const struct provision *provision)
{
	struct buffer out = {.arena = reasoning->arena};

	for (size_t i = 0; i < provision->target_count; i++) {
		buffer_add(&out, i == 0 ? TEXT("") : say(reasoning->wording, SAY_COMMA));
		buffer_add(&out, provision->targets[i]->source);
	}
	return SAY(reasoning->arena, reasoning->wording, SAY_REASON_TARGETS, buffer_text(&out));
}

static struct text decision_reason(const struct reasoning *reasoning, const struct decision *decision)
{
	return SAY(reasoning->arena, reasoning->wording, SAY_REASON_DECISION, decision->reason,
		decision->approver,
		word_date(reasoning->arena, reasoning->wording, reasoning->handbook, decision->date));
}

struct text word_reason(struct arena *arena, const struct wording *wording,
	const struct handbook *handbook, const struct provision *provision)
{
	const struct reasoning reasoning = {arena, wording, handbook};
	const struct fate *fate = &handbook->fates[provision->number];

	switch (fate->cause) {
	case CAUSE_CONDITION:
	case CAUSE_FRAGMENT: return condition_reason(&reasoning, fate);
	case CAUSE_PARENT: return SAY(arena, wording, SAY_REASON_PARENT, fate->upper->source);
	case CAUSE_TARGETS: return targets_reason(&reasoning, provision);
	case CAUSE_DECLINED: return say(wording, SAY_REASON_DECLINED);
	case CAUSE_NONE:
	case CAUSE_CHANGED: /* of questions, which are no rows */
	case CAUSE_READERS:
	case CAUSE_DECISION:
	case CAUSE_OVERRIDE:
	case CAUSE_ADDED: break;
	}
	if (fate->decision == NULL)
		return (struct text){0};
	return decision_reason(&reasoning, fate->decision);
}
