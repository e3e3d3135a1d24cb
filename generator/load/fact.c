#include "load/declaration.h"

#include "base/arena.h"
#include "fragment/scope.h"
#include "load/declarations.h"

#include <string.h>

static const struct shape condition_shape = {SHAPE_OF_CONDITION};

struct head {
	struct located label, question, help, when;
};

static const struct field field_list[] = {
	{"label", FIELD_LOCATED, true, offsetof(struct head, label), NULL, "短い名。", NULL},
	{"question", FIELD_LOCATED, true, offsetof(struct head, question), NULL,
		"組織に尋ねる問い。", NULL},
	{"help", FIELD_LOCATED, false, offsetof(struct head, help), NULL, "答えるための説明。", NULL},
	{"when", FIELD_LOCATED, false, offsetof(struct head, when), NULL, "尋ねる条件。",
		&condition_shape},
};

static const struct fields fields = FIELDS("a fact", field_list);
static const struct shape entry_shape = {.kind = SHAPE_FIELDS, .fields = &fields};
const struct shape facts_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &entry_shape};

static void enter(struct declaring *declaring, void *object, const struct yaml_pair *pair)
{
	*(struct fact *)object = (struct fact){.key = pair->key,
		.place = pair->place,
		.corpus = declaring->corpus,
		.number = library_fact(declaring->arena, declaring->scope->library, pair->key)};
}

static void read(struct declaring *declaring, void *object, const struct yaml *node)
{
	struct head head = {.when = {.place = {NULL, 0, 0}}};
	struct fact *fact = object;

	if (!fields_read(declaring->report, node, &fields, &head))
		return;
	fact->label = fields_plain(declaring->report, &head.label);
	fact->question = fields_plain(declaring->report, &head.question);
	fact->help = fields_plain(declaring->report, &head.help);
	fact->when = declaration_when(declaring, &head.when);
}

const struct declaration fact_declaration = {
	.sort = NULL,
	.separator = '_',
	.size = sizeof(struct fact),
	.table = offsetof(struct corpus, facts),
	.enter = enter,
	.read = read,
};

/* Facts asked under a condition that asks for facts, and so on: the stack has a limit. */
enum { DEEPEST = 1000 };

/* Looks for a way from a fact back to itself. */
struct search {
	const struct corpus *corpus;
	const struct fact *fact;
	bool *seen; /* by fact number */
	size_t depth;
	bool too_deep; /* some way was not gone to its end */
};

static bool asks_for(struct search *search, const struct condition *condition);

/* True when the fact that CONDITION names is the one, or is asked under a condition that asks for it. */
static bool leads_back(struct search *search, const struct condition *condition)
{
	const struct fact *asked = table_get(&search->corpus->facts, condition->name);
	bool back;

	if (condition->fact == search->fact->number)
		return true;
	search->too_deep = search->too_deep || search->depth == DEEPEST;
	if (asked == NULL || search->seen[asked->number] || search->too_deep)
		return false;
	search->seen[asked->number] = true;
	search->depth++;
	back = asks_for(search, asked->when);
	search->depth--;
	return back;
}

/* True when CONDITION asks for the fact, itself or through the facts it asks for. */
static bool asks_for(struct search *search, const struct condition *condition)
{
	/* Long conditions are deep on the left only. */
	for (; condition != NULL && condition->kind != CONDITION_FACT; condition = condition->left)
		if (asks_for(search, condition->right))
			return true;
	return condition != NULL && leads_back(search, condition);
}

void fact_check_rings(struct declaring *declaring)
{
	const struct table *facts = &declaring->corpus->facts;
	size_t count = declaring->scope->library->facts.count;
	struct search search = {
		.corpus = declaring->corpus, .seen = ARENA_ARRAY(declaring->arena, bool, count)};

	for (size_t i = 0; i < facts->count && !search.too_deep; i++) {
		const struct fact *fact = facts->entries[i].value;

		memset(search.seen, 0, count * sizeof *search.seen);
		search.fact = fact;
		if (asks_for(&search, fact->when))
			report_error(declaring->report, CODE_CIRCULAR, fact->when->place,
				TEXT("ask it under a condition that does not depend on it"),
				"the fact '%.*s' depends on itself", TEXT_ARGS(fact->key));
		if (search.too_deep)
			report_error(declaring->report, CODE_TOO_DEEP, fact->when->place,
				TEXT("ask more of the facts without a condition"),
				"the fact '%.*s' depends on another, which depends on another, more than %d in a row",
				TEXT_ARGS(fact->key), DEEPEST);
	}
}
