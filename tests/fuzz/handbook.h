/*
 * What must be true of a handbook that was made without a complaint.
 */
#ifndef TEBIKI_TESTS_FUZZ_HANDBOOK_H
#define TEBIKI_TESTS_FUZZ_HANDBOOK_H

#include "html.h"
#include "model/handbook.h"
#include "read/yaml.h"
#include "render/index.h"
#include "render/program.h"
#include "render/render.h"
#include "template/templates.h"

/* Every jump stays in the program, and jumps nest. */
static inline void program_check(const struct program *program, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind != OP_WHEN && op->kind != OP_LINK)
			continue;
		FUZZ_ASSERT(op->skip < to - i);
		if (op->kind == OP_LINK)
			FUZZ_ASSERT(op->skip > 0 && program->ops[i + op->skip].kind == OP_LINK_END);
		program_check(program, i + 1, i + 1 + op->skip);
		i += op->skip;
	}
}

struct checking {
	struct fuzz *fuzz;
	struct printing printing;
};

static inline void check_program(
	struct checking *checking, const struct program *program, struct passage passage)
{
	struct buffer html = {.arena = checking->fuzz->arena};
	struct buffer plain = {.arena = checking->fuzz->arena};

	program_check(program, 0, program->count);
	buffer_add_string(&html, "");
	buffer_add_string(&plain, "");
	program_html(&checking->printing, &html, program, passage);
	program_plain(&plain, program, checking->printing.handbook);
	html_check(buffer_text(&html));
	html_check_words(checking->fuzz->arena, buffer_text(&html), buffer_text(&plain));
}

static inline void check_items(struct checking *checking, struct item *const *items, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct item *item = items[i];

		check_program(checking, &item->text->title, passage_in_item(item));
		for (size_t j = 0; j < item->block_count; j++) {
			const struct item_block *block = &item->blocks[j];

			if (block->item_count > 0)
				check_items(checking, block->items, block->item_count);
			else if (block->prose != NULL)
				check_program(checking, block->prose, passage_in_item(item));
		}
	}
}

static inline void check_entry(struct checking *checking, const struct entry *entry)
{
	checking->printing.entry = entry;
	check_program(checking, &entry->fragment->title, passage_in_entry(entry));
	check_program(checking, &entry->fragment->body, passage_in_entry(entry));
	for (size_t i = 0; i < entry->note_count; i++)
		check_program(checking, &entry->notes[i]->text, passage_in_entry(entry));
	for (size_t i = 0; i < LAYER_COUNT; i++)
		check_items(checking, entry->layers[i], entry->layer_counts[i]);
}

static inline const struct templates *fuzz_templates(void)
{
	static const struct templates *templates;

	if (templates == NULL) {
		struct arena *arena = arena_new();
		struct shelf *shelf =
			load_templates(arena, report_new(arena, stderr), "templates", NULL);

		FUZZ_ASSERT(shelf != NULL);
		templates = templates_in(shelf, &(const struct located){TEXT("ja"), {NULL, 0, 0}});
		FUZZ_ASSERT(templates != NULL);
	}
	return templates;
}

/* Pages are text, and the handbook as data can be read again. */
static inline void take_page(void *context, struct page page)
{
	struct fuzz *fuzz = context;
	size_t errors = report_errors(fuzz->report);

	FUZZ_ASSERT(text_valid_prefix(page.bytes) == page.bytes.size);
	for (size_t i = 0; i < page.bytes.size; i++)
		FUZZ_ASSERT(!fuzz_is_control(page.bytes.data[i]));
	if (!text_ends(page.path, TEXT(".yaml")))
		return;
	yaml_read(fuzz->arena, fuzz->report, source_new(fuzz->arena, "handbook.yaml", page.bytes),
		page.bytes);
	FUZZ_ASSERT(report_errors(fuzz->report) == errors);
}

static inline void handbook_check(struct fuzz *fuzz, const struct handbook *handbook)
{
	struct checking checking = {fuzz, {.arena = fuzz->arena}};
	struct scratch scratch = {arena_new(), arena_new(), arena_new()};

	checking.printing.page = checking.printing.value = fuzz->arena;
	checking.printing.handbook = handbook;
	checking.printing.wording = fuzz_templates()->wording;
	checking.printing.index = index_new(fuzz->arena, handbook);
	for (size_t i = 0; i < handbook->entry_count; i++)
		check_entry(&checking, handbook->entries[i]);
	render(fuzz->arena, scratch, handbook, fuzz_templates(), take_page, fuzz);
	arena_free(scratch.page);
	arena_free(scratch.value);
	arena_free(scratch.bytes);
}

#endif
