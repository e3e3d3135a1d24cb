#include "load/load.h"

#include "base/arena.h"
#include "load/corpus.h"
#include "load/loader_state.h"
#include "load/reread.h"
#include "load/spelling.h"
#include "read/input.h"

#include <string.h>

/* To read a corpus: what cannot be read is reported once, and a corpus cannot require itself. */
struct attempt {
	bool open; /* its reading has begun and not ended */
};

struct loader *loader_new(struct arena *arena, struct report *report, const char *content)
{
	struct loader *loader = ARENA_NEW(arena, struct loader);

	loader->arena = loader->own = arena;
	loader->report = report;
	loader->content = content;
	loader->library = library_new(arena);
	loader->attempts.arena = loader->spellings.arena = loader->folders.arena = arena;
	return loader;
}

void loader_fall_back(struct loader *loader, const char *content)
{
	loader->fallback = content;
}

void loader_tell(struct loader *loader, struct report *report)
{
	loader->report = report;
}

struct library *loader_library(const struct loader *loader)
{
	return loader->library;
}

void loader_turn(struct loader *loader, struct arena *arena, struct report *report)
{
	loader->own = arena;
	loader_tell(loader, report);
}

bool loader_is_sound(const struct loader *loader)
{
	return !loader->broken;
}

const struct load_folder *loader_folders(const struct loader *loader, size_t *count)
{
	*count = loader->folders.count;
	return loader->folders.list;
}

/* PATH as every way of naming the same folder has it. */
static struct text without_slashes(struct arena *arena, const char *path)
{
	struct text name = text_of(path);

	while (name.size > 1 && name.data[name.size - 1] == '/')
		name.size--;
	return text_copy(arena, name);
}

static struct text name_of(struct text path)
{
	const char *slash = memrchr(path.data, '/', path.size);

	return slash == NULL ? path : text_from(path, (size_t)(slash - path.data) + 1);
}

/* The corpus NAME that the corpus in FOLDER requires: it stands beside it. */
static const struct corpus *find_required(
	void *data, const char *folder, struct text name, struct place place)
{
	struct loader *loader = data;
	const char *path = input_beside(loader->arena, folder, name);
	const struct attempt *attempt = table_get(&loader->attempts, text_of(path));

	if (attempt != NULL && attempt->open) {
		report_error(loader->report, CODE_CIRCULAR, place,
			TEXT("let one of them do without the other"),
			"the corpus '%.*s' requires the one that requires it", TEXT_ARGS(name));
		return NULL;
	}
	if (!input_is_folder(path)) {
		report_error(loader->report, CODE_UNKNOWN_CORPUS, place,
			text_format(loader->arena,
				"there is no folder %s; a corpus stands beside those it requires", path),
			"there is no corpus '%.*s'", TEXT_ARGS(name));
		return NULL;
	}
	return load_corpus(loader, path);
}

/* The spelling that the corpora in the folder of the corpus at PATH share. */
static const struct spelling *spelling_for(struct loader *loader, const char *path)
{
	const char *file = input_beside(loader->arena, path, TEXT("words.yaml"));
	struct spelling *spelling = table_get(&loader->spellings, text_of(file));

	if (spelling != NULL)
		return spelling;
	spelling = spelling_read(loader->arena, loader->report, file);
	table_put(&loader->spellings, text_of(file), spelling);
	return spelling;
}

struct corpus *load_corpus(struct loader *loader, const char *path)
{
	struct library *library = loader->library;
	struct text key = without_slashes(loader->arena, path);
	struct corpus *corpus = table_get(&library->corpora, key);
	struct attempt *attempt = ARENA_NEW(loader->arena, struct attempt);
	size_t errors = report_errors(loader->report);

	if (table_put(&loader->attempts, key, attempt) != NULL)
		return corpus;
	folders_note(&loader->folders, key.data, FOLDER_CORPUS);
	attempt->open = true;
	corpus = corpus_read(loader->arena, loader->report, library, key.data, name_of(key),
		&(const struct corpus_finder){loader, find_required});
	attempt->open = false;
	if (corpus != NULL) {
		corpus->spelling = spelling_for(loader, key.data);
		table_put(&library->corpora, key, corpus);
	}
	loader->broken |= report_errors(loader->report) != errors;
	return corpus;
}

static const struct fragment *fragment_at(const struct corpus *corpus, struct text path)
{
	for (size_t i = 0; i < corpus->fragments.count; i++) {
		const struct fragment *fragment = corpus->fragments.entries[i].value;

		if (text_equal(text_of(fragment->place.source->path), path))
			return fragment;
	}
	return NULL;
}

bool loader_reread(struct loader *loader, const char *path)
{
	struct library *library = loader->library;

	for (size_t i = 0; i < library->corpora.count; i++) {
		struct corpus *corpus = library->corpora.entries[i].value;
		const struct fragment *fragment = fragment_at(corpus, text_of(path));

		if (fragment != NULL)
			return corpus_reread(loader->arena, loader->report, library, corpus, fragment);
	}
	return false;
}

bool load_corpora(
	struct loader *loader, const char *content, const struct corpus ***corpora, size_t *count)
{
	size_t errors = report_errors(loader->report);
	struct input_list files = {0};

	*count = 0;
	if (!input_list(loader->arena, loader->report, content, "/corpus.yaml", true, &files))
		return false;
	for (size_t i = 0; i < files.count; i++) {
		struct text file = text_of(files.paths[i]);
		struct text folder = text_cut(file, 0, file.size - (sizeof "/corpus.yaml" - 1));
		const struct corpus *corpus = load_corpus(loader, text_string(loader->arena, folder));

		if (corpus != NULL)
			ARENA_PUSH(loader->arena, *corpora, *count, corpus);
	}
	return report_errors(loader->report) == errors;
}
