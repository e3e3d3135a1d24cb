#include "model/schema.h"

static const struct view_class classes[CLASS_COUNT];

#define TEXT_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_TEXT, NULL, id                                                         \
	}
#define HTML_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_HTML, NULL, id                                                         \
	}
#define FLAG_OF(name, id)                                                                          \
	{                                                                                          \
		name, VALUE_FLAG, NULL, id                                                         \
	}
#define VIEW_OF(name, class, id)                                                                   \
	{                                                                                          \
		name, VALUE_VIEW, &classes[class], id                                              \
	}
#define LIST_OF(name, class, id)                                                                   \
	{                                                                                          \
		name, VALUE_LIST, &classes[class], id                                              \
	}
#define HAS_OF(name, id)                                                                           \
	{                                                                                          \
		name, VALUE_FLAG, NULL, (id) | SCHEMA_HAS                                          \
	}

static const struct view_field page_fields[] = {
	TEXT_OF("title", PAGE_TITLE),
	TEXT_OF("root", PAGE_ROOT),
	TEXT_OF("language", PAGE_LANGUAGE),
	TEXT_OF("organisation", PAGE_ORGANISATION),
	TEXT_OF("short_name", PAGE_SHORT_NAME),
	TEXT_OF("handbook", PAGE_HANDBOOK),
	TEXT_OF("version", PAGE_VERSION),
	TEXT_OF("effective", PAGE_EFFECTIVE),
	TEXT_OF("approval", PAGE_APPROVAL),
	TEXT_OF("approver", PAGE_APPROVER),
	TEXT_OF("handling", PAGE_HANDLING),
	TEXT_OF("accent", PAGE_ACCENT),
	HTML_OF("footer_string", PAGE_FOOTER),
	LIST_OF("corpora", CLASS_CORPUS, PAGE_CORPORA),
	LIST_OF("sections", CLASS_ENTRY, PAGE_SECTIONS),
	LIST_OF("all_roles", CLASS_ROLE, PAGE_ROLES),
	LIST_OF("all_terms", CLASS_TERM, PAGE_TERMS),
	LIST_OF("document_groups", CLASS_GROUP, PAGE_GROUPS),
	LIST_OF("rows", CLASS_ROW, PAGE_ROWS),
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
	FLAG_OF("book", PAGE_BOOK),
};

static const struct view_field corpus_fields[] = {
	TEXT_OF("corpus_title", CORPUS_TITLE),
	TEXT_OF("corpus_short_title", CORPUS_SHORT_TITLE),
	TEXT_OF("edition", CORPUS_EDITION),
	TEXT_OF("issuer", CORPUS_ISSUER),
};

static const struct view_field entry_fields[] = {
	TEXT_OF("id", ENTRY_ID),
	TEXT_OF("anchor", ENTRY_ANCHOR),
	TEXT_OF("href", ENTRY_HREF),
	TEXT_OF("marker", ENTRY_MARKER),
	TEXT_OF("number", ENTRY_NUMBER),
	HTML_OF("heading", ENTRY_TITLE),
	TEXT_OF("source", ENTRY_SOURCE),
	TEXT_OF("basis", ENTRY_BASIS),
	TEXT_OF("guideline", ENTRY_GUIDELINE),
	FLAG_OF("is_section", ENTRY_IS_SECTION),
	FLAG_OF("is_clause", ENTRY_IS_CLAUSE),
	TEXT_OF("level", ENTRY_LEVEL),
	HTML_OF("body", ENTRY_BODY),
	LIST_OF("requirements", CLASS_ITEM, ENTRY_REQUIREMENTS),
	LIST_OF("measures", CLASS_ITEM, ENTRY_MEASURES),
	LIST_OF("commentary", CLASS_ITEM, ENTRY_COMMENTARY),
	LIST_OF("children", CLASS_ENTRY, ENTRY_CHILDREN),
	LIST_OF("ancestors", CLASS_ENTRY, ENTRY_ANCESTORS),
	LIST_OF("fellows", CLASS_ENTRY, ENTRY_FELLOWS),
	FLAG_OF("current", ENTRY_CURRENT),
	VIEW_OF("previous", CLASS_ENTRY, ENTRY_PREVIOUS),
	VIEW_OF("next", CLASS_ENTRY, ENTRY_NEXT),
	LIST_OF("terms", CLASS_TERM, ENTRY_TERMS),
	LIST_OF("notes", CLASS_NOTE, ENTRY_NOTES),
	HAS_OF("has_requirements", ENTRY_REQUIREMENTS),
	HAS_OF("has_measures", ENTRY_MEASURES),
	HAS_OF("has_commentary", ENTRY_COMMENTARY),
	HAS_OF("has_terms", ENTRY_TERMS),
	HAS_OF("has_notes", ENTRY_NOTES),
};

