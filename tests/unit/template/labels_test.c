/*
 * Labels: reading a language, and putting its labels in the place of their tags.
 */
#include "../support.h"

#include "template/labels.h"
#include "template/template.h"

static const char OURS[] = "texts:\n"
			   "  plain: A & \"B\"\n"
			   "  filled: \"{{title}}: {{#draft}}yes{{/draft}}{{^draft}}<no>{{/draft}}\"\n"
			   "  script: \"it's {{count}}\\\\\"\n"
			   "markup:\n"
			   "  link: '<a href=\"{{title}}\">there</a>'\n";

static const struct view_field FIELDS[] = {
	{"title", VALUE_TEXT, NULL, 0, false},
	{"body", VALUE_HTML, NULL, 1, false},
	{"draft", VALUE_FLAG, NULL, 2, false},
};

static const struct view_class PAGE = {.name = "page", .fields = FIELDS, .field_count = 3};

static const struct source *file(struct bench *bench, const char *path, const char *text)
{
	return source_new(bench->arena, path, text_of(text));
}

static struct language *read_as(
	struct bench *bench, const struct language *model, const char *tag, const char *text)
{
	struct language *language = language_new(bench->arena, text_of(tag), model);

	language_read(language, bench->report,
		file(bench, text_format(bench->arena, "%s.yaml", tag).data, text));
	return language;
}

static struct language *ours(struct bench *bench)
{
	return read_as(bench, NULL, "ja", OURS);
}

/* The pieces of TEMPLATE with its labels, as a template is written. */
static const char *filled(struct bench *bench, struct language *language, const char *template)
{
	const struct draft *draft = labels_fill(language, bench->report,
		draft_read(bench->arena, bench->report, file(bench, "t.mustache", template)));
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < draft->count; i++) {
		const struct piece *piece = &draft->pieces[i];
		static const char *const before[] = {[OPERATION_LITERAL] = "",
			[OPERATION_TEXT] = "{",
			[OPERATION_HTML] = "{{",
			[OPERATION_SECTION] = "{#",
			[OPERATION_INVERTED] = "{^",
			[OPERATION_PARTIAL] = "{>",
			[OPERATION_END] = "{/"};

		if (piece->kind == OPERATION_SECTION || piece->kind == OPERATION_INVERTED)
			assert_true(text_equal(draft->pieces[piece->end].text, piece->text));
		if (i + 1 == draft->count)
			break;
		buffer_add_format(&out, "%s%.*s%s", before[piece->kind], TEXT_ARGS(piece->text),
			piece->kind == OPERATION_LITERAL ? "" : "}");
	}
	return out.data;
}

