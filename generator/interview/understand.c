#include "interview/understand.h"

#include "base/arena.h"
#include "base/day.h"
#include "interview/steps.h"

struct text understand_trimmed(struct text text)
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

	line = understand_trimmed(line);
	for (size_t i = 0; i < sizeof help / sizeof *help; i++)
		if (text_equal(line, text_of(help[i])))
			return WISH_HELP;
	for (size_t i = 0; i < sizeof back / sizeof *back; i++)
		if (text_equal(line, text_of(back[i])))
			return WISH_BACK;
	return WISH_ANSWER;
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

	line = understand_trimmed(line);
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

bool understand(const struct interview *interview, const struct question *question,
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
