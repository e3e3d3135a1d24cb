#include "model/schema.h"

static const struct view_class classes[CLASS_COUNT];

#define TEXT_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_TEXT, NULL, id, false                                                  \
	}
#define HTML_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_HTML, NULL, id, false                                                  \
	}
/* The same of what comes from the guideline, the profile or the sheets. */
#define CONTENT_OF(name, id)                                                                       \
	{                                                                                          \
		name, VALUE_TEXT, NULL, id, true                                                   \
	}
#define PASSAGE_OF(name, id)                                                                       \
	{                                                                                          \
		name, VALUE_HTML, NULL, id, true                                                   \
	}
#define FLAG_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_FLAG, NULL, id, false                                                  \
	}
#define VIEW_OF(name, class, id)                                                                   \
	{                                                                                          \
		name, VALUE_VIEW, &classes[class], id, false                                       \
	}
#define LIST_OF(name, class, id)                                                                   \
	{                                                                                          \
		name, VALUE_LIST, &classes[class], id, false                                       \
	}
#define HAS_OF(name, id)                                                                           \
	{                                                                                          \
		name, VALUE_FLAG, NULL, (id) | SCHEMA_HAS, false                                   \
	}

static const struct view_field page_fields[] = {
	TEXT_OF("title", PAGE_TITLE),
	TEXT_OF("root", PAGE_ROOT),
	TEXT_OF("language", PAGE_LANGUAGE),
	CONTENT_OF("organisation", PAGE_ORGANISATION),
	CONTENT_OF("short_name", PAGE_SHORT_NAME),
	CONTENT_OF("handbook", PAGE_HANDBOOK),
	CONTENT_OF("version", PAGE_VERSION),
	TEXT_OF("effective", PAGE_EFFECTIVE),
	CONTENT_OF("approval", PAGE_APPROVAL),
	CONTENT_OF("approver", PAGE_APPROVER),
	CONTENT_OF("handling", PAGE_HANDLING),
	TEXT_OF("accent", PAGE_ACCENT),
	TEXT_OF("logo", PAGE_LOGO),
	TEXT_OF("logo_width", PAGE_LOGO_WIDTH),
	HTML_OF("footer_string", PAGE_FOOTER),
	LIST_OF("corpora", CLASS_CORPUS, PAGE_CORPORA),
	LIST_OF("sections", CLASS_ENTRY, PAGE_SECTIONS),
	LIST_OF("all_roles", CLASS_ROLE, PAGE_ROLES),
	LIST_OF("all_terms", CLASS_TERM, PAGE_TERMS),
	LIST_OF("document_groups", CLASS_GROUP, PAGE_GROUPS),
	LIST_OF("rows", CLASS_ROW, PAGE_ROWS),
	LIST_OF("stretches", CLASS_STRETCH, PAGE_STRETCHES),
	LIST_OF("changes", CLASS_CHANGE, PAGE_CHANGES),
	LIST_OF("additions", CLASS_ITEM, PAGE_ADDITIONS),
	LIST_OF("settings", CLASS_SETTING, PAGE_SETTINGS),
	LIST_OF("words", CLASS_WORD, PAGE_WORDS),
	FLAG_OF("reconstructed", PAGE_RECONSTRUCTED),
	HAS_OF("has_changes", PAGE_CHANGES),
	HAS_OF("has_additions", PAGE_ADDITIONS),
	HAS_OF("has_settings", PAGE_SETTINGS),
	HAS_OF("has_words", PAGE_WORDS),
	TEXT_OF("kept", PAGE_KEPT),
	TEXT_OF("dropped", PAGE_DROPPED),
	VIEW_OF("entry", CLASS_ENTRY, PAGE_ENTRY),
	VIEW_OF("role", CLASS_ROLE, PAGE_ROLE),
	VIEW_OF("sheet", CLASS_SHEET, PAGE_SHEET),
	VIEW_OF("post_page", CLASS_POST, PAGE_POST),
	LIST_OF("shared_posts", CLASS_POST, PAGE_POSTS),
	LIST_OF("all_reports", CLASS_ITEM, PAGE_REPORTS),
	LIST_OF("organisation_chart", CLASS_DIAGRAM, PAGE_ORGANISATION_CHART),
	LIST_OF("report_charts", CLASS_DIAGRAM, PAGE_REPORT_CHARTS),
	HAS_OF("has_shared_posts", PAGE_POSTS),
	HAS_OF("has_reports_at_all", PAGE_REPORTS),
	FLAG_OF("book", PAGE_BOOK),
	FLAG_OF("whole", PAGE_WHOLE),
	VIEW_OF("chapter", CLASS_ENTRY, PAGE_CHAPTER),
	FLAG_OF("articles", PAGE_ARTICLES),
	VIEW_OF("pages", CLASS_PAGES, PAGE_PAGES),
	HTML_OF("handling_string", PAGE_HANDLING_STRING),
	HTML_OF("title_string", PAGE_TITLE_STRING),
	VIEW_OF("lesson", CLASS_LESSON, PAGE_LESSON),
	FLAG_OF("packaged", PAGE_PACKAGED),
};

