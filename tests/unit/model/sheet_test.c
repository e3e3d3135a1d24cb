/*
 * The table of self-check sheets: guarding cells against spreadsheets, and the cell of the edition.
 */
#include "../support.h"

#include "model/sheet.h"

static struct text guarded(struct bench *bench, struct text cell)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	sheet_guard(&out, cell);
	return buffer_text(&out);
}

static void formulas_are_guarded(void **state)
{
	static const char *const formulas[] = {"=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1",
		"＝1", "＋1", "－1", "＠x", "'=1", "''＝1", "-"};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
		struct text cell = guarded(bench, text_of(formulas[i]));

		assert_int_equal(cell.data[0], '\'');
		assert_text(sheet_unguard(cell), formulas[i]);
	}
}

static void other_cells_stay(void **state)
{
	static const char *const cells[] = {"", "'", "''", "'言", "1=1", "はい", " =", "(a)"};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		assert_text(guarded(bench, text_of(cells[i])), cells[i]);
		assert_text(sheet_unguard(text_of(cells[i])), cells[i]);
	}
}

static void editions(void **state)
{
	struct bench *bench = *state;
	struct edition edition = {
		.name = TEXT("甲市"), .title = TEXT("対策基準"), .version = TEXT("第２版")};
	struct text cell = sheet_edition(bench->arena, &edition);
	struct text handbook;
	struct text version;

	assert_text(cell, "甲市／対策基準／第２版");
	sheet_edition_parts(cell, &handbook, &version);
	assert_text(handbook, "甲市／対策基準");
	assert_text(version, "第２版");
	sheet_edition_parts(TEXT("対策基準"), &handbook, &version);
	assert_text(handbook, "対策基準");
	assert_text(version, "");
	sheet_edition_parts(TEXT(""), &handbook, &version);
	assert_text(handbook, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(formulas_are_guarded),
		bench_test(other_cells_stay),
		bench_test(editions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
