#include "render/mark.h"

#include "base/arena.h"
#include "base/escape.h"
#include "model/wording.h"

static const struct text LANG = TEXT_INIT(" lang=\"" CONTENT_LANGUAGE "\"");
static const struct text SPAN = TEXT_INIT("<span lang=\"" CONTENT_LANGUAGE "\">");
static const struct text SPAN_END = TEXT_INIT("</span>");

/* Letters of ASCII alone are the same in all languages. */
static bool is_worth_it(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.data[i] >= 0x80)
			return true;
	return false;
}

/* Appends TEXT escaped, with BEGIN and END in the place of the marks. */
static void add_mixed(struct buffer *out, struct text text, struct text begin, struct text end)
{
	size_t done = 0;

	for (size_t i = 0; i < text.size; i++) {
		bool begins = text.data[i] == *WORDING_CONTENT;

		if (!begins && text.data[i] != *WORDING_END)
			continue;
		escape_html(out, text_cut(text, done, i));
		buffer_add(out, begins ? begin : end);
		done = i + 1;
	}
	escape_html(out, text_from(text, done));
}

void mark_text(struct buffer *out, struct text text, enum marking marking)
{
	bool drawing = marking == MARKING_DRAWING;

	if (marking == MARKING_MIXED) {
		add_mixed(out, text, SPAN, SPAN_END);
	} else if (marking == MARKING_BARE || !is_worth_it(text)) {
		add_mixed(out, text, (struct text){0}, (struct text){0});
	} else {
		buffer_add(out, drawing ? TEXT("<tspan lang=\"" CONTENT_LANGUAGE "\">") : SPAN);
		add_mixed(out, text, (struct text){0}, (struct text){0});
		buffer_add(out, drawing ? TEXT("</tspan>") : SPAN_END);
	}
}

static bool begins_block(struct text html)
{
	static const char *const names[] = {"<p", "<ul", "<ol", "<dl", "<div", "<figure", "<table",
		"<pre", "<blockquote", "<h1", "<h2", "<h3", "<h4", "<h5", "<h6", "<hr", "<section"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct text name = text_of(names[i]);

		if (text_starts(html, name) && html.size > name.size &&
			(html.data[name.size] == '>' || html.data[name.size] == ' '))
			return true;
	}
	return false;
}

/* The size of the tag at the start of HTML, and of its name with the bracket before it. */
static size_t tag_size(struct text html, size_t *name)
{
	size_t size = 1;
	char quote = '\0';

	while (size < html.size && html.data[size] != ' ' && html.data[size] != '>')
		size++;
	*name = size;
	for (; size < html.size && (quote != '\0' || html.data[size] != '>'); size++) {
		if (quote != '\0')
			quote = html.data[size] == quote ? '\0' : quote;
		else if (html.data[size] == '"')
			quote = '"';
	}
	return size < html.size ? size + 1 : size;
}

static bool is_void(struct text tag)
{
	return text_starts(tag, TEXT("<br")) || text_starts(tag, TEXT("<hr")) ||
	       text_starts(tag, TEXT("<wbr"));
}

/* Blocks: each of the outermost says its language, so that none comes between them and what is around. */
static void add_blocks(struct buffer *out, struct text html)
{
	size_t depth = 0;

	for (size_t i = 0; i < html.size;) {
		struct text rest = text_from(html, i);
		size_t name = 0;
		size_t size = rest.data[0] == '<' ? tag_size(rest, &name) : 1;

		buffer_add(out, text_cut(rest, 0, name > 0 ? name : size));
		if (name > 0) {
			bool ends = text_starts(rest, TEXT("</"));

			if (!ends && depth == 0)
				buffer_add(out, LANG);
			buffer_add(out, text_cut(rest, name, size));
			if (ends)
				depth -= depth > 0;
			else
				depth += !is_void(rest);
		}
		i += size;
	}
}

void mark_html(struct buffer *out, struct text html, enum marking marking)
{
	if (marking != MARKING_CONTENT || !is_worth_it(html)) {
		buffer_add(out, html);
	} else if (begins_block(html)) {
		add_blocks(out, html);
	} else {
		buffer_add(out, SPAN);
		buffer_add(out, html);
		buffer_add(out, SPAN_END);
	}
}
