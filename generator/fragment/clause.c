#include "fragment/clause.h"

#include "base/arena.h"
#include "fragment/inline.h"
#include "fragment/markdown.h"
#include "fragment/marker.h"
#include "fragment/number_source.h"
#include "fragment/provision.h"
#include "fragment/question.h"
#include "model/keys.h"
#include "model/said.h"
#include "read/choice.h"
#include "read/wide.h"

/* Which layer the heading NODE opens; LAYER_COUNT after reporting that it opens none. */
static enum layer which_layer(struct compiler *compiler, cmark_node *node)
{
	struct attributes attributes;
	const struct attribute *class = &attributes.values[ATTRIBUTE_CLASS];
	enum layer layer;

	inline_attributes(compiler, node, 1u << ATTRIBUTE_CLASS, &attributes);
	layer = (enum layer)choice_find(class->value, layer_keys, LAYER_COUNT);
	if (layer < LAYER_COUNT)
		return layer;
	if (attributes.broken) {
		compiler->lost = true;
		return LAYER_COUNT;
	}
	if (class->value.data == NULL)
		markdown_misplaced(compiler, node,
			TEXT("end it with {.requirements}, {.measures}, {.commentary} or {.questions}"),
			"a heading of level 2 without a layer");
	else
		report_error(compiler->report, CODE_UNKNOWN_LAYER, class->place,
			said_suggestion(compiler->report, class->value, layer_keys, LAYER_COUNT),
			"there is no layer '%.*s'", TEXT_ARGS(class->value));
	return LAYER_COUNT;
}

static bool is_heading(cmark_node *node, int level)
{
	return node != NULL && cmark_node_get_type(node) == CMARK_NODE_HEADING &&
	       cmark_node_get_heading_level(node) == level;
}

/* The next heading of LEVEL or above from NODE on, or NULL. */
static cmark_node *next_heading(cmark_node *node, int level)
{
	while (node != NULL && !(cmark_node_get_type(node) == CMARK_NODE_HEADING &&
				       cmark_node_get_heading_level(node) <= level))
		node = cmark_node_next(node);
	return node;
}

/* Requirements and measures: one ordered list. */
static void read_list_layer(struct compiler *compiler, cmark_node *from, cmark_node *to, enum layer layer)
{
	struct fragment *fragment = compiler->fragment;
	bool seen = false;

	for (; from != to; from = cmark_node_next(from)) {
		bool list = cmark_node_get_type(from) == CMARK_NODE_LIST &&
			    cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;

		if (list && !seen)
			items_read(compiler, from, layer, NULL, &fragment->layers[layer],
				&fragment->layer_counts[layer]);
		else if (cmark_node_get_type(from) != CMARK_NODE_PARAGRAPH ||
			 !marker_check(compiler, from, false))
			markdown_misplaced(compiler, from,
				TEXT("a layer holds one list '1. …'; indent what belongs to an item by 3 "
				     "spaces (4 from item 10 on)"),
				list ? "a second list" : "what is not an item of the list");
		seen = seen || list;
	}
}

static void read_commentary(struct compiler *compiler, cmark_node *heading, cmark_node *to)
{
	struct fragment *fragment = compiler->fragment;
	struct attributes attributes;
	struct provision *provision;
	struct block block = {.item_count = 0};

	inline_attributes(compiler, heading,
		1u << ATTRIBUTE_ID | 1u << ATTRIBUTE_FOR | 1u << ATTRIBUTE_WHEN | 1u << ATTRIBUTE_SOURCE,
		&attributes);
	provision = provision_new(compiler, heading, LAYER_COMMENTARY, NULL, &attributes);
	compiler_begin(compiler);
	inline_compile(compiler, heading);
	provision->title = compiler_end(compiler);
	compiler_begin(compiler);
	markdown_blocks(compiler, cmark_node_next(heading), to);
	block.prose = compiler_end(compiler);
	ARENA_PUSH(compiler->arena, provision->blocks, provision->block_count, block);
	ARENA_PUSH(compiler->arena, fragment->layers[LAYER_COMMENTARY],
		fragment->layer_counts[LAYER_COMMENTARY], provision);
}

/* Commentary and questions: headings, each with what belongs to it. */
static void read_headed_layer(
	struct compiler *compiler, cmark_node *from, cmark_node *to, enum layer layer)
{
	bool questions = layer == LAYER_QUESTION;

	for (; from != to && !is_heading(from, 3); from = cmark_node_next(from))
		markdown_misplaced(compiler, from,
			questions ? TEXT("begin with a heading '### … {#id for=…}'")
				  : TEXT("begin with a heading '### … {for=…}'"),
			questions ? "what is not a question" : "commentary without a heading");
	while (from != to) {
		cmark_node *next = next_heading(cmark_node_next(from), 3);

		if (questions)
			question_read(compiler, from, next);
		else
			read_commentary(compiler, from, next);
		from = next;
	}
}

