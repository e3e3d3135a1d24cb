/*
 * Templates being bound: which are needed, for objects of which class. For template/template and
 * template/lenient only.
 */
#ifndef TEBIKI_TEMPLATE_BINDING_H
#define TEBIKI_TEMPLATE_BINDING_H

#include "base/table.h"
#include "template/draft.h"

struct language;

struct entry {
	const struct draft *draft; /* the latest of its name */
};

struct template_set {
	struct arena *arena;
	struct table entries; /* name -> struct entry */
};

/* Where a binding stands in the search for endless inclusion. */
enum visit { VISIT_NOT_YET, VISIT_OPEN, VISIT_DONE };

/* One template for one class of innermost object. */
struct binding {
	struct template template;
	const struct draft *draft;
	const struct view_class *class; /* NULL in lenient mode */
	bool plain;                     /* it stands where no element may */
	struct operation *operations;   /* as many as the draft has pieces */
	struct inclusion *inclusions;   /* on the same object, or on what the page holds */
	size_t inclusion_count;
	enum visit visit;
};

struct inclusion {
	struct binding *partial;
	const struct piece *piece; /* the tag */
};

/* One run of templates_bind. */
struct binder {
	struct template_set *set;
	struct language *language;     /* NULL in lenient mode */
	struct report *report;         /* NULL in lenient mode */
	struct table filled;           /* name -> struct draft with the labels in it */
	const struct view_class *root; /* NULL in lenient mode */
	struct binding **bindings;     /* all that are needed, made before they are filled */
	size_t count;
};

/* The binding of DRAFT for CLASS: the same draft is bound once for each class and kind of place. */
struct binding *binding_request(struct binder *binder, const struct draft *draft,
	const struct view_class *class, bool plain);

#endif
