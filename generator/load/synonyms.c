#include "load/synonyms.h"

#include "base/arena.h"
#include "base/table.h"
#include "read/fields.h"

static const struct shape word_shape = {.kind = SHAPE_TEXT};
static const struct shape words_shape = {.kind = SHAPE_LIST, .of = &word_shape, .least = 2};
const struct shape synonyms_shape = {.kind = SHAPE_LIST, .of = &words_shape};

struct reader {
	struct arena *arena;
	struct report *report;
	struct table words; /* word -> struct yaml where it stands */
};

static void read_word(struct reader *reader, const struct yaml *node, struct synonyms *group)
{
	if (!fields_need_text(reader->report, node, "synonyms"))
		return;
	if (table_get(&reader->words, node->text) != NULL) {
		report_error(reader->report, CODE_REPEATED_ENTRY, node->place,
			TEXT("write all that mean one thing in one list"),
			"'%.*s' stands among the synonyms already", TEXT_ARGS(node->text));
		return;
	}
	table_put(&reader->words, node->text, (void *)(uintptr_t)node);
	ARENA_PUSH(reader->arena, group->words, group->count, node->text);
}

void synonyms_read(struct arena *arena, struct report *report, const struct yaml *list,
	struct guideline *guideline)
{
	struct reader reader = {arena, report, {.arena = arena}};

	for (size_t i = 0; list != NULL && i < list->count; i++) {
		const struct yaml *node = list->items[i];
		struct synonyms group = {NULL, 0};

		if (!fields_need(report, node, YAML_LIST, "synonyms"))
			continue;
		if (node->count < 2)
			report_error(report, CODE_TOO_FEW, node->place,
				TEXT("write '- [漏えい, 漏洩]'"), "synonyms are two words or more");
		for (size_t j = 0; j < node->count; j++)
			read_word(&reader, node->items[j], &group);
		if (group.count > 1)
			ARENA_PUSH(arena, guideline->synonyms, guideline->synonym_count, group);
	}
}
