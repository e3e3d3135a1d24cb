/*
 * What the program itself says, in the repository's languages.
 */
#include "../support.h"
#include "../wording.h"

static void places_are_filled(void **state)
{
	struct bench *bench = *state;
	const struct wording *ja = wording_in(bench->arena, bench->report, "ja");
	const struct wording *en = wording_in(bench->arena, bench->report, "en");

	assert_false(ja->foreign);
	assert_true(en->foreign);
	assert_text(say(en, SAY_GLOSSARY), "Glossary");
	assert_text(SAY(bench->arena, ja, SAY_LESSON_OF, TEXT("職員")), "職員の学習");
	assert_text(SAY(bench->arena, en, SAY_LESSON_OF, TEXT("職員")),
		"Lesson: " WORDING_CONTENT "職員" WORDING_END);
	assert_text(SAY(bench->arena, en, SAY_LESSON_OF, TEXT("staff")), "Lesson: staff");
	assert_text(say_bare(bench->arena, SAY(bench->arena, en, SAY_LESSON_OF, TEXT("職員"))),
		"Lesson: 職員");
	assert_silent(bench);
}

static void all_languages_are_whole(void **state)
{
	struct bench *bench = *state;
	const struct wordings all = wordings_all(bench->arena, bench->report);

	assert_silent(bench);
	for (size_t i = 0; i < all.count; i++)
		for (size_t j = 0; j < SAYING_COUNT; j++)
			assert_int_not_equal(all.list[i]->of[j].size, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(places_are_filled), bench_test(all_languages_are_whole)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
