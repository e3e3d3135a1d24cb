/*
 * What must be true of all HTML made from content: only tags that we print, with the attributes that
 * we print, closed in order; and the same words as in the plain text.
 */
#ifndef TEBIKI_TESTS_FUZZ_HTML_H
#define TEBIKI_TESTS_FUZZ_HTML_H

#include "fuzz.h"

/* What may stand in a tag behind its name: nothing, or this, with any safe value for `@`. */
static const char *const html_tags[][2] = {{"p", ""}, {"br", ""}, {"hr", ""}, {"ul", ""}, {"ol", ""},
	{"ol", " start=\"@\""}, {"li", ""}, {"em", ""}, {"strong", ""}, {"code", ""}, {"pre", ""},
	{"blockquote", ""}, {"h1", ""}, {"h2", ""}, {"h3", ""}, {"h4", ""}, {"h5", ""}, {"h6", ""},
	{"ruby", ""}, {"rp", ""}, {"rt", ""}, {"table", ""}, {"thead", ""}, {"tbody", ""},
	{"tr", ""}, {"th", ""}, {"td", ""}, {"th", " class=\"@\""}, {"td", " class=\"@\""},
	{"figure", " class=\"scroll\" aria-label=\"表\" tabindex=\"0\""}, {"sup", " class=\"note\""},
	{"a", " class=\"@\" href=\"@\""}, {"a", " href=\"@\""}, {"a", " href=\"@\" id=\"@\""}};

static inline bool html_is_safe(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       strchr("-_./# ", c) != NULL;
}

/* Does TEXT have the form of PATTERN? */
static inline bool html_matches(struct text text, const char *pattern)
{
	size_t at = 0;

	for (; *pattern != '\0'; pattern++) {
		if (*pattern == '@') {
			while (at < text.size && text.data[at] != '\0' && html_is_safe(text.data[at]))
				at++;
		} else if (at >= text.size || text.data[at++] != *pattern) {
			return false;
		}
	}
	return at == text.size;
}

static inline bool html_is_known(struct text tag, size_t name)
{
	for (size_t i = 0; i < sizeof html_tags / sizeof *html_tags; i++)
		if (text_equal(text_cut(tag, 0, name), text_of(html_tags[i][0])) &&
			html_matches(text_from(tag, name), html_tags[i][1]))
			return true;
	return false;
}

struct html_open {
	struct text names[512];
	size_t count;
};

/* The tag TAG, without its brackets. */
static inline void html_check_tag(struct html_open *open, struct text tag)
{
	bool end = text_starts(tag, TEXT("/"));
	size_t name = 0;

	if (end) {
		FUZZ_ASSERT(open->count > 0 &&
			    text_equal(open->names[open->count - 1], text_from(tag, 1)));
		open->count--;
		return;
	}
	while (name < tag.size && tag.data[name] != ' ')
		name++;
	FUZZ_ASSERT(html_is_known(tag, name));
	tag = text_cut(tag, 0, name);
	if (text_equal(tag, TEXT("br")) || text_equal(tag, TEXT("hr")))
		return;
	for (size_t i = 0; i < open->count && text_equal(tag, TEXT("a")); i++)
		FUZZ_ASSERT(!text_equal(open->names[i], tag)); /* a link in a link */
	FUZZ_ASSERT(open->count < sizeof open->names / sizeof *open->names);
	open->names[open->count++] = tag;
}

/* Checks HTML's tags. */
static inline void html_check(struct text html)
{
	struct html_open open = {.count = 0};

	FUZZ_ASSERT(text_valid_prefix(html) == html.size);
	for (size_t i = 0; i < html.size; i++) {
		const char *end;

		FUZZ_ASSERT(html.data[i] != '>' && !fuzz_is_control(html.data[i]));
		if (html.data[i] != '<')
			continue;
		end = memchr(html.data + i, '>', html.size - i);
		FUZZ_ASSERT(end != NULL);
		html_check_tag(&open, text_cut(html, i + 1, (size_t)(end - html.data)));
		i = (size_t)(end - html.data);
	}
	FUZZ_ASSERT(open.count == 0);
}

/* The character that the reference at the start of TEXT stands for; *SIZE is its length. */
static inline char html_character(struct text text, size_t *size)
{
	static const struct {
		const char *reference;
		char c;
	} table[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};

	*size = 1;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		if (text_starts(text, text_of(table[i].reference))) {
			*size = strlen(table[i].reference);
			return table[i].c;
		}
	}
	FUZZ_ASSERT(text.data[0] != '&');
	return text.data[0];
}

/* Words without white space and bullets, which plain text and HTML have in different places. */
static inline struct text html_essence(struct arena *arena, struct text words)
{
	struct buffer out = {.arena = arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < words.size; i++) {
		if (text_starts(text_from(words, i), TEXT("・")))
			i += sizeof "・" - 2;
		else if (strchr(" \t\n\r", words.data[i]) == NULL || words.data[i] == '\0')
			buffer_add_char(&out, words.data[i]);
	}
	return buffer_text(&out);
}

/* HTML without its tags and references to footnotes. */
static inline struct text html_words(struct arena *arena, struct text html)
{
	struct buffer out = {.arena = arena};
	size_t i = 0;

	buffer_add_string(&out, "");
	while (i < html.size) {
		struct text rest = text_from(html, i);
		const char *end = NULL;
		size_t size;

		if (text_starts(rest, TEXT("<sup class=\"note\">")))
			end = text_find(rest, TEXT("</sup>"));
		else if (rest.data[0] == '<')
			end = memchr(rest.data, '>', rest.size);
		if (end != NULL) {
			i = (size_t)(end - html.data) + (*end == '<' ? 6 : 1);
			continue;
		}
		buffer_add_char(&out, html_character(rest, &size));
		i += size;
	}
	return buffer_text(&out);
}

/* Have HTML and PLAIN the same words? */
static inline void html_check_words(struct arena *arena, struct text html, struct text plain)
{
	struct text a = html_essence(arena, html_words(arena, html));
	struct text b = html_essence(arena, plain);

	if (!text_equal(a, b))
		fprintf(stderr, "HTML:  %.*s\nplain: %.*s\n", TEXT_ARGS(a), TEXT_ARGS(b));
	FUZZ_ASSERT(text_equal(a, b));
}

#endif
