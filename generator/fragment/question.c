#include "fragment/question.h"

#include "base/arena.h"
#include "fragment/inline.h"
#include "fragment/markdown.h"
#include "fragment/provision.h"
#include "fragment/scope.h"

enum { FEWEST = 2, MOST = 6 };

/* How a choice begins. */
enum mark {
	MARK_WRONG, /* [ ] */
	MARK_RIGHT, /* [x] */
	MARK_BAD,   /* something else, which was reported */
};

#define CHOICE_HELP                                                                                \
	TEXT("write '- [x] …' for the right choice and '- [ ] …' for each of the others")

/* `[x] `, `[X] ` or `[ ] ` at the start of TEXT. */
static bool read_mark(struct text text, enum mark *mark)
{
	if (text.size < 4 || text.data[0] != '[' || text.data[2] != ']' || text.data[3] != ' ')
		return false;
	*mark = text.data[1] == ' ' ? MARK_WRONG : MARK_RIGHT;
	return text.data[1] == ' ' || text.data[1] == 'x' || text.data[1] == 'X';
}

/* What was to be a mark at the start of TEXT: up to a closing bracket near by; or empty. */
static struct text bad_mark(struct text text)
{
	enum { NEAR = 12 };
	static const struct text closes[] = {TEXT_INIT("]"), TEXT_INIT("］")};
	struct text start = text_cut(text, 0, text.size < NEAR ? text.size : NEAR);

	if (!text_starts(text, TEXT("[")) && !text_starts(text, TEXT("［")))
		return (struct text){0};
	for (size_t i = 0; i < sizeof closes / sizeof *closes; i++) {
		const char *end = text_find(start, closes[i]);

		if (end != NULL)
			return text_cut(text, 0, (size_t)(end - text.data) + closes[i].size);
	}
	return (struct text){0};
}

static void fail_mark(struct compiler *compiler, cmark_node *node, struct text text)
{
	struct text mark = bad_mark(text);
	struct place place = compiler_place(compiler, node, 0, text);

	place.length = (uint32_t)(mark.size > 0 ? mark.size : 1);
	if (mark.size == 0)
		report_error(compiler->report, CODE_BAD_CHOICE, place, CHOICE_HELP,
			"this choice has no mark");
	else if (mark.size == 3 && (mark.data[1] == ' ' || mark.data[1] == 'x' || mark.data[1] == 'X'))
		report_error(compiler->report, CODE_MISSING_SPACE, place, CHOICE_HELP,
			"a space is missing behind '%.*s'", TEXT_ARGS(mark));
	else
		report_error(compiler->report, text_is_ascii(mark) ? CODE_BAD_CHOICE : CODE_FULL_WIDTH,
			place, CHOICE_HELP, "'%.*s' is %s", TEXT_ARGS(mark),
			text_is_ascii(mark) ? "not the mark of a choice" : "not written in ASCII");
}

/* Takes the mark off the first words of LEAD, the first paragraph of a choice. */
static enum mark take_mark(struct compiler *compiler, cmark_node *lead)
{
	cmark_node *first = cmark_node_first_child(lead);
	bool words = first != NULL && cmark_node_get_type(first) == CMARK_NODE_TEXT;
	struct text text = words ? text_of(cmark_node_get_literal(first)) : (struct text){0};
	enum mark mark = MARK_BAD;

	if (words && read_mark(text, &mark)) {
		cmark_node_set_literal(first, text_string(compiler->scratch, text_from(text, 4)));
		return mark;
	}
	fail_mark(compiler, first == NULL ? lead : first, text);
	/* What stands in the brackets was reported: it means nothing more. */
	if (words)
		cmark_node_set_literal(first,
			text_string(compiler->scratch, text_from(text, bad_mark(text).size)));
	return MARK_BAD;
}

/* Footnotes stand on the page of a clause, and questions do not. */
static void refuse_notes(struct compiler *compiler, cmark_node *node, const struct program *program)
{
	for (size_t i = 0; i < program->count; i++)
		if (program->ops[i].kind == OP_NOTE)
			markdown_misplaced(compiler, node, TEXT("say it in the text itself"),
				"a footnote in a question");
}

