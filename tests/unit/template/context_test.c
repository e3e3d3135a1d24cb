/*
 * Where elements may stand in a page.
 */
#include "../support.h"

#include "template/context.h"

static const struct context *after(struct context *context, const char *text)
{
	*context = (struct context){.plain = false};
	context_pass(context, text_of(text));
	return context;
}

static void between_tags(void **state)
{
	static const char *const texts[] = {"", "<p>", "<p class=\"a\">b <br> c",
		"<!DOCTYPE html>\n<p>", "<!-- <title> -->", "<!-- a > b --> <p>",
		"<title>a</title>", "<style>a > b {}</style>", "<p title=\"a > b\">",
		"<svg><text>a</text>", "<img src='a'/>", "<h2>", "</p>", "a < b>"};
	struct context context;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (!context_is_flow(after(&context, texts[i])))
			fail_msg("an element may stand after: %s", texts[i]);
}

static void where_no_element_may_stand(void **state)
{
	static const char *const texts[] = {"<p title=\"", "<p title=\"a > ", "<h", "<p ",
		"<title>", "<title>a <b> ", "<style>a { content: \"", "<script>if (a < b) ",
		"<option value=\"\">", "<textarea>", "<!-- ", "<svg><desc>", "<svg><text x=\"1\">"};
	struct context context;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (context_is_flow(after(&context, texts[i])))
			fail_msg("no element may stand after: %s", texts[i]);
	assert_true(context_is_drawing(after(&context, "<svg><text x=\"1\">")));
	assert_false(context_is_drawing(after(&context, "<svg><text x=\"")));
	assert_false(context_is_drawing(after(&context, "<title>")));
	context = (struct context){.plain = true};
	context_pass(&context, TEXT("<p>"));
	assert_false(context_is_flow(&context));
}

/* What tags of the template stand between does not matter. */
static void in_parts(void **state)
{
	struct context context = {.plain = false};

	(void)state;
	context_pass(&context, TEXT("<ti"));
	context_pass(&context, TEXT("tle>"));
	assert_false(context_is_flow(&context));
	context_pass(&context, TEXT("</title"));
	context_pass(&context, TEXT(">"));
	assert_true(context_is_flow(&context));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(between_tags),
		cmocka_unit_test(where_no_element_may_stand),
		cmocka_unit_test(in_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
