#include "serve/preview.h"

#include "base/arena.h"
#include "tailor/tailor.h"

#include <stdio.h>
#include <stdlib.h>

/* Each fragment that is read again leaves the old one's memory behind: after so many, all is read. */
enum { MOST_REREAD = 200 };

/* One handbook. */
struct generation {
	struct arena *arena;
	struct base *base;
	struct skin *skin;
	const struct handbook *handbook;
	struct rendering *rendering;
};

struct preview {
	const struct preview_inputs *inputs;
	struct scratch scratch;
	struct base *base;       /* in step with its files but for what is pending; NULL: none */
	struct skin *skin;       /* the last that was read, be it whole or not */
	struct generation shown; /* handbook NULL: none could be made yet */
	struct arena *spare;     /* for the next generation */
	struct changes pending;  /* of corpora, since `base` was read */
	struct load_folder *folders; /* of the last attempt */
	size_t folder_count;
	struct arena *folders_arena;
	char *messages;
	size_t messages_size;
	bool whole;
};

/* What is being made: it is shown when all goes well, and else only what is wrong is kept of it. */
struct attempt {
	struct preview *preview;
	struct arena *arena;
	FILE *out; /* the messages */
	struct report *report;
	struct base *base;
	const struct handbook *handbook; /* NULL: there are mistakes */
};

/* --- what has to be read --------------------------------------------------------------------- */

/* Begins anew: nothing was said yet. */
static void begin(struct attempt *attempt)
{
	struct preview *preview = attempt->preview;

	if (attempt->out != NULL)
		fclose(attempt->out);
	free(preview->messages);
	preview->messages = NULL;
	arena_reset(attempt->arena);
	attempt->out = open_memstream(&preview->messages, &preview->messages_size);
	if (attempt->out == NULL) {
		fputs("tebiki: out of memory\n", stderr);
		exit(STATUS_SYSTEM);
	}
	attempt->report = report_new(attempt->arena, attempt->out);
}

/* Reads again the fragments that changed. False when the corpora must be read anew. */
static bool reread(struct attempt *attempt)
{
	struct preview *preview = attempt->preview;
	struct base *base = preview->base;

	if (base == NULL || preview->pending.corpora ||
		base->reread + preview->pending.fragments.count > MOST_REREAD)
		return false;
	loader_turn(base->loader, attempt->arena, attempt->report);
	for (size_t i = 0; i < preview->pending.fragments.count; i++) {
		struct text path = preview->pending.fragments.entries[i].name;

		if (!loader_reread(base->loader, path.data))
			return false;
		base->reread++;
	}
	base->users++;
	attempt->base = base;
	return true;
}

static void read_corpora(struct attempt *attempt)
{
	begin(attempt);
	attempt->base = base_new(attempt->report, attempt->preview->inputs);
	loader_turn(attempt->base->loader, attempt->arena, attempt->report);
}

/* Reads what is left to read, and makes the handbook when all is well. */
static void make(struct attempt *attempt, bool templates)
{
	struct preview *preview = attempt->preview;
	struct loader *loader = attempt->base->loader;
	const struct profile *profile = load_profile(loader, preview->inputs->profile);

	if (templates || !skin_serves(preview->skin, profile)) {
		skin_drop(preview->skin);
		preview->skin = skin_read(attempt->report, preview->inputs, profile);
	}
	if (profile == NULL || report_errors(attempt->report) > 0)
		return;
	attempt->handbook = tailor(attempt->arena, attempt->report, loader_library(loader), profile);
	if (report_errors(attempt->report) > 0)
		attempt->handbook = NULL;
}

/* --- what is kept of it ---------------------------------------------------------------------- */

static void keep_folders(struct preview *preview, const struct loader *loader)
{
	size_t count;
	const struct load_folder *folders = loader_folders(loader, &count);

	arena_reset(preview->folders_arena);
	preview->folder_count = count;
	preview->folders = ARENA_ARRAY(preview->folders_arena, struct load_folder, count + 1);
	for (size_t i = 0; i < count; i++)
		preview->folders[i] = (struct load_folder){
			text_string(preview->folders_arena, text_of(folders[i].path)), folders[i].kind};
}

/*
 * Corpora with mistakes are no base for anything. What was the base before stays it, and what is
 * pending stays so: when the mistake is mended, no more is read than that.
 */
static void keep_base(struct preview *preview, struct base *base)
{
	bool sound = loader_is_sound(base->loader);

	if (sound && base != preview->base) {
		base_drop(preview->base);
		preview->base = base;
		base->users++;
	} else if (!sound && base == preview->base) {
		base_drop(base);
		preview->base = NULL;
	}
	if (sound)
		changes_forget(&preview->pending);
}

static void show(struct attempt *attempt)
{
	struct preview *preview = attempt->preview;
	struct generation old = preview->shown;

	preview->shown =
		(struct generation){attempt->arena, attempt->base, preview->skin, attempt->handbook,
			rendering_new(attempt->arena, attempt->handbook, preview->skin->templates)};
	attempt->base->users++;
	preview->skin->users++;
	preview->spare = old.arena;
	base_drop(old.base);
	skin_drop(old.skin);
}

bool preview_renew(struct preview *preview, const struct changes *changes)
{
	struct attempt attempt = {.preview = preview, .arena = preview->spare};

	changes_add_corpora(&preview->pending, changes);
	begin(&attempt);
	if (!reread(&attempt))
		read_corpora(&attempt);
	make(&attempt, changes->templates);
	fclose(attempt.out);
	keep_folders(preview, attempt.base->loader);
	keep_base(preview, attempt.base);
	preview->whole = attempt.handbook != NULL;
	if (preview->whole)
		show(&attempt);
	base_drop(attempt.base);
	return preview->whole;
}

/* --- what is told of it ---------------------------------------------------------------------- */

struct preview *preview_new(struct arena *arena, const struct preview_inputs *inputs)
{
	struct preview *preview = ARENA_NEW(arena, struct preview);

	preview->inputs = inputs;
	preview->scratch = (struct scratch){arena_new(), arena_new(), arena_new()};
	preview->shown.arena = arena_new();
	preview->spare = arena_new();
	preview->folders_arena = arena_new();
	preview->pending.arena = arena_new();
	changes_forget(&preview->pending);
	return preview;
}

void preview_free(struct preview *preview)
{
	base_drop(preview->base);
	base_drop(preview->shown.base);
	skin_drop(preview->skin);
	skin_drop(preview->shown.skin);
	arena_free(preview->shown.arena);
	arena_free(preview->spare);
	arena_free(preview->folders_arena);
	arena_free(preview->pending.arena);
	arena_free(preview->scratch.page);
	arena_free(preview->scratch.value);
	arena_free(preview->scratch.bytes);
	free(preview->messages);
}

struct text preview_messages(const struct preview *preview)
{
	return (struct text){preview->messages, preview->messages_size};
}

bool preview_is_whole(const struct preview *preview)
{
	return preview->whole;
}

struct text preview_name(const struct preview *preview)
{
	const struct handbook *handbook = preview->shown.handbook;

	return handbook == NULL ? (struct text){0} : handbook->edition->id;
}

const struct load_folder *preview_folders(const struct preview *preview, size_t *count)
{
	*count = preview->folder_count;
	return preview->folders;
}

bool preview_page(struct preview *preview, struct text path, page_function *take, void *context)
{
	struct rendering *rendering = preview->shown.rendering;

	if (rendering == NULL)
		return false;
	if (render_page(rendering, preview->scratch, path, take, context))
		return true;
	render_missing(rendering, preview->scratch, take, context);
	return false;
}
