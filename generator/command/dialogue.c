#include "command/dialogue.h"

#include "base/arena.h"
#include "base/width.h"

#include <stdlib.h>

/* Columns of the narrowest usual terminal; bytes of a line that a terminal passes on whole. */
enum { COLUMNS = 78, LONGEST = 4000 };

struct line {
	char *data; /* of getline */
	size_t capacity;
	struct text text;
};

/* TEXT behind LEAD; its other lines begin under its first character. Nothing, when it is empty. */
static void print_wrapped(const struct dialogue *dialogue, const char *lead, struct text text)
{
	struct buffer out = {.arena = dialogue->interview->arena};
	struct text first = text_of(lead);

	if (text.size == 0)
		return;
	wrap_add(&out, text, first, text_blank(out.arena, text_width(first)), COLUMNS);
	fwrite(out.data, 1, out.size, dialogue->out);
}

static void say(const struct dialogue *dialogue, const char *text)
{
	print_wrapped(dialogue, "  ", text_of(text));
}

/* The next line without its end; false at the end of the input. */
static bool read_line(struct dialogue *dialogue, struct line *line)
{
	ssize_t size;

	fflush(dialogue->out);
	size = getline(&line->data, &line->capacity, dialogue->in);
	if (size < 0) {
		fputc('\n', dialogue->out);
		return false;
	}
	while (size > 0 && (line->data[size - 1] == '\n' || line->data[size - 1] == '\r'))
		size--;
	line->text = (struct text){line->data, (size_t)size};
	if (dialogue->echo)
		fprintf(dialogue->out, "%.*s\n", TEXT_ARGS(line->text));
	return true;
}

static void print_choices(const struct dialogue *dialogue, const struct question *question)
{
	for (size_t i = 0; i < question->choice_count; i++) {
		struct text lead = text_format(dialogue->interview->arena, "    %zu  ", i + 1);

		print_wrapped(dialogue, lead.data, question->choices[i].label);
	}
}

/* The number of the choice KEY, from 1. */
static size_t number_of(const struct question *question, struct text key)
{
	size_t i = 0;

	while (i < question->choice_count && !text_equal(question->choices[i].key, key))
		i++;
	return i + 1;
}

/* VALUE as it would be typed. */
static struct text as_typed(
	const struct dialogue *dialogue, const struct question *question, struct text value)
{
	struct buffer out = {.arena = dialogue->interview->arena};

	if (question->kind == QUESTION_FLAG)
		return text_equal(value, TEXT("true")) ? TEXT("はい") : TEXT("いいえ");
	if (question->kind != QUESTION_CHOICE && question->kind != QUESTION_SEVERAL)
		return value;
	while (value.size > 0)
		buffer_add_format(&out, "%s%zu", out.size > 0 ? "," : "",
			number_of(question, text_take(&value, ' ')));
	return buffer_text(&out);
}

static void print_prompt(const struct dialogue *dialogue, const struct question *question)
{
	if (question->fallback.size > 0)
		fprintf(dialogue->out, "［%.*s］",
			TEXT_ARGS(as_typed(dialogue, question, question->fallback)));
	else if (question->optional)
		fputs("［なし］", dialogue->out);
	fputs("> ", dialogue->out);
}

static void print_question(const struct dialogue *dialogue, const struct question *question,
	size_t number, size_t count, struct text *group)
{
	struct arena *arena = dialogue->interview->arena;

	if (!text_equal(*group, question->group))
		fprintf(dialogue->out, "\n── %.*s ──\n", TEXT_ARGS(question->group));
	*group = question->group;
	fputc('\n', dialogue->out);
	print_wrapped(dialogue, text_format(arena, "（%zu/%zu）", number, count).data, question->words);
	print_wrapped(dialogue, "  ", question->note);
	print_wrapped(dialogue, "  例：", question->example);
	print_wrapped(dialogue, "  → ", question->follows);
	print_choices(dialogue, question);
}

/* An answer that was given before is what Enter stands for now. */
static void offer_again(const struct dialogue *dialogue, struct question *question)
{
	const struct given *given = answers_get(&dialogue->interview->answers, question->name);

	if (given != NULL)
		question->fallback = given->text;
}

static bool take_answer(struct dialogue *dialogue, const struct question *question, struct text line)
{
	struct reply reply;

	if (line.size > LONGEST) {
		say(dialogue, "この答えは長すぎます。短くしてください。");
		return false;
	}
	reply = interview_answer(dialogue->interview, question, line);
	print_wrapped(dialogue, "  ", reply.said);
	if (!reply.taken && reply.why.size > 0)
		print_wrapped(dialogue, "  ",
			text_format(dialogue->interview->arena, "（%.*s）", TEXT_ARGS(reply.why)));
	return reply.taken;
}

enum outcome { OUTCOME_ANSWERED, OUTCOME_BACK, OUTCOME_ENDED };

/* Asks QUESTION until it is answered, or something else is wished. */
static enum outcome ask(struct dialogue *dialogue, const struct question *question, struct line *line)
{
	for (;;) {
		print_prompt(dialogue, question);
		if (!read_line(dialogue, line))
			return OUTCOME_ENDED;
		switch (interview_wish(line->text)) {
		case WISH_BACK: return OUTCOME_BACK;
		case WISH_HELP: print_wrapped(dialogue, "  ", question->help); break;
		case WISH_ANSWER:
			if (take_answer(dialogue, question, line->text))
				return OUTCOME_ANSWERED;
		}
	}
}

