/*
 * Everything that templates may print: the classes of objects with their fields. load checks
 * templates against it, render reads the fields. templates/README.md is its manual.
 */
#ifndef TEBIKI_MODEL_SCHEMA_H
#define TEBIKI_MODEL_SCHEMA_H

#include "model/view.h"

enum class_id {
	CLASS_PAGE,           /* the page being made: the root of every template */
	CLASS_CORPUS,         /* a guideline */
	CLASS_ENTRY,          /* a section or clause */
	CLASS_ITEM,           /* a provision */
	CLASS_BLOCK,          /* a part of a provision's body */
	CLASS_ROLE,           /* a role and its post */
	CLASS_DIVISION,       /* the duties of a role in one chapter */
	CLASS_PART,           /* the duties of a role in one clause */
	CLASS_LINE,           /* one duty, or （略） */
	CLASS_FREQUENCY,      /* the duties of a role that come round in one period */
	CLASS_TERM,           /* a defined word */
	CLASS_GROUP,          /* the documents of one kind */
	CLASS_DOCUMENT,       /* a document that the organisation must have */
	CLASS_ROW,            /* a provision of the guideline and what became of it */
	CLASS_STRETCH,        /* the provisions of one chapter of the guideline */
	CLASS_CHANGE,         /* a decision */
	CLASS_SETTING,        /* a parameter */
	CLASS_WORD,           /* a word of the organisation's own for one of the guideline */
	CLASS_NOTE,           /* a footnote */
	CLASS_LESSON,         /* what a role learns */
	CLASS_STEP,           /* a clause in a lesson */
	CLASS_QUESTION,       /* a question of a step */
	CLASS_CHOICE,         /* a choice of a question */
	CLASS_SHEET,          /* a self-check sheet */
	CLASS_DUTY,           /* a line of it */
	CLASS_COLLECTION,     /* what came of a self-check: the root of its report */
	CLASS_COLLECTED,      /* the sheets of one version */
	CLASS_TALLIED_ROLE,   /* the answers of one role */
	CLASS_TALLIED_CLAUSE, /* the answers about one clause */
	CLASS_TALLIED_DUTY,   /* the answers about one duty of a role */
	CLASS_FINDING,        /* something not done, or partly */
	CLASS_SILENCE,        /* a duty that nobody answered */
	CLASS_RETURNED,       /* a sheet that came back */
	CLASS_TALLY,          /* how often each was answered */
	CLASS_POST,           /* a post that holds several roles: fields as of a role */
	CLASS_MONTH,          /* a month of the fiscal year, for such a period */
	CLASS_DELIVERABLE,    /* a document that a role must draw up or keep */
	CLASS_DIAGRAM,        /* boxes, lines and labels */
	CLASS_BOX,            /* a role in a diagram */
	CLASS_STROKE,         /* a line in a diagram */
	CLASS_WORDS,          /* a line of words in a diagram */
	CLASS_PAGES,          /* the paper pages of what is no section or clause */
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
	PAGE_LOGO,
	PAGE_LOGO_WIDTH,
	PAGE_FOOTER,
	PAGE_CORPORA,
	PAGE_SECTIONS,
	PAGE_ROLES,
	PAGE_TERMS,
	PAGE_GROUPS,
	PAGE_ROWS,
	PAGE_STRETCHES,
	PAGE_RECONSTRUCTED,
	PAGE_CHANGES,
	PAGE_ADDITIONS,
	PAGE_SETTINGS,
	PAGE_WORDS,
	PAGE_KEPT,
	PAGE_DROPPED,
	PAGE_ENTRY,
	PAGE_ROLE,
	PAGE_SHEET,
	PAGE_POST,
	PAGE_POSTS,
	PAGE_REPORTS,
	PAGE_ORGANISATION_CHART,
	PAGE_REPORT_CHARTS,
	PAGE_BOOK,
	PAGE_WHOLE,
	PAGE_CHAPTER,
	PAGE_ARTICLES,
	PAGE_PAGES,
	PAGE_HANDLING_STRING,
	PAGE_TITLE_STRING,
	PAGE_LESSON,
	PAGE_PACKAGED,
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
	ENTRY_IS_ANNEX,
	ENTRY_LEVEL,
	ENTRY_BODY,
	ENTRY_REQUIREMENTS,
	ENTRY_MEASURES,
	ENTRY_COMMENTARY,
	ENTRY_CHILDREN,
	ENTRY_ANCESTORS,
	ENTRY_FELLOWS,
	ENTRY_CURRENT,
	ENTRY_AROUND,
	ENTRY_PREVIOUS,
	ENTRY_NEXT,
	ENTRY_TERMS,
	ENTRY_NOTES,
	ENTRY_PAGE,
	ENTRY_STRING,
	ENTRY_RUN_IN,
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
	ITEM_RUN_IN,
	ITEM_ACTORS,
	ITEM_OWED,
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
	ROLE_DIVISIONS,
	ROLE_FREQUENCIES,
	ROLE_DOCUMENTS,
	ROLE_DUTIES,
	ROLE_HAS_DUTIES,
	ROLE_LESSON,
	ROLE_SHEET,
	ROLE_POSTLESS,
	ROLE_SHARED_POST,
	ROLE_MEMBERS,
	ROLE_COLLAPSED,
	ROLE_MADE,
	ROLE_KEPT,
	ROLE_REPORTED,
	ROLE_REPORTS,
	ROLE_RECEIVED,
	ROLE_ASKED,
	ROLE_HAS_REPORTING,
	ROLE_MEASURE_DUTIES,
};

