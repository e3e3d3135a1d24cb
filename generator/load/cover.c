#include "load/cover.h"

static const char *const calendar_names[] = {
	[CALENDAR_JAPANESE] = "japanese", [CALENDAR_GREGORIAN] = "gregorian", NULL};

struct cover {
	struct text title;
	struct text version;
	struct text effective;
	struct text approval;
	struct text approver;
	struct text handling;
	int calendar;
};

static const struct field field_list[] = {
	{"title", FIELD_TEXT, true, offsetof(struct cover, title), NULL, "手引きの題。", NULL},
	{"version", FIELD_TEXT, true, offsetof(struct cover, version), NULL, "版。", NULL},
	{"effective", FIELD_DATE, true, offsetof(struct cover, effective), NULL,
		"施行日（年-月-日）。", NULL},
	{"approval", FIELD_TEXT, false, offsetof(struct cover, approval), NULL, "決裁番号。", NULL},
	{"approver", FIELD_TEXT, false, offsetof(struct cover, approver), NULL, "承認者。", NULL},
	{"handling", FIELD_TEXT, false, offsetof(struct cover, handling), NULL,
		"この手引きそのものの取扱い（機密性１など）。", NULL},
	{"calendar", FIELD_CHOICE, false, offsetof(struct cover, calendar), calendar_names,
		"日付の印刷。japanese：令和8年10月1日、gregorian：2026年10月1日。", NULL},
};

static const struct fields fields = FIELDS("'handbook'", field_list);
const struct shape cover_shape = {.kind = SHAPE_FIELDS, .fields = &fields};

bool cover_read(struct report *report, const struct yaml *node, struct edition *edition)
{
	struct cover cover = {.calendar = CALENDAR_JAPANESE};

	if (!fields_read(report, node, &fields, &cover))
		return false;
	edition->title = cover.title;
	edition->version = cover.version;
	edition->effective = cover.effective;
	edition->approval = cover.approval;
	edition->approver = cover.approver;
	edition->handling = cover.handling;
	edition->calendar = (enum calendar)cover.calendar;
	return true;
}