static const struct view_field corpus_fields[] = {
	CONTENT_OF("corpus_title", CORPUS_TITLE),
	CONTENT_OF("corpus_short_title", CORPUS_SHORT_TITLE),
	CONTENT_OF("edition", CORPUS_EDITION),
	CONTENT_OF("issuer", CORPUS_ISSUER),
};

static const struct view_field entry_fields[] = {
	TEXT_OF("id", ENTRY_ID),
	TEXT_OF("anchor", ENTRY_ANCHOR),
	TEXT_OF("href", ENTRY_HREF),
	CONTENT_OF("marker", ENTRY_MARKER),
	CONTENT_OF("number", ENTRY_NUMBER),
	PASSAGE_OF("heading", ENTRY_TITLE),
	CONTENT_OF("source", ENTRY_SOURCE),
	CONTENT_OF("basis", ENTRY_BASIS),
	CONTENT_OF("guideline", ENTRY_GUIDELINE),
	FLAG_OF("is_section", ENTRY_IS_SECTION),
	FLAG_OF("is_clause", ENTRY_IS_CLAUSE),
	FLAG_OF("is_annex", ENTRY_IS_ANNEX),
	TEXT_OF("level", ENTRY_LEVEL),
	PASSAGE_OF("body", ENTRY_BODY),
	LIST_OF("requirements", CLASS_ITEM, ENTRY_REQUIREMENTS),
	LIST_OF("measures", CLASS_ITEM, ENTRY_MEASURES),
	LIST_OF("commentary", CLASS_ITEM, ENTRY_COMMENTARY),
	LIST_OF("children", CLASS_ENTRY, ENTRY_CHILDREN),
	LIST_OF("ancestors", CLASS_ENTRY, ENTRY_ANCESTORS),
	LIST_OF("fellows", CLASS_ENTRY, ENTRY_FELLOWS),
	FLAG_OF("current", ENTRY_CURRENT),
	FLAG_OF("around", ENTRY_AROUND),
	VIEW_OF("previous", CLASS_ENTRY, ENTRY_PREVIOUS),
	VIEW_OF("next", CLASS_ENTRY, ENTRY_NEXT),
	LIST_OF("terms", CLASS_TERM, ENTRY_TERMS),
	LIST_OF("notes", CLASS_NOTE, ENTRY_NOTES),
	TEXT_OF("page", ENTRY_PAGE),
	HTML_OF("heading_string", ENTRY_STRING),
	FLAG_OF("run_in", ENTRY_RUN_IN),
	HAS_OF("has_requirements", ENTRY_REQUIREMENTS),
	HAS_OF("has_measures", ENTRY_MEASURES),
	HAS_OF("has_commentary", ENTRY_COMMENTARY),
	HAS_OF("has_terms", ENTRY_TERMS),
	HAS_OF("has_notes", ENTRY_NOTES),
};

