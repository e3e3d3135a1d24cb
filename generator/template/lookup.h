/*
 * Which field a name in a template means, and whether it may be used there. For template/template
 * only.
 *
 * Names are looked up as Mustache does, from the innermost object outward, but among the classes
 * of the objects, before there are any.
 */
#ifndef TEBIKI_TEMPLATE_LOOKUP_H
#define TEBIKI_TEMPLATE_LOOKUP_H

#include "base/report.h"
#include "model/template.h"

/* The class of one of the objects that a tag stands in. */
struct lookup_level {
	const struct lookup_level *outer; /* NULL: this is the page's root */
	const struct view_class *class; /* NULL: what it should be was reported; knows all names */
	bool paged; /* reached from the page, whatever the template was included for */
};

struct lookup {
	struct arena *arena; /* for the paths */
	struct report *report;
	const struct source *source;      /* what the names are views of */
	const struct lookup_level *level; /* the innermost */
};

/*
 * The field that NAME means, and in *PATH the way to it; NULL when there is none. That was
 * reported, unless an outer section of unknown class may hold it.
 */
const struct view_field *lookup_field(
	const struct lookup *lookup, struct text name, struct template_path *path);

/*
 * True when FIELD, found for NAME, can be printed as KIND says (OPERATION_TEXT or OPERATION_HTML);
 * else reports what to write instead.
 */
bool lookup_check_print(const struct lookup *lookup, struct text name,
	const struct view_field *field, enum operation_kind kind);

#endif
