#include "command/making.h"

#include "base/arena.h"
#include "command/dialogue.h"
#include "interview/written.h"
#include "load/answers.h"
#include "read/input.h"
#include "write/fresh.h"
#include "write/single.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static void answer(struct init *init, const char *name, struct text value)
{
	answers_put(&init->interview.answers, text_of(name), value);
}

bool answering_begin(struct init *init)
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

/* What is answered is kept already; then the signal does what it always does. */
static void break_off(int number)
{
	static const char words[] =
		"\n中断しました。同じコマンド（tebiki init）で、続きから始まります。\n";
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

bool answering_complete(struct init *init)
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
