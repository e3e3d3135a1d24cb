#include "base/text.h"

#include "base/arena.h"
#include "base/word.h"

#include <string.h>

bool text_equal(struct text a, struct text b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

int text_compare(struct text a, struct text b)
{
	size_t common = a.size < b.size ? a.size : b.size;
	int order = common == 0 ? 0 : memcmp(a.data, b.data, common);

	if (order != 0)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

bool text_is_ascii(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.data[i] >= 0x80)
			return false;
	return true;
}

bool text_starts(struct text text, struct text with)
{
	return text.size >= with.size && text_equal(text_cut(text, 0, with.size), with);
}

bool text_ends(struct text text, struct text with)
{
	return text.size >= with.size && text_equal(text_from(text, text.size - with.size), with);
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct text text_trim(struct text text)
{
	while (text.size > 0 && is_space(text.data[0]))
		text = text_from(text, 1);
	while (text.size > 0 && is_space(text.data[text.size - 1]))
		text.size--;
	return text;
}

struct text text_take(struct text *rest, char end)
{
	const char *at = rest->size == 0 ? NULL : memchr(rest->data, end, rest->size);
	struct text piece = *rest;

	if (at != NULL)
		piece.size = (size_t)(at - rest->data);
	*rest = text_from(*rest, at == NULL ? piece.size : piece.size + 1);
	return piece;
}

/* memmem is slow in finding one or two bytes. */
static const char *find_short(struct text text, struct text needle)
{
	const char *end = text.data + text.size - needle.size + 1;
	const char *at = text.data;

	if (text.size < needle.size)
		return NULL;
	while (at < end && (at = memchr(at, needle.data[0], (size_t)(end - at))) != NULL) {
		if (at[needle.size - 1] == needle.data[needle.size - 1])
			return at;
		at++;
	}
	return NULL;
}

const char *text_find(struct text text, struct text needle)
{
	if (text.size == 0 || needle.size == 0)
		return needle.size == 0 ? text.data : NULL;
	if (needle.size > 2)
		return memmem(text.data, text.size, needle.data, needle.size);
	return find_short(text, needle);
}

struct text text_copy(struct arena *arena, struct text text)
{
	char *data = arena_bytes(arena, text.size + 1);

	if (text.size > 0)
		memcpy(data, text.data, text.size);
	data[text.size] = '\0';
	return (struct text){data, text.size};
}

const char *text_string(struct arena *arena, struct text text)
{
	return text_copy(arena, text).data;
}

struct text text_join(struct arena *arena, const struct text *parts, size_t count)
{
	size_t size = 0;
	char *data;
	char *end;

	for (size_t i = 0; i < count; i++)
		size += parts[i].size;
	data = end = arena_bytes(arena, size + 1);
	for (size_t i = 0; i < count; i++)
		if (parts[i].size > 0)
			end = mempcpy(end, parts[i].data, parts[i].size);
	*end = '\0';
	return (struct text){data, size};
}

struct text text_number(struct arena *arena, size_t number)
{
	struct buffer buffer = {.arena = arena};

	buffer_add_number(&buffer, number);
	return buffer_text(&buffer);
}

struct text text_vformat(struct arena *arena, const char *format, va_list arguments)
{
	struct buffer buffer = {.arena = arena};

	buffer_add_vformat(&buffer, format, arguments);
	return buffer_text(&buffer);
}

struct text text_format(struct arena *arena, const char *format, ...)
{
	struct text text;

	TEXT_OF_ARGUMENTS(text, arena, format);
	return text;
}

/* Length of the sequence that a lead byte announces; 0 for a byte that leads none. */
static size_t sequence_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xc2 && lead < 0xe0)
		return 2;
	if (lead >= 0xe0 && lead < 0xf0)
		return 3;
	return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

static bool is_allowed(uint32_t code, size_t length)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};

	return code >= least[length] && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}

size_t text_character(struct text text, uint32_t *code)
{
	static const unsigned char lead_bits[] = {0, 0x7f, 0x1f, 0x0f, 0x07};
	size_t length = text.size == 0 ? 0 : sequence_length((unsigned char)text.data[0]);

	if (length == 0 || length > text.size)
		return 0;
	*code = (unsigned char)text.data[0] & lead_bits[length];
	for (size_t i = 1; i < length; i++) {
		if (((unsigned char)text.data[i] & 0xc0) != 0x80)
			return 0;
		*code = *code << 6 | ((unsigned char)text.data[i] & 0x3f);
	}
	return is_allowed(*code, length) ? length : 0;
}

/* Most of our characters: three bytes that encode U+1000 to U+CFFF, none of them excluded. */
static bool is_common(const char *bytes)
{
	return (unsigned char)bytes[0] - 0xe1u < 0xedu - 0xe1u &&
	       ((unsigned char)bytes[1] & 0xc0) == 0x80 && ((unsigned char)bytes[2] & 0xc0) == 0x80;
}

size_t text_valid_prefix(struct text text)
{
	size_t offset = 0;
	uint32_t code;

	while (offset < text.size) {
		const char *at = text.data + offset;
		size_t rest = text.size - offset;
		size_t length;

		if (rest >= 3 && is_common(at))
			length = 3;
		else if (rest >= WORD_SIZE && word_is_ascii(word_at(at)))
			length = WORD_SIZE;
		else
			length = text_character(text_from(text, offset), &code);
		if (length == 0)
			break;
		offset += length;
	}
	return offset;
}
