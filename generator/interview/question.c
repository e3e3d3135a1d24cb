#include "base/arena.h"
#include "interview/effect.h"
#include "interview/fixed.h"

/* What FACTS and STANCES are called where it is told what follows from them. */
static const char *const yes_or_no[2] = {"「はい」とする", "「いいえ」とする"};
static const char *const stances[2] = {"採る", "採らない"};

/* The handbook of the present answers; NULL when they make none. */
static const struct handbook *present(struct interview *interview)
{
	return steps_judge(interview).handbook;
}

static enum kind kind_of(const struct interview *interview)
{
	return kind_answered(interview->library, &interview->answers);
}

static struct text fixed_fallback(const struct interview *interview, enum fixed fixed)
{
	const struct kind_words *words = kind_words(kind_of(interview));
	struct text name = answers_text(&interview->answers, TEXT("name"));
	struct chosen chosen;

	switch (fixed) {
	case FIXED_SHORT_NAME: return text_of(words->short_name);
	case FIXED_NUMBERING: return text_of(words->numbering);
	case FIXED_FILE: return interview->file;
	case FIXED_TITLE: return TEXT_JOIN(interview->arena, name, text_of(words->title));
	case FIXED_IMPORTS:
		chosen = chosen_usual(interview, kind_of(interview));
		return chosen_names(interview->arena, &chosen);
	default: return text_of(fixed_question(fixed)->fallback);
	}
}

/* The answer by which more of the guideline stays: nothing goes because somebody did not look. */
static struct text safe_side(const struct effect *effect)
{
	bool more = effect->more != effect->fewer ? effect->more > effect->fewer
						  : effect->more_commentary > effect->fewer_commentary;

	return more ? TEXT("true") : TEXT("false");
}

static struct effect effect_of_fact(struct interview *interview, const struct step *step)
{
	return effect_of(interview, step, TEXT("true"), TEXT("false"), yes_or_no);
}

/* Can the post that STEP asks for be left out, with the present answers? */
static bool can_be_left_out(struct interview *interview, const struct step *step)
{
	struct interview supposed = steps_suppose(
		interview, step->name, answers_given(&interview->answers, (struct text){0}));

	return step->role->post == POST_OPTIONAL && steps_judge(&supposed).faults.size == 0;
}

struct text interview_fallback(struct interview *interview, const struct step *step)
{
	struct effect effect;

	if (step->role != NULL && !interview->sample && can_be_left_out(interview, step))
		return (struct text){0};
	if (step->role != NULL)
		return program_words(interview->arena, &step->role->example, present(interview));
	if (step->fact == NULL)
		return fixed_fallback(interview, (enum fixed)step->fixed);
	effect = effect_of_fact(interview, step);
	return safe_side(&effect);
}

bool interview_must_be_given(const struct step *step)
{
	return step->fixed == FIXED_KIND || step->fixed == FIXED_NAME || step->fixed == FIXED_EFFECTIVE;
}

struct text interview_sample_name(const struct interview *interview)
{
	return text_of(kind_words(kind_of(interview))->example);
}

static void choose_among_kinds(const struct interview *interview, struct question *question)
{
	struct choice *choices = ARENA_ARRAY(interview->arena, struct choice, KIND_COUNT);

	for (size_t i = 0; i < KIND_COUNT; i++)
		choices[i] = (struct choice){interview->library->facts.entries[i].name,
			text_of(kind_words((enum kind)i)->label)};
	question->choices = choices;
	question->choice_count = KIND_COUNT;
}

static void choose_among_corpora(const struct interview *interview, struct question *question)
{
	struct choice *choices =
		ARENA_ARRAY(interview->arena, struct choice, interview->found_count + 1);

	for (size_t i = 0; i < interview->found_count; i++)
		choices[i] = (struct choice){
			interview->found[i]->name, interview->found[i]->guideline.title};
	question->choices = choices;
	question->choice_count = interview->found_count;
}

