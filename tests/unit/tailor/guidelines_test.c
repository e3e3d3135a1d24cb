/*
 * The guidelines of content/ for organisations of every sort: what must hold of any handbook.
 */
#include "../support.h"

#include "model/corpus.h"
#include "model/profile.h"

enum { MOST_FACTS = 7 }; /* more than these are not combined fully, but drawn at random */

static const char *const kinds[KIND_COUNT] = {
	"ministry", "independent_agency", "designated_corporation", "municipality"};

static const char *const styles[] = {"guideline", "articles", "municipal"};

/* One organisation: its kind, its answers, and how it numbers. */
struct organisation {
	const struct corpus *corpus;
	enum kind kind;
	uint64_t answers; /* a bit for each fact of the corpus, in its order */
	const char *style;
	bool *facts; /* by fact number; what is not asked is false */
};

/* Sets the facts as tebiki should; false when the answers say yes to what is not asked. */
static bool answer(struct organisation *organisation)
{
	const struct table *facts = &organisation->corpus->facts;

	organisation->facts[organisation->kind] = true;
	for (size_t i = 0; i < facts->count; i++) {
		const struct fact *fact = facts->entries[i].value;

		organisation->facts[fact->number] = organisation->answers >> i & 1;
	}
	for (size_t i = 0; i < facts->count; i++) {
		const struct fact *fact = facts->entries[i].value;

		if (organisation->facts[fact->number] &&
			!condition_holds(fact->when, organisation->facts))
			return false;
	}
	return true;
}

static const char *profile_text(struct bench *bench, const struct organisation *organisation)
{
	const struct corpus *corpus = organisation->corpus;
	struct buffer out = {.arena = bench->arena};

	buffer_add_format(&out,
		"name: 架空\nshort_name: 当方\nkind: %s\nnumbering: %s\nimports: [%.*s]\n"
		"recommended: adopt\nhandbook: {title: 手引き, version: '1', effective: 2026-04-01}\n"
		"facts:\n",
		kinds[organisation->kind], organisation->style, TEXT_ARGS(corpus->name));
	for (size_t i = 0; i < corpus->facts.count; i++) {
		const struct fact *fact = corpus->facts.entries[i].value;

		buffer_add_format(&out, "  %.*s: %s\n", TEXT_ARGS(fact->key),
			organisation->facts[fact->number] ? "true" : "false");
	}
	buffer_add_string(&out, "roles:\n");
	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;

		if (role->post != POST_NONE && condition_holds(role->when, organisation->facts))
			buffer_add_format(&out, "  %.*s: 職%zu\n", TEXT_ARGS(role->key), i);
	}
	return out.data;
}

/* --- what must hold --- */

struct check {
	struct bench *bench;
	const struct handbook *handbook;
	const struct entry *entry;
	const struct organisation *organisation;
	struct table numbers; /* of the entry */
};

static void fail_at(const struct check *check, const struct item *item, const char *what)
{
	fail_msg("%s, answers %lx, %s: %.*s#%.*s: %s", kinds[check->organisation->kind],
		(unsigned long)check->organisation->answers, check->organisation->style,
		TEXT_ARGS(check->entry->fragment->id), item == NULL ? 0 : (int)item->provision->id.size,
		item == NULL ? "" : item->provision->id.data, what);
}

/* Is ITEM printed, in an entry that is printed? */
static bool stands(const struct check *check, const struct item *item)
{
	const struct item *top = item;
	const struct entry *entry = item->entry;
	enum layer layer = item->provision->layer;

	while (top->parent != NULL)
		top = top->parent;
	if (entry == NULL || check->handbook->by_fragment[entry->fragment->number] != entry)
		return false;
	for (size_t i = 0; i < entry->layer_counts[layer]; i++)
		if (entry->layers[layer][i] == top)
			return true;
	return false;
}

