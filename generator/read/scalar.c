#include "read/scalar.h"

#include <utf8proc.h>

static bool is_wide(struct text text)
{
	uint32_t code = 0;

	return text_character(text, &code) > 0 && utf8proc_charwidth((utf8proc_int32_t)code) == 2;
}

struct text scalar_unfold(struct arena *arena, struct text text)
{
	struct buffer out = {.arena = arena};
	bool wide = false;

	for (size_t i = 0; i < text.size;) {
		struct text rest = text_from(text, i);
		uint32_t code;
		size_t size = text_character(rest, &code);

		size = size == 0 ? 1 : size;
		if (!(wide && rest.data[0] == ' ' && is_wide(text_from(rest, 1))))
			buffer_add(&out, text_cut(rest, 0, size));
		wide = is_wide(rest);
		i += size;
	}
	return buffer_text(&out);
}

struct text scalar_trim(struct text text)
{
	static const struct text wide = TEXT_INIT("　");

	while (text_starts(text, wide))
		text = text_trim(text_from(text, wide.size));
	while (text_ends(text, wide))
		text = text_trim(text_cut(text, 0, text.size - wide.size));
	return text;
}
