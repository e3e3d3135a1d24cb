#include "explain/json_part.h"
#include "model/keys.h"

static void put_role(struct json *json, const struct role_explanation *role)
{
	json_put(json, "description", role->description);
	json_put(json, "post_need", text_of(need_keys[role->need]));
	if (role->post != NULL) {
		json_key(json, "post");
		json_chain(json, role->post);
	}
	json_condition(json, "condition", role->when);
	json_mention_at(json, "reports_to", role->superior);
	json_relations(json, role_relations, role);
}

static void put_parameter(struct json *json, const struct parameter_explanation *parameter)
{
	json_put(json, "guideline", parameter->guideline);
	json_put(json, "stricter", parameter->stricter == STRICTER_LESS ? TEXT("less") : TEXT("more"));
	json_put_flag(json, "weaker", parameter->weaker);
	json_decision(json, "decision", parameter->decision);
}

void json_name(struct json *json, const struct name_explanation *name)
{
	json_key(json, "value");
	json_chain(json, name->chain);
	json_put_some(json, "reading", name->reading);
	json_put_some(json, "definition", name->definition);
	if (name->sort == SORT_DOCUMENT)
		json_put(json, "document_kind", text_of(document_keys[name->document]));
	if (name->role != NULL)
		put_role(json, name->role);
	if (name->parameter != NULL)
		put_parameter(json, name->parameter);
	json_uses(json, "changes", &name->uses);
}

static void put_otherwise(struct json *json, const struct otherwise *otherwise)
{
	json_object_at(json, "otherwise");
	json_relations(json, otherwise_relations, otherwise);
	json_put_texts(json, "to_mend", otherwise->troubles->messages, otherwise->troubles->count);
	json_object_end(json);
}

void json_fact_explanation(struct json *json, const struct fact_explanation *fact)
{
	json_key(json, "fact");
	json_fact(json, &fact->value);
	json_put_some(json, "question", fact->question);
	json_put_some(json, "help", fact->help);
	json_condition(json, "condition", fact->when);
	json_uses(json, "conditions", &fact->uses);
	if (fact->otherwise != NULL)
		put_otherwise(json, fact->otherwise);
}