static const struct view_field item_fields[] = {
	TEXT_OF("anchor", ITEM_ANCHOR),
	TEXT_OF("href", ITEM_HREF),
	CONTENT_OF("marker", ITEM_MARKER),
	CONTENT_OF("number", ITEM_NUMBER),
	CONTENT_OF("source", ITEM_SOURCE),
	PASSAGE_OF("heading", ITEM_TITLE),
	CONTENT_OF("text", ITEM_TEXT),
	LIST_OF("blocks", CLASS_BLOCK, ITEM_BLOCKS),
	LIST_OF("roles", CLASS_ROLE, ITEM_ROLES),
	FLAG_OF("top", ITEM_TOP),
	TEXT_OF("level", ITEM_LEVEL),
	FLAG_OF("recommended", ITEM_RECOMMENDED),
	TEXT_OF("every", ITEM_EVERY),
	LIST_OF("documents", CLASS_DOCUMENT, ITEM_DOCUMENTS),
	LIST_OF("reports_to", CLASS_ROLE, ITEM_REPORTS_TO),
	LIST_OF("related", CLASS_ITEM, ITEM_RELATED),
	FLAG_OF("amended", ITEM_AMENDED),
	FLAG_OF("substituted", ITEM_SUBSTITUTED),
	FLAG_OF("added", ITEM_ADDED),
	VIEW_OF("change", CLASS_CHANGE, ITEM_CHANGE),
	VIEW_OF("clause", CLASS_ENTRY, ITEM_ENTRY),
	FLAG_OF("has_details", ITEM_HAS_DETAILS),
	CONTENT_OF("run_in", ITEM_RUN_IN),
	LIST_OF("actors", CLASS_ROLE, ITEM_ACTORS),
	LIST_OF("owed_as", CLASS_ROLE, ITEM_OWED),
	HAS_OF("has_roles", ITEM_ROLES),
	HAS_OF("has_documents", ITEM_DOCUMENTS),
	HAS_OF("has_reports_to", ITEM_REPORTS_TO),
	HAS_OF("has_related", ITEM_RELATED),
	HAS_OF("has_actors", ITEM_ACTORS),
	HAS_OF("has_owed_as", ITEM_OWED),
};

static const struct view_field block_fields[] = {
	PASSAGE_OF("html", BLOCK_HTML),
	LIST_OF("items", CLASS_ITEM, BLOCK_ITEMS),
	FLAG_OF("ordered", BLOCK_ORDERED),
};

/* What pages of roles and of posts print alike. */
#define DUTY_FIELDS                                                                                  \
	TEXT_OF("id", ROLE_ID), TEXT_OF("href", ROLE_HREF), CONTENT_OF("name", ROLE_NAME),           \
		LIST_OF("parts", CLASS_PART, ROLE_PARTS),                                            \
		LIST_OF("divisions", CLASS_DIVISION, ROLE_DIVISIONS),                                \
		LIST_OF("frequencies", CLASS_FREQUENCY, ROLE_FREQUENCIES),                           \
		LIST_OF("documents", CLASS_DOCUMENT, ROLE_DOCUMENTS),                                \
		LIST_OF("documents_made", CLASS_DELIVERABLE, ROLE_MADE),                             \
		LIST_OF("documents_kept", CLASS_DELIVERABLE, ROLE_KEPT),                             \
		LIST_OF("documents_reported", CLASS_DELIVERABLE, ROLE_REPORTED),                     \
		LIST_OF("reports", CLASS_ITEM, ROLE_REPORTS),                                        \
		LIST_OF("received", CLASS_ITEM, ROLE_RECEIVED),                                      \
		LIST_OF("asked", CLASS_ITEM, ROLE_ASKED), TEXT_OF("duties", ROLE_DUTIES),            \
		TEXT_OF("measure_duties", ROLE_MEASURE_DUTIES),                                      \
		FLAG_OF("has_duties", ROLE_HAS_DUTIES), HAS_OF("has_frequencies", ROLE_FREQUENCIES), \
		HAS_OF("has_documents", ROLE_DOCUMENTS), HAS_OF("has_documents_made", ROLE_MADE),    \
		HAS_OF("has_documents_kept", ROLE_KEPT),                                             \
		HAS_OF("has_documents_reported", ROLE_REPORTED),                                     \
		HAS_OF("has_reports", ROLE_REPORTS), HAS_OF("has_received", ROLE_RECEIVED),          \
		HAS_OF("has_asked", ROLE_ASKED), FLAG_OF("has_reporting", ROLE_HAS_REPORTING),       \
		VIEW_OF("sheet", CLASS_SHEET, ROLE_SHEET)

