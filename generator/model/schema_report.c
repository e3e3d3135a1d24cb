#include "model/schema_report.h"

#include "model/class.h"

static const struct view_field collection_fields[] = {
	TEXT_OF("title", COLLECTION_TITLE),
	TEXT_OF("language", COLLECTION_LANGUAGE),
	CONTENT_OF("handbook", COLLECTION_HANDBOOK),
	TEXT_OF("accent", COLLECTION_ACCENT),
	HTML_OF("footer_string", COLLECTION_FOOTER),
	TEXT_OF("sheets", COLLECTION_SHEETS),
	LIST_OF("editions", collected, COLLECTION_EDITIONS),
	FLAG_OF("several", COLLECTION_SEVERAL),
};

static const struct view_field collected_fields[] = {
	TEXT_OF("anchor", COLLECTED_ANCHOR),
	CONTENT_OF("version", COLLECTED_VERSION),
	FLAG_OF("current", COLLECTED_CURRENT),
	TEXT_OF("sheets", COLLECTED_SHEETS),
	LIST_OF("roles", tallied_role, COLLECTED_ROLES),
	LIST_OF("missing", tallied_role, COLLECTED_MISSING),
	LIST_OF("clauses", tallied_clause, COLLECTED_CLAUSES),
	LIST_OF("findings", finding, COLLECTED_FINDINGS),
	LIST_OF("silences", silence, COLLECTED_SILENCES),
	VIEW_OF("tally", tally, COLLECTED_TALLY),
	HAS_OF("has_roles", COLLECTED_ROLES),
	HAS_OF("has_missing", COLLECTED_MISSING),
	HAS_OF("has_findings", COLLECTED_FINDINGS),
	HAS_OF("has_silences", COLLECTED_SILENCES),
};

static const struct view_field tallied_role_fields[] = {
	TEXT_OF("anchor", TALLIED_ROLE_ANCHOR),
	CONTENT_OF("name", TALLIED_ROLE_NAME),
	CONTENT_OF("post", TALLIED_ROLE_POST),
	TEXT_OF("sheets", TALLIED_ROLE_SHEETS),
	LIST_OF("returned", returned, TALLIED_ROLE_RETURNED),
	LIST_OF("duties", tallied_duty, TALLIED_ROLE_DUTIES),
	VIEW_OF("tally", tally, TALLIED_ROLE_TALLY),
};

static const struct view_field tallied_clause_fields[] = {
	CONTENT_OF("label", TALLIED_CLAUSE_LABEL),
	VIEW_OF("tally", tally, TALLIED_CLAUSE_TALLY),
};

static const struct view_field tallied_duty_fields[] = {
	CONTENT_OF("clause", TALLIED_DUTY_CLAUSE),
	CONTENT_OF("number", TALLIED_DUTY_NUMBER),
	CONTENT_OF("text", TALLIED_DUTY_TEXT),
	VIEW_OF("tally", tally, TALLIED_DUTY_TALLY),
};

static const struct view_field finding_fields[] = {
	VIEW_OF("role", tallied_role, FINDING_ROLE),
	VIEW_OF("duty", tallied_duty, FINDING_DUTY),
	TEXT_OF("response", FINDING_RESPONSE),
	TEXT_OF("unit", FINDING_UNIT),
	TEXT_OF("person", FINDING_NAME),
	TEXT_OF("evidence", FINDING_EVIDENCE),
	TEXT_OF("date", FINDING_DATE),
	TEXT_OF("remark", FINDING_REMARK),
	FLAG_OF("begins", FINDING_BEGINS),
	FLAG_OF("ends", FINDING_ENDS),
};

static const struct view_field silence_fields[] = {
	VIEW_OF("role", tallied_role, SILENCE_ROLE),
	VIEW_OF("duty", tallied_duty, SILENCE_DUTY),
};

static const struct view_field returned_fields[] = {
	TEXT_OF("unit", RETURNED_UNIT),
	TEXT_OF("person", RETURNED_NAME),
	TEXT_OF("answered", RETURNED_ANSWERED),
};

static const struct view_field tally_fields[] = {
	TEXT_OF("total", TALLY_TOTAL),
	TEXT_OF("answered", TALLY_ANSWERED),
	TEXT_OF("answered_rate", TALLY_ANSWERED_RATE),
	TEXT_OF("none", TALLY_NONE),
	TEXT_OF("yes", TALLY_YES),
	TEXT_OF("yes_rate", TALLY_YES_RATE),
	TEXT_OF("partly", TALLY_PARTLY),
	TEXT_OF("partly_rate", TALLY_PARTLY_RATE),
	TEXT_OF("no", TALLY_NO),
	TEXT_OF("no_rate", TALLY_NO_RATE),
	TEXT_OF("not_applicable", TALLY_NOT_APPLICABLE),
	TEXT_OF("not_applicable_rate", TALLY_NOT_APPLICABLE_RATE),
	TEXT_OF("rate", TALLY_RATE),
};

CLASS(CLASS_COLLECTION, collection);
CLASS(CLASS_COLLECTED, collected);
CLASS(CLASS_TALLIED_ROLE, tallied_role);
CLASS(CLASS_TALLIED_CLAUSE, tallied_clause);
CLASS(CLASS_TALLIED_DUTY, tallied_duty);
CLASS(CLASS_FINDING, finding);
CLASS(CLASS_SILENCE, silence);
CLASS(CLASS_RETURNED, returned);
CLASS(CLASS_TALLY, tally);
