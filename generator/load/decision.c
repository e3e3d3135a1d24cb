#include "load/decision.h"

static const char *const kind_names[] = {
	[DECISION_ADOPT] = "adopt",
	[DECISION_AMEND] = "amend",
	[DECISION_SUBSTITUTE] = "substitute",
	[DECISION_NOT_APPLICABLE] = "not_applicable",
	NULL,
};

struct head {
	struct located provision;
	struct located parameter;
	int kind;
	struct text reason;
	struct text approver;
	struct text date;
	struct text until;
	struct text instead;
};

static const struct field fields[] = {
	{"provision", FIELD_LOCATED, false, offsetof(struct head, provision), NULL},
	{"parameter", FIELD_LOCATED, false, offsetof(struct head, parameter), NULL},
	{"decision", FIELD_CHOICE, true, offsetof(struct head, kind), kind_names},
	{"reason", FIELD_TEXT, true, offsetof(struct head, reason), NULL},
	{"approver", FIELD_TEXT, true, offsetof(struct head, approver), NULL},
	{"date", FIELD_DATE, true, offsetof(struct head, date), NULL},
	{"until", FIELD_DATE, false, offsetof(struct head, until), NULL},
	{"instead", FIELD_TEXT, false, offsetof(struct head, instead), NULL},
};

bool decision_read(struct report *report, const struct yaml *node, struct decision *into)
{
	struct head head = {.kind = 0};
	bool about_provision;
	bool about_parameter;

	if (!fields_read(report, node, fields, sizeof fields / sizeof *fields, "a decision", &head))
		return false;
	about_provision = head.provision.place.source != NULL;
	about_parameter = head.parameter.place.source != NULL;
	if (about_provision == about_parameter) {
		report_error(report, CODE_DECISION_SUBJECT, node->place,
			TEXT("write 'provision: fragment#item' or 'parameter: key'"),
			"a decision is about one provision or one parameter");
		return false;
	}
	*into = (struct decision){.kind = (enum decision_kind)head.kind,
		.provision = head.provision,
		.parameter = head.parameter,
		.reason = head.reason,
		.approver = head.approver,
		.date = head.date,
		.until = head.until,
		.instead = head.instead,
		.place = node->place};
	return true;
}
