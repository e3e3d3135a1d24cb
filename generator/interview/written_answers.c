#include "base/arena.h"
#include "base/quoted.h"
#include "interview/written.h"

#include <string.h>

static void add_value(struct buffer *out, struct text value)
{
	if (value.size == 0)
		buffer_add_string(out, "\"\""); /* left out, and said so */
	else
		quoted_add_if_needed(out, value);
	buffer_add_char(out, '\n');
}

/* Names of guidelines: they are parted by spaces, and are names of folders. */
static void add_list(struct buffer *out, struct text names)
{
	buffer_add_char(out, '[');
	while (names.size > 0) {
		quoted_add(out, text_take(&names, ' '));
		buffer_add_string(out, names.size > 0 ? ", " : "");
	}
	buffer_add_string(out, "]\n");
}

/* The post in ENTRY, and the role's own name beside it if it has one. */
static void add_role(struct buffer *out, const struct answers *answers,
	const struct table_entry *entry, struct text key)
{
	struct text own = text_format(out->arena, "%.*s.name", TEXT_ARGS(entry->name));

	if (answers_get(answers, own) == NULL) {
		buffer_add_format(out, "  %.*s: ", TEXT_ARGS(key));
		add_value(out, ((const struct given *)entry->value)->text);
		return;
	}
	buffer_add_format(out, "  %.*s:\n    post: ", TEXT_ARGS(key));
	add_value(out, ((const struct given *)entry->value)->text);
	buffer_add_string(out, "    name: ");
	add_value(out, answers_text(answers, own));
}

/* All answers below KEY. A role that has a name only stands by itself. */
static void add_map(struct buffer *out, const struct answers *answers, const char *key)
{
	struct text prefix = text_format(out->arena, "%s.", key);
	bool any = false;

	for (size_t i = 0; i < answers->table.count; i++) {
		const struct table_entry *entry = &answers->table.entries[i];
		struct text rest;

		if (!text_starts(entry->name, prefix))
			continue;
		rest = text_from(entry->name, prefix.size);
		if (memchr(rest.data, '.', rest.size) != NULL)
			continue; /* written with its post */
		if (!any)
			buffer_add_format(out, "%s:\n", key);
		any = true;
		add_role(out, answers, entry, rest);
	}
}

struct text written_answers(struct arena *arena, const struct answers *answers)
{
	static const char *const maps[] = {"handbook", "facts", "roles"};
	struct buffer out = {.arena = arena};

	buffer_add_string(&out,
		"# 途中までの答えです。同じコマンド（tebiki init）をもう一度動かすと、続きから始まります。\n"
		"# 終わると、このファイルは消えます。\n");
	for (size_t i = 0; i < answers->table.count; i++) {
		const struct table_entry *entry = &answers->table.entries[i];
		struct text value = ((const struct given *)entry->value)->text;

		if (memchr(entry->name.data, '.', entry->name.size) != NULL)
			continue;
		buffer_add_format(&out, "%.*s: ", TEXT_ARGS(entry->name));
		if (text_equal(entry->name, TEXT("imports")))
			add_list(&out, value);
		else
			add_value(&out, value);
	}
	for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
		add_map(&out, answers, maps[i]);
	return buffer_text(&out);
}
