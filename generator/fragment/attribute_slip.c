#include "fragment/attribute_slip.h"

#include "fragment/known.h"

static const char *const expected[ATTRIBUTE_COUNT] = {
	[ATTRIBUTE_BY] = "name a role by its key: by=ciso, or by=\"ciso staff\"",
	[ATTRIBUTE_WHEN] = "write a fact, or a condition in quotes: when=\"ministry and telework\"",
	[ATTRIBUTE_FOR] = "name a provision of this clause by its id, without #: for=report",
	[ATTRIBUTE_SOURCE] = "put the number in quotes: source=\"2.1.1(7)(a)\"",
	[ATTRIBUTE_EVERY] = "write year, half-year, quarter, month, week, day or regularly",
	[ATTRIBUTE_PRODUCES] = "name a document by its key: produces=plan",
	[ATTRIBUTE_REPORTS_TO] = "name a role by its key: reports_to=ciso",
	[ATTRIBUTE_LEVEL] = "write must, recommended, basic or additional",
	[ATTRIBUTE_AT] = "name a provision by its id, without #: at=report",
};

struct text attribute_expected(enum attribute_key key)
{
	return expected[key] == NULL ? (struct text){0} : text_of(expected[key]);
}

static bool is_ascii(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.data[i] >= 0x80)
			return false;
	return true;
}

bool attribute_is_read(enum attribute_key key, struct text word)
{
	bool number = word.data[0] == '(' || (word.data[0] >= '0' && word.data[0] <= '9');

	switch (key) {
	case ATTRIBUTE_FOR:
	case ATTRIBUTE_AT: return number || !is_ascii(word);
	case ATTRIBUTE_BY:
	case ATTRIBUTE_WHEN:
	case ATTRIBUTE_EVERY:
	case ATTRIBUTE_PRODUCES:
	case ATTRIBUTE_REPORTS_TO:
	case ATTRIBUTE_LEVEL: return !is_ascii(word);
	default: return false;
	}
}

/* What is written .so; a change names its provision. */
static const struct class
{
	struct text name;
	bool change;
} classes[] = {
	{TEXT_INIT("requirements"), false},
	{TEXT_INIT("measures"), false},
	{TEXT_INIT("commentary"), false},
	{TEXT_INIT("questions"), false},
	{TEXT_INIT("replace"), true},
	{TEXT_INIT("before"), true},
	{TEXT_INIT("after"), true},
	{TEXT_INIT("remove"), true},
};

/* WORD is the name of CLASS; an id may stand behind it, as after an attribute. */
static void report_class(
	struct report *report, struct place place, const struct class *class, struct text behind)
{
	struct text id = text_starts(behind, TEXT("=")) ? text_from(behind, 1) : (struct text){0};
	char help[120];

	if (class->change)
		snprintf(help, sizeof help, "write {.%s at=%.*s}", class->name.data,
			TEXT_ARGS(id.size > 0 && id.size < 60 ? id : TEXT("id")));
	else
		snprintf(help, sizeof help, "write {.%s}", class->name.data);
	report_error(report, CODE_BAD_ATTRIBUTE, place, text_of(help), "'%s' lacks its dot",
		class->name.data);
}

bool attribute_slip(struct report *report, struct place place, struct text word, struct text behind)
{
	const char *dot = text_find(word, TEXT("."));
	struct text sort =
		dot == NULL ? (struct text){0} : text_cut(word, 0, (size_t)(dot - word.data));
	char help[160];

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
		if (!text_equal(word, classes[i].name))
			continue;
		report_class(report, place, &classes[i], behind);
		return true;
	}
	for (size_t i = 0; i < SORT_COUNT; i++) {
		if (!text_equal(sort, text_of(scope_sorts[i])))
			continue;
		snprintf(help, sizeof help, "write {{%.*s%.*s}}", TEXT_ARGS(word), TEXT_ARGS(behind));
		report_error(report, CODE_STRAY_BRACE, place, text_of(help),
			"a value stands in two braces");
		return true;
	}
	return false;
}
