#include "base/arena.h"
#include "command/making.h"
#include "command/open.h"
#include "interview/written.h"
#include "model/said.h"
#include "read/input.h"
#include "write/fresh.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* The path of NAME in the folder. */
static const char *inside(const struct init *init, const char *name)
{
	if (strcmp(init->dir, ".") == 0)
		return name;
	return text_format(init->arena, "%s/%s", init->dir, name).data;
}

/* Reads all guidelines that can be chosen. */
static bool find_corpora(struct init *init)
{
	const char *path = judge_path(&init->judging, TEXT("profile"));
	const char *content = loader_content(init->judging.loader, path);
	const struct corpus **corpora = NULL;

	if (!input_is_folder(content)) {
		report_error(init->report, CODE_MISSING_FOLDER, (struct place){NULL, 0, 0},
			TEXT("--content names the folder of the corpora; they come with tebiki"),
			"there is no folder %s", content);
		return false;
	}
	if (!load_corpora(init->judging.loader, content, &corpora, &init->interview.found_count))
		return false;
	init->interview.found = corpora;
	if (init->interview.found_count == 0)
		report_error(init->report, CODE_NO_CORPUS, (struct place){NULL, 0, 0},
			TEXT("a corpus is a folder with a corpus.yaml"), "there is no corpus in %s",
			content);
	return init->interview.found_count > 0;
}

static bool is_name(struct text name)
{
	bool good = name.size > 0 && name.data[0] >= 'a' && name.data[0] <= 'z';

	for (size_t i = 0; i < name.size; i++)
		good = good && (name.data[i] == '-' || (name.data[i] >= 'a' && name.data[i] <= 'z') ||
				       (name.data[i] >= '0' && name.data[i] <= '9'));
	return good;
}

/* What the profile is called where nobody says: as its folder is, if that can be. */
static struct text usual_name(const struct init *init)
{
	const char *slash = strrchr(init->dir, '/');
	struct text folder = text_of(slash == NULL ? init->dir : slash + 1);
	struct text base = is_name(folder) ? folder : TEXT("ours");
	struct text name = base;

	for (unsigned i = 2; asks(init) && input_is_file(judge_path(&init->judging, name)); i++)
		name = text_format(init->arena, "%.*s-%u", TEXT_ARGS(base), i);
	return name;
}

/* Writes all files. The profile comes last: where it is, all of it is. */
static bool write_all(struct init *init, const struct handbook *handbook, struct text file)
{
	const char *folder =
		text_format(init->arena, "%s/%.*s", init->judging.profiles, TEXT_ARGS(file)).data;
	const char *readme = text_format(init->arena, "%s/README.txt", folder).data;
	const char *path = judge_path(&init->judging, file);
	struct text profile = written_profile(&init->interview, handbook, file, text_of(path));

	return write_folder(init->arena, init->report, folder) &&
	       (input_is_file(readme) ||
		       write_fresh(init->arena, init->report, readme,
			       written_overrides(init->arena, handbook, text_of(path)))) &&
	       write_fresh(init->arena, init->report, path, profile);
}

static void finish(struct init *init)
{
	struct answers all = interview_fill(&init->interview);
	struct text file = answers_text(&init->interview.answers, TEXT("file"));
	const char *path = judge_path(&init->judging, file);
	const struct handbook *handbook = judge_openly(&init->judging, &all);
	struct advice advice;

	if (handbook == NULL || !write_all(init, handbook, file))
		return;
	if (asks(init) && unlink(init->kept) != 0)
		report_system(init->report, init->kept, errno, "remove the file");
	advice = advice_of(init);
	advise_after(&advice, path, file);
}

static bool check_kind(struct init *init)
{
	const struct table *facts = &init->interview.library->facts;
	struct buffer kinds = {.arena = init->arena};
	const char *keys[KIND_COUNT];
	struct text help;

	buffer_add_string(&kinds, "write ");
	for (size_t i = 0; i < KIND_COUNT; i++) {
		keys[i] = text_string(init->arena, facts->entries[i].name);
		if (!is_sample(init) || text_equal(facts->entries[i].name, text_of(init->options->kind)))
			return true;
		buffer_add_format(&kinds, "%s'%.*s'",
			i == 0               ? ""
			: i + 1 < KIND_COUNT ? ", "
					     : " or ",
			TEXT_ARGS(facts->entries[i].name));
	}
	help = said_suggestion(init->report, text_of(init->options->kind), keys, KIND_COUNT);
	report_usage(init->report, "there is no kind '%s'; %s", init->options->kind,
		help.size > 0 ? help.data : kinds.data);
	return false;
}

/* Where there is nobody to ask, the answers must come from somewhere. */
static bool check_terminal(struct init *init)
{
	if (!asks(init) || init->options->answers != NULL || isatty(STDIN_FILENO))
		return true;
	report_usage(init->report,
		"'init' asks on a terminal; without one, give --answers=FILE, --answers=- or --kind=KIND");
	return false;
}

/* The folder may be new, but it cannot be a file. */
static bool check_folder(const struct init *init)
{
	if (!input_is_file(init->dir))
		return true;
	report_usage(init->report,
		"%s is a file: give a folder, which 'init' makes if it is not there", init->dir);
	return false;
}

static const char *without_slashes(struct arena *arena, const char *dir)
{
	struct text text = text_of(dir);

	while (text.size > 1 && text_ends(text, TEXT("/")))
		text.size--;
	return text_string(arena, text);
}

void command_init(struct arena *arena, struct report *report, const struct options *options)
{
	struct init init = {.arena = arena,
		.report = report,
		.options = options,
		.dir = without_slashes(arena, options->operands[0])};

	init.kept = inside(&init, "init-answers.yaml");
	init.judging = (struct judging){arena, arena_new(), report,
		open_loader(arena, report, options), inside(&init, "profiles")};
	init.interview = (struct interview){.arena = arena,
		.library = loader_library(init.judging.loader),
		.answers = {.table = {.arena = arena}, .source = source_new(arena, "answers", TEXT(""))},
		.judge = judge_answers,
		.context = &init.judging};
	init.interview.file = usual_name(&init);
	if (check_kind(&init) && check_folder(&init) && check_terminal(&init) &&
		find_corpora(&init) && answering_begin(&init) && answering_complete(&init))
		finish(&init);
	arena_free(init.judging.each);
}
