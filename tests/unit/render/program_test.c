/*
 * Compiled content becomes HTML: values, numbers, links, conditions and footnotes by the page they
 * stand on.
 */
#include "../free_text.h"

/* The annex as the page PRINTING prints it. */
static const char *html_on(struct bench *bench, const struct handbook *handbook, struct printing printing)
{
	const char *html =
		printed_on(bench, handbook, &entry_of(handbook, "free")->fragment->body, printing);

	return text_string(bench->arena, text_trim(text_of(html)));
}

static const struct role_index some_role;

static void assert_on(struct bench *bench, const char *body, struct printing printing, const char *html)
{
	const struct handbook *handbook = free_text(bench, body);

	assert_silent(bench);
	assert_string_equal(html_on(bench, handbook, printing), html);
}

static void values(void **state)
{
	struct bench *bench = *state;

	assert_on(bench, "{{role.staff}}と{{param.period}}\n", (struct printing){0},
		"<p>A&amp;Bと3か月</p>");
	assert_on(bench, "{{doc.plan}}と{{post.ciso}}と{{org.name}}\n", (struct printing){0},
		"<p>計画と局長と架空省</p>");
}

/* A defined term leads to the glossary where it first stands, but not from within another link. */
static void terms(void **state)
{
	struct bench *bench = *state;

	assert_on(bench, "{{term.line}}と{{term.plain}}\n", (struct printing){.root = TEXT("../")},
		"<p><a class=\"term\" href=\"../glossary.html#term-line\">回線</a>と単語</p>");
	assert_on(bench, "{{term.line}}\n", (struct printing){.booklet = &(struct booklet){0}},
		"<p><a class=\"term\" href=\"#term-line\">回線</a></p>");
	assert_on(bench, "[その{{term.line}}](duty#do)の{{term.line}}\n", (struct printing){0},
		"<p><a class=\"reference\" href=\"clauses/duty.html#do\">その回線</a>の"
		"<a class=\"term\" href=\"glossary.html#term-line\">回線</a></p>");
	assert_on(bench, "{{term.line}}と{{term.line}}\n\nまた{{term.line}}\n", (struct printing){0},
		"<p><a class=\"term\" href=\"glossary.html#term-line\">回線</a>と回線</p>\n<p>また回線</p>");
}

/* A title stands within links, in the contents and before a clause: its terms are none. */
static void titles(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = free_text_titled(bench, "{{term.line}}の線", "文。\n");
	const struct entry *entry = entry_of(handbook, "free");
	struct printing printing = {.arena = bench->arena,
		.page = bench->arena,
		.handbook = handbook,
		.index = index_new(bench->arena, handbook)};
	struct buffer out = {.arena = bench->arena};

	assert_silent(bench);
	program_html(&printing, &out, &entry->fragment->title,
		(struct passage){.entry = entry, .fragment = entry->fragment, .title = true});
	assert_string_equal(out.data, "回線の線");
}

static void references(void **state)
{
	struct bench *bench = *state;

	assert_on(bench, "[](duty)と[](duty#do)\n", (struct printing){.root = TEXT("../")},
		"<p><a class=\"reference\" href=\"../clauses/duty.html\">1(1)</a>と"
		"<a class=\"reference\" href=\"../clauses/duty.html#do\">1(1)(a)</a></p>");
	assert_on(bench, "[](part)\n", (struct printing){.booklet = &(struct booklet){0}},
		"<p><a class=\"reference\" href=\"#part\">1</a></p>");
	assert_on(bench, "[](duty#do)\n", (struct printing){.booklet = &(struct booklet){0}},
		"<p><a class=\"reference\" href=\"#duty.do\">1(1)(a)</a></p>");
}

/* Where the organisation does not have the target, the words stand there, escaped, without a link. */
static void fallbacks(void **state)
{
	struct bench *bench = *state;

	assert_on(bench, "前[](gone#do \"別<定め>\")後\n", (struct printing){0},
		"<p>前別&lt;定め&gt;後</p>");
	assert_on(bench, "前[**体**{{term.line}}](gone \"別\")後\n", (struct printing){0},
		"<p>前別後</p>");
	assert_on(bench, "[甲](gone \"別\")[乙](duty)\n", (struct printing){0},
		"<p>別<a class=\"reference\" href=\"clauses/duty.html\">乙</a></p>");
}

