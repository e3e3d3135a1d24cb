#include "base/arena.h"
#include "command/advice.h"
#include "command/command.h"
#include "command/dialogue.h"
#include "command/judge.h"
#include "command/open.h"
#include "interview/interview.h"
#include "interview/written.h"
#include "load/answers.h"
#include "load/input.h"
#include "write/fresh.h"
#include "write/single.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

struct init {
	struct arena *arena;
	struct report *report;
	const struct options *options;
	const char *dir;
	const char *kept; /* the file of answers, while there are questions */
	struct judging judging;
	struct interview interview;
};

/* The path of NAME in the folder. */
static const char *inside(const struct init *init, const char *name)
{
	if (strcmp(init->dir, ".") == 0)
		return name;
	return text_format(init->arena, "%s/%s", init->dir, name).data;
}

static bool is_sample(const struct init *init)
{
	return init->options->kind != NULL;
}

static bool asks(const struct init *init)
{
	return !is_sample(init) &&
	       (init->options->answers == NULL || strcmp(init->options->answers, "-") == 0);
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

static void answer(struct init *init, const char *name, struct text value)
{
	answers_put(&init->interview.answers, text_of(name), value);
}

/* The answers that are there before anybody is asked. */
static bool read_answers(struct init *init)
{
	const char *file = init->options->answers;

	if (is_sample(init)) {
		init->interview.sample = true;
		answer(init, "kind", text_of(init->options->kind));
		answer(init, "name", interview_sample_name(&init->interview));
		answer(init, "handbook.effective", TEXT("2027-04-01"));
		return true;
	}
	if (asks(init))
		file = input_is_file(init->kept) ? init->kept : NULL;
	return file == NULL || answers_read(init->arena, init->report, file, &init->interview.answers);
}

/* All that a whole profile needs, and also what was answered though nobody asks it: to be refused. */
static struct answers everything(struct init *init)
{
	const struct answers *given = &init->interview.answers;
	struct answers all = interview_fill(&init->interview);

	for (size_t i = 0; i < given->table.count; i++)
		answers_set(&all, given->table.entries[i].name,
			*(const struct given *)given->table.entries[i].value);
	return all;
}

/* Reports what nobody can make up for the organisation. */
static void report_lacking(struct init *init)
{
	struct steps steps = interview_steps(&init->interview);

	for (size_t i = 0; i < steps.count; i++)
		if (interview_must_be_given(&steps.list[i]) &&
			answers_get(&init->interview.answers, steps.list[i].name) == NULL)
			report_error(init->report, CODE_MISSING_KEY,
				(struct place){init->interview.answers.source, 0, 0},
				TEXT("add the key"), "the answers lack '%.*s'",
				TEXT_ARGS(steps.list[i].name));
}

/* Answers what is open with what an empty answer stands for. */
static void answer_rest(struct init *init)
{
	struct interview *interview = &init->interview;
	struct steps steps = interview_steps(interview);
	size_t at;

	while ((at = interview_open(interview, &steps)) < steps.count) {
		const struct step *step = &steps.list[at];

		answers_put(&interview->answers, step->name, interview_fallback(interview, step));
		steps = interview_steps(interview);
	}
}

static bool keep(void *context)
{
	struct init *init = context;

	return write_folder(init->arena, init->report, init->dir) &&
	       write_single(init->arena, init->report, init->kept,
		       written_answers(init->arena, &init->interview.answers));
}

static struct advice advice_of(const struct init *init)
{
	return (struct advice){init->arena, init->report, init->options, &init->interview,
		init->dir, init->judging.profiles};
}

/* What is answered is kept already; then the signal does what it always does. */
static void break_off(int number)
{
	static const char words[] = "\n中断しました。同じ命令（tebiki init）で、続きから始まります。\n";
	ssize_t written = write(STDOUT_FILENO, words, sizeof words - 1);

	(void)written; /* there is nobody left to tell */
	raise(number);
}

static bool hold_dialogue(struct init *init)
{
	const struct sigaction told = {.sa_handler = break_off, .sa_flags = (int)SA_RESETHAND};

	struct dialogue dialogue = {
		&init->interview, stdin, stdout, !isatty(STDIN_FILENO), keep, init, init->kept};
	size_t errors = report_errors(init->report);
	struct advice advice = advice_of(init);
	bool held;

	advise_before(&advice);
	sigaction(SIGINT, &told, NULL);
	held = dialogue_hold(&dialogue);
	signal(SIGINT, SIG_DFL);
	if (held)
		return true;
	if (report_errors(init->report) == errors)
		report_error(init->report, CODE_ANSWERS_END, (struct place){NULL, 0, 0},
			text_format(init->arena, "'tebiki init %s' goes on there", init->dir),
			"the input ended before the last question");
	return false;
}

/* From the answers to all answers; false after reporting. */
static bool complete(struct init *init)
{
	bool good = report_errors(init->report) == 0;
	struct answers all;

	if (!asks(init) && good) /* else what seems to be lacking may be what was misspelt */
		report_lacking(init);
	/* What was true then need not be asked now. */
	all = asks(init) ? interview_fill(&init->interview) : everything(init);
	judge_openly(&init->judging, &all);
	if (report_errors(init->report) > 0)
		return false;
	if (asks(init))
		return hold_dialogue(init);
	answer_rest(init);
	return true;
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

	for (size_t i = 0; i < KIND_COUNT; i++) {
		if (!is_sample(init) || text_equal(facts->entries[i].name, text_of(init->options->kind)))
			return true;
		buffer_add_format(&kinds, "%s'%.*s'",
			i == 0               ? ""
			: i + 1 < KIND_COUNT ? ", "
					     : " or ",
			TEXT_ARGS(facts->entries[i].name));
	}
	report_usage(init->report, "there is no kind '%s': write %s", init->options->kind, kinds.data);
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
		find_corpora(&init) && read_answers(&init) && complete(&init))
		finish(&init);
	arena_free(init.judging.each);
}
