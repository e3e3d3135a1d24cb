#include "serve/dress.h"

#include "base/escape.h"
#include "serve/address.h"

static const struct text empty_page =
	TEXT_INIT("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
		  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		  "<meta name=\"color-scheme\" content=\"light dark\">\n"
		  "<title>tebiki: プレビュー</title>\n</head>\n<body>\n</body>\n</html>\n");

static void add_head(struct buffer *out, const struct notice *notice)
{
	buffer_add_string(out, "<link rel=\"stylesheet\" href=\"" ADDRESS_OWN "preview.css\">\n");
	buffer_add_format(out,
		"<script src=\"" ADDRESS_OWN "preview.js\" data-state=\"%lu\" defer></script>",
		notice->state);
}

/* How LINE of a message is to look. */
static const char *class_of(struct text line)
{
	if (text_find(line, TEXT(": error: ")) != NULL)
		return "error";
	if (text_find(line, TEXT(": warning: ")) != NULL)
		return "warning";
	if (text_starts(line, TEXT("  help: ")))
		return "help";
	return text_starts(line, TEXT("      | ")) ? "caret" : "line";
}

/* Line by line, so that a style sheet can tell them apart; the words stay those of the terminal. */
static void add_message(struct buffer *out, struct text message)
{
	while (message.size > 0) {
		struct text line = text_take(&message, '\n');

		buffer_add_format(out, "<span class=\"%s\">", class_of(line));
		escape_html(out, line);
		buffer_add_string(out, "</span>\n");
	}
}

static void add_panel(struct buffer *out, const struct notice *notice, bool alone)
{
	buffer_add_format(out,
		"<section id=\"_preview\" role=\"alert\" lang=\"ja\" aria-label=\"誤り\"%s>\n"
		"<p>%s</p>\n<pre tabindex=\"0\">",
		alone ? " class=\"alone\"" : "",
		alone ? "誤りがあり、手引を作れません。直して保存すると、ここに現れます。"
		      : "誤りがあります。下は、直す前のページです。直して保存すると、新しくなります。");
	add_message(out, notice->message);
	buffer_add_string(out, "</pre>\n</section>\n");
}

/* Adds HEAD; pages for paper allow no scripts, and no style sheets but their own: ours are allowed, too. */
static void add_policy(struct buffer *out, struct text head)
{
	static const struct text styles = TEXT_INIT("style-src ");
	const char *policy = text_find(head, TEXT("Content-Security-Policy"));
	const char *found = policy == NULL || text_find(head, TEXT("script-src ")) != NULL
				    ? NULL
				    : text_find(head, styles);
	size_t at = found == NULL ? 0 : (size_t)(found - head.data);

	if (found != NULL) {
		buffer_add(out, text_cut(head, 0, at));
		buffer_add_string(out, "script-src 'self'; style-src 'self' ");
		at += styles.size;
	}
	buffer_add(out, text_from(head, at));
}

/* The place in PAGE just behind the start tag of its body; 0 when it has none. */
static size_t body_start(struct text page)
{
	const char *body = text_find(page, TEXT("<body"));
	const char *end =
		body == NULL ? NULL : memchr(body, '>', page.size - (size_t)(body - page.data));

	return end == NULL ? 0 : (size_t)(end - page.data) + 1;
}

/*
 * Where our part of the head goes: at its beginning, so that our script runs before those that change
 * the page. A page that leaves out the tag begins with its document type.
 */
static size_t head_start(struct text page)
{
	static const struct text tag = TEXT_INIT("<head>");
	const char *head = text_find(page, tag);
	const char *type = text_starts(page, TEXT("<!")) ? memchr(page.data, '>', page.size) : NULL;

	if (head != NULL)
		return (size_t)(head - page.data) + tag.size;
	return type == NULL ? 0 : (size_t)(type - page.data) + 1;
}

void dress_page(struct buffer *out, struct text page, const struct notice *notice)
{
	bool alone = page.size == 0;
	size_t head;
	size_t body;

	if (alone)
		page = empty_page;
	head = head_start(page);
	body = body_start(text_from(page, head)) + head;
	buffer_reserve(out, page.size + 4096);
	buffer_add(out, text_cut(page, 0, head));
	buffer_add_char(out, '\n');
	add_head(out, notice);
	add_policy(out, text_cut(page, head, body));
	if (notice->message.size > 0)
		add_panel(out, notice, alone);
	buffer_add(out, text_from(page, body));
}
