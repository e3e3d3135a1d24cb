#include "fragment/items.h"

#include "base/arena.h"
#include "fragment/inline.h"
#include "fragment/markdown.h"
#include "fragment/marker.h"
#include "fragment/provision.h"

enum { DEEPEST = 16 };

static const unsigned item_attributes =
	1u << ATTRIBUTE_ID | 1u << ATTRIBUTE_BY | 1u << ATTRIBUTE_WHEN | 1u << ATTRIBUTE_FOR |
	1u << ATTRIBUTE_SOURCE | 1u << ATTRIBUTE_EVERY | 1u << ATTRIBUTE_PRODUCES |
	1u << ATTRIBUTE_REPORTS_TO | 1u << ATTRIBUTE_LEVEL;

static void add_block(struct compiler *compiler, struct provision *provision, struct block block)
{
	ARENA_PUSH(compiler->arena, provision->blocks, provision->block_count, block);
}

/* Ends the prose that is being emitted, if there is any. */
static void end_prose(struct compiler *compiler, struct provision *provision)
{
	struct program prose = compiler_end(compiler);

	if (prose.count > 0)
		add_block(compiler, provision, (struct block){.prose = prose});
	compiler_begin(compiler);
}

static void read_nested(struct compiler *compiler, cmark_node *node, struct provision *provision)
{
	struct block block = {.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST};

	end_prose(compiler, provision);
	items_read(compiler, node, provision->layer, provision, &block.items, &block.item_count);
	if (block.item_count > 0)
		add_block(compiler, provision, block);
	compiler_begin(compiler);
}

static void emit_lead(struct compiler *compiler, cmark_node *node)
{
	compiler_markup(compiler, TEXT("<p>"));
	inline_compile(compiler, node);
	compiler->line_end = false;
	compiler_markup(compiler, TEXT("</p>\n"));
	compiler_plain(compiler, TEXT("\n"));
}

static void read_body(struct compiler *compiler, cmark_node *lead, struct provision *provision)
{
	compiler_begin(compiler);
	emit_lead(compiler, lead);
	for (cmark_node *node = cmark_node_next(lead); node != NULL; node = cmark_node_next(node)) {
		if (cmark_node_get_type(node) == CMARK_NODE_LIST)
			read_nested(compiler, node, provision);
		else
			markdown_block(compiler, node);
	}
	end_prose(compiler, provision);
}

static bool too_deep(const struct provision *provision)
{
	size_t depth = 0;

	for (; provision != NULL; provision = provision->parent)
		depth++;
	return depth >= DEEPEST;
}

/* The item whose first paragraph is LEAD. */
static struct provision *read_item(
	struct compiler *compiler, cmark_node *lead, enum layer layer, struct provision *parent)
{
	bool swallows = marker_check(compiler, lead, true); /* the item that should follow */
	struct attributes attributes;
	struct provision *provision;

	inline_attributes(compiler, lead, item_attributes, &attributes);
	attributes.broken = attributes.broken || swallows;
	provision = provision_new(compiler, lead, layer, parent, &attributes);
	if (!swallows)
		read_body(compiler, lead, provision);
	return provision;
}

void items_read(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, struct provision ***into, size_t *count)
{
	if (too_deep(parent)) {
		markdown_misplaced(compiler, node, TEXT("nest the items less deeply"),
			"a list nested this deep");
		return;
	}
	for (cmark_node *item = cmark_node_first_child(node); item != NULL;
		item = cmark_node_next(item)) {
		cmark_node *lead = cmark_node_first_child(item);
		struct provision *provision;

		if (lead == NULL || cmark_node_get_type(lead) != CMARK_NODE_PARAGRAPH) {
			markdown_misplaced(compiler, item, TEXT("begin the item with a sentence"),
				"an item that does not begin with words");
			continue;
		}
		provision = read_item(compiler, lead, layer, parent);
		ARENA_PUSH(compiler->arena, *into, *count, provision);
	}
}
