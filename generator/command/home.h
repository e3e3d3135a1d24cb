/*
 * Where tebiki's own files are. For the commands only.
 */
#ifndef TEBIKI_COMMAND_HOME_H
#define TEBIKI_COMMAND_HOME_H

struct arena;

/*
 * The folder of templates: `templates` beside the folder of PROFILE, as in the source tree, or the
 * installed one.
 */
const char *home_templates(struct arena *arena, const char *profile);

#endif
