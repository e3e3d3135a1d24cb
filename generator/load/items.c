#include "load/items.h"

#include "base/arena.h"
#include "load/fields.h"
#include "load/inline.h"
#include "load/markdown.h"
#include "load/marker.h"
#include "load/scope.h"
#include "model/keys.h"

#include <string.h>

enum { DEEPEST = 16 };

static const unsigned item_attributes =
	1u << ATTRIBUTE_ID | 1u << ATTRIBUTE_BY | 1u << ATTRIBUTE_WHEN | 1u << ATTRIBUTE_FOR |
	1u << ATTRIBUTE_SOURCE | 1u << ATTRIBUTE_EVERY | 1u << ATTRIBUTE_PRODUCES |
	1u << ATTRIBUTE_REPORTS_TO | 1u << ATTRIBUTE_LEVEL;

static struct text name_at(const void *context, size_t index)
{
	const char *const *names = context;

	return text_of(names[index]);
}

/* The index of the attribute's value in NAMES; 0 when it is absent or was reported. */
static int choose(struct compiler *compiler, const struct attributes *attributes,
	enum attribute_key key, const char *const *names, size_t count)
{
	const struct attribute *attribute = &attributes->values[key];

	if (attribute->value.data == NULL)
		return 0;
	for (size_t i = 0; i < count; i++)
		if (text_equal(attribute->value, text_of(names[i])))
			return (int)i;
	report_error(compiler->report, CODE_UNKNOWN_VALUE, attribute->place,
		report_suggestion(
			compiler->report, text_nearest(attribute->value, count, name_at, names)),
		"'%.*s' is not a value of '%s'", TEXT_ARGS(attribute->value), attribute_name(key));
	return 0;
}

static void read_roles(struct compiler *compiler, const struct attribute *attribute,
	const struct role ***into, size_t *count, bool *doubtful)
{
	struct place place;
	struct text word;
	size_t at = 0;

	while (word = attribute_word(attribute, &at, &place), word.size > 0) {
		const struct role *role = scope_role(compiler->scope, compiler->report, word, place);

		if (role != NULL)
			ARENA_PUSH(compiler->arena, *into, *count, role);
		else
			*doubtful = true;
	}
}

static void read_documents(
	struct compiler *compiler, struct provision *provision, const struct attribute *attribute)
{
	struct place place;
	struct text word;
	size_t at = 0;

	while (word = attribute_word(attribute, &at, &place), word.size > 0) {
		const struct document *document =
			scope_document(compiler->scope, compiler->report, word, place);

		if (document != NULL)
			ARENA_PUSH(compiler->arena, provision->produces, provision->produces_count,
				document);
	}
}

struct provision *items_find(const struct fragment *fragment, struct text id)
{
	return table_get(&fragment->ids, id);
}

static struct text provision_id_at(const void *context, size_t index)
{
	const struct fragment *fragment = context;

	return fragment->provisions[index]->id;
}

void items_targets(
	struct compiler *compiler, struct provision *provision, const struct attribute *attribute)
{
	const struct fragment *fragment = compiler->fragment;
	struct place place;
	struct text word;
	size_t at = 0;

	while (word = attribute_word(attribute, &at, &place), word.size > 0) {
		const struct provision *target = items_find(fragment, word);

		if (target == NULL && compiler->base != NULL)
			target = items_find(compiler->base, word);
		if (target != NULL && target->layer < provision->layer &&
			target->layer < LAYER_COMMENTARY) {
			ARENA_PUSH(compiler->arena, provision->targets, provision->target_count, target);
			continue;
		}
		provision->doubtful = true;
		if (target == NULL && compiler->lost)
			continue;
		report_error(compiler->report, CODE_UNKNOWN_PROVISION, place,
			target != NULL
				? target->layer == LAYER_COMMENTARY && provision->layer == LAYER_QUESTION
					  ? TEXT("name the requirement or measure that the commentary is about")
					  : TEXT("it is not in a layer above this one")
				: report_suggestion(compiler->report,
					  text_nearest(word, fragment->provision_count,
						  provision_id_at, fragment)),
			"this clause has no %s '%.*s'",
			provision->layer == LAYER_MEASURE ? "requirement" : "requirement or measure",
			TEXT_ARGS(word));
	}
}