/* All is answered: is it to be written? */
static enum outcome confirm(struct dialogue *dialogue, struct line *line)
{
	static const struct question question = {
		.name = TEXT_INIT("-"), .fallback = TEXT_INIT("true"), .kind = QUESTION_FLAG};

	fputs("\n── 確認 ──\n\n質問は以上です。プロファイルを書きますか。\n", dialogue->out);
	say(dialogue, "数値は、指針が示すとおりにします。後で厳しくすることができます。");
	for (;;) {
		enum wish wish;

		print_prompt(dialogue, &question);
		if (!read_line(dialogue, line))
			return OUTCOME_ENDED;
		wish = interview_wish(line->text);
		if (wish == WISH_BACK)
			return OUTCOME_BACK;
		if (wish == WISH_ANSWER && interview_yes(dialogue->interview, line->text))
			return OUTCOME_ANSWERED;
		say(dialogue, "書くときは Enter を押してください。答えを直すときは - で前の質問に戻れます。"
			      "やめるときは Ctrl-C を押してください。答えは残ります。");
	}
}

/* VALUE as it reads: a choice by its label. */
static struct text as_read(
	const struct dialogue *dialogue, const struct question *question, struct text value)
{
	for (size_t i = 0; question->kind == QUESTION_CHOICE && i < question->choice_count; i++)
		if (text_equal(question->choices[i].key, value))
			return question->choices[i].label;
	return question->kind == QUESTION_SEVERAL ? value : as_typed(dialogue, question, value);
}

/* Says what was answered of the organisation and its cover; facts and posts would be too many. */
static void recall(const struct dialogue *dialogue)
{
	struct interview *interview = dialogue->interview;
	struct steps steps = interview_steps(interview);

	for (size_t i = 0; i < steps.count; i++) {
		const struct step *step = &steps.list[i];
		struct text value = answers_text(&interview->answers, step->name);
		struct question question;

		if (step->fact != NULL || step->role != NULL || value.size == 0)
			continue;
		question = interview_question(interview, step);
		print_wrapped(dialogue, "  ・",
			text_format(interview->arena, "%.*s → %.*s", TEXT_ARGS(question.words),
				TEXT_ARGS(as_read(dialogue, &question, value))));
	}
}

static void greet(const struct dialogue *dialogue)
{
	size_t answered = dialogue->interview->answers.table.count;

	fputs("質問に答えると、貴組織の手引きを作るための設定（プロファイル）ができます。\n",
		dialogue->out);
	print_wrapped(
		dialogue, "  ・", TEXT("何も書かずに Enter を押すと、［ ］の中の答えになります。"));
	print_wrapped(dialogue, "  ・", TEXT("? で説明が出ます。- で一つ前の質問に戻ります。"));
	print_wrapped(dialogue, "  ・",
		text_format(dialogue->interview->arena,
			"Ctrl-C で、いつでもやめられます。答えは %s に残り、続きから始められます。",
			dialogue->kept));
	print_wrapped(dialogue, "  ・", TEXT("質問の数は、答えによって変わります。"));
	if (answered > 0) {
		fprintf(dialogue->out, "\n前回の続きから始めます（答え済み：%zu問）。\n", answered);
		recall(dialogue);
	}
}

struct progress {
	struct steps steps;
	size_t at;         /* the step that is asked; their count: the end */
	struct text group; /* of the question that was asked last */
};

/* Asks what is to be asked now. */
static enum outcome take_turn(struct dialogue *dialogue, struct progress *progress, struct line *line)
{
	struct question question;

	if (progress->at == progress->steps.count) {
		progress->group = (struct text){0};
		return confirm(dialogue, line);
	}
	question = interview_question(dialogue->interview, &progress->steps.list[progress->at]);
	offer_again(dialogue, &question);
	print_question(dialogue, &question, progress->at + 1, progress->steps.count, &progress->group);
	return ask(dialogue, &question, line);
}

/* Goes to what is open by the present answers. */
static void move_on(const struct dialogue *dialogue, struct progress *progress)
{
	progress->steps = interview_steps(dialogue->interview);
	progress->at = interview_open(dialogue->interview, &progress->steps);
}

bool dialogue_hold(struct dialogue *dialogue)
{
	struct line line = {NULL, 0, {NULL, 0}};
	struct progress progress = {.at = 0};
	enum outcome outcome = OUTCOME_BACK;
	bool confirmed = false;

	greet(dialogue);
	move_on(dialogue, &progress);
	while (outcome != OUTCOME_ENDED && !confirmed) {
		outcome = take_turn(dialogue, &progress, &line);
		if (outcome == OUTCOME_BACK && progress.at == 0)
			say(dialogue, "これが最初の質問です。");
		else if (outcome == OUTCOME_BACK)
			progress.at--;
		if (outcome != OUTCOME_ANSWERED)
			continue;
		confirmed = progress.at == progress.steps.count;
		if (!confirmed && !dialogue->keep(dialogue->context))
			outcome = OUTCOME_ENDED;
		move_on(dialogue, &progress);
	}
	free(line.data);
	return confirmed;
}
