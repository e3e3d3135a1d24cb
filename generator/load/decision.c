#include "load/decision.h"

#include "model/keys.h"

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

static const struct shape provision_shape = {.names = NAMES_PROVISION,
	.pattern = "^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$",
	.fault = "番号でなく、識別子（条#項目）で書きます。"};
static const struct shape parameter_shape = {.names = NAMES_PARAMETER, SHAPE_OF_KEY};

static const struct field field_list[] = {
	{"provision", FIELD_LOCATED, false, offsetof(struct head, provision), NULL,
		"どの条項の決定か。識別子（条#項目）で書きます。", &provision_shape},
	{"parameter", FIELD_LOCATED, false, offsetof(struct head, parameter), NULL,
		"どの数値の決定か。", &parameter_shape},
	{"decision", FIELD_CHOICE, true, offsetof(struct head, kind), decision_keys,
		"adopt：採る、amend：文を改めて採る、substitute：同等以上の別の対策に替える、not_applicable：当てはまらない。",
		NULL},
	{"reason", FIELD_TEXT, true, offsetof(struct head, reason), NULL,
		"理由。監査する者が確かめられるように、数値とその出所、事情、決定を見直す時を書きます。",
		NULL},
	{"approver", FIELD_TEXT, true, offsetof(struct head, approver), NULL, "承認者。", NULL},
	{"date", FIELD_DATE, true, offsetof(struct head, date), NULL, "決定の日（年-月-日）。", NULL},
	{"until", FIELD_DATE, false, offsetof(struct head, until), NULL,
		"この日までとする決定の期限（年-月-日）。過ぎると check が知らせます。", NULL},
	{"instead", FIELD_TEXT, false, offsetof(struct head, instead), NULL,
		"外した条項を参照している箇所に、番号の代わりに印刷する言葉。", NULL},
};

static const char *const about[] = {"provision", "parameter", NULL};

static const struct fields fields = {
	"a decision", field_list, sizeof field_list / sizeof *field_list, about};

const struct shape decision_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

bool decision_read(struct report *report, const struct yaml *node, struct decision *into)
{
	struct head head = {.kind = 0};
	bool about_provision;
	bool about_parameter;

	if (!fields_read(report, node, &fields, &head))
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