/* The id of an item that has none: its parent's and its place. Links cannot name it. */
static struct text implicit_id(struct compiler *compiler, const struct provision *parent)
{
	size_t fellows = 1;
	struct text digits;

	for (size_t i = 0; i < compiler->fragment->provision_count; i++)
		fellows += compiler->fragment->provisions[i]->parent == parent;
	digits = text_number(compiler->arena, fellows);
	if (parent == NULL)
		return TEXT_JOIN(compiler->arena, TEXT("item."), digits);
	return TEXT_JOIN(compiler->arena, parent->id, TEXT("."), digits);
}

static void read_id(struct compiler *compiler, cmark_node *node, struct provision *provision,
	const struct attribute *id)
{
	bool question = provision->layer == LAYER_QUESTION;
	bool needed = provision->parent == NULL && provision->layer != LAYER_COMMENTARY;
	const struct provision *taken;

	provision->place = compiler_place(compiler, node, 0, (struct text){0});
	if (id->value.data == NULL) {
		provision->implicit = true;
		provision->id = implicit_id(compiler, provision->parent);
		if (needed && !provision->doubtful)
			report_error(compiler->report, CODE_MISSING_ID, provision->place,
				question ? TEXT("end its heading with {#id for=…}")
					 : TEXT("end its first paragraph with {#id …}"),
				"this %s has no id", question ? "question" : "provision");
		return;
	}
	provision->id = text_copy(compiler->arena, id->value);
	provision->place = id->place;
	fields_need_key(compiler->report, provision->id, id->place, '-');
	compiler->fragment->ids.arena = compiler->arena;
	taken = table_put(&compiler->fragment->ids, provision->id, provision);
	if (taken != NULL)
		report_error(compiler->report, CODE_DOUBLE_ID, id->place,
			TEXT("give each provision its own id"),
			"this clause has a provision '%.*s' already, in line %zu",
			TEXT_ARGS(provision->id),
			source_line_number(compiler->source, taken->place.offset));
}

struct provision *items_new(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, const struct attributes *attributes)
{
	struct fragment *fragment = compiler->fragment;
	struct provision *provision = ARENA_NEW(compiler->arena, struct provision);
	const struct attribute *values = attributes->values;

	provision->layer = layer;
	provision->parent = parent;
	provision->fragment = fragment;
	provision->number = compiler->scope->library->provision_count++;
	provision->doubtful = attributes->broken;
	read_id(compiler, node, provision, &values[ATTRIBUTE_ID]);
	ARENA_PUSH(compiler->arena, fragment->provisions, fragment->provision_count, provision);
	provision->when = inline_condition(compiler, attributes);
	provision->level =
		(enum level)choose(compiler, attributes, ATTRIBUTE_LEVEL, level_keys, LEVEL_COUNT);
	provision->every =
		(enum every)choose(compiler, attributes, ATTRIBUTE_EVERY, every_keys, EVERY_COUNT);
	read_roles(compiler, &values[ATTRIBUTE_BY], &provision->by, &provision->by_count,
		&provision->doubtful);
	read_roles(compiler, &values[ATTRIBUTE_REPORTS_TO], &provision->reports_to,
		&provision->reports_to_count, &provision->doubtful);
	read_documents(compiler, provision, &values[ATTRIBUTE_PRODUCES]);
	items_targets(compiler, provision, &values[ATTRIBUTE_FOR]);
	provision->source = text_copy(compiler->arena, values[ATTRIBUTE_SOURCE].value);
	return provision;
}

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
		struct attributes attributes;
		struct provision *provision;
		bool swallows; /* the item that should follow */

		if (lead == NULL || cmark_node_get_type(lead) != CMARK_NODE_PARAGRAPH) {
			markdown_misplaced(compiler, item, TEXT("begin the item with a sentence"),
				"an item that does not begin with words");
			continue;
		}
		swallows = marker_check(compiler, lead, true);
		inline_attributes(compiler, lead, item_attributes, &attributes);
		attributes.broken = attributes.broken || swallows;
		provision = items_new(compiler, lead, layer, parent, &attributes);
		ARENA_PUSH(compiler->arena, *into, *count, provision);
		if (!swallows)
			read_body(compiler, lead, provision);
	}
}
