/*
 * Pipe tables: all examples of GitHub's specification, and what ours adds.
 *
 * GFM aligns with align="x", which HTML5 has no more; ours writes class="align-x" instead, and
 * wraps each table in a figure that can be scrolled by keyboard. The
 * expected HTML of the suite is changed accordingly before it is compared.
 */
#include "../free_text.h"

struct example {
	struct text markdown;
	struct text html;
	size_t line; /* of the suite's file */
};

static struct text take_line(struct text *rest)
{
	const char *end = text_find(*rest, TEXT("\n"));
	size_t size = end == NULL ? rest->size : (size_t)(end - rest->data) + 1;
	struct text line = text_cut(*rest, 0, size);

	*rest = text_from(*rest, size);
	return line;
}

/* The lines before the line that is END. */
static struct text take_until(struct text *rest, size_t *line, struct text end)
{
	struct text start = *rest;

	while (rest->size > 0) {
		struct text one = take_line(rest);

		++*line;
		if (text_equal(text_trim(one), end))
			return text_cut(start, 0, (size_t)(one.data - start.data));
	}
	fail_msg("the suite ends within an example");
	return start;
}

static bool next_example(struct text *rest, size_t *line, struct example *example)
{
	static const struct text fence = TEXT_INIT("````````````````````````````````");

	while (rest->size > 0) {
		struct text one = take_line(rest);

		++*line;
		if (!text_starts(one, fence))
			continue;
		example->line = *line;
		example->markdown = take_until(rest, line, TEXT("."));
		example->html = take_until(rest, line, fence);
		return true;
	}
	return false;
}

static struct text replaced(struct bench *bench, struct text html, const char *what, const char *by)
{
	struct buffer out = {.arena = bench->arena};
	const char *found;

	while ((found = text_find(html, text_of(what))) != NULL) {
		size_t before = (size_t)(found - html.data);

		buffer_add(&out, text_cut(html, 0, before));
		buffer_add_string(&out, by);
		html = text_from(html, before + strlen(what));
	}
	buffer_add(&out, html);
	return buffer_text(&out);
}

/* align="x" as class="align-x", and each table in the figure that scrolls on narrow screens. */
static const char *as_ours(struct bench *bench, struct text html)
{
	html = replaced(bench, html, " align=\"", " class=\"align-");
	html = replaced(bench, html, "<table>",
		"<figure class=\"scroll\" aria-label=\"表\" tabindex=\"0\">\n<table>");
	return replaced(bench, html, "</table>", "</table>\n</figure>").data;
}

static char *read_suite(struct bench *bench)
{
	const char *suites = getenv("TEBIKI_SUITES");
	const char *path = text_format(
		bench->arena, "%s/gfm/tables.txt", suites != NULL ? suites : "../shared/suites")
				   .data;
	FILE *file = fopen(path, "r");
	char *text = NULL;
	size_t size = 0;

	if (file == NULL) {
		print_message("SKIPPED: the examples of GFM: there is no %s (TEBIKI_SUITES)\n", path);
		return NULL;
	}
	assert_true(getdelim(&text, &size, '\0', file) > 0);
	fclose(file);
	return text;
}

static void examples_of_gfm(void **state)
{
	struct bench *bench = *state;
	char *suite = read_suite(bench);
	struct example example;
	struct text rest;
	size_t line = 0;
	size_t count = 0;

	if (suite == NULL)
		skip();
	rest = text_of(suite);
	while (next_example(&rest, &line, &example)) {
		const struct handbook *handbook =
			free_text(bench, text_string(bench->arena, example.markdown));
		const char *expected = squeezed(bench, as_ours(bench, example.html));
		const char *found;

		assert_silent(bench);
		found = squeezed(bench, free_html(bench, handbook));
		if (strcmp(found, expected) != 0)
			fail_msg("example of line %zu:\n%s\nexpected:\n%s", example.line, found,
				expected);
		count++;
	}
	assert_int_equal(count, 8);
	free(suite);
}

#define FIGURE "<figure class=\"scroll\" aria-label=\"表\" tabindex=\"0\">"
#define TABLE(head, rows)                                                                          \
	FIGURE "<table><thead><tr>" head "</tr></thead><tbody>" rows "</tbody></table></figure>"

