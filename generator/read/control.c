#include "read/control.h"

#include "base/word.h"

/* The byte that begins U+0080 to U+00BF: the next one is the character's number. */
enum { LATIN = 0xc2, NEXT_LINE = 0x85 };

/* True when eight bytes hold a control character, be it a line end, or the beginning of one. */
static bool may_hold(uint64_t word)
{
	return word_has_below(word, 0x20) || word_has(word, 0x7f) || word_has(word, LATIN);
}

/* The control character at the start of TEXT, which is not empty; false when there is none. */
static bool is_control(struct text text, unsigned *code)
{
	unsigned char c = (unsigned char)text.data[0];

	*code = c == LATIN && text.size > 1 ? (unsigned char)text.data[1] : c;
	if (c == LATIN)
		return *code >= 0x80 && *code < 0xa0 && *code != NEXT_LINE;
	return c == 0x7f || (c < 0x20 && c != '\t' && c != '\n' && c != '\r');
}

size_t control_find(struct text text, unsigned *code)
{
	for (size_t i = 0; i < text.size; i++) {
		while (text.size - i > WORD_SIZE && !may_hold(word_at(text.data + i)))
			i += WORD_SIZE;
		if (is_control(text_from(text, i), code))
			return i;
	}
	return text.size;
}