static void check_reference(
	const struct check *check, const struct item *item, const struct reference *reference)
{
	const struct target *target = &check->handbook->targets[reference->number];

	if (target->entry == NULL) {
		if (reference->fallback.size == 0)
			fail_at(check, item, "a reference leads nowhere and prints nothing");
		return;
	}
	if (check->handbook->by_fragment[target->entry->fragment->number] != target->entry)
		fail_at(check, item, "a reference leads to a clause that is out");
	if (target->item != NULL && !stands(check, target->item))
		fail_at(check, item, "a reference leads to a provision that is out");
	if (reference->item.size > 0 && target->item == NULL)
		fail_at(check, item, "a reference to a provision leads to its clause");
	if (target->number.size == 0)
		fail_at(check, item, "a reference prints no number");
}

static void check_program(
	const struct check *check, const struct item *item, const struct program *program)
{
	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind == OP_WHEN && !condition_holds(op->condition, check->handbook->facts))
			i += op->skip;
		else if (op->kind == OP_LINK || op->kind == OP_NUMBER)
			check_reference(check, item, op->reference);
		else if (op->kind == OP_VALUE &&
			 check->handbook->values[op->slot->number].plain.size == 0)
			fail_at(check, item, "a value is empty");
	}
}

static void check_items(struct check *check, struct item *const *items, size_t count, bool ordered,
	unsigned *position);

/* The item acts by somebody, or everything in it does. */
static bool somebody_acts(const struct item *item)
{
	bool nested = false;

	if (item->by_count > 0)
		return true;
	for (size_t i = 0; i < item->block_count; i++) {
		for (size_t j = 0; j < item->blocks[i].item_count; j++) {
			nested = true;
			if (!somebody_acts(item->blocks[i].items[j]))
				return false;
		}
	}
	return nested;
}

static void check_item(struct check *check, struct item *item)
{
	unsigned position = 0;

	if (item->provision->layer < LAYER_COMMENTARY && !somebody_acts(item))
		fail_at(check, item, "nobody acts");
	for (size_t i = 0; i < item->by_count; i++)
		if (!condition_holds(item->by[i]->when, check->handbook->facts))
			fail_at(check, item, "a role acts that is not here");
	if (item->fate != &check->handbook->fates[item->provision->number] ||
		item->fate->item != item || item->fate->status > FATE_SUBSTITUTED)
		fail_at(check, item, "it is printed, but its fate is another");
	check_program(check, item, &item->text->title);
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		if (block->item_count == 0)
			check_program(check, item, block->prose);
		else
			check_items(check, block->items, block->item_count, block->ordered, &position);
	}
}

/* Numbered fellows count 1, 2, 3, on through all lists of an item; no number comes twice. */
static void check_items(struct check *check, struct item *const *items, size_t count, bool ordered,
	unsigned *position)
{
	for (size_t i = 0; i < count; i++) {
		struct item *item = items[i];

		if (ordered && item->position != ++*position)
			fail_at(check, item, "the numbers do not close up");
		if (ordered && table_put(&check->numbers, item->number, item) != NULL)
			fail_at(check, item, "its number is taken");
		check_item(check, item);
	}
}

/* At least two choices, of which one is right. */
static void check_question(struct check *check, struct item *question)
{
	size_t choices = 0;
	size_t right = 0;

	for (size_t i = 0; i < question->block_count; i++) {
		const struct item_block *block = &question->blocks[i];

		choices += block->item_count;
		for (size_t j = 0; j < block->item_count; j++)
			right += block->items[j]->text->right;
	}
	if (choices < 2 || right != 1)
		fail_at(check, question, "it cannot be answered");
}

