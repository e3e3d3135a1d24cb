#include "tailor/work.h"

#include "base/arena.h"

static struct fate *fate_of(struct work *work, const struct provision *provision)
{
	return &work->handbook->fates[provision->number];
}

static bool is_in(enum status_kind status)
{
	return status <= FATE_SUBSTITUTED;
}

/*
 * A measure or commentary goes when everything that it belongs to went. It is out of scope when
 * all of that is; when a decision had a part in it, it is not applicable.
 */
static bool targets_gone(struct work *work, const struct provision *provision, struct fate *fate)
{
	enum status_kind status = FATE_OUT_OF_SCOPE;

	for (size_t i = 0; i < provision->target_count; i++) {
		enum status_kind target = fate_of(work, provision->targets[i])->status;

		if (is_in(target))
			return false;
		if (target == FATE_NOT_APPLICABLE)
			status = target;
	}
	if (provision->target_count == 0)
		return false;
	*fate = (struct fate){.status = status, .cause = CAUSE_TARGETS};
	return true;
}

/* True when the organisation changed, or left out by its own will, PROVISION or something in it. */
static bool is_changed(struct work *work, const struct provision *provision)
{
	const struct fate *fate = fate_of(work, provision);

	if (fate->status == FATE_NOT_APPLICABLE || fate->cause == CAUSE_OVERRIDE)
		return true;
	for (size_t i = 0; i < provision->block_count; i++)
		for (size_t j = 0; j < provision->blocks[i].item_count; j++)
			if (is_changed(work, provision->blocks[i].items[j]))
				return true;
	return false;
}

static bool has_readers(struct work *work, const struct provision *question)
{
	for (size_t i = 0; i < question->by_count; i++)
		if (role_exists(work, question->by[i]))
			return true;
	return question->by_count == 0;
}

/*
 * A question goes when some of what it is about was changed, since what it says of it may be wrong
 * then; and when nobody is there whom it is for.
 */
static bool question_gone(struct work *work, const struct provision *provision, struct fate *fate)
{
	if (provision->layer != LAYER_QUESTION || provision->parent != NULL)
		return false;
	for (size_t i = 0; i < provision->target_count; i++) {
		if (!is_changed(work, provision->targets[i]))
			continue;
		*fate = (struct fate){.status = FATE_NOT_APPLICABLE, .cause = CAUSE_CHANGED};
		return true;
	}
	if (has_readers(work, provision))
		return false;
	*fate = (struct fate){.status = FATE_OUT_OF_SCOPE, .cause = CAUSE_READERS};
	return true;
}

/* What decisions and overrides make of a provision that is in scope. */
static struct fate decided(struct work *work, const struct provision *provision)
{
	const struct change *change = &work->changes[provision->number];
	const struct override *override = change->replacement;
	const struct decision *decision = change->decision;
	const struct decision *record =
		decision != NULL || override == NULL ? decision : &override->record;

	if (decision != NULL && decision->kind == DECISION_NOT_APPLICABLE)
		return (struct fate){FATE_NOT_APPLICABLE, CAUSE_DECISION, .decision = decision};
	if (override != NULL && override->kind == OVERRIDE_REMOVE)
		return (struct fate){FATE_NOT_APPLICABLE, CAUSE_OVERRIDE, .decision = record};
	if (override != NULL)
		return (struct fate){record->kind == DECISION_SUBSTITUTE ? FATE_SUBSTITUTED : FATE_AMENDED,
			CAUSE_OVERRIDE, .decision = record};
	if (provision->level == LEVEL_RECOMMENDED && decision == NULL &&
		work->profile->recommended == RECOMMENDED_DECLINE)
		return (struct fate){FATE_NOT_APPLICABLE, CAUSE_DECLINED, .decision = NULL};
	return (struct fate){FATE_KEPT, CAUSE_NONE, .decision = decision};
}

/* 推奨事項 are for the organisation to decide: saying nothing is no decision. */
static void check_recommended(struct work *work, const struct provision *provision)
{
	const struct change *change = &work->changes[provision->number];

	if (provision->level != LEVEL_RECOMMENDED || change->decision != NULL ||
		change->replacement != NULL || work->profile->recommended != RECOMMENDED_UNSAID)
		return;
	report_error(work->report, CODE_RECOMMENDED_OPEN, work->profile->place,
		TEXT("add 'recommended: adopt' or 'recommended: decline' to the profile, and decide "
		     "single ones under 'decisions'"),
		"the guideline leaves some provisions to the organisation (推奨事項), and the profile "
		"does not say whether it adopts them");
}