static const struct view_field role_fields[] = {
	DUTY_FIELDS,
	CONTENT_OF("reading", ROLE_READING),
	CONTENT_OF("post", ROLE_POST),
	FLAG_OF("postless", ROLE_POSTLESS),
	CONTENT_OF("description", ROLE_DESCRIPTION),
	VIEW_OF("superior", CLASS_ROLE, ROLE_REPORTS_TO),
	VIEW_OF("lesson", CLASS_LESSON, ROLE_LESSON),
	VIEW_OF("shared_post", CLASS_POST, ROLE_SHARED_POST),
};

static const struct view_field post_fields[] = {
	DUTY_FIELDS,
	LIST_OF("members", CLASS_ROLE, ROLE_MEMBERS),
	LIST_OF("collapsed", CLASS_ROLE, ROLE_COLLAPSED),
	HAS_OF("has_collapsed", ROLE_COLLAPSED),
};

static const struct view_field division_fields[] = {
	VIEW_OF("chapter", CLASS_ENTRY, DIVISION_CHAPTER),
	LIST_OF("parts", CLASS_PART, DIVISION_PARTS),
	TEXT_OF("duties", DIVISION_DUTIES),
};

static const struct view_field part_fields[] = {
	VIEW_OF("clause", CLASS_ENTRY, PART_ENTRY),
	LIST_OF("lines", CLASS_LINE, PART_LINES),
	LIST_OF("measures", CLASS_ITEM, PART_MEASURES),
	LIST_OF("loose_measures", CLASS_ITEM, PART_LOOSE),
	LIST_OF("commentary", CLASS_ITEM, PART_COMMENTARY),
	HAS_OF("has_lines", PART_LINES),
	HAS_OF("has_measures", PART_MEASURES),
	HAS_OF("has_loose_measures", PART_LOOSE),
	HAS_OF("has_commentary", PART_COMMENTARY),
};

static const struct view_field line_fields[] = {
	VIEW_OF("item", CLASS_ITEM, LINE_ITEM),
	TEXT_OF("omitted", LINE_OMITTED),
	LIST_OF("measures", CLASS_ITEM, LINE_MEASURES),
	LIST_OF("commentary", CLASS_ITEM, LINE_COMMENTARY),
	LIST_OF("explained_at", CLASS_ITEM, LINE_ELSEWHERE),
	HAS_OF("has_measures", LINE_MEASURES),
	HAS_OF("has_commentary", LINE_COMMENTARY),
	HAS_OF("has_explained_at", LINE_ELSEWHERE),
};

static const struct view_field frequency_fields[] = {
	TEXT_OF("label", FREQUENCY_LABEL),
	LIST_OF("items", CLASS_ITEM, FREQUENCY_ITEMS),
	TEXT_OF("span", FREQUENCY_SPAN),
	LIST_OF("months", CLASS_MONTH, FREQUENCY_MONTHS),
};

static const struct view_field month_fields[] = {
	TEXT_OF("month", MONTH_LABEL),
	FLAG_OF("due", MONTH_DUE),
};

static const struct view_field deliverable_fields[] = {
	VIEW_OF("document", CLASS_DOCUMENT, DELIVERABLE_DOCUMENT),
	LIST_OF("items", CLASS_ITEM, DELIVERABLE_ITEMS),
};

