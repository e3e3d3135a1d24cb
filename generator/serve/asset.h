/*
 * The files that the preview adds to pages, as they stand in this folder: built into the program, since
 * no site that is built has them. For generator/serve only.
 */
#ifndef TEBIKI_SERVE_ASSET_H
#define TEBIKI_SERVE_ASSET_H

#include "base/text.h"

/* preview.js and preview.css, in ARENA. */
struct text asset_script(struct arena *arena);
struct text asset_style(struct arena *arena);

#endif
