/*
 * Reading the folder of templates, and the user's own over it. For the commands and serve.
 */
#ifndef TEBIKI_TEMPLATE_TEMPLATES_H
#define TEBIKI_TEMPLATE_TEMPLATES_H

#include "base/report.h"
#include "model/templates.h"
#include "model/wording.h"

struct shelf; /* opaque: templates, scripts and languages, read once for all organisations */

/*
 * Reads `*.mustache` in FOLDER, then those in OWN (NULL: none), each of which takes the place of
 * the one of its name; likewise the scripts `*.js`; and ja.yaml, which has all labels. NULL after
 * reporting: what is wrong by itself, missing, or, in OWN, named like none of ours.
 */
struct shelf *load_templates(
	struct arena *arena, struct report *report, const char *folder, const char *own);

/*
 * The templates of all kinds of page and the scripts in the language TAG: ja, en, or one for which
 * FOLDER or OWN has a file TAG.yaml. Made at the first call, the same ever after. NULL after
 * reporting what is wrong in the templates or the language.
 */
const struct templates *templates_in(struct shelf *shelf, const struct located *tag);

/* How the program speaks in each language that is there, without looking at templates; ja first. */
struct wordings shelf_wordings(struct shelf *shelf);

#endif