/* Is WORDS among the messages? Others may be, too. */
static void assert_message(struct bench *bench, const char *words)
{
	if (strstr(bench_messages(bench), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, bench_messages(bench));
}

static void labels_take_the_place_of_their_tags(void **state)
{
	struct bench *bench = *state;
	struct language *language = ours(bench);

	assert_string_equal(
		filled(bench, language, "<p>{{@plain}}</p>"), "<p>A &amp; &quot;B&quot;</p>");
	assert_string_equal(filled(bench, language, "{{#a}}{{@ filled }}{{/a}}{{^b}}c{{/b}}"),
		"{#a}{title}: {#draft}yes{/draft}{^draft}&lt;no&gt;{/draft}{/a}{^b}c{/b}");
	assert_string_equal(filled(bench, language, "{{{@link}}} {{&@link}}"),
		"<a href=\"{title}\">there</a> <a href=\"{title}\">there</a>");
	assert_string_equal(filled(bench, language, "content: {{{@plain_string}}};"),
		"content: \"A \\26  \\22 B\\22 \";");
	assert_string_equal(bench_messages(bench), "");
}

static void a_language_changes_what_was_there(void **state)
{
	struct bench *bench = *state;
	struct language *language = ours(bench);

	language_read(language, bench->report, file(bench, "own/ja.yaml", "texts: {plain: C}\n"));
	assert_string_equal(filled(bench, language, "{{@plain}}"), "C");
	assert_string_equal(
		filled(bench, read_as(bench, language, "en", "texts: {plain: D, filled: ''}"),
			"{{@plain}}{{@filled}}"),
		"D");
	assert_string_equal(bench_messages(bench), "");
}

static void tags_that_mean_no_label(void **state)
{
	struct bench *bench = *state;
	struct language *language = ours(bench);

	filled(bench, language,
		"{{@plan}}{{{@plain}}}{{@link}}{{{@link_string}}}{{{@filled_string}}}{{@}}");
	assert_message(bench, "t.mustache:1:4: error: unknown label 'plan'");
	assert_message(bench, "did you mean 'plain'?");
	assert_message(bench,
		"1:14: error: the label 'plain' is text and must be escaped: write {{@plain}}");
	assert_message(bench, "1:25: error: the label 'link' is markup: write {{{@link}}}");
	assert_message(bench, "1:35: error: the label 'link' is markup");
	assert_message(bench, "ja.yaml:3:3: error: nothing can be filled in the label 'filled'");
	assert_message(bench, "error: this tag names nothing");
}

static void mistakes_in_a_language(void **state)
{
	struct bench *bench = *state;

	read_as(bench, ours(bench), "en",
		"texts:\n  plain: '{{{body}}}'\n  filled: '{{@plain}}{{> part}}{{'\n  link: there\n"
		"  Name: x\n  list: [a]\n  folded: one\n    {{title}}\nmarkups: {}\n");
	assert_message(bench, "en.yaml:2:14: error: a text cannot hold markup");
	assert_message(bench, "en.yaml:3:15: error: a label cannot hold labels or partials");
	assert_message(bench, "en.yaml:3:26: error: a label cannot hold labels or partials");
	assert_message(bench, "error: this tag is not closed");
	assert_message(bench, "en.yaml:4:3: error: the label 'link' is markup");
	assert_message(bench, "error: 'Name' cannot be a name");
	assert_message(bench, "'list' must be a single value");
	assert_message(bench, "en.yaml:7:11: error: a label that fills something in cannot be folded");
	assert_message(bench, "error: a language has no key 'markups'");
}

static void what_a_language_lacks_and_what_nobody_uses(void **state)
{
	struct bench *bench = *state;
	struct language *language =
		read_as(bench, ours(bench), "en", "texts: {plain: A, fild: B, own: C}\n");

	filled(bench, language, "{{@plain}}{{@filled}}{{@filled}}{{{@link}}}{{@own}}");
	assert_string_equal(bench_messages(bench), "");
	language_finish(language, bench->report);
	assert_message(bench, "en.yaml:1:1: error: this language lacks 2 labels: 'filled', 'link'");
	assert_message(bench, "en.yaml:1:19: error: nothing uses the label 'fild'");
	assert_null(strstr(bench_messages(bench), "'own'"));
}

/* What a label fills in is looked up where it stands, and reported where it is written. */
static void names_in_labels_are_checked(void **state)
{
	struct bench *bench = *state;
	struct template_set *set = templates_new(bench->arena);
	struct language *language = read_as(bench, NULL, "ja",
		"texts:\n  a: \"{{titel}}\"\nmarkup:\n  b: '{{{body}}}{{body}}'\n");
	const struct template *template = NULL;

	templates_add(set, bench->report, TEXT("page"), file(bench, "t", "{{@a}}{{{@b}}}"));
	assert_false(templates_bind(set, language, bench->report, TEXT("page"), &PAGE, &template));
	assert_message(bench, "ja.yaml:2:9: error: unknown name 'titel'");
	assert_message(bench, "ja.yaml:4:19: error: 'body' is markup: write {{{body}}}");
}

static void labels_in_scripts(void **state)
{
	struct bench *bench = *state;
	struct language *language = ours(bench);

	assert_text(labels_fill_script(language, bench->report,
			    file(bench, "s.js", "f('{{@plain}}', '{{@script count other}}');")),
		"f('A & \\u0022B\\u0022', 'it\\u0027s {count}\\u005c');");
	assert_text(labels_fill_script(language, bench->report, file(bench, "s.js", "f('{{x}}')")),
		"f('{{x}}')");
	assert_string_equal(bench_messages(bench), "");
	labels_fill_script(language, bench->report,
		file(bench, "s.js",
			"'{{@script}}'\n'{{@filled title}}'\n'{{@link}}'\n'{{@nix}}'\n'{{@x"));
	assert_message(bench, "ja.yaml:4:19: error: the label 'script' cannot hold 'count'");
	assert_message(bench,
		"ja.yaml:3:26: error: the label 'filled' cannot hold 'draft' [wrong-label]\n");
	assert_message(bench, "help: what can be filled in: title");
	assert_message(bench, "s.js:3:5: error: the label 'link' is markup");
	assert_message(bench, "s.js:4:5: error: unknown label 'nix'");
	assert_message(bench, "s.js:5:2: error: this tag is not closed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(labels_take_the_place_of_their_tags),
		bench_test(a_language_changes_what_was_there),
		bench_test(tags_that_mean_no_label),
		bench_test(mistakes_in_a_language),
		bench_test(what_a_language_lacks_and_what_nobody_uses),
		bench_test(names_in_labels_are_checked),
		bench_test(labels_in_scripts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
