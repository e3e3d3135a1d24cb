/*
 * Sheets as they are handed out, filled in at random, saved in other ways and collected: what is
 * counted is what the test wrote. Over the small handbook and those of the sample profiles.
 */
#include "../render/sample.h"

#include "load/sheet.h"
#include "model/duty.h"
#include "read/csv.h"
#include "render/csv.h"
#include "tally/tally.h"

enum { ROLES = 64, PEOPLE = 3 };

/* What the test wrote. */
struct written {
	struct text role;
	struct tally tally;
};

struct trip {
	struct wordings languages;
	struct bench *bench;
	const struct handbook *handbook;
	uint32_t random;
	struct sheets sheets;
	struct written written[ROLES];
	size_t role_count;
	size_t sheet_count;
};

/* Xorshift: the same row of numbers everywhere. */
static size_t draw(struct trip *trip, size_t below)
{
	trip->random ^= trip->random << 13;
	trip->random ^= trip->random >> 17;
	trip->random ^= trip->random << 5;
	return trip->random % below;
}

static void add_cell(struct buffer *out, struct text cell, bool quoted)
{
	if (quoted)
		buffer_add_char(out, '"');
	for (size_t i = 0; i < cell.size; i++) {
		if (cell.data[i] == '"')
			buffer_add_char(out, '"');
		buffer_add_char(out, cell.data[i]);
	}
	if (quoted)
		buffer_add_char(out, '"');
}

/* The row with its cells moved by SHIFT columns. */
static void add_row(struct buffer *out, const struct csv_row *row, size_t shift, char separator)
{
	for (size_t i = 0; i < row->count; i++) {
		if (i > 0)
			buffer_add_char(out, separator);
		add_cell(out, row->cells[(i + shift) % row->count].text, true);
	}
	buffer_add_string(out, "\n");
}

static const char *answer_for(struct trip *trip, enum response response)
{
	static const char *const words[RESPONSE_COUNT][3] = {{"", " ", "　"}, {"はい", "○", "ＹＥＳ"},
		{"一部", "△", "partly"}, {"いいえ", "×", "0"}, {"該当なし", "-", "n/a"}};

	return words[response][draw(trip, 3)];
}

/* A sheet that PERSON filled in, in some order of lines and columns. */
static void return_sheet(struct trip *trip, const struct csv *csv, struct written *written, size_t person)
{
	static const char separators[] = {',', ';', '\t'};
	struct arena *arena = trip->bench->arena;
	struct buffer out = {.arena = arena};
	char separator = separators[draw(trip, 3)];
	size_t shift = draw(trip, SHEET_COLUMN_COUNT);
	size_t count = csv->row_count - 1;
	size_t first = draw(trip, count);

	add_row(&out, &csv->rows[0], shift, separator);
	for (size_t i = 0; i < count; i++) {
		struct csv_row row = csv->rows[1 + (first + i) % count];
		enum response response = (enum response)draw(trip, RESPONSE_COUNT);

		row.cells[SHEET_ANSWER].text = text_of(answer_for(trip, response));
		row.cells[SHEET_NAME].text =
			i == 0 ? text_format(arena, "氏名%zu", person) : (struct text){0};
		row.cells[SHEET_EVIDENCE].text = TEXT("'=根拠,\n\"続き\"");
		written->tally.of[response]++;
		add_row(&out, &row, shift, separator);
	}
	sheet_read(arena, trip->bench->report, &trip->languages,
		source_new(arena, text_format(arena, "%zu.csv", trip->sheet_count).data,
			buffer_text(&out)),
		&trip->sheets);
	trip->sheet_count++;
}

static void send_out(struct trip *trip, const struct sheet_index *sheet)
{
	struct bench *bench = trip->bench;
	struct printing printing = sample_page(bench, trip->handbook, "");
	struct buffer out = {.arena = bench->arena};
	struct written *written = &trip->written[trip->role_count++];
	struct csv csv;

	printing.value = arena_new();
	printing.sheet = sheet;
	csv_sheet(&printing, &out);
	arena_free(printing.value);
	csv = csv_read(bench->arena,
		source_new(bench->arena, "out.csv", text_from(buffer_text(&out), 3)), ',');
	assert_int_equal(csv.fault_count, 0);
	assert_int_equal(csv.row_count, sheet->line_count + 1);
	written->role = sheet->key;
	for (size_t person = 0; person < PEOPLE; person++)
		return_sheet(trip, &csv, written, person);
}