static const struct view_field diagram_fields[] = {
	VIEW_OF("role", CLASS_ROLE, DIAGRAM_ROLE),
	TEXT_OF("width", DIAGRAM_WIDTH),
	TEXT_OF("height", DIAGRAM_HEIGHT),
	LIST_OF("boxes", CLASS_BOX, DIAGRAM_BOXES),
	LIST_OF("strokes", CLASS_STROKE, DIAGRAM_STROKES),
	LIST_OF("labels", CLASS_WORDS, DIAGRAM_LABELS),
};

static const struct view_field box_fields[] = {
	TEXT_OF("x", BOX_X),
	TEXT_OF("y", BOX_Y),
	TEXT_OF("width", BOX_WIDTH),
	TEXT_OF("height", BOX_HEIGHT),
	VIEW_OF("role", CLASS_ROLE, BOX_ROLE),
	LIST_OF("words", CLASS_WORDS, BOX_WORDS),
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
	VIEW_OF("item", CLASS_ITEM, WORDS_ITEM),
};

static const struct view_field term_fields[] = {
	TEXT_OF("anchor", TERM_ANCHOR),
	TEXT_OF("href", TERM_HREF),
	CONTENT_OF("name", TERM_NAME),
	CONTENT_OF("reading", TERM_READING),
	PASSAGE_OF("definition", TERM_DEFINITION),
	CONTENT_OF("meaning", TERM_MEANING),
};

static const struct view_field group_fields[] = {
	TEXT_OF("label", GROUP_LABEL),
	LIST_OF("documents", CLASS_DOCUMENT, GROUP_DOCUMENTS),
};

static const struct view_field document_fields[] = {
	TEXT_OF("anchor", DOCUMENT_ANCHOR),
	TEXT_OF("href", DOCUMENT_HREF),
	CONTENT_OF("name", DOCUMENT_NAME),
	TEXT_OF("kind", DOCUMENT_KIND),
	LIST_OF("items", CLASS_ITEM, DOCUMENT_ITEMS),
};

static const struct view_field row_fields[] = {
	CONTENT_OF("source", ROW_SOURCE),
	CONTENT_OF("basis", ROW_BASIS),
	CONTENT_OF("guideline", ROW_GUIDELINE),
	TEXT_OF("layer", ROW_LAYER),
	TEXT_OF("status", ROW_STATUS),
	TEXT_OF("id", ROW_ID),
	CONTENT_OF("number", ROW_NUMBER),
	TEXT_OF("href", ROW_HREF),
	TEXT_OF("reason", ROW_REASON),
	FLAG_OF("is_in", ROW_IS_IN),
	FLAG_OF("is_kept", ROW_IS_KEPT),
};

static const struct view_field stretch_fields[] = {
	TEXT_OF("anchor", STRETCH_ANCHOR),
	TEXT_OF("source", STRETCH_SOURCE),
	TEXT_OF("guideline", STRETCH_GUIDELINE),
	LIST_OF("rows", CLASS_ROW, STRETCH_ROWS),
};

static const struct view_field change_fields[] = {
	TEXT_OF("kind", CHANGE_KIND),
	TEXT_OF("subject", CHANGE_SUBJECT),
	TEXT_OF("href", CHANGE_HREF),
	CONTENT_OF("reason", CHANGE_REASON),
	CONTENT_OF("approver", CHANGE_APPROVER),
	TEXT_OF("date", CHANGE_DATE),
	CONTENT_OF("new_text", CHANGE_TEXT),
};

static const struct view_field setting_fields[] = {
	CONTENT_OF("name", SETTING_NAME),
	CONTENT_OF("value", SETTING_VALUE),
	CONTENT_OF("guideline", SETTING_GUIDELINE),
	CONTENT_OF("source", SETTING_SOURCE),
	FLAG_OF("changed", SETTING_CHANGED),
	FLAG_OF("weaker", SETTING_WEAKER),
	VIEW_OF("change", CLASS_CHANGE, SETTING_CHANGE),
};

