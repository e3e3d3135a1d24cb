#include "render/escape.h"

#include <string.h>

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

/* True when none of the eight bytes from BYTES lies below 64: in Japanese text, most. */
static bool is_plain(const char *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof word);
	return ((word | word << 1) & UINT64_C(0x8080808080808080)) == UINT64_C(0x8080808080808080);
}

void escape_html(struct buffer *out, struct text text)
{
	size_t done = 0;

	for (size_t i = 0; i < text.size; i++) {
		while (text.size - i > 8 && is_plain(text.data + i))
			i += 8;
		if (!is_special(text.data[i]))
			continue;
		buffer_add(out, text_cut(text, done, i));
		buffer_add(out, reference_of(text.data[i]));
		done = i + 1;
	}
	buffer_add(out, text_from(text, done));
}