/* Requirements come first, for `for` of the other layers to find them. */
static void check_order(struct compiler *compiler, cmark_node *node, enum layer layer)
{
	for (size_t i = layer; i < LAYER_COUNT; i++) {
		if (compiler->fragment->layer_counts[i] == 0)
			continue;
		markdown_misplaced(compiler, node,
			TEXT("the order is requirements, measures, commentary, questions, each once"),
			"this layer");
		return;
	}
}

static bool has_items(const struct provision *provision)
{
	for (size_t i = 0; i < provision->block_count; i++)
		if (provision->blocks[i].item_count > 0)
			return true;
	return false;
}

void clause_check_actor(struct report *report, const struct provision *requirement)
{
	if (requirement->by_count > 0 || requirement->doubtful)
		return;
	for (size_t i = 0; i < requirement->block_count; i++)
		for (size_t j = 0; j < requirement->blocks[i].item_count; j++)
			clause_check_actor(report, requirement->blocks[i].items[j]);
	if (has_items(requirement))
		return;
	if (requirement->implicit)
		report_error(report, CODE_MISSING_BY, requirement->place,
			TEXT("add by=role to its attributes"),
			"this requirement does not say who must act");
	else
		report_error(report, CODE_MISSING_BY, requirement->place,
			TEXT("add by=role to its attributes"),
			"the requirement '%.*s' does not say who must act", TEXT_ARGS(requirement->id));
}

void clause_check_targets(struct report *report, const struct provision *measure)
{
	if (measure->target_count == 0 && !measure->implicit && !measure->doubtful)
		report_error(report, CODE_MISSING_FOR, measure->place,
			TEXT("add for=requirement to its attributes"),
			"the measure '%.*s' does not say to which requirement it belongs",
			TEXT_ARGS(measure->id));
}

static void check_duties(struct report *report, const struct fragment *fragment)
{
	for (size_t i = 0; i < fragment->layer_counts[LAYER_REQUIREMENT]; i++)
		clause_check_actor(report, fragment->layers[LAYER_REQUIREMENT][i]);
	for (size_t i = 0; i < fragment->layer_counts[LAYER_MEASURE]; i++)
		clause_check_targets(report, fragment->layers[LAYER_MEASURE][i]);
}

/* True when NODE was to be a heading, but for a full-width sign; it was reported. */
static bool wide_heading(struct compiler *compiler, cmark_node *node)
{
	static const struct text signs[] = {TEXT_INIT("＃＃"), TEXT_INIT("##　"), TEXT_INIT("## 　")};
	cmark_node *words = node == NULL ? NULL : cmark_node_first_child(node);
	struct text text;

	if (words == NULL || cmark_node_get_type(words) != CMARK_NODE_TEXT)
		return false;
	text = text_of(cmark_node_get_literal(words));
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (text_starts(text, signs[i]))
			return wide_report(compiler->report,
				compiler_place(compiler, words, 0, signs[i]), signs[i]);
	return false;
}

/* The first heading of a layer; what stands before it is reported. */
static cmark_node *first_layer(struct compiler *compiler, cmark_node *node)
{
	if (wide_heading(compiler, node)) {
		compiler->lost = true;
		node = next_heading(node, 2);
	}
	for (; node != NULL && !is_heading(node, 2); node = cmark_node_next(node))
		markdown_misplaced(compiler, node,
			TEXT("begin the body with a heading '## … {.requirements}'"),
			"text before the first layer");
	return node;
}

/* The layer that HEADING opens, with the blocks up to TO. */
static void read_layer(struct compiler *compiler, cmark_node *heading, cmark_node *to)
{
	enum layer layer = which_layer(compiler, heading);

	if (layer == LAYER_COUNT)
		return;
	check_order(compiler, heading, layer);
	if (layer == LAYER_COMMENTARY || layer == LAYER_QUESTION)
		read_headed_layer(compiler, cmark_node_next(heading), to, layer);
	else
		read_list_layer(compiler, cmark_node_next(heading), to, layer);
}

void clause_read(struct compiler *compiler, cmark_node *document)
{
	struct fragment *fragment = compiler->fragment;
	cmark_node *node = first_layer(compiler, cmark_node_first_child(document));

	while (node != NULL) {
		cmark_node *next = next_heading(cmark_node_next(node), 2);

		read_layer(compiler, node, next);
		node = next;
	}
	if (!compiler->lost)
		check_duties(compiler->report, fragment);
	if (fragment->corpus != NULL)
		number_sources(compiler->arena, fragment);
}