static void check_entry(struct check *check, const struct entry *entry)
{
	const struct handbook *handbook = check->handbook;

	check->entry = entry;
	check->numbers = (struct table){.arena = check->bench->arena};
	if (entry->title.size == 0 || entry->number.size == 0)
		fail_at(check, NULL, "it has no title or number");
	if (handbook->by_fragment[entry->fragment->number] != entry)
		fail_at(check, NULL, "it is not found by its fragment");
	check_program(check, NULL, &entry->fragment->body);
	for (size_t layer = 0; layer < LAYER_COUNT; layer++) {
		unsigned position = 0;

		check_items(check, entry->layers[layer], entry->layer_counts[layer],
			layer < LAYER_COMMENTARY, &position);
	}
	for (size_t i = 0; i < entry->layer_counts[LAYER_QUESTION]; i++)
		check_question(check, entry->layers[LAYER_QUESTION][i]);
	if (entry->fragment->kind == FRAGMENT_CLAUSE &&
		entry->layer_counts[LAYER_REQUIREMENT] + entry->layer_counts[LAYER_MEASURE] == 0)
		fail_at(check, NULL, "a clause asks for nothing");
	if (entry->fragment->kind == FRAGMENT_SECTION && entry->child_count == 0)
		fail_at(check, NULL, "a section is empty");
}

static void check_handbook(struct bench *bench, const struct handbook *handbook,
	const struct organisation *organisation)
{
	struct check check = {.bench = bench, .handbook = handbook, .organisation = organisation};
	struct table numbers = {.arena = bench->arena};

	for (size_t i = 0; i < handbook->entry_count; i++) {
		const struct entry *entry = handbook->entries[i];

		check_entry(&check, entry);
		/* The municipal style begins again with 1 in each chapter. */
		if (handbook->edition->numbering != NUMBERING_MUNICIPAL &&
			table_put(&numbers, entry->number, handbook->entries[i]) != NULL)
			fail_at(&check, NULL, "its number is taken");
		if (i > 0 && (entry->previous != handbook->entries[i - 1] ||
				     handbook->entries[i - 1]->next != entry))
			fail_at(&check, NULL, "it does not follow the one before");
	}
	assert_true(handbook->kept > 0);
}

/* --- organisations --- */

static void try_one(struct loader *loader, struct bench *bench, struct organisation *organisation)
{
	struct arena *arena = arena_new();
	struct profile *profile;
	struct handbook *handbook;

	organisation->facts = ARENA_ARRAY(arena, bool, loader_library(loader)->facts.count);
	if (answer(organisation)) {
		profile = load_profile(
			loader, bench_put(bench, "p.yaml", profile_text(bench, organisation)));
		if (profile == NULL)
			fail_msg("%s", bench_messages(bench));
		handbook = tailor(arena, bench->report, loader_library(loader), profile);
		if (report_errors(bench->report) > 0)
			fail_msg("%s, answers %lx: %s", kinds[organisation->kind],
				(unsigned long)organisation->answers, bench_messages(bench));
		check_handbook(bench, handbook, organisation);
	}
	arena_free(arena);
}

static void try_all(struct bench *bench, const char *folder, const enum kind *of, size_t kind_count)
{
	struct loader *loader = loader_new(bench->arena, bench->report, "content");
	struct corpus *corpus = load_corpus(loader, folder);
	struct organisation organisation = {.corpus = corpus};
	size_t facts;
	uint64_t seed = 1;

	assert_silent(bench);
	assert_non_null(corpus);
	facts = corpus->facts.count;
	for (size_t i = 0; i < kind_count; i++) {
		for (uint64_t n = 0; n < 1u << (facts < MOST_FACTS ? facts : MOST_FACTS); n++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			organisation.kind = of[i];
			organisation.answers = facts <= MOST_FACTS ? n : seed >> 20;
			organisation.answers &= (UINT64_C(1) << facts) - 1;
			organisation.style = styles[n % 3];
			try_one(loader, bench, &organisation);
		}
		/* Whatever was drawn: nothing, in all styles. */
		for (size_t style = 0; style < 3; style++) {
			organisation.answers = 0;
			organisation.style = styles[style];
			try_one(loader, bench, &organisation);
		}
	}
}

static void common_standards(void **state)
{
	static const enum kind of[] = {
		KIND_MINISTRY, KIND_INDEPENDENT_AGENCY, KIND_DESIGNATED_CORPORATION};

	try_all(*state, "content/common-standards", of, 3);
}

static void municipal(void **state)
{
	static const enum kind of[] = {KIND_MUNICIPALITY};

	try_all(*state, "content/municipal", of, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(common_standards),
		bench_test(municipal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
