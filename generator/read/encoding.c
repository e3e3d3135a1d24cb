#include "read/encoding.h"

#include "base/arena.h"
#include "read/cp932.h"

#include <utf8proc.h>

/*
 * Decodes the character at the start of a text that is not empty; its length in bytes, or 0. Our own,
 * for iconv wants files beside the C library for these encodings, which a static program has not.
 */
typedef size_t decoder(struct text text, uint32_t *code);

enum { LEAD = 0xd800, TRAIL = 0xdc00, BEHIND = 0xe000, BEYOND = 0x10000, HALF = 10 };

static size_t utf16_character(struct text text, unsigned first, uint32_t *code)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	unsigned unit;

	if (text.size < 2)
		return 0;
	*code = (uint32_t)bytes[first] << 8 | bytes[1 - first];
	if (*code < LEAD || *code >= BEHIND)
		return 2;
	if (*code >= TRAIL || text.size < 4)
		return 0;
	unit = (unsigned)bytes[2 + first] << 8 | bytes[3 - first];
	if (unit < TRAIL || unit >= BEHIND)
		return 0;
	*code = BEYOND + ((*code - LEAD) << HALF) + unit - TRAIL;
	return 4;
}

static size_t utf16_little(struct text text, uint32_t *code)
{
	return utf16_character(text, 1, code);
}

static size_t utf16_big(struct text text, uint32_t *code)
{
	return utf16_character(text, 0, code);
}

/* BYTES out of the encoding that DECODE knows. */
static bool convert(
	struct arena *arena, decoder *decode, struct text bytes, struct text *out, size_t *wrong)
{
	/* A byte of half-width kana becomes three. */
	char *data = arena_bytes(arena, bytes.size * 3 + 1);
	size_t size = 0;
	size_t at = 0;
	size_t length = 1;
	uint32_t code;

	while (at < bytes.size && (length = decode(text_from(bytes, at), &code)) > 0) {
		size += (size_t)utf8proc_encode_char(
			(utf8proc_int32_t)code, (utf8proc_uint8_t *)data + size);
		at += length;
	}
	*wrong = at;
	*out = (struct text){data, size};
	return at == bytes.size;
}

bool encoding_utf8(struct arena *arena, struct text bytes, struct text *out, size_t *wrong)
{
	*wrong = 0;
	*out = text_starts(bytes, TEXT("\xef\xbb\xbf")) ? text_from(bytes, 3) : bytes;
	if (text_starts(bytes, TEXT("\xff\xfe")))
		return convert(arena, utf16_little, text_from(bytes, 2), out, wrong);
	if (text_starts(bytes, TEXT("\xfe\xff")))
		return convert(arena, utf16_big, text_from(bytes, 2), out, wrong);
	if (text_valid_prefix(*out) == out->size)
		return true;
	return convert(arena, cp932_character, bytes, out, wrong);
}
