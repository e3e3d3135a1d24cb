/*
 * What several explanations have in their JSON alike. For explain only.
 */
#ifndef TEBIKI_EXPLAIN_JSON_PART_H
#define TEBIKI_EXPLAIN_JSON_PART_H

#include "base/json.h"
#include "explain/relation.h"

/* The file and line of PLACE under KEY; nothing for nowhere. */
void json_place(struct json *json, const char *key, struct place place);

/* The next value, or that of the last key. */
void json_mention(struct json *json, const struct mention *mention);

/* Under KEY; empty lists are there, too, and a NULL is not. */
void json_mentions(struct json *json, const char *key, const struct mentions *mentions);
void json_relations(struct json *json, const struct relation *relations, const void *explanation);
void json_mention_at(struct json *json, const char *key, const struct mention *mention);
void json_condition(struct json *json, const char *key, const struct condition_value *condition);
void json_decision(struct json *json, const char *key, const struct decision *decision);
void json_causes(struct json *json, const char *key, const struct causes *causes);
void json_connections(struct json *json, const char *key, const struct connection *list, size_t count);
void json_uses(struct json *json, const char *key, const struct uses *uses);

/* The next value. */
void json_fact(struct json *json, const struct fact_value *fact);
void json_condition_value(struct json *json, const struct condition_value *condition);
void json_chain(struct json *json, const struct value_chain *chain);
void json_cause_step(struct json *json, const struct cause_step *step);

/* The pairs of an explanation, into the object that is open. */
void json_provision(struct json *json, const struct provision_explanation *provision);
void json_fact_explanation(struct json *json, const struct fact_explanation *fact);
void json_name(struct json *json, const struct name_explanation *name);

#endif
