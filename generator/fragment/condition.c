#include "fragment/condition.h"

#include "base/arena.h"
#include "base/narrow.h"
#include "fragment/scope.h"

enum {
	DEEPEST = 32,
	MOST = 1000, /* facts: what walks a condition goes as deep as it has facts */
};

struct reader {
	struct arena *arena;
	struct report *report;
	const struct scope *scope;
	struct text rest; /* what is still to be read */
	struct text whole;
	struct place place; /* of the whole */
	int depth;
	int facts;
	bool failed;
	bool unknown; /* some fact is not declared: read on, to find all of them */
};

/* The place of PART, a view into the whole condition. */
static struct place place_of(const struct reader *reader, struct text part)
{
	struct place place = reader->place;

	if (place.source == NULL)
		return place;
	place.offset += (uint32_t)(part.data - reader->whole.data);
	place.length = part.size == 0 ? 1 : (uint32_t)part.size;
	return place;
}

static void fail(struct reader *reader, struct text at, const char *problem)
{
	if (!reader->failed)
		report_error(reader->report, CODE_BAD_CONDITION, place_of(reader, at),
			TEXT("a condition consists of facts, 'and', 'or', 'not' and parentheses"),
			"%s in the condition '%.*s'", problem, TEXT_ARGS(reader->whole));
	reader->failed = true;
}

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_' || c == '-';
}

/*
 * The size of the character at the start of REST, if it belongs to a word; or 0. No fact is called anything
 * but ASCII: a word of other letters is read whole, to say so.
 */
static size_t word_character(struct text rest)
{
	char meant = text_narrow_sign(rest);
	uint32_t code;

	if ((unsigned char)rest.data[0] < 0x80)
		return is_word(rest.data[0]);
	return meant == 0 || is_word(meant) ? text_character(rest, &code) : 0;
}

static void skip_space(struct reader *reader)
{
	while (reader->rest.size > 0 && (reader->rest.data[0] == ' ' || reader->rest.data[0] == '\t'))
		reader->rest = text_from(reader->rest, 1);
}

/* The word at the front, not taken; empty when there is none. */
static struct text peek(struct reader *reader)
{
	size_t size = 0;
	size_t more = 1;

	skip_space(reader);
	for (; more > 0 && size < reader->rest.size; size += more)
		more = word_character(text_from(reader->rest, size));
	return text_cut(reader->rest, 0, size);
}

static bool take(struct reader *reader, struct text word)
{
	if (!text_equal(peek(reader), word))
		return false;
	reader->rest = text_from(reader->rest, word.size);
	return true;
}

static struct condition *new_condition(struct reader *reader, enum condition_kind kind,
	const struct condition *left, const struct condition *right)
{
	struct condition *condition = ARENA_NEW(reader->arena, struct condition);

	condition->kind = kind;
	condition->left = left;
	condition->right = right;
	condition->place = reader->place;
	return condition;
}

static const struct condition *read_or(struct reader *reader);

static const struct condition *read_fact(struct reader *reader)
{
	struct text word = peek(reader);
	struct condition *condition;

	if (word.size == 0 || text_equal(word, TEXT("and")) || text_equal(word, TEXT("or"))) {
		fail(reader, text_cut(reader->rest, 0, reader->rest.size > 0), "a fact is missing");
		return NULL;
	}
	if (++reader->facts > MOST) {
		fail(reader, word, "too many facts");
		return NULL;
	}
	condition = new_condition(reader, CONDITION_FACT, NULL, NULL);
	condition->name = text_copy(reader->arena, word);
	condition->place = place_of(reader, word);
	reader->rest = text_from(reader->rest, word.size);
	if (!scope_fact(reader->scope, reader->report, condition->name, condition->place,
		    &condition->fact))
		reader->unknown = true;
	return condition;
}

static const struct condition *read_not(struct reader *reader);

/* What READ reads behind WORD, a '(' or 'not'. The stack has a limit, so nesting has one. */
static const struct condition *read_inner(struct reader *reader, struct text word,
	const char *problem, const struct condition *(*read)(struct reader *))
{
	const struct condition *inner = NULL;

	if (++reader->depth > DEEPEST)
		fail(reader, word, problem);
	else
		inner = read(reader);
	reader->depth--;
	return inner;
}

static const struct condition *read_not(struct reader *reader)
{
	struct text word = peek(reader);
	const struct condition *inner;

	if (take(reader, TEXT("not")))
		return new_condition(reader, CONDITION_NOT,
			read_inner(reader, word, "too many 'not'", read_not), NULL);
	if (reader->rest.size == 0 || reader->rest.data[0] != '(')
		return read_fact(reader);
	word = text_cut(reader->rest, 0, 1);
	reader->rest = text_from(reader->rest, 1);
	inner = read_inner(reader, word, "too many parentheses", read_or);
	skip_space(reader);
	if (reader->rest.size == 0 || reader->rest.data[0] != ')')
		fail(reader, text_cut(reader->rest, 0, 0), "a ')' is missing");
	else
		reader->rest = text_from(reader->rest, 1);
	return inner;
}

static const struct condition *read_and(struct reader *reader)
{
	const struct condition *left = read_not(reader);

	while (!reader->failed && take(reader, TEXT("and")))
		left = new_condition(reader, CONDITION_AND, left, read_not(reader));
	return left;
}

static const struct condition *read_or(struct reader *reader)
{
	const struct condition *left = read_and(reader);

	while (!reader->failed && take(reader, TEXT("or")))
		left = new_condition(reader, CONDITION_OR, left, read_and(reader));
	return left;
}

const struct condition *condition_read(struct arena *arena, struct report *report,
	const struct scope *scope, struct text text, struct place place)
{
	struct reader reader = {
		.arena = arena, .report = report, .scope = scope, .rest = text, .whole = text, .place = place};
	const struct condition *condition = read_or(&reader);

	skip_space(&reader);
	if (!reader.failed && reader.rest.size > 0)
		fail(&reader, text_cut(reader.rest, 0, 1), "something is left over");
	return reader.failed || reader.unknown ? NULL : condition;
}