static void what_stands_in_cells(void **state)
{
	struct bench *bench = *state;

	assert_html(bench, "| {{role.ciso}} | b |\n|---|---|\n| **強**`x` | A&B<\\|> |\n",
		TABLE("<th>責任者</th><th>b</th>",
			"<tr><td><strong>強</strong><code>x</code></td><td>A&amp;B&lt;|&gt;</td></tr>"));
	assert_html(bench, "|a|b|\n|-|-|\n|[消]{when=no}残|{字\\|じ}|\n",
		TABLE("<th>a</th><th>b</th>",
			"<tr><td>残</td><td><ruby>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby></td></tr>"));
	assert_html(bench, "|a|b|\n|-|-|\n|[](duty#do)|[消](gone \"代\")|\n",
		TABLE("<th>a</th><th>b</th>",
			"<tr><td><a class=\"reference\" href=\"clauses/duty.html#do\">1(1)(a)</a></td>"
			"<td>代</td></tr>"));
	assert_html(bench, "|# a|1. b|\n|-|-|\n|> c|- d|\n",
		TABLE("<th># a</th><th>1. b</th>", "<tr><td>&gt; c</td><td>- d</td></tr>"));
}

static void where_tables_stand(void **state)
{
	static const char table[] = TABLE("<th>a</th>", "<tr><td>b</td></tr>");
	struct bench *bench = *state;

	assert_html(bench, "|a|\r\n|-|\r\n|b|\r\n", table);
	assert_html(bench, "   |a|\n  |-|\n |b|\n", table);
	assert_html(bench, "> |a|\n> |-|\n> |b|\n",
		text_format(bench->arena, "<blockquote>%s</blockquote>", table).data);
	assert_html(bench, "- x\n\n  |a|\n  |-|\n  |b|\n",
		text_format(bench->arena, "<ul><li><p>x</p>%s</li></ul>", table).data);
	assert_html(bench, "x\n\n|a|\n|-|\n|b|\n\ny\n",
		text_format(bench->arena, "<p>x</p>%s<p>y</p>", table).data);
	assert_html(bench, "|あ|\n|：|\n", "<p>|あ|\n|：|</p>");
}

static void which_rows_delimit(void **state)
{
	static const struct {
		const char *row;
		const char *classes[2]; /* NULL: this delimits nothing */
	} cases[] = {
		{"-|-", {"", ""}},
		{"|-|-|", {"", ""}},
		{"| :-- | --: |", {" class=\"align-left\"", " class=\"align-right\""}},
		{":-:|:---------:", {" class=\"align-center\"", " class=\"align-center\""}},
		{"\t|-|\t-|", {"", ""}},
		{"|:|-|", {NULL, NULL}},
		{"|::|-|", {NULL, NULL}},
		{"|- -|-|", {NULL, NULL}},
		{"|-|-|-|", {NULL, NULL}},
		{"|-|x|", {NULL, NULL}},
		{"|=|=|", {NULL, NULL}},
		{"|-||", {NULL, NULL}},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct handbook *handbook =
			free_text(bench, text_format(bench->arena, "|a|b|\n%s\n", cases[i].row).data);
		const char *html = squeezed(bench, free_html(bench, handbook));

		assert_silent(bench);
		if (cases[i].classes[0] == NULL)
			assert_memory_equal(html, "<p>|a|b|", 8);
		else
			assert_string_equal(html,
				text_format(bench->arena,
					FIGURE "<table><thead><tr><th%s>a</th><th%s>b</th></tr></thead></table></figure>",
					cases[i].classes[0], cases[i].classes[1])
					.data);
	}
}

static void places_in_cells(void **state)
{
	struct bench *bench = *state;

	assert_refused(bench, "|見出し|b|\n|-|-|\n|x|日{{role.ciro}}|\n",
		"free.md:8:5: error: there is no role 'ciro'");
	assert_refused(bench, "- |見|b|\n  |-|-|\n  |x|日{{role.ciro}}|\n",
		"free.md:8:7: error: there is no role 'ciro'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(examples_of_gfm),
		bench_test(what_stands_in_cells),
		bench_test(where_tables_stand),
		bench_test(which_rows_delimit),
		bench_test(places_in_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
