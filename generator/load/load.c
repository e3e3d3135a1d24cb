#include "load/load.h"

#include "base/arena.h"
#include "fragment/override.h"
#include "fragment/scope.h"
#include "load/answers.h"
#include "load/loader_state.h"
#include "load/profile.h"
#include "read/input.h"
#include "read/unread.h"
#include "read/wide.h"

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

/* There is no folder FOLDER for the corpus that NAME names. */
static void report_no_corpus(struct loader *loader, const struct yaml *name, const char *folder)
{
	if (wide_report(loader->report, name->place, name->text))
		return;
	report_error(loader->report, CODE_UNKNOWN_CORPUS, name->place,
		text_format(loader->own, "there is no folder %s; --content says where corpora are",
			folder),
		"there is no corpus '%.*s'", TEXT_ARGS(name->text));
}

static void add_corpus(struct loader *loader, struct profile *profile, const struct corpus *corpus,
	struct place place)
{
	profile->corpora = arena_grow(
		loader->own, profile->corpora, profile->corpus_count, sizeof *profile->corpora);
	profile->corpora[profile->corpus_count] = corpus;
	ARENA_PUSH(loader->own, profile->corpus_places, profile->corpus_count, place);
}

static void import_one(struct loader *loader, struct profile *profile, const struct yaml *name,
	const char *content)
{
	const struct corpus *corpus;
	const char *folder;

	if (!fields_need_text(loader->report, name, "imports"))
		return;
	folder = input_join(loader->own, content, name->text);
	folders_note(&loader->folders, folder, FOLDER_CORPUS);
	if (!input_is_folder(folder)) {
		report_no_corpus(loader, name, folder);
		return;
	}
	corpus = load_corpus(loader, folder);
	if (corpus != NULL)
		add_corpus(loader, profile, corpus, name->place);
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
	folders_note(&loader->folders, name, FOLDER_OVERRIDES);
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
		folders_note(&loader->folders,
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

	folders_note(&loader->folders, input_folder(loader->own, path), FOLDER_PROFILE);
	return yaml == NULL ? NULL : load_tree(loader, yaml, path);
}

struct profile *load_answers(struct loader *loader, const struct answers *answers, const char *path)
{
	return load_tree(loader, answers_tree(loader->own, loader->report, answers), path);
}
