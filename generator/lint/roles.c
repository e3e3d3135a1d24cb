#include "lint/work.h"
#include "model/duty.h"

static bool has_duty(const struct handbook *handbook, const struct role *role)
{
	for (size_t i = 0; i < handbook->entry_count; i++)
		for (int layer = LAYER_REQUIREMENT; layer <= LAYER_MEASURE; layer++)
			for (size_t j = 0; j < handbook->entries[i]->layer_counts[layer]; j++)
				if (item_concerns(handbook->entries[i]->layers[layer][j], role))
					return true;
	return false;
}

/* True when the guidelines, whatever the organisation, bind ROLE: others are only spoken of. */
static bool is_bound(const struct profile *profile, const struct role *role)
{
	for (size_t i = 0; i < profile->corpus_count; i++) {
		const struct table *fragments = &profile->corpora[i]->fragments;

		for (size_t j = 0; j < fragments->count; j++) {
			const struct fragment *fragment = fragments->entries[j].value;

			for (size_t k = 0; k < fragment->provision_count; k++)
				for (size_t l = 0; l < fragment->provisions[k]->by_count; l++)
					if (fragment->provisions[k]->by[l] == role &&
						fragment->provisions[k]->layer <= LAYER_MEASURE)
						return true;
		}
	}
	return false;
}

static void check_duties(struct lint *lint, const struct handbook *handbook, const struct holder *holder)
{
	const struct role *role = holder->role;
	const struct appointment *appointment = table_get(&handbook->profile->roles, role->key);

	if (appointment == NULL || appointment->post.text.size == 0 || has_duty(handbook, role) ||
		!is_bound(handbook->profile, role))
		return;
	report_warning(lint->report, CODE_IDLE_ROLE, appointment->place,
		TEXT("name it in the by= of what it must do, or appoint nobody"),
		"the role '%.*s' has a post, but no duty in this handbook", TEXT_ARGS(role->key));
}

/* The words by which somebody is appointed, behind the name of the role. */
static bool appoints(struct text words)
{
	static const struct text verbs[] = {TEXT_INIT("置く"), TEXT_INIT("置き"), TEXT_INIT("設置"),
		TEXT_INIT("指名"), TEXT_INIT("任命"), TEXT_INIT("選任"), TEXT_INIT("定める")};
	const char *end = text_find(words, TEXT("。"));

	if (!text_starts(words, TEXT("を")))
		return false;
	if (end != NULL)
		words.size = (size_t)(end - words.data);
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (words.size <= 60 && text_find(words, verbs[i]) != NULL)
			return true;
	return false;
}

struct search {
	struct text key; /* empty: any role */
	struct text found;
};

static void look(void *data, const struct program *program)
{
	struct search *search = data;

	for (size_t i = 0; i + 1 < program->count; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind == OP_VALUE && op->slot->sort == SORT_ROLE &&
			op[1].kind == OP_STRETCH && appoints(op[1].plain) &&
			(search->key.size == 0 || text_equal(search->key, op->slot->name)))
			search->found = op->slot->name;
	}
}

/* The role that PROVISION appoints; KEY when that is not empty; or nothing. */
static struct text appointed_by(const struct provision *provision, struct text key)
{
	struct search search = {key, {NULL, 0}};

	walk_provision(provision, &(const struct visitor){&search, look, NULL});
	return search.found;
}

static const struct holder *holder_of(const struct handbook *handbook, struct text key)
{
	for (size_t i = 0; i < handbook->holder_count; i++)
		if (text_equal(handbook->holders[i].role->key, key))
			return &handbook->holders[i];
	return NULL;
}

static bool is_appointed(const struct handbook *handbook, struct text key)
{
	for (size_t i = 0; i < handbook->row_count; i++)
		if (handbook->fates[handbook->rows[i]->number].item != NULL &&
			appointed_by(handbook->rows[i], key).size > 0)
			return true;
	return false;
}

static void check_appointment(
	struct lint *lint, const struct handbook *handbook, const struct provision *provision)
{
	const struct decision *decision = handbook->fates[provision->number].decision;
	struct text key = appointed_by(provision, (struct text){NULL, 0});
	const struct holder *holder = holder_of(handbook, key);

	if (holder == NULL || holder->post.size == 0 || is_appointed(handbook, key))
		return;
	report_warning(lint->report, CODE_UNAPPOINTED_ROLE,
		decision->provision.place.source != NULL ? decision->provision.place : decision->place,
		TEXT("keep the provision, or leave out the duties of the role, too"),
		"'%.*s#%.*s' appoints the role '%.*s' and is left out, but the role has a post and a page",
		TEXT_ARGS(provision->fragment->id), TEXT_ARGS(provision->id), TEXT_ARGS(key));
}

void lint_roles(struct lint *lint, const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->holder_count; i++)
		check_duties(lint, handbook, &handbook->holders[i]);
	for (size_t i = 0; i < handbook->row_count; i++) {
		const struct fate *fate = &handbook->fates[handbook->rows[i]->number];

		if (fate->status == FATE_NOT_APPLICABLE && fate->decision != NULL)
			check_appointment(lint, handbook, handbook->rows[i]);
	}
}