static const struct view_field word_fields[] = {
	CONTENT_OF("guideline_word", WORD_GUIDELINE),
	CONTENT_OF("own_word", WORD_OWN),
};

static const struct view_field note_fields[] = {
	TEXT_OF("number", NOTE_NUMBER),
	TEXT_OF("anchor", NOTE_ANCHOR),
	TEXT_OF("back", NOTE_BACK),
	PASSAGE_OF("html", NOTE_HTML),
};

static const struct view_field pages_fields[] = {
	TEXT_OF("glossary", PAGES_GLOSSARY),
	TEXT_OF("regulations", PAGES_REGULATIONS),
	TEXT_OF("roles", PAGES_ROLES),
	TEXT_OF("frequencies", PAGES_FREQUENCIES),
	TEXT_OF("documents", PAGES_DOCUMENTS),
	TEXT_OF("reports", PAGES_REPORTS),
	TEXT_OF("received", PAGES_RECEIVED),
	TEXT_OF("duties", PAGES_DUTIES),
	TEXT_OF("asked", PAGES_ASKED),
	TEXT_OF("check", PAGES_CHECK),
};

static const struct view_field lesson_fields[] = {
	TEXT_OF("href", LESSON_HREF),
	TEXT_OF("package_href", LESSON_PACKAGE_HREF),
	VIEW_OF("role", CLASS_ROLE, LESSON_ROLE),
	LIST_OF("steps", CLASS_STEP, LESSON_STEPS),
	TEXT_OF("step_count", LESSON_STEP_COUNT),
	TEXT_OF("question_count", LESSON_QUESTION_COUNT),
	FLAG_OF("has_questions", LESSON_HAS_QUESTIONS),
	TEXT_OF("minutes", LESSON_MINUTES),
};

static const struct view_field step_fields[] = {
	TEXT_OF("number", STEP_NUMBER),
	VIEW_OF("clause", CLASS_ENTRY, STEP_ENTRY),
	LIST_OF("requirements", CLASS_ITEM, STEP_REQUIREMENTS),
	LIST_OF("measures", CLASS_ITEM, STEP_MEASURES),
	LIST_OF("commentary", CLASS_ITEM, STEP_COMMENTARY),
	LIST_OF("questions", CLASS_QUESTION, STEP_QUESTIONS),
	HAS_OF("has_requirements", STEP_REQUIREMENTS),
	HAS_OF("has_measures", STEP_MEASURES),
	HAS_OF("has_commentary", STEP_COMMENTARY),
	HAS_OF("has_questions", STEP_QUESTIONS),
};

static const struct view_field question_fields[] = {
	TEXT_OF("anchor", QUESTION_ANCHOR),
	PASSAGE_OF("heading", QUESTION_HEADING),
	LIST_OF("choices", CLASS_CHOICE, QUESTION_CHOICES),
	VIEW_OF("answer", CLASS_CHOICE, QUESTION_ANSWER),
	PASSAGE_OF("reason", QUESTION_REASON),
	LIST_OF("related", CLASS_ITEM, QUESTION_RELATED),
};

static const struct view_field choice_fields[] = {
	PASSAGE_OF("html", CHOICE_HTML),
	FLAG_OF("right", CHOICE_RIGHT),
};

static const struct view_field sheet_fields[] = {
	CONTENT_OF("name", SHEET_FIELD_NAME),
	CONTENT_OF("post", SHEET_FIELD_POST),
	VIEW_OF("role", CLASS_ROLE, SHEET_FIELD_ROLE),
	VIEW_OF("shared_post", CLASS_POST, SHEET_FIELD_SHARED_POST),
	TEXT_OF("href", SHEET_FIELD_HREF),
	TEXT_OF("table", SHEET_FIELD_TABLE),
	LIST_OF("duties", CLASS_DUTY, SHEET_FIELD_DUTIES),
	TEXT_OF("count", SHEET_FIELD_COUNT),
};

