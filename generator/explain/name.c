#include "explain/part.h"

#include "base/arena.h"
#include "explain/site.h"
#include "explain/use.h"
#include "explain/value.h"

/* Those whose conditions or attributes name a role or document. */
struct binding {
	const struct look *look;
	const struct role *role;
	struct role_explanation *into;
	const struct document *document;
	struct uses *uses;
};

static struct name_explanation *begin(const struct look *look, enum value_sort sort, struct text key)
{
	struct name_explanation *into = ARENA_NEW(look->arena, struct name_explanation);
	const struct slot *slot = value_slot(look, sort, key);

	into->sort = sort;
	into->chain = ARENA_NEW(look->arena, struct value_chain);
	*into->chain = value_explain(look, slot);
	return into;
}

/* Duties that bind the role, in the order of the handbook. */
static void bind(void *context, const struct provision *provision)
{
	struct binding *binding = context;
	const struct look *look = binding->look;
	const struct item *item = look->handbook->fates[provision->number].item;

	if (item == NULL || item->provision != provision || provision->layer > LAYER_MEASURE)
		return;
	for (size_t i = 0; i < item->by_count; i++)
		if (item->by[i] == binding->role)
			mentions_add(look,
				provision->layer == LAYER_REQUIREMENT ? &binding->into->duties
								      : &binding->into->measures,
				mention_provision(look, item->provision));
}

static struct text post_of(const struct look *look, const struct role *role)
{
	const struct appointment *appointment = table_get(&look->profile->roles, role->key);

	return appointment == NULL || !look_has_role(look, role) ? (struct text){0}
								 : appointment->post.text;
}

static void relate(const struct look *look, struct role_explanation *into, const struct role *role,
	const struct role *other)
{
	struct text post = post_of(look, role);

	if (other->reports_to == role)
		mentions_add(look, &into->inferiors, mention_role(look, other));
	if (other != role && post.size > 0 && text_equal(post, post_of(look, other)))
		mentions_add(look, &into->shared, mention_role(look, other));
}

static void add_apart(const struct look *look, struct role_explanation *into, const struct role *role)
{
	for (size_t i = 0; i < role->corpus->apart_count; i++)
		for (size_t j = 0; j < 2; j++)
			if (role->corpus->apart[i].roles[j] == role)
				mentions_add(look, &into->apart,
					mention_role(look, role->corpus->apart[i].roles[1 - j]));
}

/* It has a post in this organisation. */
static struct value_chain *post_explain(const struct look *look, const struct role *role)
{
	const struct appointment *appointment = table_get(&look->profile->roles, role->key);
	struct value_chain *chain;

	if (post_of(look, role).size == 0)
		return NULL;
	chain = ARENA_NEW(look->arena, struct value_chain);
	*chain = (struct value_chain){.name = TEXT_JOIN(look->arena, TEXT("post."), role->key),
		.value = appointment->post.text,
		.origins = {{ORIGIN_PROFILE, appointment->post.text, appointment->post.place}},
		.origin_count = 1};
	return chain;
}

static struct role_explanation *role_only(const struct look *look, const struct role *role)
{
	struct role_explanation *into = ARENA_NEW(look->arena, struct role_explanation);
	struct binding binding = {.look = look, .role = role, .into = into};

	into->description = look_plain(look, &role->description);
	into->need = role->post;
	into->post = post_explain(look, role);
	into->when = condition_explain(look, role->when);
	if (role->reports_to != NULL) {
		into->superior = ARENA_NEW(look->arena, struct mention);
		*into->superior = mention_role(look, role->reports_to);
	}
	for (size_t i = 0; i < look->profile->corpus_count; i++) {
		const struct table *roles = &look->profile->corpora[i]->roles;

		for (size_t j = 0; j < roles->count; j++)
			relate(look, into, role, roles->entries[j].value);
	}
	add_apart(look, into, role);
	provisions_each(look, bind, &binding);
	return into;
}

struct name_explanation *role_explain(const struct look *look, const struct role *role)
{
	struct name_explanation *into = begin(look, SORT_ROLE, role->key);

	into->reading = role->reading;
	into->role = role_only(look, role);
	uses_add_value(look, &into->uses, SORT_ROLE, role->key);
	uses_add_value(look, &into->uses, SORT_POST, role->key);
	return into;
}

struct name_explanation *term_explain(const struct look *look, const struct term *term)
{
	struct name_explanation *into = begin(look, SORT_TERM, term->key);
	const struct own_term *own = table_get(&look->profile->terms, term->key);

	into->reading = own != NULL && own->reading.size > 0 ? own->reading : term->reading;
	into->definition = look_plain(look, &term->definition);
	into->uses = uses_of_value(look, SORT_TERM, term->key);
	return into;
}

static struct parameter_explanation *parameter_only(
	const struct look *look, const struct parameter *parameter)
{
	struct parameter_explanation *into = ARENA_NEW(look->arena, struct parameter_explanation);
	const struct handbook *handbook = look->handbook;

	into->guideline = parameter->value.text;
	into->stricter = parameter->stricter;
	for (size_t i = 0; i < handbook->setting_count; i++) {
		if (handbook->settings[i].parameter != parameter)
			continue;
		into->weaker = handbook->settings[i].weaker;
		into->decision = handbook->settings[i].decision;
	}
	return into;
}

struct name_explanation *parameter_explain(const struct look *look, const struct parameter *parameter)
{
	struct name_explanation *into = begin(look, SORT_PARAMETER, parameter->key);

	into->parameter = parameter_only(look, parameter);
	into->uses = uses_of_value(look, SORT_PARAMETER, parameter->key);
	return into;
}

static void call(void *context, const struct provision *provision)
{
	struct binding *binding = context;
	const struct look *look = binding->look;

	for (size_t i = 0; i < provision->produces_count; i++)
		if (provision->produces[i] == binding->document && look_is_printed(look, provision))
			ARENA_PUSH(look->arena, binding->uses->list, binding->uses->count,
				((struct use){mention_provision(look, provision), TEXT("produces"),
					provision->place}));
}

struct name_explanation *document_explain(const struct look *look, const struct document *document)
{
	struct name_explanation *into = begin(look, SORT_DOCUMENT, document->key);
	struct binding binding = {.look = look, .document = document, .uses = &into->uses};

	into->document = document->kind;
	provisions_each(look, call, &binding);
	uses_add_value(look, &into->uses, SORT_DOCUMENT, document->key);
	return into;
}
