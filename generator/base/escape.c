#include "base/escape.h"

#include <ctype.h>

#include "base/word.h"

static struct text reference_of(char c)
{
	switch (c) {
	case '&': return TEXT("&amp;");
	case '<': return TEXT("&lt;");
	case '>': return TEXT("&gt;");
	case '"': return TEXT("&quot;");
	default: return TEXT("&#39;");
	}
}

/* All five lie below 64: one bit each in a word. */
static bool is_special(char c)
{
	static const uint64_t special = UINT64_C(1) << '&' | UINT64_C(1) << '<' | UINT64_C(1) << '>' |
					UINT64_C(1) << '"' | UINT64_C(1) << '\'';
	unsigned char byte = (unsigned char)c;

	return byte < 64 && (special >> byte & 1) != 0;
}

/* True when none of eight bytes is special; in Japanese text most words have nothing below 64. */
static bool is_plain(uint64_t word)
{
	return !word_has_below(word, 64) ||
	       !(word_has(word, '&') || word_has(word, '<') || word_has(word, '>') ||
		       word_has(word, '"') || word_has(word, '\''));
}

void escape_html(struct buffer *out, struct text text)
{
	size_t done = 0;
	size_t i = 0;

	while (i < text.size) {
		if (text.size - i >= WORD_SIZE && is_plain(word_at(text.data + i))) {
			i += WORD_SIZE;
			continue;
		}
		if (is_special(text.data[i])) {
			buffer_add(out, text_cut(text, done, i));
			buffer_add(out, reference_of(text.data[i]));
			done = i + 1;
		}
		i++;
	}
	buffer_add(out, text_from(text, done));
}

/* Line ends are not lost on old browsers either: to them U+2028 and U+2029 ended a string. */
static bool ends_line(struct text text)
{
	return text_starts(text, TEXT("\xe2\x80\xa8")) || text_starts(text, TEXT("\xe2\x80\xa9"));
}

void escape_script(struct buffer *out, struct text text)
{
	size_t done = 0;

	buffer_add_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];
		size_t length = c == 0xe2 && ends_line(text_from(text, i)) ? 3 : 1;

		if (c >= ' ' && c != '"' && c != '\\' && c != '<' && length == 1)
			continue;
		buffer_add(out, text_cut(text, done, i));
		buffer_add_format(out, "\\u%04x",
			length == 1 ? c : 0x2000U + ((unsigned char)text.data[i + 2] & 0x3fU));
		i += length - 1;
		done = i + 1;
	}
	buffer_add(out, text_from(text, done));
	buffer_add_char(out, '"');
}

void escape_css(struct buffer *out, struct text text)
{
	buffer_add_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];

		if (c >= 0x80 || c == ' ' || isalnum(c))
			buffer_add_char(out, (char)c);
		else
			buffer_add_format(out, "\\%x ", c);
	}
	buffer_add_char(out, '"');
}
