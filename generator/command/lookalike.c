#include "command/lookalike.h"

#include "base/narrow.h"
#include "command/commands.h"

enum { ROOM = 200 };

/* The size of the dash at the start of REST, ASCII or not; ー is one where an option begins. */
static size_t dash(struct text rest)
{
	uint32_t code;
	size_t size = text_character(rest, &code);

	if (size == 0)
		return 0;
	return code == '-' || code == 0x30fc || text_narrow_sign(rest) == '-' ? size : 0;
}

/* The ASCII letter or digit that REST begins with or looks to; 0 when it does not. */
static char letter(struct text rest)
{
	char sign = rest.size == 0 ? 0 : text_narrow_sign(rest);

	if (sign == 0 && rest.size > 0)
		sign = rest.data[0];
	return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ? sign : 0;
}

/* The size of the option's name at the start of REST: one letter, or all up to a sign that ends it. */
static size_t name_size(struct text rest, size_t dashes)
{
	size_t size = 0;
	uint32_t code;

	if (dashes == 1)
		return text_character(rest, &code);
	while (size < rest.size) {
		char sign = text_narrow_sign(text_from(rest, size));

		if (rest.data[size] == '=' || sign == '=' || sign == ' ')
			break;
		size += text_character(text_from(rest, size), &code);
	}
	return size;
}

static bool is_long(struct text name)
{
	size_t count;
	const struct option_form *forms = option_forms(&count);

	for (size_t i = 0; i < count; i++)
		if (text_equal(name, text_of(forms[i].name)))
			return true;
	return false;
}

/* What WORD would be as an option, in OUT; false when it looks like none. Its value stays as it is. */
static bool as_option(struct text word, char *out, size_t room)
{
	struct text rest = word;
	size_t dashes = 0;
	size_t lead;
	size_t size;
	char name[ROOM / 2];
	char sign;

	for (; dashes < 2 && (size = dash(rest)) > 0; dashes++)
		rest = text_from(rest, size);
	if (dashes == 0 || letter(rest) == 0)
		return false;
	/* Editors make one long dash of two. */
	size = name_size(rest, 2);
	text_narrow(text_cut(rest, 0, size), name, sizeof name);
	if (word.data[0] == '-' || !is_long(text_of(name))) {
		size = name_size(rest, dashes);
		text_narrow(text_cut(rest, 0, size), name, sizeof name);
	}
	rest = text_from(rest, size);
	sign = rest.size == 0 ? 0 : text_narrow_sign(rest);
	if (sign != '=' && sign != ' ')
		sign = 0;
	if (sign != 0 && dashes == 1 && strlen(name) == 1)
		sign = ' ';
	lead = word.data[0] == '-' ? dashes : strlen(name) > 1 ? 2 : 1;
	snprintf(out, room, "%.*s%s%.*s%.*s", (int)lead, "--", name, sign != 0, &sign,
		TEXT_ARGS(text_from(rest, sign == 0 ? 0 : 3))); /* both are three bytes in UTF-8 */
	return true;
}

bool lookalike_check(struct report *report, int argc, char *const *argv)
{
	char meant[ROOM];

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (!as_option(text_of(argv[i]), meant, sizeof meant) ||
			strlen(argv[i]) >= ROOM / 2 || strcmp(meant, argv[i]) == 0)
			continue;
		report_usage(report, "'%s' has full-width signs: write %s", argv[i], meant);
		return false;
	}
	return true;
}

bool lookalike_report(struct report *report, const char *name, const char *value)
{
	char ascii[ROOM];

	if (value == NULL || !text_narrow(text_of(value), ascii, sizeof ascii))
		return false;
	report_usage(report, "'%s' has full-width signs: write %s%s%s%s", value,
		name == NULL ? "" : "--", name == NULL ? "" : name, name == NULL ? "" : "=", ascii);
	return true;
}