enum division_field { DIVISION_CHAPTER, DIVISION_PARTS, DIVISION_DUTIES };
enum part_field { PART_ENTRY, PART_LINES, PART_MEASURES, PART_LOOSE, PART_COMMENTARY };
enum line_field { LINE_ITEM, LINE_OMITTED, LINE_MEASURES, LINE_COMMENTARY, LINE_ELSEWHERE };
enum frequency_field { FREQUENCY_LABEL, FREQUENCY_ITEMS, FREQUENCY_SPAN, FREQUENCY_MONTHS };
enum month_field { MONTH_LABEL, MONTH_DUE };
enum deliverable_field { DELIVERABLE_DOCUMENT, DELIVERABLE_ITEMS };
enum diagram_field {
	DIAGRAM_ROLE,
	DIAGRAM_WIDTH,
	DIAGRAM_HEIGHT,
	DIAGRAM_BOXES,
	DIAGRAM_STROKES,
	DIAGRAM_LABELS,
};
enum box_field { BOX_X, BOX_Y, BOX_WIDTH, BOX_HEIGHT, BOX_ROLE, BOX_WORDS };
enum stroke_field { STROKE_PATH, STROKE_HEAD };
enum words_field { WORDS_X, WORDS_Y, WORDS_TEXT, WORDS_IS_NAME, WORDS_ITEM };
enum term_field { TERM_ANCHOR, TERM_HREF, TERM_NAME, TERM_READING, TERM_DEFINITION, TERM_MEANING };
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

enum stretch_field { STRETCH_ANCHOR, STRETCH_SOURCE, STRETCH_GUIDELINE, STRETCH_ROWS };

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
enum pages_field {
	PAGES_GLOSSARY,
	PAGES_REGULATIONS,
	PAGES_ROLES,
	PAGES_FREQUENCIES,
	PAGES_DOCUMENTS,
	PAGES_REPORTS,
	PAGES_RECEIVED,
	PAGES_DUTIES,
	PAGES_ASKED,
	PAGES_CHECK,
};

enum sheet_field {
	SHEET_FIELD_NAME,
	SHEET_FIELD_POST,
	SHEET_FIELD_ROLE,
	SHEET_FIELD_SHARED_POST,
	SHEET_FIELD_HREF,
	SHEET_FIELD_TABLE,
	SHEET_FIELD_DUTIES,
	SHEET_FIELD_COUNT
};
enum duty_field { DUTY_ITEM, DUTY_SERIAL, DUTY_TEXT, DUTY_BEGINS, DUTY_ENDS, DUTY_ROLES };

