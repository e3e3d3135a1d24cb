/*
 * Reading returned sheets: who answers which line. What is wrong with them is in the golden tests.
 */
#include "../support.h"
#include "../wording.h"

#include "load/sheet.h"

#define HEAD "所属,氏名,番号,事項,実施,役割,役割識別子,識別子,版,連番,条,根拠,実施日,備考\n"
#define LINE(unit, name, answer, role, id)                                                         \
	unit "," name ",1,事," answer ",役," role "," id ",甲／手引／1,,,,,\n"

/* The sheets in TEXT: role:unit/name(id=answer …) for each. */
static const char *people(struct bench *bench, const char *text)
{
	struct sheets sheets = {0};
	struct buffer out = {.arena = bench->arena};
	const struct wordings languages = wordings_all(bench->arena, bench->report);

	sheet_read(bench->arena, bench->report, &languages, bench_source(bench, text), &sheets);
	for (size_t i = 0; i < sheets.count; i++) {
		const struct sheet *sheet = &sheets.list[i];

		buffer_add_format(&out, "%s%.*s:%.*s/%.*s(", i == 0 ? "" : " ",
			TEXT_ARGS(sheet->role.text), TEXT_ARGS(sheet->unit.text),
			TEXT_ARGS(sheet->name.text));
		for (size_t j = 0; j < sheet->answers.count; j++)
			buffer_add_format(&out, "%s%.*s=%d", j == 0 ? "" : " ",
				TEXT_ARGS(sheet_answer(sheet, j)->id.text),
				(int)sheet_answer(sheet, j)->response);
		buffer_add_string(&out, ")");
	}
	return buffer_text(&out).data;
}

static void one_name_is_enough(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(people(bench, HEAD LINE("課", "甲", "はい", "r", "a#1")
						  LINE("", "", "一部", "r", "a#2")),
		"r:課/甲(a#1=1 a#2=2)");
	/* Sorted by the answer, the name is in the middle; or it stands in every line, the unit not. */
	assert_string_equal(people(bench, HEAD LINE("", "", "はい", "r", "a#1") LINE("課", "甲", "",
						  "r", "a#2") LINE("", "", "×", "r", "a#3")),
		"r:課/甲(a#1=1 a#2=0 a#3=3)");
	assert_string_equal(people(bench, HEAD LINE("課", "甲 乙", "1", "r", "a#1")
						  LINE("", "甲乙", "1", "r", "a#2")),
		"r:課/甲 乙(a#1=1 a#2=1)");
	assert_string_equal(
		people(bench, HEAD LINE("課", "", "1", "r", "a#1") LINE("", "甲", "1", "r", "a#2")),
		"r:課/甲(a#1=1 a#2=1)");
	assert_silent(bench);
}

static void sheets_put_together(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(people(bench, HEAD LINE("課", "甲", "1", "r", "a#1") LINE("", "", "1",
						  "r", "a#2") HEAD LINE("部", "乙", "0", "r", "a#1")
						  LINE("", "", "0", "r", "a#2")),
		"r:課/甲(a#1=1 a#2=1) r:部/乙(a#1=3 a#2=3)");
	assert_silent(bench);
}

static void a_post_with_several_roles(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(people(bench, HEAD LINE("課", "甲", "1", "r", "a#1") LINE("", "", "0",
						  "r s", "a#2") LINE("", "", "-", "s", "a#3")),
		"r:課/甲(a#1=1 a#2=3) s:課/甲(a#2=3 a#3=4)");
	assert_silent(bench);
}

static void guarded_cells(void **state)
{
	struct bench *bench = *state;
	const struct wordings languages = wordings_all(bench->arena, bench->report);
	const struct answered *answer;
	struct sheets sheets = {0};

	sheet_read(bench->arena, bench->report, &languages,
		bench_source(bench, HEAD
			",甲,'-1,'=SUM(A1),'-,'@役,r,a#1,甲／手引／1,3,'+条,'＝根,''=日,=備\n"),
		&sheets);
	assert_silent(bench);
	assert_int_equal(sheets.count, 1);
	answer = sheet_answer(&sheets.list[0], 0);
	assert_text(answer->number, "-1");
	assert_text(answer->words, "=SUM(A1)");
	assert_int_equal(answer->response, RESPONSE_NOT_APPLICABLE);
	assert_text(sheets.list[0].role_name, "@役");
	assert_text(answer->clause, "+条");
	assert_text(answer->evidence, "＝根");
	assert_text(answer->date, "'=日");
	assert_text(answer->remark, "=備");
	assert_int_equal(answer->serial, 3);
	assert_text(sheets.list[0].version, "1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(one_name_is_enough),
		bench_test(sheets_put_together),
		bench_test(a_post_with_several_roles),
		bench_test(guarded_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
