#include "base/arena.h"
#include "base/day.h"
#include "interview/fixed.h"
#include "interview/steps.h"

#include <string.h>

/* Without spaces, wide ones too, at both ends. */
static struct text trimmed(struct text text)
{
	static const struct text wide = TEXT_INIT("　");
	size_t size;

	do {
		size = text.size;
		text = text_trim(text);
		if (text_starts(text, wide))
			text = text_from(text, wide.size);
		if (text_ends(text, wide))
			text = text_cut(text, 0, text.size - wide.size);
	} while (text.size < size);
	return text;
}

/* TEXT with ASCII for its full-width forms, and in small letters: ＡＢ１ becomes ab1. */
static struct text narrow(struct arena *arena, struct text text)
{
	struct buffer out = {.arena = arena};
	uint32_t code;
	size_t size;

	buffer_add_string(&out, "");
	while ((size = text_character(text, &code)) > 0) {
		uint32_t ascii = code == 0x3000                     ? ' '
				 : code >= 0xff01 && code <= 0xff5e ? code - 0xfee0
				 : code == 0x2212 || code == 0x2010 ? '-'
								    : code;

		if (ascii >= 'A' && ascii <= 'Z')
			ascii += 'a' - 'A';
		if (ascii < 0x80)
			buffer_add_char(&out, (char)ascii);
		else
			buffer_add(&out, text_cut(text, 0, size));
		text = text_from(text, size);
	}
	return buffer_text(&out);
}

enum wish interview_wish(struct text line)
{
	static const char *const help[] = {"?", "？"};
	static const char *const back[] = {"-", "－", "ー", "−", "‐"};

	line = trimmed(line);
	for (size_t i = 0; i < sizeof help / sizeof *help; i++)
		if (text_equal(line, text_of(help[i])))
			return WISH_HELP;
	for (size_t i = 0; i < sizeof back / sizeof *back; i++)
		if (text_equal(line, text_of(back[i])))
			return WISH_BACK;
	return WISH_ANSWER;
}

/* True when LINE holds what no text may: the keys of a terminal that do not move here, most likely. */
static bool has_controls(struct text line)
{
	for (size_t i = 0; i < line.size; i++)
		if ((unsigned char)line.data[i] < 0x20 || line.data[i] == 0x7f)
			return true;
	return false;
}

static struct reply refuse(const struct interview *interview, const char *said)
{
	return (struct reply){false, text_copy(interview->arena, text_of(said)), {0}};
}

static bool read_flag(struct text word, struct text *value)
{
	static const char *const words[] = {"いいえ", "はい", "n", "y", "no", "yes", "false",
		"true", "イイエ", "ハイ", "いえ", "ハイ。", "いいえ。", "はい。"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (text_equal(word, text_of(words[i]))) {
			*value = i % 2 == 1 ? TEXT("true") : TEXT("false");
			return true;
		}
	}
	return false;
}

bool interview_yes(const struct interview *interview, struct text line)
{
	struct text value = TEXT("true");

	line = trimmed(line);
	return (line.size == 0 || read_flag(narrow(interview->arena, line), &value)) &&
	       text_equal(value, TEXT("true"));
}

/* The choice that WORD names by its number or key; NULL when it names none. */
static const struct choice *read_choice(const struct question *question, struct text word)
{
	size_t number = 0;

	for (size_t i = 0; i < question->choice_count; i++)
		if (text_equal(word, question->choices[i].key))
			return &question->choices[i];
	for (size_t i = 0; i < word.size; i++) {
		if (word.data[i] < '0' || word.data[i] > '9' || number > question->choice_count)
			return NULL;
		number = number * 10 + (size_t)(word.data[i] - '0');
	}
	return number >= 1 && number <= question->choice_count ? &question->choices[number - 1] : NULL;
}

/* The next word of *REST, up to a space, comma or 、. */
static struct text next_word(struct text *rest)
{
	static const struct text comma = TEXT_INIT("、");
	struct text word;
	size_t size = 0;

	while (rest->size > 0 &&
		(rest->data[0] == ' ' || rest->data[0] == ',' || text_starts(*rest, comma)))
		*rest = text_from(*rest, text_starts(*rest, comma) ? comma.size : 1);
	while (size < rest->size && rest->data[size] != ' ' && rest->data[size] != ',' &&
		!text_starts(text_from(*rest, size), comma))
		size++;
	word = text_cut(*rest, 0, size);
	*rest = text_from(*rest, size);
	return word;
}

static const struct corpus *find_corpus(const struct interview *interview, struct text name)
{
	for (size_t i = 0; i < interview->found_count; i++)
		if (text_equal(interview->found[i]->name, name))
			return interview->found[i];
	return NULL;
}

/* The guidelines that LINE names, with those that they need; empty when a word names none. */
static struct text read_several(
	const struct interview *interview, const struct question *question, struct text line)
{
	struct chosen chosen = {NULL, 0};
	struct text word;

	while ((word = next_word(&line)).size > 0) {
		const struct choice *choice = read_choice(question, word);

		if (choice == NULL)
			return (struct text){0};
		chosen_add(interview->arena, &chosen, find_corpus(interview, choice->key));
	}
	return chosen_names(interview->arena, &chosen);
}

/* A day as it is kept, however it was typed; what is none stays, for the rules to refuse. */
static struct text read_date(const struct interview *interview, struct text word)
{
	struct day day;

	if (!day_understand(word, &day))
		return word;
	return text_format(interview->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
}

/* What was typed as the value of the answer; false when it is none that is offered. */
static bool understand(const struct interview *interview, const struct question *question,
	struct text line, struct text *value)
{
	struct text word = narrow(interview->arena, line);
	const struct choice *choice;

