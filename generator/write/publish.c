#include "write/publish.h"

#include "write/archive.h"
#include "write/carry.h"
#include "write/file.h"
#include "write/manifest.h"
#include "write/previous.h"
#include "write/site.h"
#include "write/staging.h"
#include "write/target.h"
#include "write/tools.h"

struct publish {
	struct tools tools;
	struct arena *packing; /* of the archive that is being added */
	struct target target;
	struct staging staging;
	struct previous previous;
	struct site site;
	struct manifest manifest; /* the pages so far */
	struct publish_result result;
	bool failed;
	bool published;
};

/* Gives back all that is held of the system. */
static void end(struct publish *publish)
{
	const struct tools *tools = &publish->tools;

	arena_free(publish->packing);
	publish->packing = NULL;
	tools_close(tools, &publish->site.folder);
	previous_close(tools, &publish->previous);
	staging_close(tools, &publish->target, &publish->staging);
	target_close(tools, &publish->target, publish->published);
}

/* Opens the staging folder, and again what is to be replaced: waiting may have changed it. */
static bool open_staging(struct publish *publish)
{
	const struct tools *tools = &publish->tools;

	if (!staging_open(tools, &publish->target, &publish->staging))
		return false;
	if (!previous_replaced(tools, &publish->target, &publish->previous))
		return true;
	previous_close(tools, &publish->previous);
	return previous_open(tools, &publish->target, &publish->previous);
}

static bool open_site(struct publish *publish)
{
	const struct tools *tools = &publish->tools;

	publish->site.folder = staging_make_site(tools, &publish->staging);
	if (publish->site.folder < 0)
		return false;
	return publish->previous.folder < 0 ||
	       site_adopt(tools, publish->site.folder, &publish->previous.about) ||
	       tools_fail_in_site(tools, "", "keep owner and mode of the folder");
}

struct publish *publish_begin_over(
	const struct system *system, struct arena *arena, struct report *report, const char *dir)
{
	struct publish *publish = ARENA_NEW(arena, struct publish);

	*publish = (struct publish){
		.tools = {system, arena, report, dir},
		.target = {.parent = -1},
		.staging = {.folder = -1, .lock = -1},
		.previous = {.folder = -1},
		.site = {.folder = -1, .folders = {.arena = arena}},
		.manifest = manifest_in(arena),
	};
	/* What is there is judged first: what is not ours is refused without a trace beside it. */
	if (target_open(&publish->tools, &publish->target) &&
		previous_open(&publish->tools, &publish->target, &publish->previous) &&
		open_staging(publish) && open_site(publish))
		return publish;
	end(publish);
	return NULL;
}

struct publish *publish_begin(struct arena *arena, struct report *report, const char *dir)
{
	return publish_begin_over(system_calls(), arena, report, dir);
}

struct text publish_previous(const struct publish *publish, const char *path, size_t most)
{
	const struct tools *tools = &publish->tools;
	struct text bytes = {0};

	if (manifest_find(&publish->previous.manifest, text_of(path)) == NULL ||
		!file_read_start(tools->system, tools->arena,
			(struct file_place){publish->previous.folder, path}, most, &bytes))
		return (struct text){0};
	return bytes;
}

/*
 * Writes the page, unless the previous site has it: then *KEPT becomes true and it is linked at the
 * end, if there is anything to publish at all. PATH is NUL-terminated.
 */
static bool put(struct publish *publish, struct text path, struct text bytes, bool *kept)
{
	const struct tools *tools = &publish->tools;
	enum placed placed;

	if (publish->previous.folder >= 0 &&
		file_has(tools->system, (struct file_place){publish->previous.folder, path.data}, bytes)) {
		*kept = true;
		publish->result.unchanged++;
		return true;
	}
	publish->result.written++;
	placed = site_write(tools, &publish->site, path, bytes);
	if (placed == PLACE_TAKEN)
		tools_bug(tools, path, "is also a folder of other pages");
	return placed == PLACED;
}

