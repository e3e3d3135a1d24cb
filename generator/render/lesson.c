#include "render/lesson.h"

#include "base/arena.h"

struct making {
	struct arena *arena;
	const struct handbook *handbook;
	const struct role *role;
	struct lesson_index *lesson;
	struct buffer words; /* of what is read, to know how long it takes */
};

static bool is_chosen(const struct entry *entry, const struct entry *const *chosen, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (chosen[i] == entry)
			return true;
	return chosen == NULL;
}

/* The words of ITEM and of what is nested in it that concerns the role. */
static void read_words(struct making *making, const struct item *item)
{
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		if (block->item_count == 0)
			program_plain(&making->words, block->prose, making->handbook);
		for (size_t j = 0; j < block->item_count; j++)
			if (item_concerns(block->items[j], making->role))
				read_words(making, block->items[j]);
	}
}

/* Commentary on some duty of the role, or on the clause as a whole. */
static bool explains(const struct making *making, const struct item *commentary)
{
	for (size_t i = 0; i < commentary->related_count; i++)
		if (item_concerns(making->handbook->fates[commentary->related[i]->number].item,
			    making->role))
			return true;
	return commentary->provision->target_count == 0;
}

static void add_requirements(struct making *making, struct step_index *step)
{
	const struct part_index *part = step->part;

	for (size_t i = 0; i < part->line_count; i++) {
		if (part->lines[i].item == NULL)
			continue;
		ARENA_PUSH(making->arena, step->requirements, step->requirement_count,
			part->lines[i].item);
		read_words(making, part->lines[i].item);
	}
	for (size_t i = 0; i < part->measure_count; i++)
		read_words(making, part->measures[i]);
}

static void add_step(struct making *making, const struct part_index *part)
{
	struct lesson_index *lesson = making->lesson;
	struct step_index step = {.part = part, .number = lesson->step_count + 1};
	const struct entry *entry = part->entry;

	add_requirements(making, &step);
	for (size_t i = 0; i < entry->layer_counts[LAYER_COMMENTARY]; i++)
		if (explains(making, entry->layers[LAYER_COMMENTARY][i]))
			ARENA_PUSH(making->arena, step.commentary, step.commentary_count,
				entry->layers[LAYER_COMMENTARY][i]);
	for (size_t i = 0; i < entry->layer_counts[LAYER_QUESTION]; i++)
		if (item_binds(entry->layers[LAYER_QUESTION][i], making->role))
			ARENA_PUSH(making->arena, step.questions, step.question_count,
				entry->layers[LAYER_QUESTION][i]);
	lesson->question_count += step.question_count;
	ARENA_PUSH(making->arena, lesson->steps, lesson->step_count, step);
}

/* The duties at 500 characters (of three bytes) a minute, and half a minute for a question. */
static size_t minutes(const struct making *making)
{
	enum { CHARACTER = 3, PACE = 500, ROUND = 5 };
	size_t exact = making->words.size / (CHARACTER * PACE) + making->lesson->question_count / 2 + 1;

	return (exact + ROUND - 1) / ROUND * ROUND;
}

const struct lesson_index *lesson_new(struct arena *arena, const struct handbook *handbook,
	const struct role_index *role, const struct entry *const *chosen, size_t count)
{
	struct making making = {.arena = arena,
		.handbook = handbook,
		.role = role->holder->role,
		.lesson = ARENA_NEW(arena, struct lesson_index),
		.words = {.arena = arena}};

	making.lesson->role = role;
	for (size_t i = 0; i < role->part_count; i++)
		if (is_chosen(role->parts[i].entry, chosen, count))
			add_step(&making, &role->parts[i]);
	making.lesson->minutes = minutes(&making);
	return making.lesson->step_count == 0 ? NULL : making.lesson;
}
