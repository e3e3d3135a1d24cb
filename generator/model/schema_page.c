#include "model/schema_page.h"

#include "model/class.h"

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
	LIST_OF("corpora", corpus, PAGE_CORPORA),
	LIST_OF("sections", entry, PAGE_SECTIONS),
	LIST_OF("all_roles", role, PAGE_ROLES),
	LIST_OF("all_terms", term, PAGE_TERMS),
	LIST_OF("document_groups", group, PAGE_GROUPS),
	LIST_OF("rows", row, PAGE_ROWS),
	LIST_OF("stretches", stretch, PAGE_STRETCHES),
	LIST_OF("changes", change, PAGE_CHANGES),
	LIST_OF("additions", item, PAGE_ADDITIONS),
	LIST_OF("settings", setting, PAGE_SETTINGS),
	LIST_OF("words", word, PAGE_WORDS),
	FLAG_OF("reconstructed", PAGE_RECONSTRUCTED),
	HAS_OF("has_changes", PAGE_CHANGES),
	HAS_OF("has_additions", PAGE_ADDITIONS),
	HAS_OF("has_settings", PAGE_SETTINGS),
	HAS_OF("has_words", PAGE_WORDS),
	TEXT_OF("kept", PAGE_KEPT),
	TEXT_OF("dropped", PAGE_DROPPED),
	VIEW_OF("entry", entry, PAGE_ENTRY),
	VIEW_OF("role", role, PAGE_ROLE),
	VIEW_OF("sheet", sheet, PAGE_SHEET),
	VIEW_OF("post_page", post, PAGE_POST),
	LIST_OF("shared_posts", post, PAGE_POSTS),
	LIST_OF("all_reports", item, PAGE_REPORTS),
	LIST_OF("organisation_chart", diagram, PAGE_ORGANISATION_CHART),
	LIST_OF("report_charts", diagram, PAGE_REPORT_CHARTS),
	HAS_OF("has_shared_posts", PAGE_POSTS),
	HAS_OF("has_reports_at_all", PAGE_REPORTS),
	FLAG_OF("book", PAGE_BOOK),
	FLAG_OF("whole", PAGE_WHOLE),
	VIEW_OF("chapter", entry, PAGE_CHAPTER),
	FLAG_OF("articles", PAGE_ARTICLES),
	VIEW_OF("pages", pages, PAGE_PAGES),
	HTML_OF("handling_string", PAGE_HANDLING_STRING),
	HTML_OF("title_string", PAGE_TITLE_STRING),
	VIEW_OF("lesson", lesson, PAGE_LESSON),
	FLAG_OF("packaged", PAGE_PACKAGED),
};

static const struct view_field corpus_fields[] = {
	CONTENT_OF("corpus_title", CORPUS_TITLE),
	CONTENT_OF("corpus_short_title", CORPUS_SHORT_TITLE),
	CONTENT_OF("edition", CORPUS_EDITION),
	CONTENT_OF("issuer", CORPUS_ISSUER),
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
	LIST_OF("documents", document, GROUP_DOCUMENTS),
};

static const struct view_field document_fields[] = {
	TEXT_OF("anchor", DOCUMENT_ANCHOR),
	TEXT_OF("href", DOCUMENT_HREF),
	CONTENT_OF("name", DOCUMENT_NAME),
	TEXT_OF("kind", DOCUMENT_KIND),
	LIST_OF("items", item, DOCUMENT_ITEMS),
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
	LIST_OF("rows", row, STRETCH_ROWS),
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
	VIEW_OF("change", change, SETTING_CHANGE),
};

static const struct view_field word_fields[] = {
	CONTENT_OF("guideline_word", WORD_GUIDELINE),
	CONTENT_OF("own_word", WORD_OWN),
};

CLASS(CLASS_PAGE, page);
CLASS(CLASS_CORPUS, corpus);
CLASS(CLASS_PAGES, pages);
CLASS(CLASS_TERM, term);
CLASS(CLASS_GROUP, group);
CLASS(CLASS_DOCUMENT, document);
CLASS(CLASS_ROW, row);
CLASS(CLASS_STRETCH, stretch);
CLASS(CLASS_CHANGE, change);
CLASS(CLASS_SETTING, setting);
CLASS(CLASS_WORD, word);
