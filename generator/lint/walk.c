#include "lint/walk.h"

static void visit_condition(const struct condition *condition, const struct visitor *visitor)
{
	if (condition != NULL && visitor->condition != NULL)
		visitor->condition(visitor->data, condition);
}

static void visit_text(const struct program *program, const struct visitor *visitor)
{
	if (visitor->text != NULL)
		visitor->text(visitor->data, program);
	for (size_t i = 0; i < program->count; i++)
		if (program->ops[i].kind == OP_WHEN)
			visit_condition(program->ops[i].condition, visitor);
}

void walk_provision(const struct provision *provision, const struct visitor *visitor)
{
	visit_condition(provision->when, visitor);
	visit_text(&provision->title, visitor);
	for (size_t i = 0; i < provision->block_count; i++)
		if (provision->blocks[i].item_count == 0)
			visit_text(&provision->blocks[i].prose, visitor);
}

void walk_fragment(const struct fragment *fragment, const struct visitor *visitor)
{
	visit_condition(fragment->when, visitor);
	visit_text(&fragment->title, visitor);
	visit_text(&fragment->body, visitor);
	for (size_t i = 0; i < fragment->note_count; i++)
		visit_text(&fragment->notes[i].text, visitor);
	for (size_t i = 0; i < fragment->provision_count; i++)
		walk_provision(fragment->provisions[i], visitor);
}

void walk_fragments(const struct corpus *corpus, const struct visitor *visitor)
{
	for (size_t i = 0; i < corpus->fragments.count; i++)
		walk_fragment(corpus->fragments.entries[i].value, visitor);
}

void walk_declarations(const struct corpus *corpus, const struct visitor *visitor)
{
	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;

		visit_text(&role->name, visitor);
		visit_text(&role->description, visitor);
		visit_condition(role->when, visitor);
	}
	for (size_t i = 0; i < corpus->terms.count; i++) {
		const struct term *term = corpus->terms.entries[i].value;

		visit_text(&term->name, visitor);
		visit_text(&term->definition, visitor);
	}
	for (size_t i = 0; i < corpus->facts.count; i++)
		visit_condition(((const struct fact *)corpus->facts.entries[i].value)->when, visitor);
	for (size_t i = 0; i < corpus->documents.count; i++)
		visit_text(&((const struct document *)corpus->documents.entries[i].value)->name,
			visitor);
}
