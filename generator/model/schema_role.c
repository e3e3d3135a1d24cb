#include "model/schema_role.h"

#include "model/class.h"

/* What pages of roles and of posts print alike. */
#define DUTY_FIELDS                                                                                  \
	TEXT_OF("id", ROLE_ID), TEXT_OF("href", ROLE_HREF), CONTENT_OF("name", ROLE_NAME),           \
		LIST_OF("parts", part, ROLE_PARTS), LIST_OF("divisions", division, ROLE_DIVISIONS),  \
		LIST_OF("frequencies", frequency, ROLE_FREQUENCIES),                                 \
		LIST_OF("documents", document, ROLE_DOCUMENTS),                                      \
		LIST_OF("documents_made", deliverable, ROLE_MADE),                                   \
		LIST_OF("documents_kept", deliverable, ROLE_KEPT),                                   \
		LIST_OF("documents_reported", deliverable, ROLE_REPORTED),                           \
		LIST_OF("reports", item, ROLE_REPORTS), LIST_OF("received", item, ROLE_RECEIVED),    \
		LIST_OF("asked", item, ROLE_ASKED), TEXT_OF("duties", ROLE_DUTIES),                  \
		TEXT_OF("measure_duties", ROLE_MEASURE_DUTIES),                                      \
		FLAG_OF("has_duties", ROLE_HAS_DUTIES), HAS_OF("has_frequencies", ROLE_FREQUENCIES), \
		HAS_OF("has_documents", ROLE_DOCUMENTS), HAS_OF("has_documents_made", ROLE_MADE),    \
		HAS_OF("has_documents_kept", ROLE_KEPT),                                             \
		HAS_OF("has_documents_reported", ROLE_REPORTED),                                     \
		HAS_OF("has_reports", ROLE_REPORTS), HAS_OF("has_received", ROLE_RECEIVED),          \
		HAS_OF("has_asked", ROLE_ASKED), FLAG_OF("has_reporting", ROLE_HAS_REPORTING),       \
		VIEW_OF("sheet", sheet, ROLE_SHEET)

static const struct view_field role_fields[] = {
	DUTY_FIELDS,
	CONTENT_OF("reading", ROLE_READING),
	CONTENT_OF("post", ROLE_POST),
	FLAG_OF("postless", ROLE_POSTLESS),
	CONTENT_OF("description", ROLE_DESCRIPTION),
	VIEW_OF("superior", role, ROLE_REPORTS_TO),
	VIEW_OF("lesson", lesson, ROLE_LESSON),
	VIEW_OF("shared_post", post, ROLE_SHARED_POST),
};

static const struct view_field post_fields[] = {
	DUTY_FIELDS,
	LIST_OF("members", role, ROLE_MEMBERS),
	LIST_OF("collapsed", role, ROLE_COLLAPSED),
	HAS_OF("has_collapsed", ROLE_COLLAPSED),
};

static const struct view_field division_fields[] = {
	VIEW_OF("chapter", entry, DIVISION_CHAPTER),
	LIST_OF("parts", part, DIVISION_PARTS),
	TEXT_OF("duties", DIVISION_DUTIES),
};

static const struct view_field part_fields[] = {
	VIEW_OF("clause", entry, PART_ENTRY),
	LIST_OF("lines", line, PART_LINES),
	LIST_OF("measures", item, PART_MEASURES),
	LIST_OF("loose_measures", item, PART_LOOSE),
	LIST_OF("commentary", item, PART_COMMENTARY),
	HAS_OF("has_lines", PART_LINES),
	HAS_OF("has_measures", PART_MEASURES),
	HAS_OF("has_loose_measures", PART_LOOSE),
	HAS_OF("has_commentary", PART_COMMENTARY),
};

static const struct view_field line_fields[] = {
	VIEW_OF("item", item, LINE_ITEM),
	TEXT_OF("omitted", LINE_OMITTED),
	LIST_OF("measures", item, LINE_MEASURES),
	LIST_OF("commentary", item, LINE_COMMENTARY),
	LIST_OF("explained_at", item, LINE_ELSEWHERE),
	HAS_OF("has_measures", LINE_MEASURES),
	HAS_OF("has_commentary", LINE_COMMENTARY),
	HAS_OF("has_explained_at", LINE_ELSEWHERE),
};

static const struct view_field frequency_fields[] = {
	TEXT_OF("label", FREQUENCY_LABEL),
	LIST_OF("items", item, FREQUENCY_ITEMS),
	TEXT_OF("span", FREQUENCY_SPAN),
	LIST_OF("months", month, FREQUENCY_MONTHS),
};

static const struct view_field month_fields[] = {
	TEXT_OF("month", MONTH_LABEL),
	FLAG_OF("due", MONTH_DUE),
};

static const struct view_field deliverable_fields[] = {
	VIEW_OF("document", document, DELIVERABLE_DOCUMENT),
	LIST_OF("items", item, DELIVERABLE_ITEMS),
};

static const struct view_field diagram_fields[] = {
	VIEW_OF("role", role, DIAGRAM_ROLE),
	VIEW_OF("below", role, DIAGRAM_BELOW),
	TEXT_OF("width", DIAGRAM_WIDTH),
	TEXT_OF("height", DIAGRAM_HEIGHT),
	LIST_OF("boxes", box, DIAGRAM_BOXES),
	LIST_OF("strokes", stroke, DIAGRAM_STROKES),
	LIST_OF("labels", words, DIAGRAM_LABELS),
};

static const struct view_field box_fields[] = {
	TEXT_OF("x", BOX_X),
	TEXT_OF("y", BOX_Y),
	TEXT_OF("width", BOX_WIDTH),
	TEXT_OF("height", BOX_HEIGHT),
	VIEW_OF("role", role, BOX_ROLE),
	FLAG_OF("continued", BOX_CONTINUED),
	LIST_OF("words", words, BOX_WORDS),
};

static const struct view_field stroke_fields[] = {
	TEXT_OF("path", STROKE_PATH),
	TEXT_OF("head", STROKE_HEAD),
};

static const struct view_field words_fields[] = {
	TEXT_OF("x", WORDS_X),
	TEXT_OF("y", WORDS_Y),
	CONTENT_OF("text", WORDS_TEXT),
	FLAG_OF("is_name", WORDS_IS_NAME),
	VIEW_OF("item", item, WORDS_ITEM),
};

CLASS(CLASS_ROLE, role);
CLASS(CLASS_POST, post);
CLASS(CLASS_DIVISION, division);
CLASS(CLASS_PART, part);
CLASS(CLASS_LINE, line);
CLASS(CLASS_FREQUENCY, frequency);
CLASS(CLASS_MONTH, month);
CLASS(CLASS_DELIVERABLE, deliverable);
CLASS(CLASS_DIAGRAM, diagram);
CLASS(CLASS_BOX, box);
CLASS(CLASS_STROKE, stroke);
CLASS(CLASS_WORDS, words);
