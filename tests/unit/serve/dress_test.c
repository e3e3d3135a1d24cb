/*
 * What is added to pages: where, and that nothing of a message is taken for markup.
 */
#include "../base/base.h"

#include "serve/dress.h"

#define OWN                                                                                        \
	"<link rel=\"stylesheet\" href=\"/_preview/preview.css\">\n<script "                       \
	"src=\"/_preview/preview.js\" data-state=\"7\" defer></script>"

static const char *dressed(struct arena *arena, const char *page, const char *message)
{
	struct buffer out = {.arena = arena};

	dress_page(&out, text_of(page), &(const struct notice){7, text_of(message)});
	return out.data;
}

static void script(void **state)
{
	struct arena *arena = *state;

	assert_string_equal(
		dressed(arena, "<head>\n<title>t</title>\n</head>\n<body class=\"x\">\n<p>a\n", ""),
		"<head>\n" OWN "\n<title>t</title>\n</head>\n<body class=\"x\">\n<p>a\n");
	/* Own templates may leave out what need not be written. */
	assert_string_equal(dressed(arena, "<title>t</title>", ""), "\n" OWN "<title>t</title>");
	assert_string_equal(
		dressed(arena, "<!DOCTYPE html>\n<p>a", ""), "<!DOCTYPE html>\n" OWN "\n<p>a");
}

static void policy(void **state)
{
	static const char *const open_page =
		"<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		"script-src 'self' file:; style-src 'self'\"></head><body>";
	struct arena *arena = *state;

	assert_non_null(strstr(dressed(arena, open_page, ""), open_page + sizeof "<head>" - 1));
	assert_non_null(strstr(
		dressed(arena,
			"<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
			"style-src 'unsafe-inline'; base-uri 'none'\">\n</head><body><p>style-src </p>",
			""),
		"content=\"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
		"base-uri 'none'\">\n</head><body><p>style-src </p>"));
	assert_non_null(
		strstr(dressed(arena, "<head></head><p>style-src ", ""), "</head><p>style-src "));
}

static void message(void **state)
{
	struct arena *arena = *state;
	const char *page = dressed(arena, "<head></head><body class=\"x\"><p>a",
		"a.yaml:1:2: error: '<b>' & \"c\" [code]\n    1 | <b>\n      | ^~~\n  help: e\n"
		"a.yaml:2:1: warning: f");

	assert_non_null(strstr(page, "<body class=\"x\"><section id=\"_preview\" role=\"alert\""));
	assert_non_null(strstr(page,
		"<span class=\"error\">a.yaml:1:2: error: &#39;&lt;b&gt;&#39; &amp; &quot;c&quot; "
		"[code]</span>\n<span class=\"line\">    1 | &lt;b&gt;</span>\n"
		"<span class=\"caret\">      | ^~~</span>\n<span class=\"help\">  help: e</span>\n"
		"<span class=\"warning\">a.yaml:2:1: warning: f</span>\n</pre>\n</section>\n<p>a"));
	assert_null(strstr(page, "<b>"));
}

static void message_alone(void **state)
{
	const char *page = dressed(*state, "", "tebiki: error: x\n");

	assert_non_null(strstr(page, "<!DOCTYPE html>"));
	assert_non_null(strstr(page, " class=\"alone\""));
	assert_non_null(strstr(page, "<span class=\"error\">tebiki: error: x</span>"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(script),
		arena_test(policy),
		arena_test(message),
		arena_test(message_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
