/*
 * What stands in a line: values, conditional spans, ruby, emphasis, line ends, links, attributes;
 * and blocks with conditions. All through the whole pipeline.
 */
#include "../free_text.h"

struct html_case {
	const char *body;
	const char *html;
};

struct refused_case {
	const char *body;
	const char *message;
};

static void assert_all_html(struct bench *bench, const struct html_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_html(bench, cases[i].body, cases[i].html);
}

static void assert_all_refused(struct bench *bench, const struct refused_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_refused(bench, cases[i].body, cases[i].message);
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void plain_markdown(void **state)
{
	static const struct html_case cases[] = {
		{"文。\n", "<p>文。</p>"},
		{"a &lt; b & \"c\"\n", "<p>a &lt; b &amp; &quot;c&quot;</p>"},
		{"# 一\n\n## 二\n", "<h1>一</h1><h2>二</h2>"},
		{"`{{role.ciso}} [x] **y** {z}`\n", "<p><code>{{role.ciso}} [x] **y** {z}</code></p>"},
		{"```\n{{role.ciso}} <x>\n```\n", "<pre><code>{{role.ciso}} &lt;x&gt;\n</code></pre>"},
		{"- 一\n- 二\n", "<ul><li>一</li><li>二</li></ul>"},
		{"3. 一\n4. 二\n", "<ol start=\"3\"><li>一</li><li>二</li></ol>"},
		{"1. 一\n\n   続\n", "<ol><li><p>一</p><p>続</p></li></ol>"},
		{"> 引用\n", "<blockquote><p>引用</p></blockquote>"},
		{"一\n\n---\n\n二\n", "<p>一</p><hr><p>二</p>"},
		{"一  \n二\n", "<p>一<br>\n二</p>"},
		{"*斜* _斜_ **太** `符`\n",
			"<p><em>斜</em> <em>斜</em> <strong>太</strong> <code>符</code></p>"},
	};

	assert_all_html(*state, cases, COUNT(cases));
}

static void values(void **state)
{
	static const struct html_case cases[] = {
		{"{{role.ciso}}は{{post.ciso}}。\n", "<p>責任者は局長。</p>"},
		{"{{role.staff}}\n", "<p>A&amp;B</p>"},
		{"{{term.line}}\n", "<p><a class=\"term\" href=\"glossary.html#term-line\">回線</a></p>"},
		{"{{term.plain}}\n", "<p>単語</p>"},
		{"**{{role.ciso}}**\n", "<p><strong>責任者</strong></p>"},
		{"[{{term.line}}](duty)\n",
			"<p><a class=\"reference\" href=\"clauses/duty.html\">回線</a></p>"},
		{"{{param.period}}\n", "<p>3か月</p>"},
		{"{{role.ciso}}{{role.ciso}}\n", "<p>責任者責任者</p>"},
	};
	static const struct refused_case refused[] = {
		{"{{role.ciso\n", "free.md:6:1: error: '{{' is not closed by '}}' in this line"},
		{"{{role.\nciso}}\n", "is not closed"},
		{"文{{role.ciso}\n", "free.md:6:2: error: '{{' is not closed by '}}' in this line"},
		{"文{x\n", "free.md:6:2: error: '{' is not closed"},
		{"文{x}文\n", "free.md:6:2: error: braces have no meaning here"},
		{"文{{role.ciso}}}文\n", "'}' closes nothing"},
		{"{{role.absent}}\n", "does not have the role 'absent'"},
	};

	assert_all_html(*state, cases, COUNT(cases));
	assert_all_refused(*state, refused, COUNT(refused));
}

static void spans(void **state)
{
	static const struct html_case cases[] = {
		{"甲[乙]{when=yes}丙\n", "<p>甲乙丙</p>"},
		{"甲[乙]{when=no}丙\n", "<p>甲丙</p>"},
		{"甲[乙]{when=\"not no and yes\"}丙\n", "<p>甲乙丙</p>"},
		{"甲[乙[丙]{when=no}丁]{when=yes}戊\n", "<p>甲乙丁戊</p>"},
		{"甲[乙[丙]{when=yes}丁]{when=no}戊\n", "<p>甲戊</p>"},
		{"甲[乙[丙]{when=no}丁[己]{when=yes}]{when=yes}戊\n", "<p>甲乙丁己戊</p>"},
		{"[甲]{when=no}[乙]{when=yes}[丙]{when=no}\n", "<p>乙</p>"},
		{"[**甲**{{role.ciso}}`乙`]{when=yes}\n",
			"<p><strong>甲</strong>責任者<code>乙</code></p>"},
		{"[**甲**{{role.absent}}`乙`[](gone)]{when=no}丙\n", "<p>丙</p>"},
		{"**[甲]{when=no}乙**\n", "<p><strong>乙</strong></p>"},
		{"[[甲](duty)]{when=yes}\n",
			"<p><a class=\"reference\" href=\"clauses/duty.html\">甲</a></p>"},
		{"[甲\n乙]{when=yes}丙\n", "<p>甲乙丙</p>"},
		{"甲[乙]{when=yes}{字|じ}\n",
			"<p>甲乙<ruby>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby></p>"},
	};
	static const struct refused_case refused[] = {
		{"甲]{when=no}\n", "free.md:6:2: error: this condition closes no bracket"},
		{"[甲]乙]{when=no}\n", "error: "}, /* never printed without its condition */
		{"[甲[乙]{when=no}\n", "this bracket has no meaning here"},
		{"[甲]{when=on}\n", "free.md:6:10: error: there is no fact 'on'"},
		{"[甲]{wen=no}\n", "there is no attribute 'wen'"},
		{"[甲]{#x}\n", "'#id' has no meaning here"},
		{"[甲]{}\n", "error: "},
		{"[甲]{when=no\n", "error: "},
		{"**[甲**]{when=no}\n", "error: "},
		{"[甲]\n", "this bracket has no meaning here"},
	};

	assert_all_html(*state, cases, COUNT(cases));
	assert_all_refused(*state, refused, COUNT(refused));
}

static void spans_nested_deep(void **state)
{
	struct bench *bench = *state;
	struct buffer good = {.arena = bench->arena};
	struct buffer bad = {.arena = bench->arena};

	for (int i = 0; i < 40; i++)
		buffer_add_string(i < 32 ? &good : &bad, "[");
	buffer_add_string(&good, "甲");
	buffer_add_string(&bad, "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[甲");
	for (int i = 0; i < 40; i++) {
		buffer_add_string(&bad, "]{when=yes}");
		if (i < 32)
			buffer_add_string(&good, "]{when=yes}");
	}
	assert_html(bench, good.data, "<p>甲</p>");
	assert_refused(bench, bad.data, "conditions are nested too deep");
}

#define RUBY(base, reading) "<ruby>" base "<rp>（</rp><rt>" reading "</rt><rp>）</rp></ruby>"

static void ruby(void **state)
{
	static const struct html_case cases[] = {
		{"{CYMAT|サイマット}は\n", "<p>" RUBY("CYMAT", "サイマット") "は</p>"},
		{"は{字|じ}\n", "<p>は" RUBY("字", "じ") "</p>"},
		{"{A&B|x<y}\n", "<p>" RUBY("A&amp;B", "x&lt;y") "</p>"},
		{"{a|b}{c|d}\n", "<p>" RUBY("a", "b") RUBY("c", "d") "</p>"},
		{"- {字|じ}\n", "<ul><li>" RUBY("字", "じ") "</li></ul>"},
	};
	struct bench *bench = *state;
	const struct handbook *handbook;

	assert_all_html(bench, cases, COUNT(cases));
	handbook = free_text(bench, "は{字|じ}を\n");
	assert_string_equal(plain_of(bench, handbook, &entry_of(handbook, "free")->fragment->body),
		"は字（じ）を");
}

/* Beside Japanese punctuation CommonMark sees no emphasis; people mean it all the same. */
static void strong_beside_punctuation(void **state)
{
	static const struct html_case cases[] = {
		{"**「責任者」**である\n", "<p><strong>「責任者」</strong>である</p>"},
		{"これは**「責任者」**である\n", "<p>これは<strong>「責任者」</strong>である</p>"},
		{"これは**（注）**、あれは**甲。**乙\n",
			"<p>これは<strong>（注）</strong>、あれは<strong>甲。</strong>乙</p>"},
		{"*「甲」*乙\n", "<p><em>「甲」</em>乙</p>"},
		{"**「{{role.ciso}}」**は\n", "<p><strong>「責任者」</strong>は</p>"},
		{"甲**「乙**」丙\n", "<p>甲<strong>「乙</strong>」丙</p>"},
		{"**甲**は**「乙」**と\n", "<p><strong>甲</strong>は<strong>「乙」</strong>と</p>"},
		{"＊甲＊\n", "<p>＊甲＊</p>"},
		{"`*`\n", "<p><code>*</code></p>"},
	};
	static const struct refused_case refused[] = {
		{"甲**乙\n", "free.md:6:2: error: this star opens no emphasis that is closed"},
		{"甲 * 乙\n", "this star opens no emphasis"},
		{"**「甲」*乙\n", "this star opens no emphasis"},
	};

	assert_all_html(*state, cases, COUNT(cases));
	assert_all_refused(*state, refused, COUNT(refused));
}

/* A line that ends between two Japanese characters leaves no space. */
static void line_ends(void **state)
{
	static const struct html_case cases[] = {
		{"日本\n語\n", "<p>日本語</p>"},
		{"日本\r\n語\r\n", "<p>日本語</p>"},
		{"日本、\n語\n", "<p>日本、語</p>"},
		{"ab\ncd\n", "<p>ab\ncd</p>"},
		{"日本\ncd\n", "<p>日本\ncd</p>"},
		{"ab\n語\n", "<p>ab\n語</p>"},
		{"日本\n{{role.ciso}}\n語\n", "<p>日本責任者語</p>"},
		{"日本\n**語**\n", "<p>日本<strong>語</strong></p>"},
		{"日本\n「語」\n", "<p>日本「語」</p>"},
		{"ｶﾅ\n語\n", "<p>ｶﾅ\n語</p>"},
		{"日本\n[](duty#do)\n",
			"<p>日本<a class=\"reference\" href=\"clauses/duty.html#do\">1(1)(a)</a></p>"},
		{"日本\n[語]{when=yes}\n", "<p>日本語</p>"},
		{"> 日本\n> 語\n", "<blockquote><p>日本語</p></blockquote>"},
		{"- 日本\n  語\n- 文\n", "<ul><li>日本語</li><li>文</li></ul>"},
	};

	assert_all_html(*state, cases, COUNT(cases));
}

#define LINK(href, words) "<a class=\"reference\" href=\"" href "\">" words "</a>"

static void links(void **state)
{
	static const struct html_case cases[] = {
		{"[](duty)\n", "<p>" LINK("clauses/duty.html", "1(1)") "</p>"},
		{"[](duty#do)\n", "<p>" LINK("clauses/duty.html#do", "1(1)(a)") "</p>"},
		{"[甲 **乙**](duty#do)\n",
			"<p>" LINK("clauses/duty.html#do", "甲 <strong>乙</strong>") "</p>"},
		{"[](duty#gone \"A&B\")\n", "<p>A&amp;B</p>"},
		{"[甲](duty#gone \"代\")乙\n", "<p>代乙</p>"},
		{"[](part)\n", "<p>" LINK("sections/part.html", "1") "</p>"},
	};
	static const struct refused_case refused[] = {
		{"[甲](https://example.org/)\n",
			"free.md:6:5: error: the link 'https://example.org/' leads out"},
		{"<https://example.org/>\n", "leads out of the handbook"},
		{"[甲](mailto:a@example.org)\n", "leads out"},
		{"[甲](../x.html)\n", "leads out"},
		{"[甲](/x)\n", "leads out"},
		{"[甲](javascript:x)\n", "error: "},
		{"[甲]()\n", "error: "},
		{"[甲](#)\n", "is not the address of a provision"},
		{"[甲](Duty#do)\n", "is not the address of a provision"},
		{"[甲](duty#do#do)\n", "is not the address of a provision"},
		{"[甲](duty#d_o)\n", "is not the address of a provision"},
		{"[甲][x]\n\n[x]: https://example.org/\n", "leads out"},
		{"![甲](x.png)\n", "an image cannot stand in content"},
		{"甲<b>乙</b>\n", "raw HTML cannot stand in content"},
		{"<div>甲</div>\n", "raw HTML cannot stand here"},
		{"<!-- 甲 -->\n", "raw HTML cannot stand here"},
	};

	assert_all_html(*state, cases, COUNT(cases));
	assert_all_refused(*state, refused, COUNT(refused));
}

static void blocks_with_conditions(void **state)
{
	static const struct html_case cases[] = {
		{"甲。 {when=no}\n\n乙。 {when=yes}\n", "<p>乙。</p>"},
		{"# 甲 {when=no}\n\n# 乙 {when=yes}\n", "<h1>乙</h1>"},
		{"- 甲 {when=no}\n- 乙 {when=yes}\n- 丙\n", "<ul><li>乙</li><li>丙</li></ul>"},
		{"- 甲 {when=no}\n  - 子\n- 乙\n", "<ul><li>乙</li></ul>"},
		{"前\n\n- 甲 {when=no}\n- 乙 {when=no}\n\n後\n", "<p>前</p><p>後</p>"},
		{"1. 甲 {when=no}\n2. 乙\n", "<ol><li>乙</li></ol>"},
		{"> 甲。 {when=no}\n>\n> 乙\n", "<blockquote><p>乙</p></blockquote>"},
	};
	static const struct refused_case refused[] = {
		{"甲。 {when=on}\n", "free.md:6:10: error: there is no fact 'on'"},
		{"甲。 {#x}\n", "'#id' has no meaning here"},
		{"甲。 {when=no when=yes}\n", "'when' is here a second time"},
	};

	assert_all_html(*state, cases, COUNT(cases));
	assert_all_refused(*state, refused, COUNT(refused));
}

/* --- footnotes --- */

#define NOTE(number)                                                                               \
	"<sup class=\"note\"><a href=\"#note-" number "\" id=\"note-" number "-back\">注" number   \
	"</a></sup>"
#define AGAIN(number) "<sup class=\"note\"><a href=\"#note-" number "\">注" number "</a></sup>"

/* The text of footnote NUMBER of the annex. */
static const char *note_html(struct bench *bench, const struct handbook *handbook, size_t number)
{
	const struct entry *entry = entry_of(handbook, "free");

	assert_true(number < entry->note_count);
	return squeezed(bench, printed_on(bench, handbook, &entry->notes[number]->text,
				       (struct printing){.entry = entry}));
}

static void footnotes(void **state)
{
	static const struct {
		const char *body;
		const char *html;
		const char *notes[3];
	} cases[] = {
		{"甲[^a]乙\n\n[^a]: 注の文\n", "<p>甲" NOTE("1") "乙</p>", {"<p>注の文</p>"}},
		{"甲[^a]\n\n[^a]:注の文。空白なし\n", "<p>甲" NOTE("1") "</p>",
			{"<p>注の文。空白なし</p>"}},
		{"甲[^a]\n\n[^a]: 一\n    二\n\n    三\n\n    - 四\n", "<p>甲" NOTE("1") "</p>",
			{"<p>一二</p><p>三</p><ul><li>四</li></ul>"}},
		{"甲[^a]乙[^b]丙[^a]\n\n[^b]: 二\n[^a]: 一\n",
			"<p>甲" NOTE("1") "乙" NOTE("2") "丙" AGAIN("1") "</p>",
			{"<p>一</p>", "<p>二</p>"}},
		{"[^a]: 先\n\n甲[^a]\n", "<p>甲" NOTE("1") "</p>", {"<p>先</p>"}},
		{"甲[^注1]\n\n[^注1]: {{role.ciso}}と[](duty)\n", "<p>甲" NOTE("1") "</p>",
			{"<p>責任者と" LINK("clauses/duty.html", "1(1)") "</p>"}},
		{"甲[^a]\n\n[^a]: 一[消]{when=no}二\n", "<p>甲" NOTE("1") "</p>", {"<p>一二</p>"}},
		{"甲[乙[^a]]{when=no}丙[^b]\n\n[^a]: 一\n\n[^b]: 二\n", "<p>甲丙" NOTE("1") "</p>",
			{"<p>二</p>"}},
		{"甲[^a]\n\n```\n[^a]: 符号\n```\n\n[^a]: 注\n",
			"<p>甲" NOTE("1") "</p><pre><code>[^a]: 符号\n</code></pre>", {"<p>注</p>"}},
		{"甲[^a]\n\n~~~\n```\n[^a]: 符号\n~~~\n\n[^a]: 注\n",
			"<p>甲" NOTE("1") "</p><pre><code>```\n[^a]: 符号\n</code></pre>",
			{"<p>注</p>"}},
		{"甲[^a]\n\n````\n```\n[^a]: 符号\n````\n\n[^a]: 注\n",
			"<p>甲" NOTE("1") "</p><pre><code>```\n[^a]: 符号\n</code></pre>",
			{"<p>注</p>"}},
		{"```甲```[^a]\n\n[^a]: 注\n", "<p><code>甲</code>" NOTE("1") "</p>", {"<p>注</p>"}},
		{"甲[^a]\r\n\r\n[^a]: 一\r\n\r\n    二\r\n", "<p>甲" NOTE("1") "</p>",
			{"<p>一</p><p>二</p>"}},
		{"|a|\n|-|\n|甲[^a]|\n\n[^a]: 一\n",
			"<figure class=\"scroll\" aria-label=\"表\" tabindex=\"0\"><table><thead><tr><th>a</th></tr>"
			"</thead><tbody><tr><td>甲" NOTE("1") "</td></tr></tbody></table></figure>",
			{"<p>一</p>"}},
		{"[^a]と[^b]: 甲\n\n[^a]: 一\n\n[^b]: 二\n",
			"<p>" NOTE("1") "と" NOTE("2") ": 甲</p>", {"<p>一</p>", "<p>二</p>"}},
		{"甲[^a]\n\n[^a]: 一\n## 見出し\n", "<p>甲" NOTE("1") "</p><h2>見出し</h2>",
			{"<p>一</p>"}},
		{"甲[^a]\n\n[^a]: 一\n```\n符号\n```\n",
			"<p>甲" NOTE("1") "</p><pre><code>符号\n</code></pre>", {"<p>一</p>"}},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct handbook *handbook = free_text(bench, cases[i].body);

		assert_silent(bench);
		assert_string_equal(squeezed(bench, free_html(bench, handbook)), cases[i].html);
		for (size_t j = 0; j < 3 && cases[i].notes[j] != NULL; j++)
			assert_string_equal(note_html(bench, handbook, j), cases[i].notes[j]);
	}
}

static void wrong_footnotes(void **state)
{
	static const struct refused_case cases[] = {
		{"甲[^a]\n", "free.md:6:2: error: there is no footnote 'a'"},
		{"甲[^A]\n\n[^a]: 一\n", "there is no footnote 'A'"},
		{"甲\n\n[^a]: 一\n", "free.md:8:3: error: no text refers to this footnote"},
		{"甲[^a]\n\n[^a]: 一\n\n[^a]: 二\n",
			"free.md:10:3: error: there is a footnote 'a' already"},
		{"甲[^a]\n\n[^a]: 一{{role.ciro}}\n", "free.md:8:8: error: there is no role 'ciro'"},
		{"甲[^a]\n\n[^a]: 一\n\n    二{{role.ciro}}\n",
			"free.md:10:6: error: there is no role 'ciro'"},
	};

	assert_all_refused(*state, cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(plain_markdown),
		bench_test(values),
		bench_test(spans),
		bench_test(spans_nested_deep),
		bench_test(ruby),
		bench_test(strong_beside_punctuation),
		bench_test(line_ends),
		bench_test(links),
		bench_test(blocks_with_conditions),
		bench_test(footnotes),
		bench_test(wrong_footnotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
