#include "explain/json_part.h"
#include "explain/print.h"
#include "model/corpus.h"

static void begin(struct json *json, const struct question *question)
{
	json_object(json);
	json_put(json, "profile", text_of(question->profile));
	json_put_some(json, "id", question->id);
}

static void put_fragment(struct json *json, const struct fragment_explanation *fragment)
{
	json_put_some(json, "basis", fragment->basis);
	json_causes(json, "causes", &fragment->causes);
	json_condition(json, "condition", fragment->condition);
	json_condition(json, "condition_above", fragment->above);
	json_mentions(json, "holds", &fragment->provisions);
	json_connections(json, "referred_to_by", fragment->referrers, fragment->referrer_count);
}

static void put_explanation(struct json *json, const struct explanation *explanation)
{
	json_object(json);
	json_mention_at(json, "self", &explanation->self);
	if (explanation->provision != NULL)
		json_provision(json, explanation->provision);
	else if (explanation->fragment != NULL)
		put_fragment(json, explanation->fragment);
	else if (explanation->fact != NULL)
		json_fact_explanation(json, explanation->fact);
	else
		json_name(json, explanation->name);
	json_object_end(json);
}

void json_explanations(struct buffer *out, const struct question *question,
	const struct explanations *explanations)
{
	struct json json = {.out = out};

	begin(&json, question);
	json_array_at(&json, "explanations");
	for (size_t i = 0; i < explanations->count; i++)
		put_explanation(&json, &explanations->list[i]);
	json_array_end(&json);
	json_object_end(&json);
}

void json_absences(struct buffer *out, const struct question *question, const struct absences *absences)
{
	struct json json = {.out = out};

	begin(&json, question);
	json_array_at(&json, "absent");
	for (size_t i = 0; i < absences->count; i++) {
		json_object(&json);
		json_mention_at(&json, "of", &absences->list[i].of);
		json_key(&json, "first");
		json_cause_step(&json, &absences->list[i].first);
		json_put_number(&json, "nested", absences->list[i].nested);
		json_object_end(&json);
	}
	json_array_end(&json);
	json_object_end(&json);
}

void json_not_imported(struct buffer *out, const struct question *question, const struct corpus *corpus)
{
	struct json json = {.out = out};

	begin(&json, question);
	json_put(&json, "cause", TEXT("import"));
	json_put(&json, "corpus", corpus->name);
	json_put(&json, "title", corpus->guideline.title);
	json_object_end(&json);
}
