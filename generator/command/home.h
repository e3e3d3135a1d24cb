/*
 * Where tebiki's own files are. For the commands only.
 */
#ifndef TEBIKI_COMMAND_HOME_H
#define TEBIKI_COMMAND_HOME_H

struct arena;

/*
 * The folder NAME of those that come with the program: beside the executable, as in the folder on a
 * stick that needs no installation, or in ../share/tebiki from there, as `make install` puts it. The
 * executable may be moved with its data, and reached by a link. NULL where there is none.
 */
const char *home_data(struct arena *arena, const char *name);

/*
 * The folder of templates: `templates` beside the folder of PROFILE, as in the source tree, or the one
 * that comes with the program. Where neither is, the first is named, for the report.
 */
const char *home_templates(struct arena *arena, const char *profile);

#endif
