#include "load/load.h"

#include "base/arena.h"
#include "load/answers.h"
#include "load/corpus.h"
#include "load/input.h"
#include "load/override.h"
#include "load/profile.h"
#include "load/reread.h"
#include "load/scope.h"
#include "load/spelling.h"
#include "load/unread.h"
#include "load/wide.h"

#include <string.h>

struct loader {
	struct arena *arena; /* of the corpora */
	struct arena *own;   /* of profiles */
	struct report *report;
	const char *content;  /* the folder of corpora, or NULL */
	const char *fallback; /* where none is beside the profile's folder, or NULL */
	struct library *library;
	struct table spellings; /* path -> struct spelling */
	struct table attempts;  /* path -> struct attempt, of every corpus ever looked at */
	bool broken;            /* some corpus has mistakes, or cannot be read */
	struct load_folder *folders;
	size_t folder_count;
};

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
	loader->attempts.arena = loader->spellings.arena = arena;
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
	*count = loader->folder_count;
	return loader->folders;
}

static void note_folder(struct loader *loader, const char *path, enum load_folder_kind kind)
{
	for (size_t i = 0; i < loader->folder_count; i++)
		if (strcmp(loader->folders[i].path, path) == 0)
			return;
	ARENA_PUSH(loader->arena, loader->folders, loader->folder_count,
		((struct load_folder){text_string(loader->arena, text_of(path)), kind}));
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
	note_folder(loader, key.data, FOLDER_CORPUS);
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

/* The folder of corpora for the profile at PATH: first choice `content` beside the profile's folder. */
const char *loader_content(struct loader *loader, const char *path)
{
	const char *beside = input_beside(loader->own, path, TEXT("../content"));

	if (loader->content != NULL)
		return loader->content;
	if (loader->fallback != NULL && !input_is_folder(beside))
		return loader->fallback;
	return beside;
}

static void import_one(struct loader *loader, struct profile *profile, const struct yaml *name,
	const char *content)
{
	const char *folder;
	struct corpus *corpus;

	if (!fields_need_text(loader->report, name, "imports"))
		return;
	folder = input_join(loader->own, content, name->text);
	note_folder(loader, folder, FOLDER_CORPUS);
	if (!input_is_folder(folder) && wide_report(loader->report, name->place, name->text))
		return;
	if (!input_is_folder(folder)) {
		report_error(loader->report, CODE_UNKNOWN_CORPUS, name->place,
			text_format(loader->own,
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
		loader->own, profile->corpora, profile->corpus_count, sizeof *profile->corpora);
	profile->corpora[profile->corpus_count] = corpus;
	ARENA_PUSH(loader->own, profile->corpus_places, profile->corpus_count, name->place);
}

static bool imports(const struct profile *profile, const struct corpus *corpus)
{
	for (size_t i = 0; i < profile->corpus_count; i++)
		if (profile->corpora[i] == corpus)
			return true;
	return false;
}

/* True when PROFILE imports what its corpus of the given number requires. */
static bool has_required(struct loader *loader, const struct profile *profile, size_t number)
{
	const struct corpus *corpus = profile->corpora[number];
	bool all = true;

	for (size_t i = 0; i < corpus->require_count; i++) {
		const struct corpus *required = corpus->requires[i];

		if (imports(profile, required))
			continue;
		report_error(loader->report, CODE_REQUIRED_CORPUS, profile->corpus_places[number],
			text_format(loader->own, "import it, too: imports: [%.*s, %.*s]",
				TEXT_ARGS(required->name), TEXT_ARGS(corpus->name)),
			"the corpus '%.*s' requires '%.*s', which is not imported",
			TEXT_ARGS(corpus->name), TEXT_ARGS(required->name));
		all = false;
	}
	return all;
}

/* False when some corpus is missing: what would be said of its names then would be wrong. */
static bool import(
	struct loader *loader, struct profile *profile, const struct yaml *names, const char *path)
{
	const char *content = loader_content(loader, path);
	bool complete = true;

	if (names->count == 0)
		report_error(loader->report, CODE_NO_CORPUS, names->place,
			TEXT("name the folder of a guideline: imports: [common-standards]"),
			"'imports' names no corpus");
	for (size_t i = 0; i < names->count; i++)
		import_one(loader, profile, names->items[i], content);
	if (profile->corpus_count < names->count || names->count == 0)
		return false;
	for (size_t i = 0; i < profile->corpus_count; i++)
		complete &= has_required(loader, profile, i);
	return complete;
}

static void read_overrides(struct loader *loader, struct profile *profile,
	const struct scope *scope, const struct located *folder, const char *path)
{
	struct input_list files = {0};
	const char *name;

	if (folder->place.source == NULL)
		return;
	name = input_beside(loader->own, path, folder->text);
	note_folder(loader, name, FOLDER_OVERRIDES);
	if (!input_is_folder(name)) {
		report_error(loader->report, CODE_MISSING_FOLDER, folder->place,
			TEXT("the folder is looked for beside the profile"),
			"there is no folder '%.*s'", TEXT_ARGS(folder->text));
		return;
	}
	if (!input_list(loader->own, loader->report, name, ".md", true, &files))
		return;
	for (size_t i = 0; i < files.count; i++) {
		const struct source *source = input_read(loader->own, loader->report, files.paths[i]);

		if (source != NULL)
			override_read(loader->own, loader->report, scope, profile, source);
	}
	unread_overrides(loader->own, loader->report, name);
}

/* The profile in YAML, a tree as of the file PATH. */
static struct profile *load_tree(struct loader *loader, const struct yaml *yaml, const char *path)
{
	struct library *library = loader->library;
	struct profile_links links;
	struct profile *profile = profile_read(loader->own, loader->report, yaml, path, &links);
	struct scope scope;
	size_t provisions;
	size_t references;

	if (links.logo.place.source != NULL)
		note_folder(loader,
			input_folder(loader->own, input_beside(loader->own, path, links.logo.text)),
			FOLDER_PROFILE);
	if (profile == NULL || !import(loader, profile, links.imports, path))
		return NULL;
	scope = (struct scope){loader->own, library, profile->corpora, profile->corpus_count};
	profile_complete(loader->own, loader->report, &scope, profile, yaml);
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

struct profile *load_profile(struct loader *loader, const char *path)
{
	const struct source *source = input_read(loader->own, loader->report, path);
	const struct yaml *yaml =
		source == NULL ? NULL : yaml_read_plain(loader->own, loader->report, source);

	note_folder(loader, input_folder(loader->own, path), FOLDER_PROFILE);
	return yaml == NULL ? NULL : load_tree(loader, yaml, path);
}

struct profile *load_answers(struct loader *loader, const struct answers *answers, const char *path)
{
	return load_tree(loader, answers_tree(loader->own, loader->report, answers), path);
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
