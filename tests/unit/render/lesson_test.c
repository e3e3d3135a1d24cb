/*
 * Lessons: every duty of a role, the commentary on these, and the questions for it, and no more.
 */
#include "sample.h"

#include "render/lesson.h"

static const struct lesson_index *lesson_of(
	struct bench *bench, const struct handbook *handbook, const struct role_index *role)
{
	return lesson_new(bench->arena, handbook, role, NULL, 0);
}

static const struct role_index *role_of(const struct index *index, const char *key)
{
	for (size_t i = 0; i < index->role_count; i++)
		if (text_equal(index->roles[i].holder->role->key, text_of(key)))
			return &index->roles[i];
	fail_msg("there is no role %s", key);
	return NULL;
}

static void assert_ids(
	struct bench *bench, const struct item *const *items, size_t count, const char *ids)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < count; i++)
		buffer_add_format(&out, "%.*s ", TEXT_ARGS(items[i]->provision->id));
	assert_string_equal(out.data, ids);
}

static void of_the_sample(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample(bench);
	const struct index *index = index_new(bench->arena, handbook);
	const struct lesson_index *ciso = lesson_of(bench, handbook, role_of(index, "ciso"));
	const struct lesson_index *staff = lesson_of(bench, handbook, role_of(index, "staff"));

	assert_int_equal(ciso->step_count, 2);
	assert_int_equal(ciso->question_count, 1);
	assert_int_equal(ciso->steps[0].number, 1);
	assert_ids(bench, ciso->steps[0].requirements, ciso->steps[0].requirement_count,
		"one six eight ");
	assert_ids(bench, ciso->steps[0].commentary, ciso->steps[0].commentary_count, "why ");
	assert_ids(bench, ciso->steps[0].questions, ciso->steps[0].question_count, "q-one ");
	assert_ids(bench, staff->steps[0].commentary, staff->steps[0].commentary_count, "more ");
	assert_ids(bench, staff->steps[0].questions, staff->steps[0].question_count, "q-one q-staff ");
	assert_null(lesson_of(bench, handbook, role_of(index, "idle")));
}

/* The seam for a lesson of what changed. */
static void of_chosen_clauses(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample(bench);
	const struct index *index = index_new(bench->arena, handbook);
	const struct role_index *ciso = role_of(index, "ciso");
	const struct entry *chosen[] = {ciso->parts[1].entry};
	const struct lesson_index *lesson = lesson_new(bench->arena, handbook, ciso, chosen, 1);

	assert_int_equal(lesson->step_count, 1);
	assert_int_equal(lesson->question_count, 0);
	assert_ptr_equal(lesson->steps[0].part, &ciso->parts[1]);
	assert_int_equal(lesson->steps[0].number, 1);
	assert_null(lesson_new(bench->arena, handbook, ciso, chosen, 0));
}

/* In every handbook: a step for each part, in order; what is asked is asked of the role. */
static void assert_lessons(struct bench *bench, const struct handbook *handbook)
{
	const struct index *index = index_new(bench->arena, handbook);

	for (size_t i = 0; i < index->role_count; i++) {
		const struct role_index *role = &index->roles[i];
		const struct lesson_index *lesson = lesson_of(bench, handbook, role);

		assert_int_equal(lesson == NULL ? 0 : lesson->step_count, role->part_count);
		for (size_t j = 0; j < role->part_count; j++) {
			const struct step_index *step = &lesson->steps[j];

			assert_ptr_equal(step->part, &role->parts[j]);
			for (size_t k = 0; k < step->requirement_count; k++)
				assert_true(item_concerns(step->requirements[k], role->holder->role));
			for (size_t k = 0; k < step->question_count; k++)
				assert_true(item_binds(step->questions[k], role->holder->role));
		}
		assert_true(lesson == NULL || (lesson->minutes > 0 && lesson->minutes % 5 == 0));
	}
}

static void of_all_handbooks(void **state)
{
	each_handbook(*state, assert_lessons);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(of_the_sample),
		bench_test(of_chosen_clauses),
		bench_test(of_all_handbooks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