/* What is replaced as a part of something larger cannot be changed by itself. */
static void check_untouched(struct work *work, const struct provision *provision)
{
	const struct change *change = &work->changes[provision->number];
	struct place place = change->decision != NULL      ? change->decision->provision.place
			     : change->beside != NULL      ? change->beside->anchor.place
			     : change->replacement != NULL ? change->replacement->anchor.place
							   : (struct place){NULL, 0, 0};

	if (place.source != NULL)
		report_error(work->report, CODE_PART_REPLACED, place,
			TEXT("say it in the text that replaces the whole"),
			"'%.*s' is a part of a provision that an override replaces",
			TEXT_ARGS(address_of(work, provision)));
}

static struct fate fate_under(struct work *work, const struct provision *provision)
{
	const struct fate *above = provision->parent == NULL ? NULL : fate_of(work, provision->parent);
	struct fate fate;

	if (above != NULL && !is_in(above->status))
		return (struct fate){above->status, CAUSE_PARENT, .upper = provision->parent};
	if (above != NULL && above->cause == CAUSE_OVERRIDE) {
		check_untouched(work, provision);
		return *above; /* its text was replaced as a part of the item's */
	}
	if (!condition_holds(provision->when, work->handbook->facts))
		return (struct fate){FATE_OUT_OF_SCOPE, CAUSE_CONDITION, .condition = provision->when};
	if (targets_gone(work, provision, &fate) || question_gone(work, provision, &fate))
		return fate;
	check_recommended(work, provision);
	return decided(work, provision);
}

static bool says_something(const struct change *change)
{
	return change->decision != NULL || change->replacement != NULL;
}

/* A decision about something that is out anyway changes nothing: say so. */
static void warn_idle(struct work *work, const struct provision *provision, const struct fate *fate)
{
	const struct change *change = &work->changes[provision->number];
	struct place place;

	if (!says_something(change) || is_in(fate->status) || fate->cause == CAUSE_DECISION ||
		fate->cause == CAUSE_OVERRIDE)
		return;
	if (change->decision == NULL && change->replacement->kind == OVERRIDE_REPLACE)
		return; /* assemble reports it: a text without a place */
	place = change->decision != NULL ? change->decision->provision.place
					 : change->replacement->anchor.place;
	report_warning(work->report, CODE_UNUSED_DECISION, place,
		text_format(work->arena, "'tebiki explain PROFILE %.*s' says why it is out",
			TEXT_ARGS(address_of(work, provision))),
		"'%.*s' is not in this handbook anyway", TEXT_ARGS(address_of(work, provision)));
}

/* The record of what became of every requirement and measure, in the guideline's order. */
static void enter_row(struct work *work, const struct provision *provision, const struct fate *fate)
{
	struct handbook *handbook = work->handbook;

	if (provision->layer >= LAYER_COMMENTARY)
		return;
	ARENA_PUSH(work->arena, handbook->rows, handbook->row_count, provision);
	if (is_in(fate->status))
		handbook->kept++;
	else
		handbook->dropped++;
}

/* GATE: the fragment whose condition does not hold, from the section above or its own; or NULL. */
static void select_fragment(
	struct work *work, const struct fragment *fragment, const struct fragment *gate)
{
	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];
		struct fate *fate = fate_of(work, provision);

		if (gate != NULL)
			*fate = (struct fate){FATE_OUT_OF_SCOPE, CAUSE_FRAGMENT,
				.condition = gate->when, .fragment = gate};
		else
			*fate = fate_under(work, provision);
		warn_idle(work, provision, fate);
		enter_row(work, provision, fate);
	}
}

static void select_outline(struct work *work, const struct outline *outline, const struct fragment *gate)
{
	if (gate == NULL && !condition_holds(outline->fragment->when, work->handbook->facts))
		gate = outline->fragment;
	select_fragment(work, outline->fragment, gate);
	for (size_t i = 0; i < outline->child_count; i++)
		select_outline(work, &outline->children[i], gate);
}

void select_provisions(struct work *work)
{
	const struct profile *profile = work->profile;

	for (size_t i = 0; i < profile->corpus_count; i++) {
		const struct corpus *corpus = profile->corpora[i];

		for (size_t j = 0; j < corpus->outline_count; j++)
			select_outline(work, &corpus->outline[j], NULL);
	}
}
