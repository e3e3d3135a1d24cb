#include "base/narrow.h"

static const struct {
	struct text written;
	char meant;
} others[] = {
	{TEXT_INIT("　"), ' '},
	{TEXT_INIT("、"), ','},
	{TEXT_INIT("“"), '"'},
	{TEXT_INIT("”"), '"'},
	{TEXT_INIT("‘"), '\''},
	{TEXT_INIT("’"), '\''},
	{TEXT_INIT("「"), '"'},
	{TEXT_INIT("」"), '"'},
	{TEXT_INIT("\xe2\x80\x90"), '-'}, /* hyphens, dashes and the minus sign */
	{TEXT_INIT("\xe2\x80\x91"), '-'},
	{TEXT_INIT("\xe2\x80\x92"), '-'},
	{TEXT_INIT("\xe2\x80\x93"), '-'},
	{TEXT_INIT("\xe2\x80\x94"), '-'},
	{TEXT_INIT("\xe2\x80\x95"), '-'},
	{TEXT_INIT("\xe2\x88\x92"), '-'},
};

char text_narrow_sign(struct text text)
{
	uint32_t code = 0;

	text_character(text, &code);
	if (code >= 0xff01 && code <= 0xff5e)
		return (char)(code - 0xff01 + '!');
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (text_starts(text, others[i].written))
			return others[i].meant;
	return 0;
}

bool text_narrow(struct text text, char *out, size_t room)
{
	bool changed = false;
	size_t used = 0;

	for (size_t i = 0; i < text.size;) {
		struct text rest = text_from(text, i);
		uint32_t code;
		size_t size = text_character(rest, &code);
		char ascii = text_narrow_sign(rest);

		size = size == 0 ? 1 : size;
		changed |= ascii != 0;
		if (used + size + 1 > room)
			break;
		if (ascii != 0)
			out[used++] = ascii;
		else
			for (size_t j = 0; j < size; j++)
				out[used++] = rest.data[j];
		i += size;
	}
	out[used] = '\0';
	return changed;
}