static void assert_same_tally(const struct tally *a, const struct tally *b)
{
	for (size_t i = 0; i < RESPONSE_COUNT; i++)
		assert_int_equal(a->of[i], b->of[i]);
}

static void check_edition(struct trip *trip, const struct collected *edition)
{
	size_t not_done = 0;

	assert_int_equal(edition->role_count, trip->role_count);
	assert_int_equal(edition->sheet_count, trip->sheet_count);
	for (size_t i = 0; i < edition->role_count; i++) {
		const struct written *written = &trip->written[i];
		struct tally sum = {{0}};

		assert_true(text_equal(edition->roles[i].key, written->role));
		assert_same_tally(&edition->roles[i].tally, &written->tally);
		for (size_t j = 0; j < edition->roles[i].duty_count; j++) {
			const struct tally *duty = &edition->roles[i].duties[j].tally;

			assert_int_equal(tally_total(duty), PEOPLE);
			for (size_t k = 0; k < RESPONSE_COUNT; k++)
				sum.of[k] += duty->of[k];
		}
		assert_same_tally(&sum, &written->tally);
		not_done += sum.of[RESPONSE_NO] + sum.of[RESPONSE_PARTLY];
	}
	assert_int_equal(edition->finding_count, not_done);
	for (size_t i = 0; i < edition->finding_count; i++)
		assert_true(
			text_equal(edition->findings[i].answer->evidence, TEXT("=根拠,\n\"続き\"")));
}

/* The clauses add up to the whole. */
static void check_clauses(const struct collected *edition)
{
	struct tally sum = {{0}};

	for (size_t i = 0; i < edition->clause_count; i++)
		for (size_t k = 0; k < RESPONSE_COUNT; k++)
			sum.of[k] += edition->clauses[i].tally.of[k];
	assert_same_tally(&sum, &edition->tally);
}

/* Both ways of counting agree, and in the order and the words of the duties. */
static void check_same(
	struct bench *bench, const struct collected *by_sheets, const struct collected *by_handbook)
{
	for (size_t i = 0; i < by_sheets->role_count; i++) {
		const struct tallied_role *a = &by_sheets->roles[i];
		const struct tallied_role *b = &by_handbook->roles[i];

		assert_int_equal(a->duty_count, b->duty_count);
		for (size_t j = 0; j < a->duty_count; j++) {
			assert_true(text_equal(a->duties[j].id, b->duties[j].id));
			assert_string_equal(text_string(bench->arena, a->duties[j].words),
				text_string(bench->arena, b->duties[j].words));
			assert_true(text_equal(a->duties[j].clause, b->duties[j].clause));
			assert_true(text_equal(a->duties[j].number, b->duties[j].number));
			assert_same_tally(&a->duties[j].tally, &b->duties[j].tally);
		}
	}
}

static void travel(struct bench *bench, const struct handbook *handbook)
{
	struct trip trip = {.bench = bench,
		.languages = wordings_all(bench->arena, bench->report),
		.handbook = handbook,
		.random = 2463534242u};
	const struct index *index = index_new(bench->arena, handbook);
	const struct collection *by_sheets;
	const struct collection *by_handbook;

	for (size_t i = 0; i < index->role_count; i++)
		if (index->roles[i].sheet.line_count > 0 && trip.role_count < ROLES)
			send_out(&trip, &index->roles[i].sheet);
	assert_true(trip.role_count > 0);
	assert_int_equal(report_errors(bench->report), 0);
	by_handbook = tally(bench->arena, bench->report, &trip.sheets, handbook);
	by_sheets = tally(bench->arena, bench->report, &trip.sheets, NULL);
	assert_int_equal(report_errors(bench->report), 0);
	assert_int_equal(by_sheets->edition_count, 1);
	assert_int_equal(by_handbook->edition_count, 1);
	assert_int_equal(by_handbook->editions[0].missing_count, 0);
	check_edition(&trip, &by_sheets->editions[0]);
	check_edition(&trip, &by_handbook->editions[0]);
	check_clauses(&by_sheets->editions[0]);
	check_clauses(&by_handbook->editions[0]);
	check_same(bench, &by_sheets->editions[0], &by_handbook->editions[0]);
	bench_report(bench);
}

static void what_comes_back_is_what_was_written(void **state)
{
	each_handbook(*state, travel);
}

int main(void)
{
	const struct CMUnitTest tests[] = {bench_test(what_comes_back_is_what_was_written)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