static void conditions(void **state)
{
	struct bench *bench = *state;

	assert_on(bench, "前[甲{{term.plain}}]{when=yes}[乙[](duty)]{when=no}後\n",
		(struct printing){0}, "<p>前甲単語後</p>");
	assert_on(bench, "前[甲[乙]{when=no}丙]{when=yes}後\n", (struct printing){0}, "<p>前甲丙後</p>");
	assert_on(bench, "前[甲[乙]{when=yes}丙]{when=no}後\n", (struct printing){0}, "<p>前後</p>");
}

/* Only the first reference to a note is led back to; a role's page leads to the clause's. */
static void footnotes(void **state)
{
	static const char body[] = "甲[^b]乙[^a]丙[^b]\n\n[^a]: 注あ\n[^b]: 注い\n";
	struct bench *bench = *state;

	assert_on(bench, body, (struct printing){0},
		"<p>甲<sup class=\"note\"><a href=\"#note-1\" id=\"note-1-back\">注1</a></sup>"
		"乙<sup class=\"note\"><a href=\"#note-2\" id=\"note-2-back\">注2</a></sup>"
		"丙<sup class=\"note\"><a href=\"#note-1\">注1</a></sup></p>");
	assert_on(bench, body, (struct printing){.booklet = &(struct booklet){0}},
		"<p>甲<sup class=\"note\"><a href=\"#free.note-1\" id=\"free.note-1-back\">注1</a></sup>"
		"乙<sup class=\"note\"><a href=\"#free.note-2\" id=\"free.note-2-back\">注2</a></sup>"
		"丙<sup class=\"note\"><a href=\"#free.note-1\">注1</a></sup></p>");
	assert_on(bench, body, (struct printing){.root = TEXT("../"), .role = &some_role},
		"<p>甲<sup class=\"note\"><a href=\"../clauses/free.html#note-1\">注1</a></sup>"
		"乙<sup class=\"note\"><a href=\"../clauses/free.html#note-2\">注2</a></sup>"
		"丙<sup class=\"note\"><a href=\"../clauses/free.html#note-1\">注1</a></sup></p>");
}

/* The mark is a word of the labels: in another language than the text, it says so. */
static void footnotes_in_english(void **state)
{
	static const struct wording english = {.language = TEXT_INIT("en"),
		.foreign = true,
		.of = {[SAY_NOTE_MARK] = TEXT_INIT("Note {{number}}")}};
	struct bench *bench = *state;

	assert_on(bench, "甲[^a]\n\n[^a]: 注あ\n", (struct printing){.wording = &english},
		"<p>甲<sup class=\"note\" lang=\"en\"><a href=\"#note-1\" id=\"note-1-back\">Note 1</a></sup></p>");
}

/* A note that stands only in what is left out has no number. */
static void footnotes_left_out(void **state)
{
	struct bench *bench = *state;

	assert_on(bench, "[甲[^a]]{when=no}乙[^b]\n\n[^a]: あ\n[^b]: い\n", (struct printing){0},
		"<p>乙<sup class=\"note\"><a href=\"#note-1\" id=\"note-1-back\">注1</a></sup></p>");
}

/* Printing changes nothing: twice gives the same. */
static void again(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook = free_text(bench, "{{term.line}}[](duty)[^a]\n\n[^a]: あ\n");

	assert_silent(bench);
	assert_string_equal(html_on(bench, handbook, (struct printing){0}),
		html_on(bench, handbook, (struct printing){0}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(values),
		bench_test(terms),
		bench_test(titles),
		bench_test(references),
		bench_test(fallbacks),
		bench_test(conditions),
		bench_test(footnotes),
		bench_test(footnotes_in_english),
		bench_test(footnotes_left_out),
		bench_test(again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