static const struct view_field duty_fields[] = {
	VIEW_OF("item", CLASS_ITEM, DUTY_ITEM),
	TEXT_OF("serial", DUTY_SERIAL),
	CONTENT_OF("text", DUTY_TEXT),
	FLAG_OF("begins", DUTY_BEGINS),
	FLAG_OF("ends", DUTY_ENDS),
	LIST_OF("roles", CLASS_ROLE, DUTY_ROLES),
};

static const struct view_field collection_fields[] = {
	TEXT_OF("title", COLLECTION_TITLE),
	TEXT_OF("language", COLLECTION_LANGUAGE),
	CONTENT_OF("handbook", COLLECTION_HANDBOOK),
	TEXT_OF("accent", COLLECTION_ACCENT),
	HTML_OF("footer_string", COLLECTION_FOOTER),
	TEXT_OF("sheets", COLLECTION_SHEETS),
	LIST_OF("editions", CLASS_COLLECTED, COLLECTION_EDITIONS),
	FLAG_OF("several", COLLECTION_SEVERAL),
};

static const struct view_field collected_fields[] = {
	TEXT_OF("anchor", COLLECTED_ANCHOR),
	CONTENT_OF("version", COLLECTED_VERSION),
	FLAG_OF("current", COLLECTED_CURRENT),
	TEXT_OF("sheets", COLLECTED_SHEETS),
	LIST_OF("roles", CLASS_TALLIED_ROLE, COLLECTED_ROLES),
	LIST_OF("missing", CLASS_TALLIED_ROLE, COLLECTED_MISSING),
	LIST_OF("clauses", CLASS_TALLIED_CLAUSE, COLLECTED_CLAUSES),
	LIST_OF("findings", CLASS_FINDING, COLLECTED_FINDINGS),
	LIST_OF("silences", CLASS_SILENCE, COLLECTED_SILENCES),
	VIEW_OF("tally", CLASS_TALLY, COLLECTED_TALLY),
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
	LIST_OF("returned", CLASS_RETURNED, TALLIED_ROLE_RETURNED),
	LIST_OF("duties", CLASS_TALLIED_DUTY, TALLIED_ROLE_DUTIES),
	VIEW_OF("tally", CLASS_TALLY, TALLIED_ROLE_TALLY),
};

static const struct view_field tallied_clause_fields[] = {
	CONTENT_OF("label", TALLIED_CLAUSE_LABEL),
	VIEW_OF("tally", CLASS_TALLY, TALLIED_CLAUSE_TALLY),
};

static const struct view_field tallied_duty_fields[] = {
	CONTENT_OF("clause", TALLIED_DUTY_CLAUSE),
	CONTENT_OF("number", TALLIED_DUTY_NUMBER),
	CONTENT_OF("text", TALLIED_DUTY_TEXT),
	VIEW_OF("tally", CLASS_TALLY, TALLIED_DUTY_TALLY),
};

