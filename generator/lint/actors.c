#include "lint/actors.h"

#include "lint/walk.h"

/* Looks for a role in texts. */
struct search {
	struct text key;
	bool found;
};

static void find_role(void *data, const struct program *program)
{
	struct search *search = data;

	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		/* The organisation is a role and a term of the same name. */
		search->found |= op->kind == OP_VALUE &&
				 (op->slot->sort == SORT_ROLE || op->slot->sort == SORT_TERM) &&
				 text_equal(op->slot->name, search->key);
	}
}

static void search_nested(const struct provision *provision, const struct visitor *visitor)
{
	walk_provision(provision, visitor);
	for (size_t i = 0; i < provision->block_count; i++)
		for (size_t j = 0; j < provision->blocks[i].item_count; j++)
			search_nested(provision->blocks[i].items[j], visitor);
}

/* True when PROVISION, what is nested in it, or what it is nested in, names the role KEY. */
static bool names_role(const struct provision *provision, struct text key)
{
	struct search search = {key, false};
	const struct visitor visitor = {&search, find_role, NULL};

	search_nested(provision, &visitor);
	for (provision = provision->parent; provision != NULL && !search.found;
		provision = provision->parent)
		walk_provision(provision, &visitor);
	return search.found;
}

static void check_named(struct report *report, const struct provision *provision, bool each)
{
	size_t named = 0;

	for (size_t i = 0; i < provision->by_count; i++)
		named += names_role(provision, provision->by[i]->key);
	for (size_t i = 0; i < provision->by_count && (each || named == 0); i++)
		if (!names_role(provision, provision->by[i]->key))
			report_warning(report, CODE_UNNAMED_ACTOR, provision->place,
				TEXT("write {{role.…}}は in the text, or correct by="),
				"by=%.*s, but the words do not name that role",
				TEXT_ARGS(provision->by[i]->key));
}

/* True when PROVISION binds the role KEY: by itself, or as a measure by what it belongs to. */
static bool has_role(const struct provision *provision, struct text key)
{
	bool found = false;

	provision = provision_bearer(provision);
	for (size_t i = 0; i < provision->by_count && !found; i++)
		found = text_equal(provision->by[i]->key, key);
	for (size_t i = 0; i < provision->target_count && provision->by_count == 0 && !found; i++)
		found = has_role(provision->targets[i], key);
	return found;
}

/* The role that PROGRAM begins with as the subject of a duty, 「…は、」; NULL when it does not. */
static const struct op *subject(const struct program *program)
{
	const struct op *op = program->count < 2 ? NULL : &program->ops[0];

	while (op != NULL && op < program->ops + program->count - 1 && op->kind == OP_STRETCH &&
		op->plain.size == 0)
		op++;
	if (op == NULL || op->kind != OP_VALUE || op->slot->sort != SORT_ROLE ||
		op + 1 == program->ops + program->count || op[1].kind != OP_STRETCH ||
		!text_starts(op[1].plain, TEXT("は、")))
		return NULL;
	return op;
}

static void check_subject(struct report *report, const struct provision *provision)
{
	for (size_t i = 0; i < provision->block_count; i++) {
		const struct op *op = provision->blocks[i].item_count > 0
					      ? NULL
					      : subject(&provision->blocks[i].prose);

		if (op != NULL && !has_role(provision, op->slot->name))
			report_warning(report, CODE_UNLISTED_ACTOR, op->place, TEXT("add it to by="),
				"the words make '%.*s' act, but by= does not name that role",
				TEXT_ARGS(op->slot->name));
	}
}

void actors_check(struct report *report, const struct provision *provision, bool each)
{
	if (provision->layer == LAYER_REQUIREMENT)
		check_named(report, provision, each);
	if (provision->layer < LAYER_COMMENTARY)
		check_subject(report, provision);
}