static const struct view_field item_fields[] = {
	TEXT_OF("anchor", ITEM_ANCHOR),
	TEXT_OF("href", ITEM_HREF),
	TEXT_OF("marker", ITEM_MARKER),
	TEXT_OF("number", ITEM_NUMBER),
	TEXT_OF("source", ITEM_SOURCE),
	HTML_OF("heading", ITEM_TITLE),
	TEXT_OF("text", ITEM_TEXT),
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
	HAS_OF("has_roles", ITEM_ROLES),
	HAS_OF("has_documents", ITEM_DOCUMENTS),
	HAS_OF("has_reports_to", ITEM_REPORTS_TO),
	HAS_OF("has_related", ITEM_RELATED),
};

static const struct view_field block_fields[] = {
	HTML_OF("html", BLOCK_HTML),
	LIST_OF("items", CLASS_ITEM, BLOCK_ITEMS),
	FLAG_OF("ordered", BLOCK_ORDERED),
};

static const struct view_field role_fields[] = {
	TEXT_OF("id", ROLE_ID),
	TEXT_OF("href", ROLE_HREF),
	TEXT_OF("name", ROLE_NAME),
	TEXT_OF("reading", ROLE_READING),
	TEXT_OF("post", ROLE_POST),
	TEXT_OF("description", ROLE_DESCRIPTION),
	VIEW_OF("superior", CLASS_ROLE, ROLE_REPORTS_TO),
	LIST_OF("parts", CLASS_PART, ROLE_PARTS),
	LIST_OF("frequencies", CLASS_FREQUENCY, ROLE_FREQUENCIES),
	LIST_OF("documents", CLASS_DOCUMENT, ROLE_DOCUMENTS),
	TEXT_OF("duties", ROLE_DUTIES),
	FLAG_OF("has_duties", ROLE_HAS_DUTIES),
	HAS_OF("has_frequencies", ROLE_FREQUENCIES),
	HAS_OF("has_documents", ROLE_DOCUMENTS),
};

static const struct view_field part_fields[] = {
	VIEW_OF("clause", CLASS_ENTRY, PART_ENTRY),
	LIST_OF("lines", CLASS_LINE, PART_LINES),
	LIST_OF("measures", CLASS_ITEM, PART_MEASURES),
	HAS_OF("has_lines", PART_LINES),
	HAS_OF("has_measures", PART_MEASURES),
};

static const struct view_field line_fields[] = {
	VIEW_OF("item", CLASS_ITEM, LINE_ITEM),
	TEXT_OF("omitted", LINE_OMITTED),
};

static const struct view_field frequency_fields[] = {
	TEXT_OF("label", FREQUENCY_LABEL),
	LIST_OF("items", CLASS_ITEM, FREQUENCY_ITEMS),
};

static const struct view_field term_fields[] = {
	TEXT_OF("anchor", TERM_ANCHOR),
	TEXT_OF("href", TERM_HREF),
	TEXT_OF("name", TERM_NAME),
	TEXT_OF("reading", TERM_READING),
	HTML_OF("definition", TERM_DEFINITION),
};

static const struct view_field group_fields[] = {
	TEXT_OF("label", GROUP_LABEL),
	LIST_OF("documents", CLASS_DOCUMENT, GROUP_DOCUMENTS),
};

