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
	struct table names; /* of our templates -> struct source */
};

static struct text name_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct text name = text_of(slash == NULL ? path : slash + 1);

	name.size -= sizeof ".mustache" - 1;
	return name;
}

static void check_name(struct reading *reading, const struct source *source, struct text name)
{
	if (table_get(&reading->names, name) == NULL)
		report_error(reading->report, (struct place){source, 0, 0},
			report_suggestion(reading->report, table_nearest(&reading->names, name)),
			"there is no template '%.*s' whose place this could take", TEXT_ARGS(name));
}

static bool check_folder(struct reading *reading, const char *folder, bool own)
{
	if (input_is_folder(folder))
		return true;
	report_error(reading->report, (struct place){NULL, 0, 0},
		own ? TEXT("--templates names the folder of your own templates")
		    : TEXT("templates are looked for in 'templates' beside the folder of the profile, "
			   "then there; 'make install' installs them"),
		"there is no folder '%s'", folder);
	return false;
}

static bool read_folder(struct reading *reading, const char *folder, bool own)
{
	struct input_list files = {0};

	if (!check_folder(reading, folder, own) ||
		!input_list(reading->arena, reading->report, folder, ".mustache", false, &files))
		return false;
	if (own && files.count == 0)
		report_error(reading->report, (struct place){NULL, 0, 0},
			TEXT("the names of templates end in .mustache"),
			"there is no template in '%s'", folder);
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
		report_error(reading->report, (struct place){NULL, 0, 0},
			TEXT("install tebiki's templates again"),
			"the folder %s has no template '%.*s.mustache'", folder, TEXT_ARGS(name));
	else
		templates_bind(reading->set, reading->report, name, schema_class(CLASS_PAGE),
			&templates->of[kind]);
}

bool load_templates(struct arena *arena, struct report *report, const char *folder, const char *own,
	struct templates *templates)
{
	struct reading reading = {arena, report, templates_new(arena), {.arena = arena}};
	size_t errors = report_errors(report);

	if (!read_folder(&reading, folder, false) || (own != NULL && !read_folder(&reading, own, true)))
		return false;
	for (size_t kind = 0; kind < PAGE_KIND_COUNT; kind++)
		bind(&reading, folder, (enum page_kind)kind, templates);
	return report_errors(report) == errors;
}
