#include "tailor/work.h"

#include "base/arena.h"
#include "tailor/relative.h"

struct walk {
	struct work *work;
	struct entry *entry;     /* the clause or section it stands in, or NULL */
	const struct item *item; /* the item it stands in, or NULL */
	bool *term_seen;         /* by slot number: used in this entry already */
	bool *term_used;         /* by slot number: used anywhere in what is printed */
	bool unprinted;          /* what is walked is not printed: only its mistakes count */
	bool aside;              /* what is walked is not printed on the page of the entry */
};

static void report_missing(struct walk *walk, const struct reference *reference, bool known)
{
	struct work *work = walk->work;
	struct text address = reference->item.size == 0 ? reference->fragment
							: text_format(work->arena, "%.*s#%.*s",
								  TEXT_ARGS(reference->fragment),
								  TEXT_ARGS(reference->item));

	if (known)
		report_error(work->report, CODE_DANGLING_LINK, reference->place,
			TEXT("put the sentence under the same condition, or say in the link's title what "
			     "to print instead: [](fragment#item \"words\")"),
			"'%.*s' is not in the handbook of %.*s", TEXT_ARGS(address),
			TEXT_ARGS(work->profile->edition.id));
	else
		report_error(work->report, CODE_UNKNOWN_PROVISION, reference->place,
			nearest_address(work, address), "there is no provision '%.*s'",
			TEXT_ARGS(address));
}

/* The team decides, and the text that refers to it is the guideline's: point at the decision. */
static void report_undecided(
	struct walk *walk, const struct reference *reference, const struct decision *decision)
{
	struct position at = source_position(reference->place.source, reference->place.offset);

	report_error(walk->work->report, CODE_DANGLING_LINK, decision->place,
		TEXT("add 'instead:' with the words to print there"),
		"'%.*s#%.*s' is left out, but %s:%zu refers to it", TEXT_ARGS(reference->fragment),
		TEXT_ARGS(reference->item), reference->place.source->path, at.line);
}

/* A provision that an override adds to the clause, or NULL. */
static const struct provision *find_added(const struct work *work, const struct reference *reference)
{
	for (size_t i = 0; i < work->profile->override_count; i++) {
		const struct override *override = &work->profile->overrides[i];
		const struct provision *found;

		if (!text_equal(override->fragment, reference->fragment))
			continue;
		found = table_get(&override->text->ids, reference->item);
		if (found != NULL)
			return found;
	}
	return NULL;
}

/*
 * What stands for a target that is not there: the link's own words, or those of the decision that
 * left the target out, so that a team need not touch the guideline's text.
 */
static struct text words_instead(
	struct walk *walk, const struct reference *reference, const struct provision *provision)
{
	const struct fate *fate =
		provision == NULL ? NULL : &walk->work->handbook->fates[provision->number];

	if (reference->fallback.size > 0)
		return reference->fallback;
	if (fate != NULL && fate->decision != NULL && fate->decision->instead.size > 0)
		return fate->decision->instead;
	if (fate != NULL && fate->decision != NULL)
		report_undecided(walk, reference, fate->decision);
	else
		report_missing(walk, reference, true);
	return (struct text){0};
}

/* What a reference names, as far as it is there. */
struct goal {
	const struct fragment *fragment;
	const struct provision *provision; /* NULL also where no item is named */
	const struct entry *entry;
	const struct item *item;
};

static struct goal find_goal(struct work *work, const struct reference *reference)
{
	const struct handbook *handbook = work->handbook;
	struct goal goal = {.fragment = find_fragment(work, reference->fragment)};

	if (goal.fragment == NULL)
		return goal;
	goal.entry = handbook->by_fragment[goal.fragment->number];
	if (reference->item.size == 0)
		return goal;
	goal.provision = table_get(&goal.fragment->ids, reference->item);
	if (goal.provision == NULL)
		goal.provision = find_added(work, reference);
	if (goal.provision != NULL)
		goal.item = handbook->fates[goal.provision->number].item;
	return goal;
}

static void report_question(struct walk *walk, const struct reference *reference)
{
	report_error(walk->work->report, CODE_BAD_LINK, reference->place,
		TEXT("link to the provision that it is about"),
		"'%.*s#%.*s' is a question, which is in no text", TEXT_ARGS(reference->fragment),
		TEXT_ARGS(reference->item));
}

static void aim(struct walk *walk, const struct reference *reference)
{
	struct work *work = walk->work;
	struct target *target = &work->handbook->targets[reference->number];
	struct goal goal = find_goal(work, reference);
	bool known = goal.fragment != NULL && (reference->item.size == 0 || goal.provision != NULL);
	bool here = goal.entry != NULL && (goal.provision == NULL || goal.item != NULL);

	if (goal.provision != NULL && goal.provision->layer == LAYER_QUESTION)
		report_question(walk, reference);
	else if (!known)
		report_missing(walk, reference, false);
	else if (here)
		*target = (struct target){goal.entry, goal.item,
			relative_number(work->arena, work->handbook, walk->entry, walk->item,
				goal.entry, goal.item)};
	else if (!walk->unprinted)
		target->number = words_instead(walk, reference, goal.provision);
}

static const char *sort_name(enum value_sort sort)
{
	return sort == SORT_POST ? "a post for the role" : "the role";
}