static const struct view_field document_fields[] = {
	TEXT_OF("anchor", DOCUMENT_ANCHOR),
	TEXT_OF("href", DOCUMENT_HREF),
	TEXT_OF("name", DOCUMENT_NAME),
	TEXT_OF("kind", DOCUMENT_KIND),
	LIST_OF("items", CLASS_ITEM, DOCUMENT_ITEMS),
};

static const struct view_field row_fields[] = {
	TEXT_OF("source", ROW_SOURCE),
	TEXT_OF("basis", ROW_BASIS),
	TEXT_OF("guideline", ROW_GUIDELINE),
	TEXT_OF("layer", ROW_LAYER),
	TEXT_OF("status", ROW_STATUS),
	TEXT_OF("id", ROW_ID),
	TEXT_OF("number", ROW_NUMBER),
	TEXT_OF("href", ROW_HREF),
	TEXT_OF("reason", ROW_REASON),
	FLAG_OF("is_in", ROW_IS_IN),
	FLAG_OF("is_kept", ROW_IS_KEPT),
};

static const struct view_field change_fields[] = {
	TEXT_OF("kind", CHANGE_KIND),
	TEXT_OF("subject", CHANGE_SUBJECT),
	TEXT_OF("href", CHANGE_HREF),
	TEXT_OF("reason", CHANGE_REASON),
	TEXT_OF("approver", CHANGE_APPROVER),
	TEXT_OF("date", CHANGE_DATE),
	TEXT_OF("new_text", CHANGE_TEXT),
};

static const struct view_field setting_fields[] = {
	TEXT_OF("name", SETTING_NAME),
	TEXT_OF("value", SETTING_VALUE),
	TEXT_OF("guideline", SETTING_GUIDELINE),
	TEXT_OF("source", SETTING_SOURCE),
	FLAG_OF("changed", SETTING_CHANGED),
	FLAG_OF("weaker", SETTING_WEAKER),
	VIEW_OF("change", CLASS_CHANGE, SETTING_CHANGE),
};

static const struct view_field word_fields[] = {
	TEXT_OF("guideline_word", WORD_GUIDELINE),
	TEXT_OF("own_word", WORD_OWN),
};

static const struct view_field note_fields[] = {
	TEXT_OF("number", NOTE_NUMBER),
	TEXT_OF("anchor", NOTE_ANCHOR),
	TEXT_OF("back", NOTE_BACK),
	HTML_OF("html", NOTE_HTML),
};

#define CLASS(id, name, fields) [id] = {name, id, fields, sizeof(fields) / sizeof *(fields)}

static const struct view_class classes[CLASS_COUNT] = {
	CLASS(CLASS_PAGE, "page", page_fields),
	CLASS(CLASS_CORPUS, "corpus", corpus_fields),
	CLASS(CLASS_ENTRY, "entry", entry_fields),
	CLASS(CLASS_ITEM, "item", item_fields),
	CLASS(CLASS_BLOCK, "block", block_fields),
	CLASS(CLASS_ROLE, "role", role_fields),
	CLASS(CLASS_PART, "part", part_fields),
	CLASS(CLASS_LINE, "line", line_fields),
	CLASS(CLASS_FREQUENCY, "frequency", frequency_fields),
	CLASS(CLASS_TERM, "term", term_fields),
	CLASS(CLASS_GROUP, "group", group_fields),
	CLASS(CLASS_DOCUMENT, "document", document_fields),
	CLASS(CLASS_ROW, "row", row_fields),
	CLASS(CLASS_CHANGE, "change", change_fields),
	CLASS(CLASS_SETTING, "setting", setting_fields),
	CLASS(CLASS_WORD, "word", word_fields),
	CLASS(CLASS_NOTE, "note", note_fields),
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
		[KIND_ROLES] = "roles",
		[KIND_GLOSSARY] = "glossary",
		[KIND_REGULATIONS] = "regulations",
		[KIND_TRACEABILITY] = "traceability",
		[KIND_CHANGES] = "changes",
		[KIND_PRINT] = "print",
		[KIND_STYLE] = "style",
	};

	return names[kind];
}