static struct program compile_words(struct compiler *compiler, cmark_node *node)
{
	struct program words;

	compiler_begin(compiler);
	inline_compile(compiler, node);
	words = compiler_end(compiler);
	refuse_notes(compiler, node, &words);
	return words;
}

static void read_choice(struct compiler *compiler, cmark_node *item, struct provision *question,
	struct block *choices)
{
	cmark_node *lead = cmark_node_first_child(item);
	struct attributes attributes;
	struct provision *choice;
	enum mark mark;

	if (lead == NULL || cmark_node_get_type(lead) != CMARK_NODE_PARAGRAPH) {
		markdown_misplaced(compiler, item, CHOICE_HELP, "a choice without words");
		question->doubtful = true;
		return;
	}
	mark = take_mark(compiler, lead);
	inline_attributes(compiler, lead, 1u << ATTRIBUTE_WHEN, &attributes);
	choice = provision_new(compiler, lead, LAYER_QUESTION, question, &attributes);
	choice->right = mark == MARK_RIGHT;
	choice->title = compile_words(compiler, lead);
	question->doubtful = question->doubtful || mark == MARK_BAD;
	if (cmark_node_next(lead) != NULL)
		markdown_misplaced(compiler, cmark_node_next(lead),
			TEXT("a choice is one paragraph; what explains it stands below the list"),
			"this part of a choice");
	if (choice->right && choice->when != NULL)
		report_error(compiler->report, CODE_MISPLACED_CONDITION, choice->when->place,
			TEXT("put the whole question under the condition"),
			"the right choice takes no condition");
	ARENA_PUSH(compiler->arena, choices->items, choices->item_count, choice);
}

static void check_right(
	struct compiler *compiler, const struct provision *question, const struct block *choices)
{
	const struct provision *right = NULL;

	for (size_t i = 0; i < choices->item_count; i++) {
		const struct provision *choice = choices->items[i];

		if (choice->right && right != NULL)
			report_error(compiler->report, CODE_BAD_QUESTION, choice->place,
				CHOICE_HELP, "the question '%.*s' has a second right choice",
				TEXT_ARGS(question->id));
		if (choice->right)
			right = choice;
	}
	if (right == NULL)
		report_error(compiler->report, CODE_BAD_QUESTION, question->place, CHOICE_HELP,
			"no choice of the question '%.*s' is marked as right", TEXT_ARGS(question->id));
}

static void check_choices(
	struct compiler *compiler, const struct provision *question, const struct block *choices)
{
	size_t count = choices->item_count;

	if (question->doubtful)
		return;
	if (count < FEWEST || count > MOST)
		report_error(compiler->report, CODE_BAD_QUESTION, question->place,
			TEXT("give it one right choice and the mistakes that people make"),
			"the question '%.*s' has %zu choice%s; it needs %d to %d",
			TEXT_ARGS(question->id), count, count == 1 ? "" : "s", FEWEST, MOST);
	check_right(compiler, question, choices);
}

static bool is_list(cmark_node *node, cmark_list_type type)
{
	return cmark_node_get_type(node) == CMARK_NODE_LIST && cmark_node_get_list_type(node) == type;
}

/* The list of choices from NODE on, before TO; returns what follows it. */
static cmark_node *read_choices(
	struct compiler *compiler, cmark_node *node, cmark_node *to, struct provision *question)
{
	struct block choices = {.item_count = 0};

	for (; node != to && !is_list(node, CMARK_BULLET_LIST); node = cmark_node_next(node)) {
		markdown_misplaced(compiler, node, CHOICE_HELP,
			is_list(node, CMARK_ORDERED_LIST) ? "a numbered list" : "what is not a choice");
		question->doubtful = true;
	}
	if (node == to) {
		if (!question->doubtful)
			report_error(compiler->report, CODE_BAD_QUESTION, question->place, CHOICE_HELP,
				"the question '%.*s' has no choices", TEXT_ARGS(question->id));
		question->doubtful = true;
		return to;
	}
	for (cmark_node *item = cmark_node_first_child(node); item != NULL; item = cmark_node_next(item))
		read_choice(compiler, item, question, &choices);
	check_choices(compiler, question, &choices);
	ARENA_PUSH(compiler->arena, question->blocks, question->block_count, choices);
	return cmark_node_next(node);
}

