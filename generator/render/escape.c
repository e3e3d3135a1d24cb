#include "render/escape.h"

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
