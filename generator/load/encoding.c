#include "load/encoding.h"

#include "base/arena.h"

#include <iconv.h>

/* BYTES out of the encoding FROM. */
static bool convert(
	struct arena *arena, const char *from, struct text bytes, struct text *out, size_t *wrong)
{
	size_t room = bytes.size * 3 + 4; /* a byte of half-width kana becomes three */
	char *data = arena_bytes(arena, room);
	char *in = (char *)(uintptr_t)bytes.data; /* iconv only reads it */
	char *end = data;
	size_t left = bytes.size;
	iconv_t converter = iconv_open("UTF-8", from);
	bool done;

	*wrong = 0;
	if (converter == (iconv_t)-1) // NOLINT: that is how iconv says it
		return false;
	done = iconv(converter, &in, &left, &end, &room) != (size_t)-1;
	iconv_close(converter);
	*wrong = bytes.size - left;
	*out = (struct text){data, (size_t)(end - data)};
	return done;
}

bool encoding_utf8(struct arena *arena, struct text bytes, struct text *out, size_t *wrong)
{
	bool wide = text_starts(bytes, TEXT("\xff\xfe")) || text_starts(bytes, TEXT("\xfe\xff"));

	*out = text_starts(bytes, TEXT("\xef\xbb\xbf")) ? text_from(bytes, 3) : bytes;
	if (wide)
		return convert(arena, "UTF-16", bytes, out, wrong);
	if (text_valid_prefix(*out) == out->size)
		return true;
	return convert(arena, "CP932", bytes, out, wrong);
}
