#include "base/quoted.h"

#include "base/word.h"

#include <strings.h>

/*
 * The size of the character at the start of TEXT, and what it is, if it must be escaped: YAML does
 * not allow control characters, and folds what Unicode knows as line ends. Else 0.
 */
static size_t special_size(struct text text, uint32_t *code)
{
	unsigned char c = (unsigned char)text.data[0];
	size_t size;

	*code = c;
	if (c < 0x80)
		return c < 0x20 || c == '"' || c == '\\' || c == 0x7f;
	if (c != 0xc2 && c != 0xe2 && c != 0xef)
		return 0;
	size = text_character(text, code);
	return *code < 0xa0 || *code == 0x2028 || *code == 0x2029 || *code == 0xfeff ||
			       *code == 0xfffe || *code == 0xffff
		       ? size
		       : 0;
}

static void add_escape(struct buffer *out, uint32_t code)
{
	if (code == '\n')
		buffer_add_string(out, "\\n");
	else if (code == '"' || code == '\\')
		buffer_add_format(out, "\\%c", (char)code);
	else
		buffer_add_format(out, code < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)code);
}

/* True when no character that must be escaped starts in the eight bytes of WORD. */
static bool is_plain(uint64_t word)
{
	return !(word_has_below(word, '"' + 1) || word_has(word, '\\') || word_has(word, 0x7f) ||
		 word_has(word, 0xc2) || word_has(word, 0xe2) || word_has(word, 0xef));
}

void quoted_add(struct buffer *out, struct text text)
{
	size_t start = 0;
	size_t i = 0;
	uint32_t code;

	buffer_add_char(out, '"');
	while (i < text.size) {
		size_t size;

		if (text.size - i >= WORD_SIZE && is_plain(word_at(text.data + i))) {
			i += WORD_SIZE;
			continue;
		}
		size = special_size(text_from(text, i), &code);
		if (size > 0) {
			buffer_add(out, text_cut(text, start, i));
			add_escape(out, code);
			start = i + size;
		}
		i += size > 0 ? size : 1;
	}
	buffer_add(out, text_from(text, start));
	buffer_add_char(out, '"');
}

static bool is_letter(uint32_t code)
{
	return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

/*
 * True when CODE means nothing to YAML wherever it stands. Colons and number signs, wide ones too, are
 * left out: what looks like a key or comment should be seen to be none.
 */
static bool is_harmless(uint32_t code)
{
	if (code < 0x80)
		return is_letter(code) || (code >= '0' && code <= '9') || code == '(' ||
		       code == ')' || code == '.' || code == '_' || code == '-' || code == '/';
	return (code >= 0x3001 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) ||
	       (code >= 0xff01 && code <= 0xff9f && code != 0xff1a && code != 0xff03);
}

/* Words and numbers that some reader of YAML takes for something else than text. */
static bool is_taken(struct text text)
{
	static const char *const words[] = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
	bool number = true;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text.size == strlen(words[i]) && strncasecmp(text.data, words[i], text.size) == 0)
			return true;
	for (size_t i = 0; i < text.size; i++)
		number = number && (unsigned char)text.data[i] < 0x80;
	return number && !is_letter((unsigned char)text.data[0]);
}

void quoted_add_if_needed(struct buffer *out, struct text text)
{
	struct text rest = text;
	uint32_t code = 0;
	size_t size = text_character(rest, &code);
	bool plain = size > 0 && (is_letter(code) || code >= 0x80) && !is_taken(text);

	for (; plain && (size = text_character(rest, &code)) > 0; rest = text_from(rest, size))
		plain = is_harmless(code);
	if (plain && rest.size == 0)
		buffer_add(out, text);
	else
		quoted_add(out, text);
}