static void ask_fixed(struct interview *interview, const struct step *step, struct question *question)
{
	enum fixed fixed = (enum fixed)step->fixed;
	const struct fixed_question *form = fixed_question(fixed);

	question->kind = form->kind;
	question->group = text_of(form->group);
	question->words = text_of(form->words);
	question->note = text_of(form->note);
	question->example = text_of(form->example);
	question->help = text_of(form->help);
	question->optional = form->optional;
	question->fallback = fixed_fallback(interview, fixed);
	if (fixed == FIXED_KIND)
		choose_among_kinds(interview, question);
	else if (form->kind == QUESTION_SEVERAL)
		choose_among_corpora(interview, question);
	else if (form->kind == QUESTION_CHOICE)
		question->choices = fixed_choices(fixed, &question->choice_count);
	if (fixed == FIXED_RECOMMENDED)
		question->follows =
			effect_of(interview, step, TEXT("adopt"), TEXT("decline"), stances).words;
}

static void ask_fact(struct interview *interview, const struct step *step, struct question *question)
{
	struct effect effect = effect_of_fact(interview, step);
	struct buffer help = {.arena = interview->arena};

	question->kind = QUESTION_FLAG;
	question->group = TEXT("組織の実情");
	question->words = step->fact->question;
	question->note = step->fact->help;
	question->follows = effect.words;
	question->fallback = safe_side(&effect);
	buffer_add_format(&help,
		"「%.*s」についての問いです。この答えで、どの条項を載せるかが決まります。"
		"分からないときは、載る条項が多い方の答え（%s）にしておき、後で直してください。",
		TEXT_ARGS(step->fact->label),
		text_equal(question->fallback, TEXT("true")) ? "はい" : "いいえ");
	question->help = buffer_text(&help);
}

/* The roles that may not be held together with ROLE, by name. */
static struct text apart_from(
	const struct interview *interview, const struct role *role, const struct handbook *handbook)
{
	const struct corpus *corpus = role->corpus;
	struct buffer out = {.arena = interview->arena};

	for (size_t i = 0; i < corpus->apart_count; i++) {
		const struct apart *apart = &corpus->apart[i];
		size_t own = apart->roles[1] == role;

		if (apart->roles[own] == role)
			buffer_add_format(&out, "%s%.*s", out.size == 0 ? "" : "、",
				TEXT_ARGS(program_words(
					interview->arena, &apart->roles[!own]->name, handbook)));
	}
	if (out.size > 0)
		buffer_add_string(&out, "と同じ職は書けません（兼務の禁止）。");
	return buffer_text(&out);
}

static void ask_role(struct interview *interview, const struct step *step, struct question *question)
{
	bool optional = can_be_left_out(interview, step);
	const struct handbook *handbook = present(interview);
	const struct role *role = step->role;
	struct text name = program_words(interview->arena, &role->name, handbook);
	struct text example = program_words(interview->arena, &role->example, handbook);

	question->kind = QUESTION_TEXT;
	question->group = TEXT("役割に就く職");
	question->role = role;
	question->optional = optional;
	question->words = text_format(interview->arena,
		"「%.*s」に当たる職、部署又は会議を書いてください。", TEXT_ARGS(name));
	question->note = program_words(interview->arena, &role->description, handbook);
	if (question->optional) /* else it is what an empty answer stands for */
		question->example = example;
	question->follows = apart_from(interview, role, handbook);
	if (!question->optional)
		question->fallback = example;
	question->help = TEXT_JOIN(interview->arena,
		TEXT("人の名前ではなく、職などの名前を書きます。人事異動のたびに改めなくて済みます。一つの職を、いくつもの役割に書いて構いません。"),
		question->optional
			? TEXT("置かないときや決まっていないときは、何も書かずに Enter を押してください。")
			: TEXT("決まっていなければ、仮の職を書き、後で直してください。"));
}

struct question interview_question(struct interview *interview, const struct step *step)
{
	struct question question = {.name = step->name};

	if (step->fact != NULL)
		ask_fact(interview, step, &question);
	else if (step->role != NULL)
		ask_role(interview, step, &question);
	else
		ask_fixed(interview, step, &question);
	return question;
}
