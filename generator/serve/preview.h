/*
 * A handbook that is made again and again while its files change, and its pages as they are asked for.
 * For generator/serve only.
 *
 * Making all of a handbook takes longer than a person waits, so no more is done than a change asks for:
 * the corpora stay read while only a profile or override changes, one fragment is read again when one
 * changed, and a page is made when it is looked at. What is shown is what `build` would write; the
 * tests hold it to that.
 */
#ifndef TEBIKI_SERVE_PREVIEW_H
#define TEBIKI_SERVE_PREVIEW_H

#include "load/load.h"
#include "render/render.h"
#include "serve/changes.h"
#include "serve/shared.h"

struct preview; /* opaque */

/* A preview of nothing yet. It lives in ARENA, and INPUTS must outlive it; end it with preview_free. */
struct preview *preview_new(struct arena *arena, const struct preview_inputs *inputs);
void preview_free(struct preview *preview);

/*
 * Makes the handbook again after CHANGES; the first time, all. True when it could be made: then pages
 * are those of the new one. Otherwise they stay those of the last one that could.
 */
bool preview_renew(struct preview *preview, const struct changes *changes);

/* All that is wrong, as the terminal shows it, and warnings; good until the next preview_renew. */
struct text preview_messages(const struct preview *preview);

/* True when the last preview_renew could make it. */
bool preview_is_whole(const struct preview *preview);

/* The name of the handbook's profile, when there is a handbook. */
struct text preview_name(const struct preview *preview);

/* The folders whose files it was made from, or would have been; good until the next preview_renew. */
const struct load_folder *preview_folders(const struct preview *preview, size_t *count);

/*
 * Makes the page at PATH and hands it to TAKE with CONTEXT. False when there is no such page; then TAKE
 * got the page that says so. Nothing is handed over when no handbook could be made yet.
 */
bool preview_page(struct preview *preview, struct text path, page_function *take, void *context);

#endif
