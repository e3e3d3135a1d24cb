/*
 * Everything that templates may print: the classes of objects with their fields. load checks
 * templates against it, render reads the fields. templates/README.md is its manual.
 */
#ifndef TEBIKI_MODEL_SCHEMA_H
#define TEBIKI_MODEL_SCHEMA_H

#include "model/view.h"

enum class_id {
	CLASS_PAGE,      /* the page being made: the root of every template */
	CLASS_CORPUS,    /* a guideline */
	CLASS_ENTRY,     /* a section or clause */
	CLASS_ITEM,      /* a provision */
	CLASS_BLOCK,     /* a part of a provision's body */
	CLASS_ROLE,      /* a role and its post */
	CLASS_PART,      /* the duties of a role in one clause */
	CLASS_LINE,      /* one duty, or （略） */
	CLASS_FREQUENCY, /* the duties of a role that come round in one period */
	CLASS_TERM,      /* a defined word */
	CLASS_GROUP,     /* the documents of one kind */
	CLASS_DOCUMENT,  /* a document that the organisation must have */
	CLASS_ROW,       /* a provision of the guideline and what became of it */
	CLASS_CHANGE,    /* a decision */
	CLASS_SETTING,   /* a parameter */
	CLASS_WORD,      /* a word of the organisation's own for one of the guideline */
	CLASS_NOTE,      /* a footnote */
	CLASS_COUNT,
};

enum page_field {
	PAGE_TITLE,
	PAGE_ROOT,
	PAGE_LANGUAGE,
	PAGE_ORGANISATION,
	PAGE_SHORT_NAME,
	PAGE_HANDBOOK,
	PAGE_VERSION,
	PAGE_EFFECTIVE,
	PAGE_APPROVAL,
	PAGE_APPROVER,
	PAGE_HANDLING,
	PAGE_ACCENT,
	PAGE_FOOTER,
	PAGE_CORPORA,
	PAGE_SECTIONS,
	PAGE_ROLES,
	PAGE_TERMS,
	PAGE_GROUPS,
	PAGE_ROWS,
	PAGE_RECONSTRUCTED,
	PAGE_CHANGES,
	PAGE_ADDITIONS,
	PAGE_SETTINGS,
	PAGE_WORDS,
	PAGE_KEPT,
	PAGE_DROPPED,
	PAGE_ENTRY,
	PAGE_ROLE,
	PAGE_BOOK,
};

enum corpus_field { CORPUS_TITLE, CORPUS_SHORT_TITLE, CORPUS_EDITION, CORPUS_ISSUER };

enum entry_field {
	ENTRY_ID,
	ENTRY_ANCHOR,
	ENTRY_HREF,
	ENTRY_MARKER,
	ENTRY_NUMBER,
	ENTRY_TITLE,
	ENTRY_SOURCE,
	ENTRY_BASIS,
	ENTRY_GUIDELINE,
	ENTRY_IS_SECTION,
	ENTRY_IS_CLAUSE,
	ENTRY_LEVEL,
	ENTRY_BODY,
	ENTRY_REQUIREMENTS,
	ENTRY_MEASURES,
	ENTRY_COMMENTARY,
	ENTRY_CHILDREN,
	ENTRY_ANCESTORS,
	ENTRY_FELLOWS,
	ENTRY_CURRENT,
	ENTRY_PREVIOUS,
	ENTRY_NEXT,
	ENTRY_TERMS,
	ENTRY_NOTES,
};

enum item_field {
	ITEM_ANCHOR,
	ITEM_HREF,
	ITEM_MARKER,
	ITEM_NUMBER,
	ITEM_SOURCE,
	ITEM_TITLE,
	ITEM_TEXT,
	ITEM_BLOCKS,
	ITEM_ROLES,
	ITEM_TOP,
	ITEM_LEVEL,
	ITEM_RECOMMENDED,
	ITEM_EVERY,
	ITEM_DOCUMENTS,
	ITEM_REPORTS_TO,
	ITEM_RELATED,
	ITEM_AMENDED,
	ITEM_SUBSTITUTED,
	ITEM_ADDED,
	ITEM_CHANGE,
	ITEM_ENTRY,
	ITEM_HAS_DETAILS,
};

enum block_field { BLOCK_HTML, BLOCK_ITEMS, BLOCK_ORDERED };

enum role_field {
	ROLE_ID,
	ROLE_HREF,
	ROLE_NAME,
	ROLE_READING,
	ROLE_POST,
	ROLE_DESCRIPTION,
	ROLE_REPORTS_TO,
	ROLE_PARTS,
	ROLE_FREQUENCIES,
	ROLE_DOCUMENTS,
	ROLE_DUTIES,
	ROLE_HAS_DUTIES,
};

enum part_field { PART_ENTRY, PART_LINES, PART_MEASURES };
enum line_field { LINE_ITEM, LINE_OMITTED };
enum frequency_field { FREQUENCY_LABEL, FREQUENCY_ITEMS };
enum term_field { TERM_ANCHOR, TERM_HREF, TERM_NAME, TERM_READING, TERM_DEFINITION };
enum group_field { GROUP_LABEL, GROUP_DOCUMENTS };
enum document_field {
	DOCUMENT_ANCHOR,
	DOCUMENT_HREF,
	DOCUMENT_NAME,
	DOCUMENT_KIND,
	DOCUMENT_ITEMS
};

enum row_field {
	ROW_SOURCE,
	ROW_BASIS,
	ROW_GUIDELINE,
	ROW_LAYER,
	ROW_STATUS,
	ROW_ID,
	ROW_NUMBER,
	ROW_HREF,
	ROW_REASON,
	ROW_IS_IN,
	ROW_IS_KEPT,
};

enum change_field {
	CHANGE_KIND,
	CHANGE_SUBJECT,
	CHANGE_HREF,
	CHANGE_REASON,
	CHANGE_APPROVER,
	CHANGE_DATE,
	CHANGE_TEXT
};
enum setting_field {
	SETTING_NAME,
	SETTING_VALUE,
	SETTING_GUIDELINE,
	SETTING_SOURCE,
	SETTING_CHANGED,
	SETTING_WEAKER,
	SETTING_CHANGE
};
enum word_field { WORD_GUIDELINE, WORD_OWN };
enum note_field { NOTE_NUMBER, NOTE_ANCHOR, NOTE_BACK, NOTE_HTML };

/*
 * Set in the id of a flag that says whether a list has any objects, beside the list's own id:
 * Mustache repeats a section over a list, so what stands around a list asks this flag.
 */
enum { SCHEMA_HAS = 1 << 8 };

/* The class ID. */
const struct view_class *schema_class(enum class_id id);

/* The pages of a handbook that are made from a template each. */
enum page_kind {
	KIND_INDEX,        /* index.html */
	KIND_SECTION,      /* sections/<id>.html */
	KIND_CLAUSE,       /* clauses/<id>.html */
	KIND_ROLE,         /* roles/<id>.html */
	KIND_ROLES,        /* roles/index.html */
	KIND_GLOSSARY,     /* glossary.html */
	KIND_REGULATIONS,  /* regulations.html */
	KIND_TRACEABILITY, /* traceability.html */
	KIND_CHANGES,      /* changes.html */
	KIND_PRINT,        /* print.html */
	KIND_STYLE,        /* style.css */
	PAGE_KIND_COUNT,
};

/* The name of the template for pages of KIND. */
const char *schema_template(enum page_kind kind);

struct template;

/* The templates of all kinds of page, bound. */
struct templates {
	const struct template *of[PAGE_KIND_COUNT];
};

#endif
