#include "tailor/work.h"

#include "base/arena.h"

static bool is_rewording(const struct decision *decision)
{
	return decision->kind == DECISION_AMEND || decision->kind == DECISION_SUBSTITUTE;
}

static void collect_decision(struct work *work, const struct decision *decision)
{
	const struct provision *provision = find_provision(work, decision->provision.text);
	struct change *change;

	if (provision == NULL) {
		report_error(work->report, CODE_UNKNOWN_PROVISION, decision->provision.place,
			nearest_address(work, decision->provision.text),
			"there is no provision '%.*s' to decide about",
			TEXT_ARGS(decision->provision.text));
		return;
	}
	change = &work->changes[provision->number];
	if (change->decision != NULL)
		report_error(work->report, CODE_TWO_DECISIONS, decision->provision.place,
			TEXT("keep one of them"), "there are two decisions about '%.*s'",
			TEXT_ARGS(decision->provision.text));
	else
		change->decision = decision;
}

static const struct provision *anchor_of(const struct work *work, const struct override *override)
{
	const struct fragment *fragment = find_fragment(work, override->fragment);

	return table_get(&fragment->ids, override->anchor.text);
}

static void collect_override(struct work *work, const struct override *override)
{
	struct change *change = &work->changes[anchor_of(work, override)->number];

	if (override->kind != OVERRIDE_REPLACE && override->kind != OVERRIDE_REMOVE) {
		change->beside = change->beside != NULL ? change->beside : override;
		return;
	}
	if (change->replacement != NULL)
		report_error(work->report, CODE_TWO_OVERRIDES, override->anchor.place,
			TEXT("keep one of them"),
			"two overrides change '%.*s#%.*s'; the other is %s:%zu",
			TEXT_ARGS(override->fragment), TEXT_ARGS(override->anchor.text),
			change->replacement->anchor.place.source->path,
			source_position(change->replacement->anchor.place.source,
				change->replacement->anchor.place.offset)
				.line);
	else
		change->replacement = override;
}

/* A decision says why, an override says what instead: the two must agree. */
static void check_agreement(struct work *work, const struct decision *decision)
{
	const struct provision *provision = find_provision(work, decision->provision.text);
	const struct override *override;

	if (provision == NULL)
		return;
	override = work->changes[provision->number].replacement;
	if (is_rewording(decision) && (override == NULL || override->kind != OVERRIDE_REPLACE))
		report_error(work->report, CODE_MISSING_TEXT, decision->provision.place,
			TEXT("write the new text in an override ({.replace at=…}), or change the decision"),
			"'%.*s' is decided to be reworded, but no override holds its new text",
			TEXT_ARGS(decision->provision.text));
	else if (override != NULL && override->kind == OVERRIDE_REPLACE && !is_rewording(decision))
		report_error(work->report, CODE_CONTRADICTION, decision->provision.place,
			TEXT("decide 'amend' or 'substitute', or delete the override"),
			"'%.*s' has an override that replaces it, but is decided otherwise",
			TEXT_ARGS(decision->provision.text));
	else if (override != NULL && override->kind == OVERRIDE_REMOVE &&
		 decision->kind != DECISION_NOT_APPLICABLE)
		report_error(work->report, CODE_CONTRADICTION, decision->provision.place,
			TEXT("decide 'not_applicable', or delete the override"),
			"'%.*s' has an override that removes it, but is decided otherwise",
			TEXT_ARGS(decision->provision.text));
}

/* An id that two override files add to the same clause. */
static void check_ids(struct work *work, const struct override *override, const struct override *other)
{
	if (override->text == other->text || !text_equal(override->fragment, other->fragment))
		return;
	for (size_t i = 0; i < other->text->provision_count; i++) {
		const struct provision *provision = other->text->provisions[i];
		const struct provision *taken = table_get(&override->text->ids, provision->id);

		if (taken != NULL && !provision->implicit)
			report_error(work->report, CODE_DOUBLE_ID, provision->place,
				TEXT("give each new provision its own id"),
				"'%.*s' is added to the clause '%.*s' by %s:%zu, too",
				TEXT_ARGS(provision->id), TEXT_ARGS(other->fragment),
				taken->place.source->path,
				source_position(taken->place.source, taken->place.offset).line);
	}
}

void changes_collect(struct work *work)
{
	const struct profile *profile = work->profile;

	for (size_t i = 0; i < profile->decision_count; i++)
		if (profile->decisions[i].provision.place.source != NULL)
			collect_decision(work, &profile->decisions[i]);
	for (size_t i = 0; i < profile->override_count; i++)
		collect_override(work, &profile->overrides[i]);
	for (size_t i = 0; i < profile->override_count; i++)
		for (size_t j = i + 1; j < profile->override_count; j++)
			check_ids(work, &profile->overrides[i], &profile->overrides[j]);
	for (size_t i = 0; i < profile->decision_count; i++)
		if (profile->decisions[i].provision.place.source != NULL)
			check_agreement(work, &profile->decisions[i]);
}
