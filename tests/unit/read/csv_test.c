/*
 * CSV: RFC 4180, and what programs make of it.
 */
#include "../support.h"

#include "read/csv.h"

/* The fields of TEXT, those of a row parted by |, rows by /. */
static const char *fields(struct bench *bench, const char *text, char separator)
{
	struct csv csv = csv_read(bench->arena, bench_source(bench, text), separator);
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < csv.row_count; i++) {
		buffer_add_string(&out, i == 0 ? "" : "/");
		for (size_t j = 0; j < csv.rows[i].count; j++) {
			buffer_add_string(&out, j == 0 ? "" : "|");
			buffer_add(&out, csv.rows[i].cells[j].text);
		}
	}
	csv_report(bench->report, &csv);
	return buffer_text(&out).data;
}

static void the_examples_of_rfc_4180(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(
		fields(bench, "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", ','), "aaa|bbb|ccc/zzz|yyy|xxx");
	assert_string_equal(fields(bench, "aaa,bbb,ccc\r\nzzz,yyy,xxx", ','), "aaa|bbb|ccc/zzz|yyy|xxx");
	assert_string_equal(fields(bench, "\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", ','),
		"aaa|bbb|ccc/zzz|yyy|xxx");
	assert_string_equal(fields(bench, "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", ','),
		"aaa|b\nbb|ccc/zzz|yyy|xxx");
	assert_string_equal(fields(bench, "\"aaa\",\"b\"\"bb\",\"ccc\"", ','), "aaa|b\"bb|ccc");
	assert_silent(bench);
}

static void separators_and_line_ends(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(fields(bench, "a;b,c;d\n", ';'), "a|b,c|d");
	assert_string_equal(fields(bench, "a\tb\n\"c\td\"\te", '\t'), "a|b/c\td|e");
	assert_string_equal(fields(bench, "a,b\rc,d\r\re", ','), "a|b/c|d/e");
	assert_string_equal(fields(bench, "\n\na,b\n\n\nc\n\n", ','), "a|b/c");
	assert_string_equal(fields(bench, ",\n,,", ','), "|/||");
	assert_string_equal(fields(bench, "", ','), "");
	assert_string_equal(fields(bench, "\"\"", ','), "");
	assert_string_equal(fields(bench, "\"\",\"\"\"\"", ','), "|\"");
	assert_silent(bench);
}

static void a_quote_within_a_field_is_one(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(fields(bench, "a\"b\",c \"d\",\n", ','), "a\"b\"|c \"d\"|");
	assert_silent(bench);
}

static void faults(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(fields(bench, "a,\"b\"c,d\n\"e\" ,f", ','), "a|b|d/e|f");
	assert_error(bench, "t:1:6: error: something stands behind the closing quote");
	assert_string_equal(fields(bench, "a\nb,\"c\n\"\"d,", ','), "a/b|c\n\"d,");
	assert_error(bench, "t:2:3: error: this quote is never closed");
	fields(bench, "\"", ',');
	assert_error(bench, "t:1:1: error: this quote is never closed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(the_examples_of_rfc_4180),
		bench_test(separators_and_line_ends),
		bench_test(a_quote_within_a_field_is_one),
		bench_test(faults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
