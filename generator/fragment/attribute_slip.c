#include "fragment/attribute_slip.h"

#include "fragment/known.h"
#include "model/keys.h"
#include "read/choice.h"

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

bool attribute_is_read(enum attribute_key key, struct text word)
{
	bool number = word.data[0] == '(' || (word.data[0] >= '0' && word.data[0] <= '9');

	switch (key) {
	case ATTRIBUTE_FOR:
	case ATTRIBUTE_AT: return number || !text_is_ascii(word);
	case ATTRIBUTE_BY:
	case ATTRIBUTE_WHEN:
	case ATTRIBUTE_EVERY:
	case ATTRIBUTE_PRODUCES:
	case ATTRIBUTE_REPORTS_TO:
	case ATTRIBUTE_LEVEL: return !text_is_ascii(word);
	default: return false;
	}
}

/* True when WORD is what is written .WORD: a layer or a change; the id of a change's provision may stand behind it. */
static bool report_class(struct report *report, struct place place, struct text word, struct text behind)
{
	bool change = choice_find(word, scope_changes, SCOPE_CHANGE_COUNT) < SCOPE_CHANGE_COUNT;
	struct text id = text_starts(behind, TEXT("=")) ? text_from(behind, 1) : (struct text){0};
	char help[120];

	if (!change && choice_find(word, layer_keys, LAYER_COUNT) == LAYER_COUNT)
		return false;
	if (change)
		snprintf(help, sizeof help, "write {.%.*s at=%.*s}", TEXT_ARGS(word),
			TEXT_ARGS(id.size > 0 && id.size < 60 ? id : TEXT("id")));
	else
		snprintf(help, sizeof help, "write {.%.*s}", TEXT_ARGS(word));
	report_error(report, CODE_BAD_ATTRIBUTE, place, text_of(help), "'%.*s' lacks its dot",
		TEXT_ARGS(word));
	return true;
}

bool attribute_slip(struct report *report, struct place place, struct text word, struct text behind)
{
	const char *dot = text_find(word, TEXT("."));
	struct text sort =
		dot == NULL ? (struct text){0} : text_cut(word, 0, (size_t)(dot - word.data));
	char help[160];

	if (report_class(report, place, word, behind))
		return true;
	if (choice_find(sort, scope_sorts, SORT_COUNT) == SORT_COUNT)
		return false;
	snprintf(help, sizeof help, "write {{%.*s%.*s}}", TEXT_ARGS(word), TEXT_ARGS(behind));
	report_error(report, CODE_STRAY_BRACE, place, text_of(help), "a value stands in two braces");
	return true;
}
