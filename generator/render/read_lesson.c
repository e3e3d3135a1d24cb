#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_lesson.h"
#include "render/lesson.h"

static struct value count_text(struct printing *printing, size_t count)
{
	return value_text(text_number(printing->arena, count));
}

/* FOLDER/<role>ENDING; nothing in a package, where it is not. */
static struct value file(struct printing *printing, const struct lesson_index *lesson,
	struct text folder, struct text ending)
{
	if (printing->packaged)
		return value_text((struct text){0});
	return value_text(TEXT_JOIN(
		printing->arena, printing->root, folder, lesson->role->holder->role->key, ending));
}

struct value read_lesson(struct printing *printing, const void *object, int field)
{
	const struct lesson_index *lesson = object;

	switch ((enum lesson_field)field) {
	case LESSON_HREF: return file(printing, lesson, TEXT("roles/"), TEXT("-lesson.html"));
	case LESSON_PACKAGE_HREF: return file(printing, lesson, TEXT("training/"), TEXT(".zip"));
	case LESSON_ROLE: return value_view(lesson->role);
	case LESSON_STEPS: return VALUE_OBJECTS(lesson->steps, lesson->step_count);
	case LESSON_STEP_COUNT: return count_text(printing, lesson->step_count);
	case LESSON_QUESTION_COUNT: return count_text(printing, lesson->question_count);
	case LESSON_HAS_QUESTIONS: return value_flag(lesson->question_count > 0);
	case LESSON_MINUTES: return count_text(printing, lesson->minutes);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_step(struct printing *printing, const void *object, int field)
{
	const struct step_index *step = object;

	switch ((enum step_field)field) {
	case STEP_NUMBER: return count_text(printing, step->number);
	case STEP_ENTRY: return value_view(step->part->entry);
	case STEP_REQUIREMENTS: return VALUE_POINTERS(step->requirements, step->requirement_count);
	case STEP_MEASURES: return VALUE_POINTERS(step->part->measures, step->part->measure_count);
	case STEP_COMMENTARY: return VALUE_POINTERS(step->commentary, step->commentary_count);
	case STEP_QUESTIONS: return VALUE_POINTERS(step->questions, step->question_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

/* The block of a question that holds its choices, or the one that says why. */
static const struct item_block *block_of(const struct item *question, bool choices)
{
	for (size_t i = 0; i < question->block_count; i++)
		if ((question->blocks[i].item_count > 0) == choices)
			return &question->blocks[i];
	return NULL;
}

static struct value choices(const struct item *question)
{
	const struct item_block *block = block_of(question, true);

	return VALUE_POINTERS(block->items, block->item_count);
}

static struct value answer(const struct item *question)
{
	const struct item_block *block = block_of(question, true);

	for (size_t i = 0; i < block->item_count; i++)
		if (block->items[i]->text->right)
			return value_view(block->items[i]);
	return (struct value){.kind = VALUE_NONE};
}

struct value read_question(struct printing *printing, const void *object, int field)
{
	const struct item *question = object;

	switch ((enum question_field)field) {
	case QUESTION_ANCHOR: return value_text(anchor_item(printing, question));
	case QUESTION_HEADING:
		return value_program(printing, &question->text->title, passage_in_item(question));
	case QUESTION_CHOICES: return choices(question);
	case QUESTION_ANSWER: return answer(question);
	case QUESTION_REASON:
		return value_program(
			printing, block_of(question, false)->prose, passage_in_item(question));
	case QUESTION_RELATED: return item_related(printing, question);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_choice(struct printing *printing, const void *object, int field)
{
	const struct item *choice = object;
	struct printing plain = *printing;

	switch ((enum choice_field)field) {
	case CHOICE_HTML:
		plain.packaged = true; /* a choice is pressed: nothing in it may lead away */
		return value_program(&plain, &choice->text->title, passage_in_item(choice));
	case CHOICE_RIGHT: return value_flag(choice->text->right);
	}
	return (struct value){.kind = VALUE_NONE};
}
