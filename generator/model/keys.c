#include "model/keys.h"

const char *const layer_keys[] = {
	[LAYER_REQUIREMENT] = "requirements",
	[LAYER_MEASURE] = "measures",
	[LAYER_COMMENTARY] = "commentary",
	[LAYER_QUESTION] = "questions",
	[LAYER_COUNT] = NULL,
};

const char *const level_keys[] = {
	[LEVEL_MUST] = "must",
	[LEVEL_RECOMMENDED] = "recommended",
	[LEVEL_BASIC] = "basic",
	[LEVEL_ADDITIONAL] = "additional",
	[LEVEL_COUNT] = NULL,
};

const char *const every_keys[] = {
	[EVERY_EVENT] = "event",
	[EVERY_DAY] = "day",
	[EVERY_WEEK] = "week",
	[EVERY_MONTH] = "month",
	[EVERY_QUARTER] = "quarter",
	[EVERY_HALF_YEAR] = "half-year",
	[EVERY_YEAR] = "year",
	[EVERY_REGULARLY] = "regularly",
	[EVERY_COUNT] = NULL,
};

const char *const decision_keys[] = {
	[DECISION_ADOPT] = "adopt",
	[DECISION_AMEND] = "amend",
	[DECISION_SUBSTITUTE] = "substitute",
	[DECISION_NOT_APPLICABLE] = "not_applicable",
	[DECISION_COUNT] = NULL,
};

const char *const document_keys[] = {
	[DOCUMENT_STANDARD] = "standard",
	[DOCUMENT_REGULATION] = "regulation",
	[DOCUMENT_PROCEDURE] = "procedure",
	[DOCUMENT_PLAN] = "plan",
	[DOCUMENT_LEDGER] = "ledger",
	[DOCUMENT_RECORD] = "record",
	[DOCUMENT_REPORT] = "report",
	[DOCUMENT_KIND_COUNT] = NULL,
};

const char *const need_keys[] = {
	[POST_REQUIRED] = "required",
	[POST_OPTIONAL] = "optional",
	[POST_NONE] = "none",
	[POST_NONE + 1] = NULL,
};
