#include "read/wide.h"

#include "base/narrow.h"

bool wide_report(struct report *report, struct place place, struct text text)
{
	char ascii[120];
	char help[160];

	if (!text_narrow(text, ascii, sizeof ascii))
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
