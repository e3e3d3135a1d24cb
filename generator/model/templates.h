/*
 * The kinds of page, and the templates that make them: load reads them, render runs them.
 */
#ifndef TEBIKI_MODEL_TEMPLATES_H
#define TEBIKI_MODEL_TEMPLATES_H

#include "model/schema.h"

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
const char *template_name(enum page_kind kind);
const struct view_class *template_root(enum page_kind kind);

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
