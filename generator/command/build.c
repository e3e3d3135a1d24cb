#include "base/arena.h"
#include "command/command.h"
#include "command/home.h"
#include "command/open.h"
#include "lint/lint.h"
#include "load/load.h"
#include "render/owner.h"
#include "render/render.h"
#include "tailor/tailor.h"
#include "template/templates.h"
#include "write/publish.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

struct build {
	struct arena *arena; /* of the whole run */
	struct arena *each;  /* of one handbook */
	struct scratch scratch;
	struct report *report;
	const struct options *options;
	const struct library *library;
	struct profile **profiles;
	size_t profile_count;
	struct shelf *shelf;
	struct lint *lint;
};

struct counting {
	struct publish *publish; /* NULL: check only */
	size_t pages;
};

static void take_page(void *context, struct page page)
{
	struct counting *counting = context;

	counting->pages++;
	if (counting->publish != NULL)
		publish_page(counting->publish, page);
}

static void check_names(struct build *build)
{
	for (size_t i = 0; i < build->profile_count; i++)
		for (size_t j = i + 1; j < build->profile_count; j++)
			if (text_equal(build->profiles[i]->edition.id, build->profiles[j]->edition.id))
				report_error(build->report, CODE_SAME_NAME, build->profiles[j]->place,
					TEXT("rename one of the files, or build them apart"),
					"two profiles are named '%.*s': their handbooks would be one folder",
					TEXT_ARGS(build->profiles[j]->edition.id));
}

/* All inputs are read, and all their mistakes reported, before the first handbook is made. */
static bool load_all(struct build *build)
{
	const struct options *options = build->options;
	struct loader *loader = open_loader(build->arena, build->report, options);
	const char *folder = home_templates(build->arena, options->operands[0]);

	for (int i = 0; i < options->operand_count; i++) {
		struct profile *profile = load_profile(loader, options->operands[i]);

		if (profile != NULL)
			ARENA_PUSH(build->arena, build->profiles, build->profile_count, profile);
	}
	build->library = loader_library(loader);
	check_names(build);
	build->shelf = load_templates(build->arena, build->report, folder, options->templates);
	for (size_t i = 0; i < build->profile_count && build->shelf != NULL; i++)
		templates_in(build->shelf, &build->profiles[i]->language);
	return report_errors(build->report) == 0;
}

static const char *folder_of(struct build *build, const struct profile *profile)
{
	if (build->options->operand_count == 1)
		return build->options->output;
	return text_format(
		build->each, "%s/%.*s", build->options->output, TEXT_ARGS(profile->edition.id))
		.data;
}

static void summarise(struct build *build, const struct handbook *handbook, size_t pages,
	double since, const struct publish_result *result, const char *folder)
{
	if (build->options->quiet)
		return;
	printf("%.*s: %zu pages, %zu provisions kept, %zu dropped, %.2f s",
		TEXT_ARGS(handbook->edition->id), pages, handbook->kept, handbook->dropped,
		clock_seconds() - since);
	if (result != NULL)
		printf("; %zu files written, %zu unchanged, %zu removed: %s/index.html",
			result->written, result->unchanged, result->removed, folder);
	putchar('\n');
}

static const struct templates *templates_of(struct build *build, const struct handbook *handbook)
{
	return templates_in(build->shelf, &handbook->profile->language);
}

/* Says so and returns false when PUBLISH would replace the handbook of somebody else in FOLDER. */
static bool check_owner(struct build *build, const struct publish *publish,
	const struct edition *edition, const char *folder)
{
	struct owner owner = owner_read(publish_previous(publish, OWNER_PAGE, OWNER_BYTES));

	if (!owner_differs(build->each, &owner, edition))
		return true;
	report_error(build->report, CODE_OTHER_HANDBOOK, (struct place){0},
		TEXT("build into another folder; if the handbook there is not needed any more, delete "
		     "that folder first"),
		"'%s' holds the handbook of another organisation, %.*s", folder, TEXT_ARGS(owner.name));
	return false;
}

static void write_one(struct build *build, const struct handbook *handbook, double since)
{
	const char *folder = folder_of(build, handbook->profile);
	struct counting counting = {publish_begin(build->each, build->report, folder), 0};
	struct publish_result result;

	if (counting.publish == NULL)
		return;
	if (!check_owner(build, counting.publish, handbook->edition, folder)) {
		publish_abandon(counting.publish);
		return;
	}
	render(build->each, build->scratch, handbook, templates_of(build, handbook), take_page,
		&counting);
	if (publish_finish(counting.publish, &result))
		summarise(build, handbook, counting.pages, since, &result, folder);
}

static void show_progress(const struct build *build, size_t done)
{
	if (!build->options->quiet && build->profile_count > 1 && isatty(STDERR_FILENO))
		fprintf(stderr, "\r%zu of %zu handbooks%s", done, build->profile_count,
			done == build->profile_count ? "\n" : "");
}

static void build_one(struct build *build, const struct profile *profile)
{
	size_t errors = report_errors(build->report);
	double since = clock_seconds();
	const struct handbook *handbook = tailor(build->each, build->report, build->library, profile);
	struct counting counting = {NULL, 0};

	if (report_errors(build->report) != errors)
		return;
	if (build->options->command == COMMAND_BUILD) {
		write_one(build, handbook, since);
		return;
	}
	lint_handbook(build->lint, handbook);
	render(build->each, build->scratch, handbook, templates_of(build, handbook), take_page,
		&counting);
	summarise(build, handbook, counting.pages, since, NULL, NULL);
}

/* The day by which decisions end. What a build makes does not depend on it. */
static struct text today(struct arena *arena, const struct options *options)
{
	time_t now = time(NULL);
	struct tm day;

	if (options->today != NULL)
		return text_of(options->today);
	localtime_r(&now, &day);
	return text_format(arena, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

void command_build(struct arena *arena, struct report *report, const struct options *options)
{
	struct build build = {.arena = arena,
		.each = arena_new(),
		.scratch = {arena_new(), arena_new(), arena_new()},
		.report = report,
		.options = options,
		.lint = lint_new(arena, report, today(arena, options))};

	if (load_all(&build)) {
		for (size_t i = 0; i < build.profile_count; i++) {
			build_one(&build, build.profiles[i]);
			arena_reset(build.each);
			show_progress(&build, i + 1);
		}
	}
	arena_free(build.each);
	arena_free(build.scratch.page);
	arena_free(build.scratch.value);
	arena_free(build.scratch.bytes);
}
