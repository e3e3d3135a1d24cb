#include "model/schema_text.h"

#include "model/class.h"

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
	LIST_OF("requirements", item, ENTRY_REQUIREMENTS),
	LIST_OF("measures", item, ENTRY_MEASURES),
	LIST_OF("commentary", item, ENTRY_COMMENTARY),
	LIST_OF("children", entry, ENTRY_CHILDREN),
	LIST_OF("ancestors", entry, ENTRY_ANCESTORS),
	LIST_OF("fellows", entry, ENTRY_FELLOWS),
	FLAG_OF("current", ENTRY_CURRENT),
	FLAG_OF("around", ENTRY_AROUND),
	VIEW_OF("previous", entry, ENTRY_PREVIOUS),
	VIEW_OF("next", entry, ENTRY_NEXT),
	LIST_OF("terms", term, ENTRY_TERMS),
	LIST_OF("notes", note, ENTRY_NOTES),
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
	LIST_OF("blocks", block, ITEM_BLOCKS),
	LIST_OF("roles", role, ITEM_ROLES),
	FLAG_OF("top", ITEM_TOP),
	TEXT_OF("level", ITEM_LEVEL),
	FLAG_OF("recommended", ITEM_RECOMMENDED),
	TEXT_OF("every", ITEM_EVERY),
	LIST_OF("documents", document, ITEM_DOCUMENTS),
	LIST_OF("reports_to", role, ITEM_REPORTS_TO),
	LIST_OF("related", item, ITEM_RELATED),
	FLAG_OF("amended", ITEM_AMENDED),
	FLAG_OF("substituted", ITEM_SUBSTITUTED),
	FLAG_OF("added", ITEM_ADDED),
	VIEW_OF("change", change, ITEM_CHANGE),
	VIEW_OF("clause", entry, ITEM_ENTRY),
	FLAG_OF("has_details", ITEM_HAS_DETAILS),
	CONTENT_OF("run_in", ITEM_RUN_IN),
	LIST_OF("actors", role, ITEM_ACTORS),
	LIST_OF("owed_as", role, ITEM_OWED),
	HAS_OF("has_roles", ITEM_ROLES),
	HAS_OF("has_documents", ITEM_DOCUMENTS),
	HAS_OF("has_reports_to", ITEM_REPORTS_TO),
	HAS_OF("has_related", ITEM_RELATED),
	HAS_OF("has_actors", ITEM_ACTORS),
	HAS_OF("has_owed_as", ITEM_OWED),
};

static const struct view_field block_fields[] = {
	PASSAGE_OF("html", BLOCK_HTML),
	LIST_OF("items", item, BLOCK_ITEMS),
	FLAG_OF("ordered", BLOCK_ORDERED),
};

static const struct view_field note_fields[] = {
	TEXT_OF("number", NOTE_NUMBER),
	TEXT_OF("anchor", NOTE_ANCHOR),
	TEXT_OF("back", NOTE_BACK),
	PASSAGE_OF("html", NOTE_HTML),
};

CLASS(CLASS_ENTRY, entry);
CLASS(CLASS_ITEM, item);
CLASS(CLASS_BLOCK, block);
CLASS(CLASS_NOTE, note);
