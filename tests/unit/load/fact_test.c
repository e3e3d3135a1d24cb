/*
 * Facts that are asked under conditions that ask for facts.
 */
#include "../support.h"

/* Reads a corpus of COUNT facts, each asked when the next is true, and the last when the one NAMED is. */
static void read_chain(struct bench *bench, size_t count, const char *named)
{
	struct buffer text = {.arena = bench->arena};

	buffer_add_string(
		&text, CORPUS_HEAD "outline: [s]\nroles: {r: {name: n, description: d}}\nfacts:\n");
	for (size_t i = 0; i + 1 < count; i++)
		buffer_add_format(&text, "  f%zu: {label: l, question: q, when: f%zu}\n", i, i + 1);
	buffer_add_format(&text, "  f%zu: {label: l, question: q, when: '%s'}\n", count - 1, named);
	bench_put(bench, "content/c/corpus.yaml", buffer_text(&text).data);
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", ""));
	load_corpus(loader_new(bench->arena, bench->report, NULL), bench_path(bench, "content/c"));
}

static void rings(void **state)
{
	struct bench *bench = *state;

	read_chain(bench, 1, "ministry");
	assert_silent(bench);
	read_chain(bench, 1, "ministry and f0");
	assert_error(bench, "the fact 'f0' depends on itself [circular]");
	read_chain(bench, 900, "ministry");
	assert_silent(bench);
	read_chain(bench, 3, "not (ministry or f0)");
	assert_int_equal(report_errors(bench->report), 3);
	assert_error(bench, "the fact 'f2' depends on itself [circular]");
}

static void too_deep(void **state)
{
	struct bench *bench = *state;

	read_chain(bench, 3000, "f0");
	assert_int_equal(report_errors(bench->report), 1);
	assert_error(bench, "more than 1000 in a row [too-deep]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(rings),
		bench_test(too_deep),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
