#include "template/wording.h"

#include "base/arena.h"
#include "template/labels.h"

/* A list of places as labels_check_places takes it: without stars. */
static struct text place_names(struct arena *arena, struct text places)
{
	struct buffer out = {.arena = arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < places.size; i++)
		if (places.data[i] != '*')
			buffer_add_char(&out, places.data[i]);
	return buffer_text(&out);
}

static struct text read_saying(struct language *language, struct report *report, enum saying saying)
{
	struct text name = saying_label(saying);
	const struct label *label = language_find(language, report, name, (struct place){NULL, 0, 0});

	if (label != NULL && label->markup) {
		report_error(report, CODE_WRONG_LABEL, label->place, TEXT("write it under 'texts'"),
			"the label '%.*s' cannot be markup", TEXT_ARGS(name));
		return (struct text){0};
	}
	if (label == NULL || !labels_check_places(language, report, label,
				     place_names(language->arena, saying_places(saying))))
		return (struct text){0};
	return label->text;
}

/* Sheets that come back are read by the names of their columns. */
static void check_columns(struct language *language, struct report *report, const struct wording *wording)
{
	struct table names = {.arena = language->arena};

	for (size_t i = SAY_COLUMN_UNIT; i <= SAY_COLUMN_EDITION; i++) {
		struct text name = wording->of[i];
		const struct label *label = table_get(&language->labels, saying_label((enum saying)i));

		if (label != NULL && table_put(&names, name, language) != NULL)
			report_error(report, CODE_WRONG_LABEL, label->place,
				TEXT("give each column of the self-check sheet a name of its own"),
				"another column is called '%.*s', too", TEXT_ARGS(name));
	}
}

const struct wording *wording_read(struct language *language, struct report *report)
{
	struct wording *wording = ARENA_NEW(language->arena, struct wording);

	wording->language = language->tag;
	wording->foreign = language->foreign;
	for (size_t i = 0; i < SAYING_COUNT; i++)
		wording->of[i] = read_saying(language, report, (enum saying)i);
	check_columns(language, report, wording);
	return wording;
}
