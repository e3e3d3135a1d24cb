#include "template/templates.h"

#include "base/arena.h"
#include "base/table.h"
#include "read/input.h"
#include "template/labels.h"
#include "template/template.h"
#include "template/wording.h"

#include <string.h>

struct shelf {
	struct arena *arena;
	struct report *report;
	const char *folder; /* ours */
	const char *own;    /* the user's; NULL: none */
	struct template_set *set;
	struct table names;     /* of our templates -> struct source */
	struct table scripts;   /* name of the file -> struct script */
	struct table made;      /* tag -> struct templates */
	struct language *model; /* has all labels that there are: Japanese */
};

struct script {
	const struct source *source; /* the user's, where there is one */
};

static struct text file_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return text_of(slash == NULL ? path : slash + 1);
}

static struct text name_of(const char *path)
{
	struct text name = file_of(path);

	name.size -= sizeof ".mustache" - 1;
	return name;
}

static void check_name(struct shelf *shelf, const struct source *source, struct text name)
{
	if (table_get(&shelf->names, name) == NULL)
		report_error(shelf->report, CODE_UNKNOWN_TEMPLATE, (struct place){source, 0, 0},
			report_suggestion(shelf->report, table_nearest(&shelf->names, name)),
			"there is no template '%.*s' whose place this could take", TEXT_ARGS(name));
}

static bool check_folder(struct shelf *shelf, const char *folder, bool own)
{
	if (input_is_folder(folder))
		return true;
	report_error(shelf->report, CODE_MISSING_FOLDER, (struct place){NULL, 0, 0},
		own ? TEXT("--templates names the folder of your own templates")
		    : TEXT("templates are looked for in 'templates' beside the folder of the profile, "
			   "then beside the program and in ../share/tebiki from there"),
		"there is no folder '%s'", folder);
	return false;
}

/* OWN takes the place of one of ours; a script of another name no page would load. */
static void add_script(struct shelf *shelf, const struct source *source, struct text name, bool own)
{
	struct script *script = table_get(&shelf->scripts, name);

	if (script == NULL && own) {
		report_error(shelf->report, CODE_UNKNOWN_TEMPLATE, (struct place){source, 0, 0},
			report_suggestion(shelf->report, table_nearest(&shelf->scripts, name)),
			"there is no script '%.*s' whose place this could take", TEXT_ARGS(name));
		return;
	}
	if (script == NULL) {
		script = ARENA_NEW(shelf->arena, struct script);
		table_put(&shelf->scripts, name, script);
	}
	script->source = source;
}

static void add_template(struct shelf *shelf, const struct source *source, struct text name, bool own)
{
	if (own)
		check_name(shelf, source, name);
	else
		table_put(&shelf->names, name, (void *)(uintptr_t)source);
	templates_add(shelf->set, shelf->report, name, source);
}

static void read_files(struct shelf *shelf, const struct input_list *files, bool own,
	void (*add)(struct shelf *, const struct source *, struct text, bool),
	struct text (*name)(const char *path))
{
	for (size_t i = 0; i < files->count; i++) {
		const struct source *source = input_read(shelf->arena, shelf->report, files->paths[i]);

		if (source != NULL)
			add(shelf, source, name(files->paths[i]), own);
	}
}

static bool read_folder(struct shelf *shelf, const char *folder, bool own)
{
	struct input_list files = {0};
	struct input_list scripts = {0};
	struct input_list languages = {0};

	if (!check_folder(shelf, folder, own) ||
		!input_list(shelf->arena, shelf->report, folder, ".mustache", false, &files) ||
		!input_list(shelf->arena, shelf->report, folder, ".js", false, &scripts) ||
		!input_list(shelf->arena, shelf->report, folder, ".yaml", false, &languages))
		return false;
	if (own && files.count + scripts.count + languages.count == 0)
		report_error(shelf->report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
			TEXT("the names of templates end in .mustache, those of scripts in .js, those of "
			     "languages in .yaml"),
			"there is no template in '%s'", folder);
	read_files(shelf, &scripts, own, add_script, file_of);
	read_files(shelf, &files, own, add_template, name_of);
	return true;
}

static void check_script(struct shelf *shelf, const char *name)
{
	if (table_get(&shelf->scripts, text_of(name)) == NULL)
		report_error(shelf->report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
			TEXT("install tebiki's templates again"),
			"the folder %s has no script '%s'", shelf->folder, name);
}

static void check_template(struct shelf *shelf, const char *name)
{
	if (table_get(&shelf->names, text_of(name)) == NULL)
		report_error(shelf->report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
			TEXT("install tebiki's templates again"),
			"the folder %s has no template '%s.mustache'", shelf->folder, name);
}

static void check_whole(struct shelf *shelf)
{
	static const char *const scripts[] = {"lesson.js", "scorm.js", "search.js", "site.js"};

	for (size_t kind = 0; kind < PAGE_KIND_COUNT; kind++)
		check_template(shelf, template_name((enum page_kind)kind));
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
		check_script(shelf, scripts[i]);
}

/* --- languages --------------------------------------------------------------------------------- */

