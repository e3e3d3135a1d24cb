#include "load/outline.h"

#include "base/arena.h"
#include "read/fields.h"

struct reader {
	struct arena *arena;
	struct report *report;
	const struct table *fragments;
	bool broken;        /* some fragments could not be read: do not complain of their absence */
	struct table named; /* fragments that the outline has named so far: id -> struct outline */
};

static void read_list(
	struct reader *reader, const struct yaml *list, struct outline **into, size_t *count);

static void name_fragment(struct reader *reader, struct outline *entry)
{
	entry->fragment = table_get(reader->fragments, entry->id);
	if (entry->fragment == NULL && !reader->broken)
		report_error(reader->report, CODE_UNKNOWN_FRAGMENT, entry->place,
			report_suggestion(reader->report, table_nearest(reader->fragments, entry->id)),
			"there is no fragment '%.*s'", TEXT_ARGS(entry->id));
	else if (table_put(&reader->named, entry->id, entry) != NULL)
		report_error(reader->report, CODE_REPEATED_ENTRY, entry->place, TEXT("name it once"),
			"the outline has '%.*s' already", TEXT_ARGS(entry->id));
}

static void read_entry(struct reader *reader, const struct yaml *node, struct outline *entry)
{
	struct report *report = reader->report;

	if (node->kind == YAML_SCALAR) {
		entry->id = node->text;
		entry->place = node->place;
		name_fragment(reader, entry);
		return;
	}
	if (node->kind != YAML_MAP || node->count != 1) {
		report_error(report, CODE_BAD_OUTLINE, node->place,
			TEXT("write '- id', or '- id:' with a list below it"),
			"this is not an entry of an outline");
		return;
	}
	entry->id = node->pairs[0].key;
	entry->place = node->pairs[0].place;
	name_fragment(reader, entry);
	if (entry->fragment != NULL && entry->fragment->kind != FRAGMENT_SECTION)
		report_error(report, CODE_BAD_OUTLINE, entry->place,
			TEXT("only a section holds others"), "the fragment '%.*s' is not a section",
			TEXT_ARGS(entry->id));
	if (fields_need(report, node->pairs[0].value, YAML_LIST, "outline"))
		read_list(reader, node->pairs[0].value, &entry->children, &entry->child_count);
}

static void read_list(
	struct reader *reader, const struct yaml *list, struct outline **into, size_t *count)
{
	*into = ARENA_ARRAY(reader->arena, struct outline, list->count + 1);
	*count = 0;
	for (size_t i = 0; i < list->count; i++) {
		struct outline *entry = &(*into)[*count];

		*entry = (struct outline){.fragment = NULL}; /* what was none may have left its children */
		read_entry(reader, list->items[i], entry);
		*count += entry->fragment != NULL;
	}
}

static void check_all_named(struct reader *reader)
{
	const struct table *fragments = reader->fragments;

	for (size_t i = 0; i < fragments->count; i++) {
		const struct fragment *fragment = fragments->entries[i].value;

		if (table_get(&reader->named, fragment->id) == NULL)
			report_error(reader->report, CODE_NOT_IN_OUTLINE, fragment->place,
				TEXT("add the id to 'outline' in corpus.yaml, or delete the file"),
				"the outline does not name the fragment '%.*s'",
				TEXT_ARGS(fragment->id));
	}
}

void outline_read(struct arena *arena, struct report *report, struct corpus *corpus,
	const struct yaml *list, bool broken)
{
	struct reader reader = {arena, report, &corpus->fragments, broken, {.arena = arena}};

	read_list(&reader, list, &corpus->outline, &corpus->outline_count);
	check_all_named(&reader);
}
