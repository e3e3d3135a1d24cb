/*
 * Everything that templates may print: the classes of objects with their fields. load checks
 * templates against it, render reads the fields, which stand in model/schema_*.h.
 * templates/README.md is its manual.
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

/*
 * Set in the id of a flag that says whether a list has any objects, beside the list's own id:
 * Mustache repeats a section over a list, so what stands around a list asks this flag.
 */
enum { SCHEMA_HAS = 1 << 8 };

/* The class ID. */
const struct view_class *schema_class(enum class_id id);

#endif