/* What PAGE consists of: its bytes, or those of the archive that it is. */
static bool take_bytes(struct publish *publish, const struct page *page, struct text *bytes)
{
	*bytes = page->bytes;
	if (page->member_count == 0)
		return true;
	if (publish->packing == NULL)
		publish->packing = arena_new();
	arena_reset(publish->packing);
	*bytes = archive_pack(publish->packing, page);
	return bytes->data != NULL ||
	       tools_fail_in_site(&publish->tools, text_string(publish->tools.arena, page->path),
		       "pack the archive");
}

static bool add(struct publish *publish, struct page page)
{
	const struct tools *tools = &publish->tools;
	struct manifest_entry *entry;
	struct text bytes;
	struct text path;

	if (!manifest_allows(page.path))
		return tools_bug(tools, page.path, "has a path that no page may have");
	if (!take_bytes(publish, &page, &bytes))
		return false;
	path = text_copy(tools->arena, page.path);
	entry = manifest_add(&publish->manifest, path, bytes);
	if (entry == NULL)
		return tools_bug(tools, page.path, "was made twice");
	return put(publish, path, bytes, &entry->kept);
}

bool publish_page(struct publish *publish, struct page page)
{
	if (!publish->failed && !add(publish, page))
		publish->failed = true;
	return !publish->failed;
}

/* Puts the page PATH of the previous site into the new one. */
static bool keep(struct publish *publish, struct text path)
{
	enum placed placed = site_keep(&publish->tools, &publish->site, publish->previous.folder, path);

	if (placed == PLACE_TAKEN)
		tools_bug(&publish->tools, path, "is also a folder of other pages");
	return placed == PLACED;
}

static bool keep_pages(struct publish *publish, bool manifest_kept)
{
	const struct table *files = &publish->manifest.files;

	for (size_t i = 0; i < files->count; i++) {
		const struct manifest_entry *entry = files->entries[i].value;

		if (entry->kept && !keep(publish, files->entries[i].name))
			return false;
	}
	return !manifest_kept || keep(publish, TEXT(MANIFEST_PATH));
}

static void count_removed(struct publish *publish)
{
	const struct table *files = &publish->previous.manifest.files;
	struct stat found;

	for (size_t i = 0; i < files->count; i++) {
		struct text path = files->entries[i].name;

		if (manifest_find(&publish->manifest, path) == NULL &&
			publish->tools.system->look(publish->previous.folder,
				text_string(publish->tools.arena, path), &found) == 0)
			publish->result.removed++;
	}
}

/* Puts the whole new site, but for the pages to be kept, in the place of the previous one. */
static bool replace(struct publish *publish, bool manifest_kept)
{
	const struct tools *tools = &publish->tools;
	bool replaces = publish->previous.folder >= 0;

	if (!keep_pages(publish, manifest_kept))
		return false;
	if (replaces && !carry_over(tools, &publish->previous, &publish->site, &publish->manifest))
		return false;
	count_removed(publish);
	if (previous_replaced(tools, &publish->target, &publish->previous)) {
		report_error(tools->report, CODE_REPLACED_MEANWHILE, (struct place){0},
			TEXT("build again"), "'%s' was replaced by someone else in the meantime",
			tools->dir);
		return false;
	}
	publish->published = staging_flush(tools, &publish->staging) &&
			     staging_swap(tools, &publish->target, &publish->staging, replaces);
	return publish->published;
}

static bool finish(struct publish *publish)
{
	bool kept = false;

	if (publish->failed)
		return false;
	if (publish->manifest.files.count == 0)
		return tools_bug(&publish->tools, TEXT("index.html"), "was not made, nor any other");
	if (!put(publish, TEXT(MANIFEST_PATH), manifest_print(&publish->manifest), &kept))
		return false;
	/* A page that went changes the manifest, so nothing written means nothing changed. */
	return publish->result.written == 0 || replace(publish, kept);
}

bool publish_finish(struct publish *publish, struct publish_result *result)
{
	bool finished = finish(publish);

	*result = finished ? publish->result : (struct publish_result){0};
	end(publish);
	return finished;
}

void publish_abandon(struct publish *publish)
{
	end(publish);
}