	switch (question->kind) {
	case QUESTION_FLAG: return read_flag(word, value);
	case QUESTION_CHOICE:
		choice = read_choice(question, word);
		*value = choice == NULL ? (struct text){0} : choice->key;
		return choice != NULL;
	case QUESTION_SEVERAL:
		*value = read_several(interview, question, word);
		return value->size > 0;
	case QUESTION_DATE: *value = read_date(interview, word); return true;
	case QUESTION_TEXT: break;
	}
	*value = text_equal(question->name, TEXT("file")) ? word : text_copy(interview->arena, line);
	return true;
}

static struct reply not_offered(const struct interview *interview, const struct question *question)
{
	if (question->kind == QUESTION_FLAG)
		return refuse(interview, "「はい」か「いいえ」（y か n）で答えてください。");
	if (question->choice_count == 1)
		return refuse(interview, "番号の 1 で答えてください。");
	return (struct reply){false,
		text_format(interview->arena, "1 から %zu までの番号で答えてください。",
			question->choice_count),
		{0}};
}

static struct text role_name(
	const struct interview *interview, const struct role *role, const struct handbook *handbook)
{
	struct buffer name = {.arena = interview->arena};

	if (handbook != NULL)
		program_plain(&name, &role->name, handbook);
	return name.size > 0 ? text_trim(buffer_text(&name)) : role->key;
}

static struct text post_of(const struct interview *interview, const struct role *role)
{
	struct text name = text_format(interview->arena, "roles.%.*s", TEXT_ARGS(role->key));

	return answers_text(&interview->answers, name);
}

static bool same_post(const struct interview *interview, const struct role *a, const struct role *b)
{
	struct text one = post_of(interview, a);
	struct text other = post_of(interview, b);

	return one.size > 0 && text_equal(one, other);
}

/* The rule that keeps ROLE apart from one with the same post, in words; empty when there is none. */
static struct text say_apart(
	const struct interview *interview, const struct role *role, const struct handbook *handbook)
{
	const struct corpus *corpus = role->corpus;

	for (size_t i = 0; i < corpus->apart_count; i++) {
		const struct apart *apart = &corpus->apart[i];

		if ((apart->roles[0] == role || apart->roles[1] == role) &&
			same_post(interview, apart->roles[0], apart->roles[1]))
			return text_format(interview->arena,
				"「%.*s」と「%.*s」には、同じ職が就けません（兼務の禁止、%.*s）。別の職を書いてください。",
				TEXT_ARGS(role_name(interview, apart->roles[0], handbook)),
				TEXT_ARGS(role_name(interview, apart->roles[1], handbook)),
				TEXT_ARGS(apart->source));
	}
	return (struct text){0};
}

/* Why the answer to QUESTION was found faulty, as far as that can be told from the question. */
static struct text say_fault(const struct interview *interview, const struct question *question,
	const struct handbook *handbook)
{
	struct text said = {0};

	if (question->role != NULL)
		said = say_apart(interview, question->role, handbook);
	if (said.size > 0)
		return said;
	if (question->kind == QUESTION_DATE)
		return TEXT("この日付は読めません。2027-04-01 又は令和9年4月1日のように書いてください。");
	if (text_equal(question->name, TEXT("file")))
		return TEXT("この名前は使えません。英字で始まり、半角の英小文字、数字、- だけでできた、まだ使っていない名前にしてください。");
	return TEXT("この答えは使えません。");
}

/* What is allowed, but should be known. */
static struct text say_caution(const struct interview *interview, const struct question *question,
	const struct handbook *handbook)
{
	const struct role *role = question->role;
	const struct role *above = role == NULL ? NULL : role->reports_to;

	if (above != NULL && above != role && same_post(interview, role, above))
		return text_format(interview->arena,
			"「%.*s」の報告を受ける「%.*s」も、同じ職です。報告をほかの誰も見ないことになるので、御注意ください。",
			TEXT_ARGS(role_name(interview, role, handbook)),
			TEXT_ARGS(role_name(interview, above, handbook)));
	return (struct text){0};
}

/* Answers with VALUE, unless it is found faulty. */
static struct reply try_value(
	struct interview *interview, const struct question *question, struct text value)
{
	const struct source *source = source_new(interview->arena, "answer", value);
	struct given given = {value, {source, 0, (uint32_t)value.size}, {source, 0, 0}};
	struct interview supposed = steps_suppose(interview, question->name, given);
	struct steps steps = interview_steps(&supposed);
	struct answers filled = interview_fill(&supposed, &steps);
	struct verdict verdict = interview->judge(interview->context, &filled);

	if (verdict.faults.size > 0)
		return (struct reply){
			false, say_fault(&supposed, question, verdict.handbook), verdict.faults};
	interview->answers = supposed.answers;
	if (verdict.cautions.size == 0)
		return (struct reply){.taken = true};
	return (struct reply){true, say_caution(interview, question, verdict.handbook), {0}};
}

struct reply interview_answer(
	struct interview *interview, const struct question *question, struct text line)
{
	struct text value = {0};

	line = trimmed(line);
	if (text_valid_prefix(line) < line.size)
		return refuse(interview,
			"読めない文字があります。端末の文字コードを UTF-8 にして、もう一度書いてください。");
	if (has_controls(line))
		return refuse(interview,
			"使えない文字（矢印キーなど）が混じっています。もう一度書いてください。");
	if (question->optional && text_equal(line, TEXT("なし")))
		return try_value(interview, question, value);
	if (line.size == 0)
		value = question->fallback;
	else if (!understand(interview, question, line, &value))
		return not_offered(interview, question);
	if (value.size == 0 && !question->optional)
		return refuse(interview, "答えを書いてください（? で説明が出ます）。");
	return try_value(interview, question, value);
}
