#include "load/spelling.h"

#include "base/arena.h"
#include "read/fields.h"
#include "read/input.h"

struct head {
	const struct yaml *variants;
	const struct yaml *names;
};

static const struct field head_list[] = {
	{"variants", FIELD_LIST, true, offsetof(struct head, variants), NULL, NULL, NULL},
	{"names", FIELD_LIST, false, offsetof(struct head, names), NULL, NULL, NULL},
};

static const struct fields head_fields = FIELDS("the table of words", head_list);

struct row {
	struct text right;
	const struct yaml *wrong;
	const struct yaml *after;
	const struct yaml *before;
	bool corpora;
};

static const struct field row_list[] = {
	{"write", FIELD_TEXT, true, offsetof(struct row, right), NULL, NULL, NULL},
	{"not", FIELD_LIST, true, offsetof(struct row, wrong), NULL, NULL, NULL},
	{"unless_after", FIELD_LIST, false, offsetof(struct row, after), NULL, NULL, NULL},
	{"unless_before", FIELD_LIST, false, offsetof(struct row, before), NULL, NULL, NULL},
	{"corpora_only", FIELD_FLAG, false, offsetof(struct row, corpora), NULL, NULL, NULL},
};

static const struct fields row_fields = FIELDS("a variant", row_list);

static struct words read_words(struct arena *arena, struct report *report, const struct yaml *list)
{
	struct words words = {NULL, 0};

	for (size_t i = 0; list != NULL && i < list->count; i++)
		if (fields_need_text(report, list->items[i], "words"))
			ARENA_PUSH(arena, words.list, words.count, list->items[i]->text);
	return words;
}

static void read_variant(struct arena *arena, struct report *report, const struct yaml *node,
	struct spelling *spelling)
{
	struct row row = {.right = {NULL, 0}};

	if (!fields_read(report, node, &row_fields, &row))
		return;
	ARENA_PUSH(arena, spelling->variants, spelling->count,
		((struct variant){read_words(arena, report, row.wrong), row.right,
			read_words(arena, report, row.after), read_words(arena, report, row.before),
			row.corpora}));
}

struct spelling *spelling_read(struct arena *arena, struct report *report, const char *path)
{
	struct spelling *spelling = ARENA_NEW(arena, struct spelling);
	const struct source *source = input_is_file(path) ? input_read(arena, report, path) : NULL;
	const struct yaml *yaml =
		source == NULL ? NULL : yaml_read(arena, report, source, source->text);
	struct head head = {NULL, NULL};

	if (yaml != NULL)
		fields_read(report, yaml, &head_fields, &head);
	for (size_t i = 0; head.variants != NULL && i < head.variants->count; i++)
		read_variant(arena, report, head.variants->items[i], spelling);
	spelling->names = read_words(arena, report, head.names);
	return spelling;
}
