#include "load/templates.h"

#include "base/arena.h"
#include "base/table.h"
#include "load/input.h"
#include "load/template.h"

#include <string.h>

struct reading {
	struct arena *arena;
	struct report *report;
	struct template_set *set;
	struct table names;  /* of our templates -> struct source */
	struct table assets; /* name of the file -> struct asset, of the user's where there is one */
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

static void check_name(struct reading *reading, const struct source *source, struct text name)
{
	if (table_get(&reading->names, name) == NULL)
		report_error(reading->report, CODE_UNKNOWN_TEMPLATE, (struct place){source, 0, 0},
			report_suggestion(reading->report, table_nearest(&reading->names, name)),
			"there is no template '%.*s' whose place this could take", TEXT_ARGS(name));
}

static bool check_folder(struct reading *reading, const char *folder, bool own)
{
	if (input_is_folder(folder))
		return true;
	report_error(reading->report, CODE_MISSING_FOLDER, (struct place){NULL, 0, 0},
		own ? TEXT("--templates names the folder of your own templates")
		    : TEXT("templates are looked for in 'templates' beside the folder of the profile, "
			   "then there; 'make install' installs them"),
		"there is no folder '%s'", folder);
	return false;
}

/* OWN takes the place of one of ours; a script of another name no page would load. */
static void add_asset(struct reading *reading, const struct source *source, struct text name, bool own)
{
	struct asset *asset = table_get(&reading->assets, name);

	if (asset == NULL && own) {
		report_error(reading->report, CODE_UNKNOWN_TEMPLATE, (struct place){source, 0, 0},
			report_suggestion(reading->report, table_nearest(&reading->assets, name)),
			"there is no script '%.*s' whose place this could take", TEXT_ARGS(name));
		return;
	}
	if (asset == NULL) {
		asset = ARENA_NEW(reading->arena, struct asset);
		table_put(&reading->assets, name, asset);
	}
	*asset = (struct asset){name, source->text};
}

static void read_assets(struct reading *reading, const struct input_list *files, bool own)
{
	for (size_t i = 0; i < files->count; i++) {
		const struct source *source =
			input_read(reading->arena, reading->report, files->paths[i]);

		if (source != NULL)
			add_asset(reading, source, file_of(files->paths[i]), own);
	}
}

static bool read_folder(struct reading *reading, const char *folder, bool own)
{
	struct input_list files = {0};
	struct input_list scripts = {0};

	if (!check_folder(reading, folder, own) ||
		!input_list(reading->arena, reading->report, folder, ".mustache", false, &files) ||
		!input_list(reading->arena, reading->report, folder, ".js", false, &scripts))
		return false;
	if (own && files.count + scripts.count == 0)
		report_error(reading->report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
			TEXT("the names of templates end in .mustache, those of scripts in .js"),
			"there is no template in '%s'", folder);
	read_assets(reading, &scripts, own);
	for (size_t i = 0; i < files.count; i++) {
		const struct source *source =
			input_read(reading->arena, reading->report, files.paths[i]);
		struct text name = name_of(files.paths[i]);

		if (source == NULL)
			continue;
		if (own)
			check_name(reading, source, name);
		else
			table_put(&reading->names, name, (void *)(uintptr_t)source);
		templates_add(reading->set, reading->report, name, source);
	}
	return true;
}

static void bind(struct reading *reading, const char *folder, enum page_kind kind,
	struct templates *templates)
{
	struct text name = text_of(schema_template(kind));

	if (table_get(&reading->names, name) == NULL)
		report_error(reading->report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
			TEXT("install tebiki's templates again"),
			"the folder %s has no template '%.*s.mustache'", folder, TEXT_ARGS(name));
	else
		templates_bind(reading->set, reading->report, name, schema_class(schema_root(kind)),
			&templates->of[kind]);
}

/* The table has them in the order of our folder, which is that of their names. */
static void list_assets(struct reading *reading, const char *folder, struct templates *templates)
{
	static const struct text needed[] = {TEXT_INIT("lesson.js"), TEXT_INIT("scorm.js"),
		TEXT_INIT("search.js"), TEXT_INIT("site.js")};

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (table_get(&reading->assets, needed[i]) == NULL)
			report_error(reading->report, CODE_NO_TEMPLATES, (struct place){NULL, 0, 0},
				TEXT("install tebiki's templates again"),
				"the folder %s has no script '%.*s'", folder, TEXT_ARGS(needed[i]));
	for (size_t i = 0; i < reading->assets.count; i++) {
		const struct asset *asset = reading->assets.entries[i].value;

		ARENA_PUSH(reading->arena, templates->assets, templates->asset_count, *asset);
	}
}

bool load_templates(struct arena *arena, struct report *report, const char *folder, const char *own,
	struct templates *templates)
{
	struct reading reading = {
		arena, report, templates_new(arena), {.arena = arena}, {.arena = arena}};
	size_t errors = report_errors(report);

	*templates = (struct templates){.asset_count = 0};
	if (!read_folder(&reading, folder, false) || (own != NULL && !read_folder(&reading, own, true)))
		return false;
	for (size_t kind = 0; kind < PAGE_KIND_COUNT; kind++)
		bind(&reading, folder, (enum page_kind)kind, templates);
	list_assets(&reading, folder, templates);
	return report_errors(report) == errors;
}
