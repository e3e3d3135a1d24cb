#include "load/wide.h"

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
};

/* The ASCII character that the one at the start of TEXT looks like; 0 when it is itself, or like none. */
static char meant(struct text text)
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

/* TEXT with ASCII signs in OUT, as much as fits; true when that changes anything. */
static bool narrow(struct text text, char *out, size_t room)
{
	bool changed = false;
	size_t used = 0;

	for (size_t i = 0; i < text.size;) {
		struct text rest = text_from(text, i);
		uint32_t code;
		size_t size = text_character(rest, &code);
		char ascii = meant(rest);

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

bool wide_report(struct report *report, struct place place, struct text text)
{
	char ascii[120];
	char help[160];

	if (!narrow(text, ascii, sizeof ascii))
		return false;
	snprintf(help, sizeof help, "write it in ASCII: %s", ascii);
	report_error(report, CODE_FULL_WIDTH, place, text_of(help), "'%.*s' has full-width signs",
		TEXT_ARGS(text));
	return true;
}

bool wide_quote(struct text text)
{
	static const struct text quotes[] = {TEXT_INIT("“"), TEXT_INIT("”"), TEXT_INIT("＂"),
		TEXT_INIT("‘"), TEXT_INIT("’"), TEXT_INIT("＇")};

	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
		if (text_starts(text, quotes[i]))
			return true;
	return false;
}

/* What looks like nothing, or like an ordinary space. */
static const struct {
	struct text bytes;
	const char *name;
} invisible[] = {
	{TEXT_INIT("\xc2\xa0"), "a no-break space (U+00A0)"},
	{TEXT_INIT("\xc2\xad"), "a soft hyphen (U+00AD)"},
	{TEXT_INIT("\xe2\x80\x8b"), "a zero-width space (U+200B)"},
	{TEXT_INIT("\xe2\x80\x8c"), "a zero-width character (U+200C)"},
	{TEXT_INIT("\xe2\x80\x8d"), "a zero-width character (U+200D)"},
	{TEXT_INIT("\xe2\x80\x8e"), "a mark of direction (U+200E)"},
	{TEXT_INIT("\xe2\x80\x8f"), "a mark of direction (U+200F)"},
	{TEXT_INIT("\xe2\x81\xa0"), "a word joiner (U+2060)"},
	{TEXT_INIT("\xef\xbb\xbf"), "a byte order mark (U+FEFF)"},
};

bool wide_check_visible(struct report *report, const struct source *source)
{
	for (size_t i = 0; i < sizeof invisible / sizeof *invisible; i++) {
		const char *found = text_find(source->text, invisible[i].bytes);

		if (found == NULL)
			continue;
		report_error(report, CODE_INVISIBLE_CHARACTER,
			source_place(source, (struct text){found, invisible[i].bytes.size}),
			TEXT("delete it; write an ordinary space, if there is to be one"),
			"an invisible character stands here: %s", invisible[i].name);
		return false;
	}
	return true;
}
