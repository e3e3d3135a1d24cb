#include "explain/json_part.h"
#include "explain/words.h"
#include "model/keys.h"

static void put_actors(struct json *json, const char *key, const struct actor *actors, size_t count)
{
	json_array_at(json, key);
	for (size_t i = 0; i < count; i++) {
		json_object(json);
		json_put(json, "key", actors[i].key);
		json_put(json, "name", actors[i].name);
		json_put_some(json, "post", actors[i].post);
		json_put_some(json, "page", actors[i].page);
		json_put_flag(json, "in", actors[i].in);
		json_place(json, "place", actors[i].place);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_paragraph(struct json *json, const struct paragraph *paragraph)
{
	json_object(json);
	json_put(json, "text", paragraph->text);
	json_array_at(json, "values");
	for (size_t i = 0; i < paragraph->value_count; i++)
		json_chain(json, &paragraph->values[i]);
	json_array_end(json);
	json_array_at(json, "conditions");
	for (size_t i = 0; i < paragraph->condition_count; i++)
		json_condition_value(json, &paragraph->conditions[i]);
	json_array_end(json);
	json_connections(json, "refers_to", paragraph->references, paragraph->reference_count);
	json_object_end(json);
}

static void put_relations(struct json *json, const struct provision_explanation *provision)
{
	json_mention_at(json, "nested_in", provision->upper);
	json_mention_at(json, "replaced_in", provision->written);
	json_relations(json, provision_relations, provision);
	json_connections(json, "referred_to_by", provision->referrers, provision->referrer_count);
}

void json_provision(struct json *json, const struct provision_explanation *provision)
{
	json_put(json, "layer", text_of(word_layer_key(provision->layer)));
	json_put(json, "level", text_of(level_keys[provision->level]));
	json_put_some(json, "every", text_of(word_every_key(provision->every)));
	json_put(json, "status", text_of(word_status_key(provision->status)));
	json_causes(json, "causes", &provision->causes);
	json_condition(json, "condition", provision->condition);
	json_condition(json, "condition_of_clause", provision->above);
	json_decision(json, "decision", provision->decision);
	put_actors(json, "by", provision->actors, provision->actor_count);
	put_actors(json, "reports_to", provision->superiors, provision->superior_count);
	json_array_at(json, "paragraphs");
	for (size_t i = 0; i < provision->paragraph_count; i++)
		put_paragraph(json, &provision->paragraphs[i]);
	json_array_end(json);
	put_relations(json, provision);
}
