/*
 * Counting: what is not on a sheet, order, versions; and which duties a role or a post has.
 */
#include "../render/sample.h"

#include "load/sheet.h"
#include "model/duty.h"
#include "tally/tally.h"

#define HEAD "所属,氏名,番号,事項,実施,役割,役割識別子,識別子,版,連番,条,根拠,実施日,備考\n"
#define LINE(name, answer, role, id, version, serial)                                              \
	"課," name "," serial ",事," answer "," role "," role "," id ",甲／手引／" version         \
	"," serial ",条,,,\n"

static const struct collection *count(struct bench *bench, const char *const *texts)
{
	const struct wordings languages = wordings_all(bench->arena, bench->report);
	struct sheets sheets = {0};
	const struct collection *collection;

	for (; *texts != NULL; texts++)
		sheet_read(bench->arena, bench->report, &languages, bench_source(bench, *texts),
			&sheets);
	collection = tally(bench->arena, bench->report, &sheets, NULL);
	assert_int_equal(report_errors(bench->report), 0);
	return collection;
}

/* The counts of TALLY: yes, partly, no, not applicable, none. */
static void assert_tally(
	const struct tally *tally, size_t yes, size_t partly, size_t no, size_t apart, size_t none)
{
	assert_int_equal(tally->of[RESPONSE_YES], yes);
	assert_int_equal(tally->of[RESPONSE_PARTLY], partly);
	assert_int_equal(tally->of[RESPONSE_NO], no);
	assert_int_equal(tally->of[RESPONSE_NOT_APPLICABLE], apart);
	assert_int_equal(tally->of[RESPONSE_NONE], none);
}

static void what_is_not_on_a_sheet_is_not_answered(void **state)
{
	static const char *const texts[] = {HEAD LINE("乙", "×", "r", "b#2", "1", "2")
						    LINE("乙", "○", "r", "a#1", "1", "1"),
		HEAD LINE("甲", "○", "r", "a#1", "1", "1") LINE("甲", "", "r", "c#3", "1", "3"), NULL};
	struct bench *bench = *state;
	const struct collected *edition = count(bench, texts)->editions;
	const struct tallied_role *role = edition->roles;

	assert_int_equal(edition->role_count, 1);
	assert_int_equal(role->sheet_count, 2);
	assert_text(role->sheets[0]->name.text, "乙");
	assert_int_equal(role->duty_count, 3);
	/* In the order of the serial numbers, not of the lines. */
	assert_text(role->duties[0].id, "a#1");
	assert_text(role->duties[1].id, "b#2");
	assert_text(role->duties[2].id, "c#3");
	assert_tally(&role->duties[0].tally, 2, 0, 0, 0, 0);
	assert_tally(&role->duties[1].tally, 0, 0, 1, 0, 1);
	assert_tally(&role->duties[2].tally, 0, 0, 0, 0, 2);
	assert_tally(&edition->tally, 2, 0, 1, 0, 3);
	assert_int_equal(edition->clause_count, 3);
	assert_int_equal(edition->silence_count, 1);
	assert_text(edition->silences[0].duty->id, "c#3");
}

static void versions_are_told_apart(void **state)
{
	static const char *const texts[] = {HEAD LINE("甲", "○", "r", "a#1", "2", "1")
						    LINE("甲", "△", "s", "a#1", "2", "1"),
		HEAD LINE("甲", "－", "r", "a#1", "1", "1"), NULL};
	struct bench *bench = *state;
	const struct collection *collection = count(bench, texts);

	assert_int_equal(collection->edition_count, 2);
	assert_text(collection->editions[0].version, "2");
	assert_true(collection->editions[0].current);
	assert_tally(&collection->editions[0].tally, 1, 1, 0, 0, 0);
	assert_tally(&collection->editions[0].clauses[0].tally, 1, 1, 0, 0, 0);
	assert_false(collection->editions[1].current);
	assert_tally(&collection->editions[1].tally, 0, 0, 0, 1, 0);
}

/* The ids of the duties of ROLES, with how many of them owe each. */
static const char *duties(struct bench *bench, const struct handbook *handbook, const char *const *roles)
{
	const struct role *asked[4];
	struct buffer out = {.arena = bench->arena};
	size_t role_count = 0;
	struct duties found;

	for (; *roles != NULL; roles++)
		for (size_t i = 0; i < handbook->holder_count; i++)
			if (text_equal(handbook->holders[i].role->key, text_of(*roles)))
				asked[role_count++] = handbook->holders[i].role;
	found = duties_of(bench->arena, handbook, asked, role_count);
	for (size_t i = 0; i < found.count; i++)
		buffer_add_format(&out, "%s%.*s:%zu", i == 0 ? "" : " ",
			TEXT_ARGS(duty_id(bench->arena, &found.list[i])), found.list[i].role_count);
	return buffer_text(&out).data;
}

static void duties_of_roles_and_posts(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = sample(bench);

	assert_string_equal(duties(bench, handbook, (const char *const[]){"manager", NULL}),
		"duty#three-a:1 duty#four-a:1 care#keep:1 care#new:1 care#newer:1");
	assert_string_equal(duties(bench, handbook, (const char *const[]){"staff", NULL}),
		"duty#three:1 duty#four-b:1 care#hold:1");
	assert_string_equal(duties(bench, handbook, (const char *const[]){"manager", "ciso", NULL}),
		"duty#one:1 duty#three-a:1 duty#four-a:1 duty#six:1 duty#eight:1 care#keep:1 care#new:2 "
		"care#newer:1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(what_is_not_on_a_sheet_is_not_answered),
		bench_test(versions_are_told_apart),
		bench_test(duties_of_roles_and_posts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
