#include "explain/print_part.h"

#include "base/arena.h"
#include "explain/words.h"

static const struct place nowhere = {NULL, 0, 0};

static void print_actors(
	const struct lines *lines, const char *label, const struct actor *actors, size_t count)
{
	for (size_t i = 0; i < count; i++)
		lines_format(lines, 2, i == 0 ? label : "", actors[i].place, "%.*s %.*s%s%.*s%s",
			TEXT_ARGS(actors[i].key), TEXT_ARGS(actors[i].name),
			actors[i].post.size > 0 ? ": " : "", TEXT_ARGS(actors[i].post),
			actors[i].in ? "" : " (this organisation does not have it)");
}

static void print_paragraph(const struct lines *lines, const struct paragraph *paragraph)
{
	if (paragraph->text.size > 0)
		lines_row(lines, 2, "text", paragraph->text, nowhere);
	for (size_t i = 0; i < paragraph->value_count; i++)
		print_chain(lines, 14, &paragraph->values[i]);
	for (size_t i = 0; i < paragraph->condition_count; i++)
		print_condition(lines, "a part", &paragraph->conditions[i]);
	print_connections(lines, "refers to", false, paragraph->references, paragraph->reference_count);
}

static void print_grade(const struct lines *lines, const struct provision_explanation *provision)
{
	const char *every = word_every_key(provision->every);

	lines_format(lines, 2, "layer", nowhere, "%s%s%s%s%s", word_layer_key(provision->layer),
		provision->layer <= LAYER_MEASURE ? ", " : "",
		provision->layer <= LAYER_MEASURE ? word_level_key(provision->level) : "",
		every[0] != '\0' ? ", every " : "", every);
}

static void print_relations(const struct lines *lines, const struct provision_explanation *provision)
{
	if (provision->upper != NULL)
		lines_mentions(lines, "nested in", provision->upper, 1);
	lines_mentions(lines, "belongs to", provision->targets.list, provision->targets.count);
	lines_mentions(lines, "holds", provision->nested.list, provision->nested.count);
	lines_mentions(lines, "calls for", provision->documents.list, provision->documents.count);
	lines_mentions(lines, "measures", provision->measures.list, provision->measures.count);
	lines_mentions(lines, "commentary", provision->commentary.list, provision->commentary.count);
	lines_mentions(lines, "questions", provision->questions.list, provision->questions.count);
	print_connections(
		lines, "referred to by", true, provision->referrers, provision->referrer_count);
}

void print_provision(const struct lines *lines, const struct explanation *explanation)
{
	const struct provision_explanation *provision = explanation->provision;

	lines_format(lines, 2, provision->causes.count == 0 ? "in" : "out", nowhere, "%s",
		word_fate(provision));
	print_whereabouts(lines, &explanation->self);
	if (provision->written != NULL)
		lines_row(lines, 2, "replaced in", (struct text){0}, provision->written->place);
	print_grade(lines, provision);
	if (provision->causes.count > 0) {
		print_causes(lines, &provision->causes);
	} else {
		print_condition(lines, "condition", provision->condition);
		print_condition(lines, "of clause", provision->above);
		print_decision(lines, provision->decision);
	}
	print_actors(lines, provision->layer == LAYER_QUESTION ? "for" : "must act",
		provision->actors, provision->actor_count);
	print_actors(lines, "reports to", provision->superiors, provision->superior_count);
	for (size_t i = 0; i < provision->paragraph_count; i++)
		print_paragraph(lines, &provision->paragraphs[i]);
	print_relations(lines, provision);
}