enum collection_field {
	COLLECTION_TITLE,
	COLLECTION_LANGUAGE,
	COLLECTION_HANDBOOK,
	COLLECTION_ACCENT,
	COLLECTION_FOOTER,
	COLLECTION_SHEETS,
	COLLECTION_EDITIONS,
	COLLECTION_SEVERAL
};
enum collected_field {
	COLLECTED_ANCHOR,
	COLLECTED_VERSION,
	COLLECTED_CURRENT,
	COLLECTED_SHEETS,
	COLLECTED_ROLES,
	COLLECTED_MISSING,
	COLLECTED_CLAUSES,
	COLLECTED_FINDINGS,
	COLLECTED_SILENCES,
	COLLECTED_TALLY
};
enum tallied_role_field {
	TALLIED_ROLE_ANCHOR,
	TALLIED_ROLE_NAME,
	TALLIED_ROLE_POST,
	TALLIED_ROLE_SHEETS,
	TALLIED_ROLE_RETURNED,
	TALLIED_ROLE_DUTIES,
	TALLIED_ROLE_TALLY
};
enum tallied_clause_field { TALLIED_CLAUSE_LABEL, TALLIED_CLAUSE_TALLY };
enum tallied_duty_field {
	TALLIED_DUTY_CLAUSE,
	TALLIED_DUTY_NUMBER,
	TALLIED_DUTY_TEXT,
	TALLIED_DUTY_TALLY
};
enum finding_field {
	FINDING_ROLE,
	FINDING_DUTY,
	FINDING_RESPONSE,
	FINDING_UNIT,
	FINDING_NAME,
	FINDING_EVIDENCE,
	FINDING_DATE,
	FINDING_REMARK,
	FINDING_BEGINS,
	FINDING_ENDS
};
enum silence_field { SILENCE_ROLE, SILENCE_DUTY };
enum returned_field { RETURNED_UNIT, RETURNED_NAME, RETURNED_ANSWERED };
enum tally_field {
	TALLY_TOTAL,
	TALLY_ANSWERED,
	TALLY_ANSWERED_RATE,
	TALLY_NONE,
	TALLY_YES,
	TALLY_YES_RATE,
	TALLY_PARTLY,
	TALLY_PARTLY_RATE,
	TALLY_NO,
	TALLY_NO_RATE,
	TALLY_NOT_APPLICABLE,
	TALLY_NOT_APPLICABLE_RATE,
	TALLY_RATE
};

enum lesson_field {
	LESSON_HREF,
	LESSON_PACKAGE_HREF,
	LESSON_ROLE,
	LESSON_STEPS,
	LESSON_STEP_COUNT,
	LESSON_QUESTION_COUNT,
	LESSON_HAS_QUESTIONS,
	LESSON_MINUTES,
};

enum step_field {
	STEP_NUMBER,
	STEP_ENTRY,
	STEP_REQUIREMENTS,
	STEP_MEASURES,
	STEP_COMMENTARY,
	STEP_QUESTIONS,
};

enum question_field {
	QUESTION_ANCHOR,
	QUESTION_HEADING,
	QUESTION_CHOICES,
	QUESTION_ANSWER,
	QUESTION_REASON,
	QUESTION_RELATED,
};

enum choice_field { CHOICE_HTML, CHOICE_RIGHT };

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
	KIND_SHEET,        /* sheets/<id>.html */
	KIND_ROLES,        /* roles/index.html */
	KIND_POST,         /* posts/<id>.html */
	KIND_REPORTS,      /* reports.html */
	KIND_GLOSSARY,     /* glossary.html */
	KIND_REGULATIONS,  /* regulations.html */
	KIND_TRACEABILITY, /* traceability.html */
	KIND_CHANGES,      /* changes.html */
	KIND_PRINT,        /* print.html, print/<id>.html, print/role-<id>.html */
	KIND_STYLE,        /* style.css */
	KIND_LESSON_STYLE, /* lesson.css, beside style.css where lessons are */
	KIND_SEARCH,       /* search.html */
	KIND_MISSING,      /* 404.html */
	KIND_ICON,         /* icon.svg */
	KIND_LESSON,       /* roles/<id>-lesson.html */
	KIND_PACKAGE,      /* imsmanifest.xml, in training/<id>.zip */
	KIND_COLLECTION,   /* the report of a self-check, outside the handbook */
	PAGE_KIND_COUNT,
};

/* The name of the template for pages of KIND, and the class of its root. */
const char *schema_template(enum page_kind kind);
enum class_id schema_root(enum page_kind kind);

struct template;
struct wording;

/* A file that stands beside the templates and is written as it is: a script. */
struct asset {
	struct text name; /* lesson.js */
	struct text bytes;
};

/* All that makes pages of a handbook in one language: templates, bound, and what stands beside them. */
struct templates {
	const struct template *of[PAGE_KIND_COUNT];
	struct asset *assets; /* in byte order of their names */
	size_t asset_count;
	const struct wording *wording; /* what the program itself says */
};

#endif
