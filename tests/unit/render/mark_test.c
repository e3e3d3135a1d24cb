/*
 * Values in another language than the labels.
 */
#include "../support.h"

#include "model/wording.h"
#include "render/mark.h"

#define BEGIN WORDING_CONTENT
#define END WORDING_END

static const char *text(struct bench *bench, const char *value, enum marking marking)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	mark_text(&out, text_of(value), marking);
	return out.data;
}

static const char *html(struct bench *bench, const char *value, enum marking marking)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	mark_html(&out, text_of(value), marking);
	return out.data;
}

static void texts(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(text(bench, "甲<", MARKING_CONTENT), "<span lang=\"ja\">甲&lt;</span>");
	assert_string_equal(text(bench, "甲", MARKING_DRAWING), "<tspan lang=\"ja\">甲</tspan>");
	assert_string_equal(text(bench, "甲&", MARKING_BARE), "甲&amp;");
	assert_string_equal(text(bench, "2.1(a)", MARKING_CONTENT), "2.1(a)");
	assert_string_equal(text(bench, "", MARKING_CONTENT), "");
	assert_string_equal(text(bench, "of " BEGIN "甲<" END " & " BEGIN "乙" END, MARKING_MIXED),
		"of <span lang=\"ja\">甲&lt;</span> &amp; <span lang=\"ja\">乙</span>");
	assert_string_equal(text(bench, "of " BEGIN "甲" END ".", MARKING_BARE), "of 甲.");
}

static void markup(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(html(bench, "甲<em>乙</em>", MARKING_CONTENT),
		"<span lang=\"ja\">甲<em>乙</em></span>");
	assert_string_equal(
		html(bench, "<p>甲</p>\n<ul class=\"a > b\">\n<li><p>乙<br>丙</p></li>\n</ul>\n",
			MARKING_CONTENT),
		"<p lang=\"ja\">甲</p>\n<ul lang=\"ja\" class=\"a > b\">\n<li><p>乙<br>丙</p></li>\n</ul>\n");
	assert_string_equal(html(bench, "<p>a</p>", MARKING_CONTENT), "<p>a</p>");
	assert_string_equal(html(bench, "<p>甲</p>", MARKING_BARE), "<p>甲</p>");
	assert_string_equal(html(bench, "<pre>甲</pre>", MARKING_CONTENT), "<pre lang=\"ja\">甲</pre>");
}

int main(void)
{
	const struct CMUnitTest tests[] = {bench_test(texts), bench_test(markup)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
