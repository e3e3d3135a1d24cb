#include "explain/print_part.h"

#include "base/arena.h"
#include "explain/words.h"
#include "model/keys.h"

static void print_actors(
	const struct lines *lines, const char *label, const struct actor *actors, size_t count)
{
	for (size_t i = 0; i < count; i++)
		lines_row(lines, 2, i == 0 ? label : "",
			text_format(lines->arena, "%.*s %.*s%s%.*s%s", TEXT_ARGS(actors[i].key),
				TEXT_ARGS(actors[i].name), actors[i].post.size > 0 ? ": " : "",
				TEXT_ARGS(actors[i].post),
				actors[i].in ? "" : " (this organisation does not have it)"),
			actors[i].place);
}

static void print_paragraph(const struct lines *lines, const struct paragraph *paragraph)
{
	lines_some(lines, "text", paragraph->text);
	for (size_t i = 0; i < paragraph->value_count; i++)
		print_chain(lines, 14, &paragraph->values[i]);
	for (size_t i = 0; i < paragraph->condition_count; i++)
		print_condition(lines, "a part", &paragraph->conditions[i]);
	print_connections(lines, "refers to", false, paragraph->references, paragraph->reference_count);
}

static void print_grade(const struct lines *lines, const struct provision_explanation *provision)
{
	const char *every = word_every_key(provision->every);

	lines_format(lines, "layer", "%s%s%s%s%s", word_layer_key(provision->layer),
		provision->layer <= LAYER_MEASURE ? ", " : "",
		provision->layer <= LAYER_MEASURE ? level_keys[provision->level] : "",
		every[0] != '\0' ? ", every " : "", every);
}

static void print_relations(const struct lines *lines, const struct provision_explanation *provision)
{
	lines_mention(lines, "nested in", provision->upper);
	lines_relations(lines, provision_relations, provision);
	print_connections(
		lines, "referred to by", true, provision->referrers, provision->referrer_count);
}

void print_provision(const struct lines *lines, const struct explanation *explanation)
{
	const struct provision_explanation *provision = explanation->provision;

	lines_some(lines, provision->causes.count == 0 ? "in" : "out", text_of(word_fate(provision)));
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
