#include "explain/words.h"

#include "model/keys.h"

const char *word_layer_key(enum layer layer)
{
	static const char *const keys[LAYER_COUNT] = {
		[LAYER_REQUIREMENT] = "requirement", [LAYER_MEASURE] = "measure", [LAYER_COMMENTARY] = "commentary", [LAYER_QUESTION] = "question"};

	return keys[layer];
}

const char *word_every_key(enum every every)
{
	return every == EVERY_EVENT ? "" : every_keys[every];
}

const char *word_status_key(enum status_kind status)
{
	static const char *const keys[FATE_COUNT] = {[FATE_KEPT] = "kept",
		[FATE_AMENDED] = "amended",
		[FATE_SUBSTITUTED] = "substituted",
		[FATE_NOT_APPLICABLE] = "not_applicable",
		[FATE_OUT_OF_SCOPE] = "out_of_scope"};

	return keys[status];
}

const char *word_cause_key(enum first_cause cause)
{
	switch (cause) {
	case FIRST_IMPORT: return "import";
	case FIRST_KIND: return "kind";
	case FIRST_CONDITION: return "condition";
	case FIRST_DECISION: return "decision";
	case FIRST_DECLINED: return "declined";
	case FIRST_OVERRIDE: return "override";
	case FIRST_REPLACED: return "replaced";
	case FIRST_CHANGED: return "changed";
	case FIRST_READERS: return "readers";
	case FIRST_PARENT: return "parent";
	case FIRST_TARGETS: return "targets";
	default: return "empty";
	}
}

const char *word_origin_key(enum origin_kind kind)
{
	static const char *const keys[] = {
		[ORIGIN_PROFILE] = "profile", [ORIGIN_DECISION] = "decision", [ORIGIN_GUIDELINE] = "guideline"};

	return keys[kind];
}

const char *word_answerer_key(enum answerer answerer)
{
	static const char *const keys[] = {
		[ANSWERER_KIND] = "kind", [ANSWERER_PROFILE] = "profile", [ANSWERER_NOBODY] = "not_asked"};

	return keys[answerer];
}

const char *word_fate(const struct provision_explanation *provision)
{
	if (provision->causes.count > 0)
		return word_cause(provision->causes.steps[0].cause);
	if (provision->cause == CAUSE_OVERRIDE)
		return provision->status == FATE_SUBSTITUTED
			       ? "another measure stands in its place by an override"
			       : "its text is replaced by an override";
	if (provision->cause == CAUSE_ADDED)
		return "added by an override";
	return "kept as the guideline has it";
}

const char *word_cause(enum first_cause cause)
{
	switch (cause) {
	case FIRST_IMPORT: return "its corpus is not imported";
	case FIRST_KIND: return "its condition cannot hold for this kind of organisation";
	case FIRST_CONDITION: return "its condition does not hold";
	case FIRST_DECISION: return "decided to be not applicable";
	case FIRST_DECLINED: return "推奨事項, and the profile says 'recommended: decline'";
	case FIRST_OVERRIDE: return "removed by an override";
	case FIRST_REPLACED: return "an override replaces the item it is nested in";
	case FIRST_CHANGED: return "what it asks about is reworded or left out here";
	case FIRST_READERS: return "nobody is there whom it is for";
	case FIRST_PARENT: return "what it stands in is out";
	case FIRST_TARGETS: return "everything that it belongs to is out";
	default: return "nothing is left of it";
	}
}

const char *word_cause_heading(enum first_cause cause)
{
	switch (cause) {
	case FIRST_KIND: return "For other kinds of organisation";
	case FIRST_CONDITION: return "Under conditions that do not hold";
	case FIRST_DECISION: return "Decided to be not applicable";
	case FIRST_DECLINED: return "推奨事項 that are declined ('recommended: decline')";
	case FIRST_OVERRIDE: return "Removed by overrides";
	case FIRST_REPLACED: return "Replaced by overrides, as a part of something larger";
	case FIRST_CHANGED: return "Questions about what is reworded or left out here";
	case FIRST_READERS: return "Questions for roles that are not there";
	default: return "Out with something else";
	}
}