/* The paragraphs from NODE up to TO that say why. */
static void read_reason(
	struct compiler *compiler, cmark_node *node, cmark_node *to, struct provision *question)
{
	struct block block = {.item_count = 0};
	cmark_node *first = node;

	compiler_begin(compiler);
	for (; node != to; node = cmark_node_next(node)) {
		if (cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH)
			markdown_block(compiler, node);
		else
			markdown_misplaced(compiler, node,
				TEXT("one list of choices, then paragraphs that say why"),
				cmark_node_get_type(node) == CMARK_NODE_LIST
					? "a second list"
					: "what is not a paragraph");
	}
	block.prose = compiler_end(compiler);
	refuse_notes(compiler, first, &block.prose);
	if (block.prose.count > 0)
		ARENA_PUSH(compiler->arena, question->blocks, question->block_count, block);
	else if (!question->doubtful)
		report_error(compiler->report, CODE_UNEXPLAINED_QUESTION, question->place,
			TEXT("add a paragraph below the choices: it is read after the answer"),
			"the question '%.*s' does not say why its answer is right",
			TEXT_ARGS(question->id));
}

static bool acts(const struct provision *provision, const struct role *role)
{
	for (size_t i = 0; i < provision->by_count; i++)
		if (provision->by[i] == role)
			return true;
	return false;
}

/* True when some requirement or measure of FRAGMENT binds ROLE, or when that cannot be known. */
static bool is_bound(const struct fragment *fragment, const struct role *role)
{
	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];

		if (provision->layer < LAYER_COMMENTARY &&
			(provision->doubtful || acts(provision, role)))
			return true;
	}
	return false;
}

/* Who has nothing to do by a clause has nothing to learn in it. */
static void check_readers(
	struct compiler *compiler, const struct provision *question, const struct attribute *by)
{
	struct place place;
	struct text word;
	size_t at = 0;
	size_t i = 0;

	while (word = attribute_word(by, &at, &place), word.size > 0) {
		bool known = i < question->by_count && text_equal(question->by[i]->key, word);

		if (known && !compiler->lost && !is_bound(compiler->fragment, question->by[i]))
			report_error(compiler->report, CODE_NOT_BOUND, place,
				TEXT("name roles that must act by this clause, or leave out by="),
				"no requirement or measure of this clause binds '%.*s'",
				TEXT_ARGS(word));
		i += known;
	}
}

static struct provision *new_question(struct compiler *compiler, cmark_node *heading)
{
	struct attributes attributes;
	struct provision *question;

	inline_attributes(compiler, heading,
		1u << ATTRIBUTE_ID | 1u << ATTRIBUTE_FOR | 1u << ATTRIBUTE_BY | 1u << ATTRIBUTE_WHEN,
		&attributes);
	question = provision_new(compiler, heading, LAYER_QUESTION, NULL, &attributes);
	if (question->target_count == 0 && !question->doubtful && !question->implicit)
		report_error(compiler->report, CODE_MISSING_FOR, question->place,
			TEXT("add for=provision to its attributes"),
			"the question '%.*s' does not say what it is about", TEXT_ARGS(question->id));
	check_readers(compiler, question, &attributes.values[ATTRIBUTE_BY]);
	return question;
}

void question_read(struct compiler *compiler, cmark_node *heading, cmark_node *to)
{
	struct fragment *fragment = compiler->fragment;
	struct provision *question = new_question(compiler, heading);
	cmark_node *rest;

	question->doubtful = question->implicit;
	question->title = compile_words(compiler, heading);
	rest = read_choices(compiler, cmark_node_next(heading), to, question);
	read_reason(compiler, rest, to, question);
	ARENA_PUSH(compiler->arena, fragment->layers[LAYER_QUESTION],
		fragment->layer_counts[LAYER_QUESTION], question);
}
