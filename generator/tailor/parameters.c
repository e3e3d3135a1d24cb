#include "tailor/work.h"

#include "base/arena.h"
#include "model/amount.h"

#include <stddef.h>

static const struct decision *decision_about(const struct work *work, struct text key)
{
	const struct profile *profile = work->profile;

	for (size_t i = 0; i < profile->decision_count; i++)
		if (profile->decisions[i].parameter.place.source != NULL &&
			text_equal(profile->decisions[i].parameter.text, key))
			return &profile->decisions[i];
	return NULL;
}

static void check_strict(struct work *work, struct setting *setting, const struct amount *set)
{
	const struct parameter *parameter = setting->parameter;
	bool less = parameter->stricter == STRICTER_LESS;
	const struct amount *smaller = less ? set : &parameter->value;
	const struct amount *larger = less ? &parameter->value : set;

	if (!amount_comparable(smaller, larger))
		report_error(work->report, CODE_NOT_COMPARABLE, setting->set->place,
			text_format(work->arena, "give it in the unit of the guideline, such as %.*s",
				TEXT_ARGS(parameter->value.text)),
			"'%.*s' cannot be compared with the guideline's %.*s", TEXT_ARGS(set->text),
			TEXT_ARGS(parameter->value.text));
	setting->weaker = !amount_at_most(smaller, larger);
	if (setting->weaker && amount_comparable(smaller, larger) && setting->decision == NULL)
		report_error(work->report, CODE_WEAKER_PARAMETER, setting->set->place,
			text_format(work->arena,
				"%s, or record a decision (parameter: %.*s) with its reason",
				less ? "set no more than that" : "set no less than that",
				TEXT_ARGS(parameter->key)),
			"'%.*s' is weaker than the guideline's %.*s (%.*s)", TEXT_ARGS(set->text),
			TEXT_ARGS(parameter->value.text), TEXT_ARGS(parameter->source));
}

static struct setting set_one(struct work *work, const struct parameter *parameter)
{
	struct setting setting = {.parameter = parameter,
		.value = parameter->value.text,
		.set = table_get(&work->profile->parameters, parameter->key),
		.decision = decision_about(work, parameter->key)};
	struct amount set;

	if (setting.set == NULL)
		return setting;
	setting.value = setting.set->text;
	if (!amount_read(setting.set->text, &set))
		report_error(work->report, CODE_NOT_AN_AMOUNT, setting.set->place,
			text_format(work->arena,
				"write a whole number and 時間, 日, 週間, か月, 年 or 回; the guideline: %.*s",
				TEXT_ARGS(parameter->value.text)),
			"'%.*s' %s", TEXT_ARGS(setting.set->text), amount_fault(setting.set->text));
	else
		check_strict(work, &setting, &set);
	return setting;
}

static void check_decision(struct work *work, const struct decision *decision)
{
	const struct located *key = &decision->parameter;

	if (decision_about(work, key->text) != decision)
		report_error(work->report, CODE_TWO_DECISIONS, key->place, TEXT("keep one of them"),
			"there are two decisions about the parameter '%.*s'", TEXT_ARGS(key->text));
	else if (decision->kind == DECISION_NOT_APPLICABLE)
		report_error(work->report, CODE_DECISION_SUBJECT, key->place,
			TEXT("decide 'amend' and set the value under 'parameters', or decide about the "
			     "provisions that use it"),
			"a parameter cannot be left out");
	else if (table_get(&work->profile->parameters, key->text) == NULL)
		report_warning(work->report, CODE_UNUSED_DECISION, key->place,
			TEXT("set it under 'parameters', or delete the decision"),
			"the profile does not set the parameter '%.*s' that it decides about",
			TEXT_ARGS(key->text));
}

static void check_decisions(struct work *work)
{
	const struct profile *profile = work->profile;

	for (size_t i = 0; i < profile->decision_count; i++)
		if (profile->decisions[i].parameter.place.source != NULL)
			check_decision(work, &profile->decisions[i]);
}

void parameters_set(struct work *work)
{
	struct handbook *handbook = work->handbook;

	check_decisions(work);
	for (size_t i = 0; i < work->profile->corpus_count; i++) {
		const struct table *parameters = &work->profile->corpora[i]->parameters;

		for (size_t j = 0; j < parameters->count; j++)
			ARENA_PUSH(work->arena, handbook->settings, handbook->setting_count,
				set_one(work, parameters->entries[j].value));
	}
}
