/*
 * A template: a flat program that template/template makes and render/template runs. Types only; load
 * and render may include this.
 *
 * In a strict template (all of ours) every name is resolved: running it compares no names. A
 * lenient template, which exists for Mustache's conformance suite, keeps the names and looks them
 * up as it runs.
 */
#ifndef TEBIKI_MODEL_TEMPLATE_H
#define TEBIKI_MODEL_TEMPLATE_H

#include "model/view.h"

enum {
	/* Sections within sections of one template; reading reports more. */
	TEMPLATE_NESTING = 64,
	/* Sections and partials within each other while running; what lies deeper prints nothing. */
	TEMPLATE_DEPTH = 512,
};

enum operation_kind {
	OPERATION_LITERAL,  /* print the text as it is */
	OPERATION_TEXT,     /* print the value at the path, escaped */
	OPERATION_HTML,     /* print the value at the path as it is */
	OPERATION_SECTION,  /* run the body for each object, or once, or not at all */
	OPERATION_INVERTED, /* run the body when there is nothing at the path */
	OPERATION_PARTIAL,  /* run another template on the innermost object */
	OPERATION_END,      /* the end of a section's body, or of the template */
};

/*
 * What printing does about the language of a value, where the labels are in another than the content.
 * Content that stands within a text of the program's own is enclosed in two marks (model/wording.h).
 */
enum marking {
	MARKING_NONE,    /* nothing: there is one language */
	MARKING_BARE,    /* no element may stand here: the marks are left out */
	MARKING_MIXED,   /* elements take the place of the marks */
	MARKING_CONTENT, /* an element says what language the whole is in */
	MARKING_DRAWING, /* likewise, within the text of an SVG */
};

/* How to reach a value from where an operation stands. */
struct template_path {
	uint32_t up;    /* strict: objects to go outward before the first field is read */
	uint32_t count; /* fields or names to read in turn; at least 1 */
	union {
		const struct view_field *const *fields; /* strict: all but the last are VALUE_VIEW */
		const struct text *names; /* lenient; "." alone is the innermost object */
	};
};

struct template;

struct operation {
	enum operation_kind kind;
	bool line;            /* first on its line: lenient partials are indented here */
	enum marking marking; /* TEXT, HTML */
	uint32_t skip;        /* SECTION, INVERTED: operations from here to its END */
	union {
		struct text text;          /* LITERAL */
		struct template_path path; /* TEXT, HTML, SECTION, INVERTED */
		struct {
			const struct template *partial; /* PARTIAL; NULL, in lenient ones only: unknown */
			struct text indent; /* PARTIAL, lenient: put before each of its lines */
		};
	};
};

struct template
{
	const struct operation *operations; /* the last is OPERATION_END */
	bool lenient; /* paths hold names, not fields; so in all its partials */
};

#endif
