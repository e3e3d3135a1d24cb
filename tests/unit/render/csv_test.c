/*
 * traceability.csv, read back by a reader of RFC 4180 that knows nothing of the writer.
 */
#include "sample.h"

#include "render/csv.h"
#include "render/words.h"

enum { FIELDS = 8 };

struct row {
	struct text fields[FIELDS];
};

/* A field at AT, up to END; what is behind it is returned. Fails where RFC 4180 is not kept. */
static const char *read_field(struct bench *bench, const char *at, const char *end, struct text *field)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	if (at < end && *at == '"') {
		for (at++;; at++) {
			assert_true(at < end);
			if (*at == '"' && (at + 1 == end || at[1] != '"'))
				break;
			at += *at == '"';
			buffer_add_char(&out, *at);
		}
		at++;
	} else {
		for (; at < end && *at != ',' && *at != '\r'; at++) {
			assert_true(*at != '"' && *at != '\n');
			buffer_add_char(&out, *at);
		}
	}
	assert_true(at < end && (*at == ',' || *at == '\r'));
	*field = buffer_text(&out);
	return at;
}

static size_t read_rows(struct bench *bench, struct text csv, struct row **rows)
{
	const char *end = csv.data + csv.size;
	size_t count = 0;

	for (const char *at = csv.data; at < end;) {
		struct row row = {0};

		for (size_t i = 0; i < FIELDS; i++) {
			at = read_field(bench, at, end, &row.fields[i]);
			assert_int_equal(*at, i + 1 < FIELDS ? ',' : '\r');
			at++;
		}
		assert_true(at < end && *at == '\n');
		at++;
		ARENA_PUSH(bench->arena, *rows, count, row);
	}
	return count;
}

static void the_head(void **state)
{
	static const char *const names[FIELDS] = {
		"source", "layer", "status", "id", "number", "page", "reason", "basis"};
	struct bench *bench = *state;
	struct row *rows = NULL;

	assert_true(read_rows(bench, sample_text(bench, sample(bench), csv_traceability), &rows) > 0);
	for (size_t i = 0; i < FIELDS; i++)
		assert_text(rows[0].fields[i], names[i]);
}

static void the_sample(void **state)
{
	static const char *const expected[][FIELDS] = {
		{"1(a)", "requirement", "kept", "duty#one", "1(1)(a)", "clauses/duty.html#one", "", ""},
		{"1(b)", "requirement", "not_applicable", "duty#two", "", "",
			HARD_REASON "（長決定、令和8年4月1日）", ""},
		{"1(c)", "requirement", "kept", "duty#three", "1(1)(b)", "clauses/duty.html#three",
			"", ""},
		{"1(c)(ア)", "requirement", "kept", "duty#three-a", "1(1)(b)(ア)",
			"clauses/duty.html#three-a", "", ""},
	};
	struct bench *bench = *state;
	struct row *rows = NULL;

	assert_true(read_rows(bench, sample_text(bench, sample(bench), csv_traceability), &rows) >
		    LENGTH(expected));
	for (size_t i = 0; i < LENGTH(expected); i++)
		for (size_t j = 0; j < FIELDS; j++)
			assert_text(rows[i + 1].fields[j], expected[i][j]);
}

/* Every row of the handbook, in its order, and nothing else. */
static void assert_rows(struct bench *bench, const struct handbook *handbook)
{
	const struct wording *wording = wording_in(bench->arena, bench->report, "ja");
	struct row *rows = NULL;
	size_t count = read_rows(bench, sample_text(bench, handbook, csv_traceability), &rows);

	assert_int_equal(count, handbook->row_count + 1);
	assert_int_equal(handbook->kept + handbook->dropped, handbook->row_count);
	for (size_t i = 0; i < handbook->row_count; i++) {
		const struct provision *provision = handbook->rows[i];
		const struct fate *fate = &handbook->fates[provision->number];
		const struct text *fields = rows[i + 1].fields;
		struct text address = text_format(bench->arena, "%.*s#%.*s",
			TEXT_ARGS(provision->fragment->id), TEXT_ARGS(provision->id));

		assert_true(text_equal(fields[0], provision->source));
		assert_text(fields[1], code_layer(provision->layer));
		assert_text(fields[2], code_status(fate->status));
		assert_true(text_equal(fields[7], provision->fragment->basis));
		assert_true(text_equal(fields[3], address));
		assert_int_equal(fate->item == NULL, fate->status > FATE_SUBSTITUTED);
		if (fate->item == NULL) {
			assert_int_equal(fields[4].size + fields[5].size, 0);
			assert_int_not_equal(fields[6].size, 0); /* nothing goes without a reason */
		} else {
			assert_true(text_equal(fields[4], fate->item->number));
			assert_true(text_ends(fields[5], provision->id));
			assert_true(fate->status == FATE_KEPT || fields[6].size > 0);
		}
		assert_true(text_equal(
			fields[6], word_reason(bench->arena, wording, handbook, provision)));
	}
}

static void all_rows(void **state)
{
	each_handbook(*state, assert_rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(the_head),
		bench_test(the_sample),
		bench_test(all_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