static void use_parameter(struct work *work, struct text key)
{
	struct handbook *handbook = work->handbook;

	for (size_t i = 0; i < handbook->setting_count; i++)
		if (text_equal(handbook->settings[i].parameter->key, key))
			handbook->settings[i].used = true;
}

static void use_value(struct walk *walk, const struct op *op)
{
	struct work *work = walk->work;
	const struct slot *slot = op->slot;
	const struct term *term;

	if (!work->handbook->values[slot->number].known)
		report_error(work->report, CODE_ABSENT_VALUE, op->place,
			slot->sort == SORT_POST
				? TEXT("name the post in the profile, or put the sentence under a condition")
				: TEXT("put the sentence under the condition of the role"),
			"%.*s does not have %s '%.*s'", TEXT_ARGS(work->profile->edition.id),
			sort_name(slot->sort), TEXT_ARGS(slot->name));
	if (slot->sort == SORT_PARAMETER)
		use_parameter(work, slot->name);
	if (slot->sort == SORT_TERM)
		walk->term_used[slot->number] = true;
	if (slot->sort != SORT_TERM || walk->entry == NULL || walk->aside ||
		walk->term_seen[slot->number])
		return;
	walk->term_seen[slot->number] = true;
	term = find_declared(work, offsetof(struct corpus, terms), slot->name);
	if (term->definition.count > 0)
		ARENA_PUSH(work->arena, walk->entry->terms, walk->entry->term_count, term);
}

static void walk_program(struct walk *walk, const struct program *program);

/* Lists the footnote at its first reference, and walks its text: only what is printed counts. */
static void use_note(struct walk *walk, const struct op *op)
{
	const struct fragment *fragment =
		walk->item == NULL ? walk->entry->fragment : walk->item->text->fragment;
	const struct note *note = &fragment->notes[op->note];
	struct entry *entry = walk->entry;

	for (size_t i = 0; i < entry->note_count; i++)
		if (entry->notes[i] == note)
			return;
	ARENA_PUSH(walk->work->arena, entry->notes, entry->note_count, note);
	walk_program(walk, &note->text);
}

static void walk_program(struct walk *walk, const struct program *program)
{
	const struct handbook *handbook = walk->work->handbook;

	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind == OP_WHEN && !condition_holds(op->condition, handbook->facts))
			i += op->skip;
		else if (op->kind == OP_VALUE && !walk->unprinted)
			use_value(walk, op);
		else if (op->kind == OP_LINK || op->kind == OP_NUMBER)
			aim(walk, op->reference);
		else if (op->kind == OP_NOTE)
			use_note(walk, op);
	}
}

static void walk_item(struct walk *walk, const struct item *item)
{
	walk->item = item;
	walk_program(walk, &item->text->title);
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		walk->item = item;
		if (block->item_count == 0)
			walk_program(walk, block->prose);
		for (size_t j = 0; j < block->item_count; j++)
			walk_item(walk, block->items[j]);
	}
	walk->item = NULL;
}

static void walk_entry(struct walk *walk, struct entry *entry)
{
	walk->entry = entry;
	walk->item = NULL;
	walk_program(walk, &entry->fragment->title);
	walk_program(walk, &entry->fragment->body);
	for (size_t layer = 0; layer < LAYER_COUNT; layer++) {
		walk->aside = layer == LAYER_QUESTION;
		for (size_t i = 0; i < entry->layer_counts[layer]; i++)
			walk_item(walk, entry->layers[layer][i]);
	}
	walk->aside = false;
}

static void forget_terms(struct walk *walk)
{
	for (size_t i = 0; i < walk->entry->term_count; i++) {
		struct text name =
			TEXT_JOIN(walk->work->arena, TEXT("term."), walk->entry->terms[i]->key);
		const struct slot *slot = table_get(&walk->work->library->slots, name);

		walk->term_seen[slot->number] = false;
	}
}

/* Leaves the defined terms that some text uses, or the definition of such a term. */
static void keep_terms_used(struct walk *walk)
{
	struct handbook *handbook = walk->work->handbook;
	bool *walked = ARENA_ARRAY(walk->work->arena, bool, handbook->term_count + 1);
	size_t count = 0;

	for (size_t i = 0; i < handbook->term_count; i++) {
		const struct slot *slot = handbook->terms[i].slot;

		if (walked[i] || slot == NULL || !walk->term_used[slot->number])
			continue;
		walked[i] = true;
		walk_program(walk, &handbook->terms[i].term->definition);
		i = (size_t)-1; /* from the start: its definition may use others */
	}
	walk->unprinted = true;
	for (size_t i = 0; i < handbook->term_count; i++) {
		if (walked[i])
			handbook->terms[count++] = handbook->terms[i];
		else
			walk_program(walk, &handbook->terms[i].term->definition);
	}
	handbook->term_count = count;
}

void resolve(struct work *work)
{
	struct handbook *handbook = work->handbook;
	struct walk walk = {.work = work,
		.term_seen = ARENA_ARRAY(work->arena, bool, work->library->slots.count + 1),
		.term_used = ARENA_ARRAY(work->arena, bool, work->library->slots.count + 1)};

	for (size_t i = 0; i < handbook->entry_count; i++) {
		walk_entry(&walk, handbook->entries[i]);
		forget_terms(&walk);
	}
	walk.entry = NULL;
	keep_terms_used(&walk);
}
