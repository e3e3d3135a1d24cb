#include "base/arena.h"
#include "base/day.h"
#include "base/narrow.h"
#include "interview/steps.h"
#include "interview/understand.h"

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
	struct text name = program_words(interview->arena, &role->name, handbook);

	return name.size > 0 ? name : role->key;
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

/* Why the answer to QUESTION was found faulty, as far as that can be told from it; else empty. */
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
	return (struct text){0};
}

/* The words of the rule are said only where the question has none of its own. */
static struct reply fault_of(const struct interview *interview, const struct question *question,
	const struct verdict *verdict)
{
	struct text said = say_fault(interview, question, verdict->handbook);

	if (said.size > 0)
		return (struct reply){false, said, {0}};
	return (struct reply){false, TEXT("この答えは使えません。"), verdict->faults};
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

static bool changes_kind(
	const struct interview *interview, const struct question *question, struct text value)
{
	const struct given *old = answers_get(&interview->answers, question->name);

	return text_equal(question->name, TEXT("kind")) && old != NULL && !text_equal(old->text, value);
}

/* True when the usual answer to NAME, or the question itself, comes from the kind or its guideline. */
static bool depends_on_kind(struct text name)
{
	static const struct text names[] = {TEXT_INIT("imports"), TEXT_INIT("numbering"),
		TEXT_INIT("short_name"), TEXT_INIT("handbook.title")};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_equal(name, names[i]))
			return true;
	return text_starts(name, TEXT("facts."));
}

/* Leaves out what was answered for another kind, to be asked again. False when there was none. */
static bool forget_kind(struct interview *interview)
{
	const struct table *old = &interview->answers.table;
	struct answers left = {
		.table = {.arena = interview->arena}, .source = interview->answers.source};
	bool any = false;

	for (size_t i = 0; i < old->count; i++) {
		const struct table_entry *entry = &old->entries[i];

		if (depends_on_kind(entry->name))
			any = true;
		else
			answers_set(&left, entry->name, *(const struct given *)entry->value);
	}
	interview->answers = left;
	return any;
}

/* Answers with VALUE, unless it is found faulty. */
static struct reply try_value(
	struct interview *interview, const struct question *question, struct text value)
{
	const struct source *source = source_new(interview->arena, "answer", value);
	struct given given = {value, {source, 0, (uint32_t)value.size}, {source, 0, 0}};
	struct interview supposed = steps_suppose(interview, question->name, given);
	bool forgotten = changes_kind(interview, question, value) && forget_kind(&supposed);
	struct verdict verdict = steps_judge(&supposed);

	if (verdict.faults.size > 0)
		return fault_of(&supposed, question, &verdict);
	interview->answers = supposed.answers;
	if (forgotten)
		return (struct reply){true,
			TEXT("種別が変わったので、呼び方、指針、番号の形式、題名、実情を、もう一度尋ねます。"),
			{0}};
	if (verdict.cautions.size == 0)
		return (struct reply){.taken = true};
	return (struct reply){true, say_caution(interview, question, verdict.handbook), {0}};
}

/* Is VALUE nothing but figures and signs, as a number or a date? Nobody is called so. */
static bool is_figures(struct text value)
{
	char ascii[80];

	if (value.size >= sizeof ascii)
		return false;
	text_narrow(value, ascii, sizeof ascii);
	return strspn(ascii, "0123456789-/. ") == strlen(ascii);
}

/* Does QUESTION ask for the name of a body or a post, or for a title? */
static bool asks_name(const struct question *question)
{
	static const struct text names[] = {TEXT_INIT("name"), TEXT_INIT("short_name"),
		TEXT_INIT("handbook.title"), TEXT_INIT("handbook.approver")};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_equal(question->name, names[i]))
			return true;
	return question->role != NULL;
}

struct reply interview_answer(
	struct interview *interview, const struct question *question, struct text line)
{
	struct text value = {0};
	struct day day;

	line = understand_trimmed(line);
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
	if (value.size > 0 && asks_name(question) && (is_figures(value) || day_understand(value, &day)))
		return refuse(interview,
			"数字や日付だけでは、名前になりません。もう一度書いてください。");
	return try_value(interview, question, value);
}
