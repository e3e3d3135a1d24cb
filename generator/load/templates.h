/*
 * Reading the folder of templates, and the user's own over it. For main only.
 */
#ifndef TEBIKI_LOAD_TEMPLATES_H
#define TEBIKI_LOAD_TEMPLATES_H

#include "base/report.h"
#include "model/schema.h"

/*
 * Reads `*.mustache` in FOLDER, then those in OWN (NULL: none), each of which takes the place of
 * the one of its name, and binds the templates of all kinds of page into *TEMPLATES; likewise the
 * scripts `*.js`, which are not looked into. False after reporting: a template that is wrong,
 * missing, or, in OWN, named like none of ours.
 */
bool load_templates(struct arena *arena, struct report *report, const char *folder, const char *own,
	struct templates *templates);

#endif