static const struct view_field finding_fields[] = {
	VIEW_OF("role", CLASS_TALLIED_ROLE, FINDING_ROLE),
	VIEW_OF("duty", CLASS_TALLIED_DUTY, FINDING_DUTY),
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
	VIEW_OF("role", CLASS_TALLIED_ROLE, SILENCE_ROLE),
	VIEW_OF("duty", CLASS_TALLIED_DUTY, SILENCE_DUTY),
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

#define CLASS(id, name, fields) [id] = {name, id, fields, sizeof(fields) / sizeof *(fields)}

static const struct view_class classes[CLASS_COUNT] = {
	CLASS(CLASS_PAGE, "page", page_fields),
	CLASS(CLASS_CORPUS, "corpus", corpus_fields),
	CLASS(CLASS_ENTRY, "entry", entry_fields),
	CLASS(CLASS_ITEM, "item", item_fields),
	CLASS(CLASS_BLOCK, "block", block_fields),
	CLASS(CLASS_ROLE, "role", role_fields),
	CLASS(CLASS_POST, "post", post_fields),
	CLASS(CLASS_DIVISION, "division", division_fields),
	CLASS(CLASS_PART, "part", part_fields),
	CLASS(CLASS_LINE, "line", line_fields),
	CLASS(CLASS_FREQUENCY, "frequency", frequency_fields),
	CLASS(CLASS_MONTH, "month", month_fields),
	CLASS(CLASS_DELIVERABLE, "deliverable", deliverable_fields),
	CLASS(CLASS_DIAGRAM, "diagram", diagram_fields),
	CLASS(CLASS_BOX, "box", box_fields),
	CLASS(CLASS_STROKE, "stroke", stroke_fields),
	CLASS(CLASS_WORDS, "words", words_fields),
	CLASS(CLASS_TERM, "term", term_fields),
	CLASS(CLASS_GROUP, "group", group_fields),
	CLASS(CLASS_DOCUMENT, "document", document_fields),
	CLASS(CLASS_ROW, "row", row_fields),
	CLASS(CLASS_STRETCH, "stretch", stretch_fields),
	CLASS(CLASS_CHANGE, "change", change_fields),
	CLASS(CLASS_SETTING, "setting", setting_fields),
	CLASS(CLASS_WORD, "word", word_fields),
	CLASS(CLASS_NOTE, "note", note_fields),
	CLASS(CLASS_PAGES, "pages", pages_fields),
	CLASS(CLASS_LESSON, "lesson", lesson_fields),
	CLASS(CLASS_STEP, "step", step_fields),
	CLASS(CLASS_QUESTION, "question", question_fields),
	CLASS(CLASS_CHOICE, "choice", choice_fields),
	CLASS(CLASS_SHEET, "sheet", sheet_fields),
	CLASS(CLASS_DUTY, "duty", duty_fields),
	CLASS(CLASS_COLLECTION, "collection", collection_fields),
	CLASS(CLASS_COLLECTED, "collected", collected_fields),
	CLASS(CLASS_TALLIED_ROLE, "tallied_role", tallied_role_fields),
	CLASS(CLASS_TALLIED_CLAUSE, "tallied_clause", tallied_clause_fields),
	CLASS(CLASS_TALLIED_DUTY, "tallied_duty", tallied_duty_fields),
	CLASS(CLASS_FINDING, "finding", finding_fields),
	CLASS(CLASS_SILENCE, "silence", silence_fields),
	CLASS(CLASS_RETURNED, "returned", returned_fields),
	CLASS(CLASS_TALLY, "tally", tally_fields),
};

const struct view_class *schema_class(enum class_id id)
{
	return &classes[id];
}

const char *schema_template(enum page_kind kind)
{
	static const char *const names[PAGE_KIND_COUNT] = {
		[KIND_INDEX] = "index",
		[KIND_SECTION] = "section",
		[KIND_CLAUSE] = "clause",
		[KIND_ROLE] = "role",
		[KIND_SHEET] = "sheet",
		[KIND_ROLES] = "roles",
		[KIND_POST] = "post",
		[KIND_REPORTS] = "reports",
		[KIND_GLOSSARY] = "glossary",
		[KIND_REGULATIONS] = "regulations",
		[KIND_TRACEABILITY] = "traceability",
		[KIND_CHANGES] = "changes",
		[KIND_PRINT] = "print",
		[KIND_STYLE] = "style",
		[KIND_LESSON_STYLE] = "lesson_style",
		[KIND_SEARCH] = "search",
		[KIND_MISSING] = "missing",
		[KIND_ICON] = "icon",
		[KIND_LESSON] = "lesson",
		[KIND_PACKAGE] = "imsmanifest",
		[KIND_COLLECTION] = "collection",
	};

	return names[kind];
}

enum class_id schema_root(enum page_kind kind)
{
	return kind == KIND_COLLECTION ? CLASS_COLLECTION : CLASS_PAGE;
}
