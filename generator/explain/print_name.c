#include "explain/print_part.h"

#include "base/arena.h"
#include "model/keys.h"

static void print_role(const struct lines *lines, const struct role_explanation *role)
{
	lines_row(lines, 2, "description", role->description, NOWHERE);
	if (role->post != NULL)
		print_chain(lines, 2, role->post);
	else
		lines_format(lines, "post", "none (%s)", need_keys[role->need]);
	print_condition(lines, "condition", role->when);
	lines_mention(lines, "reports to", role->superior);
	lines_relations(lines, role_relations, role);
}

static void print_parameter(const struct lines *lines, const struct parameter_explanation *parameter)
{
	lines_format(lines, "stricter", "%s; the guideline: %.*s%s",
		parameter->stricter == STRICTER_LESS ? "less" : "more", TEXT_ARGS(parameter->guideline),
		parameter->weaker ? "; this one is weaker, by decision" : "");
	print_decision(lines, parameter->decision);
}

void print_name(const struct lines *lines, const struct explanation *explanation)
{
	const struct name_explanation *name = explanation->name;

	print_whereabouts(lines, &explanation->self);
	print_chain(lines, 2, name->chain);
	lines_some(lines, "reading", name->reading);
	lines_some(lines, "definition", name->definition);
	if (name->sort == SORT_DOCUMENT)
		lines_some(lines, "kind", text_of(document_keys[name->document]));
	if (name->role != NULL)
		print_role(lines, name->role);
	if (name->parameter != NULL)
		print_parameter(lines, name->parameter);
	print_uses(lines, "changes", &name->uses);
}

/* Its lines are not broken: a caret in them points at the line above. */
static void print_message(const struct lines *lines, struct text message)
{
	while (message.size > 0) {
		buffer_add_string(lines->out, "    ");
		buffer_add(lines->out, text_take(&message, '\n'));
		buffer_add_char(lines->out, '\n');
	}
}

static void print_otherwise(const struct lines *lines, const struct otherwise *otherwise, bool value)
{
	lines_format(lines, "otherwise",
		"if it were %s, this would be different:", value ? "false" : "true");
	lines_relations(lines, otherwise_relations, otherwise);
	if (otherwise->troubles->count > 0)
		lines_format(lines, "to mend", "%zu", otherwise->troubles->count);
	for (size_t i = 0; i < otherwise->troubles->count; i++)
		print_message(lines, otherwise->troubles->messages[i]);
}

void print_fact_explanation(const struct lines *lines, const struct explanation *explanation)
{
	const struct fact_explanation *fact = explanation->fact;

	print_fact(lines, 2, &fact->value);
	if (fact->question.size > 0)
		lines_row(lines, 2, "question", fact->question, explanation->self.place);
	lines_some(lines, "help", fact->help);
	print_condition(lines, "asked where", fact->when);
	print_uses(lines, "conditions", &fact->uses);
	if (fact->otherwise != NULL)
		print_otherwise(lines, fact->otherwise, fact->value.value);
}
