#include "explain/json_part.h"

#include "explain/words.h"
#include "model/keys.h"

void json_place(struct json *json, const char *key, struct place place)
{
	if (place.source == NULL)
		return;
	json_object_at(json, key);
	json_put(json, "file", text_of(place.source->path));
	json_put_number(json, "line", source_position(place.source, place.offset).line);
	json_object_end(json);
}

void json_mention(struct json *json, const struct mention *mention)
{
	json_object(json);
	json_put(json, "kind", text_of(mention->kind));
	json_put(json, "id", mention->id);
	json_put_flag(json, "in", mention->in);
	json_put_some(json, "source", mention->source);
	json_put_some(json, "number", mention->number);
	json_put_some(json, "page", mention->page);
	json_put_some(json, "words", mention->words);
	json_place(json, "place", mention->place);
	json_object_end(json);
}

void json_mention_at(struct json *json, const char *key, const struct mention *mention)
{
	if (mention == NULL)
		return;
	json_key(json, key);
	json_mention(json, mention);
}

void json_mentions(struct json *json, const char *key, const struct mentions *mentions)
{
	json_array_at(json, key);
	for (size_t i = 0; i < mentions->count; i++)
		json_mention(json, &mentions->list[i]);
	json_array_end(json);
}

void json_relations(struct json *json, const struct relation *relations, const void *explanation)
{
	for (const struct relation *relation = relations; relation->key != NULL; relation++)
		json_mentions(json, relation->key, relation_mentions(relation, explanation));
}

void json_fact(struct json *json, const struct fact_value *fact)
{
	json_object(json);
	json_put(json, "key", fact->key);
	json_put_some(json, "label", fact->label);
	json_put_flag(json, "value", fact->value);
	json_put(json, "answered_by", text_of(word_answerer_key(fact->answerer)));
	json_place(json, "place", fact->place);
	json_object_end(json);
}

void json_condition_value(struct json *json, const struct condition_value *condition)
{
	json_object(json);
	json_put(json, "text", condition->text);
	json_put_flag(json, "holds", condition->holds);
	json_array_at(json, "facts");
	for (size_t i = 0; i < condition->fact_count; i++)
		json_fact(json, &condition->facts[i]);
	json_array_end(json);
	json_place(json, "place", condition->place);
	json_object_end(json);
}

void json_condition(struct json *json, const char *key, const struct condition_value *condition)
{
	if (condition == NULL)
		return;
	json_key(json, key);
	json_condition_value(json, condition);
}

void json_decision(struct json *json, const char *key, const struct decision *decision)
{
	if (decision == NULL)
		return;
	json_object_at(json, key);
	json_put(json, "decision", text_of(decision_keys[decision->kind]));
	json_put(json, "reason", decision->reason);
	json_put(json, "approver", decision->approver);
	json_put(json, "date", decision->date);
	json_put_some(json, "instead", decision->instead);
	json_place(json, "place", decision->place);
	json_object_end(json);
}

void json_cause_step(struct json *json, const struct cause_step *step)
{
	json_object(json);
	json_put(json, "cause", text_of(word_cause_key(step->cause)));
	json_mention_at(json, "of", &step->of);
	json_condition(json, "condition", step->condition);
	json_decision(json, "decision", step->decision);
	json_object_end(json);
}

void json_causes(struct json *json, const char *key, const struct causes *causes)
{
	json_array_at(json, key);
	for (size_t i = 0; i < causes->count; i++)
		json_cause_step(json, &causes->steps[i]);
	json_array_end(json);
}

void json_connections(struct json *json, const char *key, const struct connection *list, size_t count)
{
	json_array_at(json, key);
	for (size_t i = 0; i < count; i++) {
		json_object(json);
		json_mention_at(json, "other", &list[i].other);
		json_put(json, "target", list[i].target);
		json_put_flag(json, "printed", list[i].standing);
		json_put_some(json, "as", list[i].printed);
		json_place(json, "place", list[i].place);
		json_object_end(json);
	}
	json_array_end(json);
}

void json_uses(struct json *json, const char *key, const struct uses *uses)
{
	json_array_at(json, key);
	for (size_t i = 0; i < uses->count; i++) {
		json_object(json);
		json_mention_at(json, "by", &uses->list[i].by);
		json_put(json, "through", uses->list[i].through);
		json_place(json, "place", uses->list[i].place);
		json_object_end(json);
	}
	json_array_end(json);
}

void json_chain(struct json *json, const struct value_chain *chain)
{
	json_object(json);
	json_put(json, "name", chain->name);
	json_put(json, "value", chain->value);
	json_array_at(json, "chain");
	for (size_t i = 0; i < chain->origin_count; i++) {
		json_object(json);
		json_put(json, "set_by", text_of(word_origin_key(chain->origins[i].kind)));
		json_put_some(json, "value", chain->origins[i].value);
		json_place(json, "place", chain->origins[i].place);
		json_object_end(json);
	}
	json_array_end(json);
	if (chain->part_count > 0)
		json_array_at(json, "parts");
	for (size_t i = 0; i < chain->part_count; i++)
		json_chain(json, &chain->parts[i]);
	if (chain->part_count > 0)
		json_array_end(json);
	json_object_end(json);
}