/* Adds TAG.yaml of FOLDER to LANGUAGE; false when there is none. */
static bool read_language(struct shelf *shelf, struct language *language, const char *folder)
{
	struct text name = TEXT_JOIN(shelf->arena, language->tag, TEXT(".yaml"));
	const char *path = folder == NULL ? NULL : input_join(shelf->arena, folder, name);
	const struct source *source;

	if (path == NULL || !input_is_file(path))
		return false;
	source = input_read(shelf->arena, shelf->report, path);
	if (source != NULL)
		language_read(language, shelf->report, source);
	return true;
}

/* Ours, and what the user's own changes in it. NULL when neither is there. */
static struct language *find_language(struct shelf *shelf, struct text tag)
{
	struct language *language = language_new(shelf->arena, tag, shelf->model);
	bool ours = read_language(shelf, language, shelf->folder);

	return read_language(shelf, language, shelf->own) || ours ? language : NULL;
}

static void report_no_language(struct shelf *shelf, const struct located *tag)
{
	report_error(shelf->report, CODE_UNKNOWN_LANGUAGE, tag->place,
		text_format(shelf->arena,
			"there are ja and en; for another, write %.*s.yaml with all labels of %s/ja.yaml, "
			"and name its folder with --templates",
			TEXT_ARGS(tag->text), shelf->folder),
		"there is no language '%.*s'", TEXT_ARGS(tag->text));
}

static void make_scripts(struct shelf *shelf, struct language *language, struct templates *templates)
{
	for (size_t i = 0; i < shelf->scripts.count; i++) {
		const struct script *script = shelf->scripts.entries[i].value;
		struct asset asset = {.name = shelf->scripts.entries[i].name,
			.bytes = labels_fill_script(language, shelf->report, script->source)};

		ARENA_PUSH(shelf->arena, templates->assets, templates->asset_count, asset);
	}
}

/* All templates and scripts in LANGUAGE. */
static struct templates *make(struct shelf *shelf, struct language *language)
{
	struct templates *templates = ARENA_NEW(shelf->arena, struct templates);

	for (size_t kind = 0; kind < PAGE_KIND_COUNT; kind++) {
		struct text name = text_of(template_name((enum page_kind)kind));

		templates_bind(shelf->set, language, shelf->report, name,
			template_root((enum page_kind)kind), &templates->of[kind]);
	}
	make_scripts(shelf, language, templates);
	templates->wording = wording_read(language, shelf->report);
	language_finish(language, shelf->report);
	return templates;
}

const struct templates *templates_in(struct shelf *shelf, const struct located *tag)
{
	struct templates *templates = table_get(&shelf->made, tag->text);
	size_t errors = report_errors(shelf->report);
	struct language *language;

	if (templates != NULL)
		return templates;
	language = text_equal(tag->text, shelf->model->tag) ? shelf->model
							    : find_language(shelf, tag->text);
	if (language == NULL) {
		report_no_language(shelf, tag);
		return NULL;
	}
	templates = make(shelf, language);
	if (report_errors(shelf->report) > errors)
		return NULL;
	table_put(&shelf->made, tag->text, templates);
	return templates;
}

/* Adds the language of each file of FOLDER that is not among LANGUAGES yet. */
static void add_wordings(struct shelf *shelf, const char *folder, struct wordings *languages)
{
	struct input_list files = {0};

	if (folder == NULL || !input_list(shelf->arena, shelf->report, folder, ".yaml", false, &files))
		return;
	for (size_t i = 0; i < files.count; i++) {
		struct text tag = file_of(files.paths[i]);
		bool known = false;

		tag.size -= sizeof ".yaml" - 1;
		for (size_t j = 0; j < languages->count; j++)
			known = known || text_equal(languages->list[j]->language, tag);
		if (!known && language_is_tag(tag))
			ARENA_PUSH(shelf->arena, languages->list, languages->count,
				wording_read(find_language(shelf, tag), shelf->report));
	}
}

struct wordings shelf_wordings(struct shelf *shelf)
{
	struct wordings languages = {NULL, 0};

	ARENA_PUSH(shelf->arena, languages.list, languages.count,
		wording_read(shelf->model, shelf->report));
	add_wordings(shelf, shelf->folder, &languages);
	add_wordings(shelf, shelf->own, &languages);
	return languages;
}

struct shelf *load_templates(
	struct arena *arena, struct report *report, const char *folder, const char *own)
{
	struct shelf *shelf = ARENA_NEW(arena, struct shelf);
	size_t errors = report_errors(report);

	*shelf = (struct shelf){.arena = arena,
		.report = report,
		.folder = folder,
		.own = own,
		.set = templates_new(arena),
		.names = {.arena = arena},
		.scripts = {.arena = arena},
		.made = {.arena = arena}};
	if (!read_folder(shelf, folder, false) || (own != NULL && !read_folder(shelf, own, true)))
		return NULL;
	check_whole(shelf);
	shelf->model = find_language(shelf, TEXT("ja"));
	if (shelf->model == NULL)
		report_error(report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
			TEXT("install tebiki's templates again"),
			"the folder %s has no language 'ja.yaml'", folder);
	return report_errors(report) == errors ? shelf : NULL;
}
