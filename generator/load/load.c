#include "load/load.h"

#include "base/arena.h"
#include "load/corpus.h"
#include "load/input.h"
#include "load/override.h"
#include "load/profile.h"
#include "load/scope.h"

#include <string.h>

struct loader {
	struct arena *arena;
	struct report *report;
	const char *content; /* the folder of corpora, or NULL */
	struct library *library;
	struct table failed; /* paths of corpora that could not be read: reported once */
};

struct loader *loader_new(struct arena *arena, struct report *report, const char *content)
{
	struct loader *loader = ARENA_NEW(arena, struct loader);

	loader->arena = arena;
	loader->report = report;
	loader->content = content;
	loader->library = library_new(arena);
	loader->failed.arena = arena;
	return loader;
}

struct library *loader_library(const struct loader *loader)
{
	return loader->library;
}

static struct text name_of(struct arena *arena, const char *path)
{
	struct text name = text_of(path);
	const char *slash;

	while (name.size > 1 && name.data[name.size - 1] == '/')
		name.size--;
	slash = memrchr(name.data, '/', name.size);
	if (slash != NULL)
		name = text_from(name, (size_t)(slash - name.data) + 1);
	return text_copy(arena, name);
}

struct corpus *load_corpus(struct loader *loader, const char *path)
{
	struct library *library = loader->library;
	struct text key = text_copy(loader->arena, text_of(path));
	struct corpus *corpus = table_get(&library->corpora, key);

	if (corpus != NULL || table_get(&loader->failed, key) != NULL)
		return corpus;
	corpus = corpus_read(
		loader->arena, loader->report, library, key.data, name_of(loader->arena, path));
	table_put(corpus != NULL ? &library->corpora : &loader->failed, key,
		corpus != NULL ? (void *)corpus : (void *)loader);
	return corpus;
}

/* The folder of corpora for the profile at PATH: `content` beside the profile's folder. */
static const char *content_for(struct loader *loader, const char *path)
{
	if (loader->content != NULL)
		return loader->content;
	return input_beside(loader->arena, path, TEXT("../content"));
}

static void import_one(struct loader *loader, struct profile *profile, const struct yaml *name,
	const char *content)
{
	const char *folder;
	struct corpus *corpus;

	if (!fields_need_text(loader->report, name, "imports"))
		return;
	folder = input_join(loader->arena, content, name->text);
	if (!input_is_folder(folder)) {
		report_error(loader->report, name->place,
			text_format(loader->arena,
				"there is no folder %s; --content says where "
				"corpora are",
				folder),
			"there is no corpus '%.*s'", TEXT_ARGS(name->text));
		return;
	}
	corpus = load_corpus(loader, folder);
	if (corpus == NULL)
		return;
	profile->corpora = arena_grow(
		loader->arena, profile->corpora, profile->corpus_count, sizeof *profile->corpora);
	profile->corpora[profile->corpus_count] = corpus;
	ARENA_PUSH(loader->arena, profile->corpus_places, profile->corpus_count, name->place);
}

/* False when some corpus is missing: what would be said of its names then would be wrong. */
static bool import(struct loader *loader, struct profile *profile, const struct yaml *imports,
	const char *path)
{
	const char *content = content_for(loader, path);

	if (imports->count == 0)
		report_error(loader->report, imports->place,
			TEXT("name the folder of a guideline: imports: [common-standards]"),
			"'imports' names no corpus");
	for (size_t i = 0; i < imports->count; i++)
		import_one(loader, profile, imports->items[i], content);
	return profile->corpus_count == imports->count && imports->count > 0;
}

static void read_overrides(struct loader *loader, struct profile *profile,
	const struct scope *scope, const struct located *folder, const char *path)
{
	struct input_list files = {0};
	const char *name;

	if (folder->place.source == NULL)
		return;
	name = input_beside(loader->arena, path, folder->text);
	if (!input_is_folder(name)) {
		report_error(loader->report, folder->place,
			TEXT("the folder is looked for beside the profile"),
			"there is no folder '%.*s'", TEXT_ARGS(folder->text));
		return;
	}
	if (!input_list(loader->arena, loader->report, name, ".md", true, &files))
		return;
	for (size_t i = 0; i < files.count; i++) {
		const struct source *source =
			input_read(loader->arena, loader->report, files.paths[i]);

		if (source != NULL)
			override_read(loader->arena, loader->report, scope, profile, source);
	}
}

struct profile *load_profile(struct loader *loader, const char *path)
{
	const struct source *source = input_read(loader->arena, loader->report, path);
	struct library *library = loader->library;
	struct profile_links links;
	const struct yaml *rest;
	struct profile *profile;
	struct scope scope;
	size_t provisions;
	size_t references;

	if (source == NULL)
		return NULL;
	profile = profile_read(loader->arena, loader->report, source, &links, &rest);
	if (profile == NULL || !import(loader, profile, links.imports, path))
		return NULL;
	scope = (struct scope){loader->arena, library, profile->corpora, profile->corpus_count};
	profile_complete(loader->arena, loader->report, &scope, profile, rest);
	/* Overrides are numbered behind the corpora, for this profile only: the numbers are free again. */
	provisions = library->provision_count;
	references = library->reference_count;
	read_overrides(loader, profile, &scope, &links.overrides, path);
	profile->provision_count = library->provision_count;
	profile->reference_count = library->reference_count;
	library->provision_count = provisions;
	library->reference_count = references;
	return profile;
}
