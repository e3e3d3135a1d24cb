/*
 * Runs templates on objects. For render only. Cannot fail: everything a template can have wrong
 * was reported by load.
 */
#ifndef TEBIKI_RENDER_TEMPLATE_H
#define TEBIKI_RENDER_TEMPLATE_H

#include "model/template.h"

/*
 * How the objects are read. Objects and lists that it returns must stay valid until template_print
 * returns, texts until its next call.
 */
struct template_reader {
	void *context; /* handed to the functions */

	/*
	 * The value of FIELD, which is one of VIEW's class, of the object VIEW. Of the kind that the
	 * field declares or VALUE_NONE; another kind counts as VALUE_NONE.
	 */
	struct value (*get)(void *context, struct view view, const struct view_field *field);

	/*
	 * For lenient templates, else may be NULL: sets *VALUE to what VIEW has under NAME, false when
	 * it knows no such name. "." is the object itself, as whatever kind it is.
	 */
	bool (*find)(void *context, struct view view, struct text name, struct value *value);
};

/*
 * Appends what TEMPLATE makes of ROOT to OUT. ROOT's class is the one that the template was bound
 * for. Objects must not lead to each other in a ring through which a partial follows them: what
 * lies deeper than TEMPLATE_DEPTH sections and partials is not printed. Allocates nothing but
 * through OUT.
 */
void template_print(struct buffer *out, const struct template *template, struct view root,
	const struct template_reader *reader);

#endif
