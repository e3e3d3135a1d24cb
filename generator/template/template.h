/*
 * Templates: Mustache text becomes programs, and every name in it is checked. For loading only, and
 * tests.
 *
 * Our own templates are read strictly. A name must be a field of the object it stands in or of one
 * around it (model/view.h), so that a misspelt one is an error with its line, not a hole in the
 * page. Text is printed by {{name}}, which escapes; finished markup by {{{name}}} or {{&name}};
 * using one for the other is an error. Sections take flags, texts (true when not empty), objects
 * (which they enter) and lists.
 *
 * A partial knows the page and the innermost object where it is included, and nothing in between:
 * the same partial means the same wherever that object is. It may include itself, but only inside
 * a section over a field of the object that it is for. Partials are not indented to the place of
 * their tag, as Mustache's specification has it: that would change what stands in <pre> and
 * <textarea>, and HTML needs it nowhere else. Tags alone on their line leave no trace of it, as in
 * the specification.
 */
#ifndef TEBIKI_TEMPLATE_TEMPLATE_H
#define TEBIKI_TEMPLATE_TEMPLATE_H

#include "model/template.h"
#include "template/language.h"

struct template_set; /* opaque; made by templates_new */

/* An empty set. It and everything read from it live in ARENA. */
struct template_set *templates_new(struct arena *arena);

/*
 * Adds the template NAME with the text of SOURCE, which must live as long as the set. A template
 * added later under the same name takes the place of the earlier. Reports what is wrong with its
 * tags; the template is then in the set all the same, and templates_bind will fail on it.
 */
void templates_add(struct template_set *set, struct report *report, struct text name,
	const struct source *source);

/*
 * Makes *OUT the program of the template NAME for pages whose root object is of class ROOT, with
 * all the partials it needs and the labels of LANGUAGE. Reports everything that is wrong in any of them; then returns false
 * and leaves *OUT alone. A template whose sections do not nest is not looked into further.
 */
bool templates_bind(struct template_set *set, struct language *language, struct report *report,
	struct text name, const struct view_class *root, const struct template **out);

/*
 * For Mustache's conformance suite only: the program of NAME by the letter of the specification.
 * Names are looked up while it runs, unknown names and partials print nothing, partials are
 * indented. NULL when there is no such template or something was reported when it was added.
 */
const struct template *templates_bind_lenient(struct template_set *set, struct text name);

#endif
