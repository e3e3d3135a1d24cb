#include "base/arena.h"
#include "command/command.h"
#include "command/open.h"
#include "model/address.h"
#include "model/profile.h"

#include <stddef.h>
#include <string.h>

struct explaining {
	struct arena *arena;
	struct report *report;
	const struct handbook *handbook;
};

static void print_place(struct place place)
{
	if (place.source == NULL)
		return;
	printf(" (%s:%zu)", place.source->path, source_position(place.source, place.offset).line);
}

static struct text plain(const struct explaining *explaining, const struct program *program)
{
	struct buffer out = {.arena = explaining->arena};

	program_plain(&out, program, explaining->handbook);
	return text_trim(buffer_text(&out));
}

static void *find(const struct explaining *explaining, size_t offset, struct text key)
{
	const struct profile *profile = explaining->handbook->profile;

	return corpora_find(profile->corpora, profile->corpus_count, offset, key);
}

/* A fact with its value and where that was set. */
static void explain_fact(
	const struct explaining *explaining, const struct condition *condition, const char *indent)
{
	const struct handbook *handbook = explaining->handbook;
	const struct profile *profile = handbook->profile;
	const struct answer *answer = table_get(&profile->facts, condition->name);

	printf("%s%.*s = %s", indent, TEXT_ARGS(condition->name),
		handbook->facts[condition->fact] ? "true" : "false");
	if (condition->fact < KIND_COUNT)
		printf(", because kind is %.*s",
			TEXT_ARGS(handbook->library->facts.entries[profile->kind].name));
	else if (answer == NULL)
		printf(", because it is not asked of this kind of organisation");
	else
		print_place(answer->place);
	putchar('\n');
}

static void explain_facts(
	const struct explaining *explaining, const struct condition *condition, const char *indent)
{
	if (condition == NULL)
		return;
	if (condition->kind == CONDITION_FACT)
		explain_fact(explaining, condition, indent);
	explain_facts(explaining, condition->left, indent);
	explain_facts(explaining, condition->right, indent);
}

static void explain_condition(
	const struct explaining *explaining, const char *what, const struct condition *condition)
{
	const struct source *source = condition->place.source;
	struct text text = text_cut(source->text, condition->place.offset,
		condition->place.offset + condition->place.length);

	printf("  %s: %.*s: %s", what, TEXT_ARGS(text),
		condition_holds(condition, explaining->handbook->facts) ? "holds" : "does not hold");
	print_place(condition->place);
	putchar('\n');
	explain_facts(explaining, condition, "    ");
}

static void explain_decision(const struct decision *decision)
{
	static const char *const kinds[DECISION_COUNT] = {
		[DECISION_ADOPT] = "adopt", [DECISION_AMEND] = "amend", [DECISION_SUBSTITUTE] = "substitute", [DECISION_NOT_APPLICABLE] = "not_applicable"};

	printf("  decision: %s", kinds[decision->kind]);
	print_place(decision->place);
	printf("\n    reason: %.*s\n    approver: %.*s, %.*s\n", TEXT_ARGS(decision->reason),
		TEXT_ARGS(decision->approver), TEXT_ARGS(decision->date));
}

static const char *cause_text(const struct fate *fate)
{
	switch (fate->cause) {
	case CAUSE_NONE: return "kept as the guideline has it";
	case CAUSE_CONDITION: return "out: its condition does not hold";
	case CAUSE_FRAGMENT:
		return "out: the condition of its clause or of a section above does not hold";
	case CAUSE_PARENT: return "out: the item it is nested in is out";
	case CAUSE_TARGETS: return "out: everything that it belongs to is out";
	case CAUSE_CHANGED: return "out: what it asks about is reworded or left out here";
	case CAUSE_READERS: return "out: nobody is there whom it is for";
	case CAUSE_DECISION: return "out: decided to be not applicable";
	case CAUSE_DECLINED: return "out: 推奨事項, and the profile says 'recommended: decline'";
	case CAUSE_OVERRIDE:
		return fate->status == FATE_NOT_APPLICABLE ? "out: removed by an override"
							   : "in: its text is replaced by an override";
	case CAUSE_ADDED: return "in: added by an override";
	}
	return "";
}

static void explain_values(const struct explaining *explaining, const struct program *program);

/* Where the profile sets SLOT; false when it does not. */
static bool explain_own(const struct explaining *explaining, const struct slot *slot)
{
	const struct profile *profile = explaining->handbook->profile;
	const struct own_term *word =
		slot->sort == SORT_TERM ? table_get(&profile->terms, slot->name) : NULL;
	const struct located *value =
		slot->sort == SORT_PARAMETER ? table_get(&profile->parameters, slot->name) : NULL;
	const struct appointment *appointment = slot->sort == SORT_ROLE || slot->sort == SORT_POST
							? table_get(&profile->roles, slot->name)
							: NULL;
	struct place place = {NULL, 0, 0};

	if (word != NULL)
		place = word->name.place;
	else if (value != NULL)
		place = value->place;
	else if (appointment != NULL)
		place = slot->sort == SORT_POST ? appointment->post.place : appointment->name.place;
	if (place.source == NULL)
		return false;
	printf(", set by the profile");
	print_place(place);
	return true;
}

/* The decision about the parameter KEY, if there is one. */
static void explain_parameter_decision(const struct explaining *explaining, struct text key)
{
	const struct handbook *handbook = explaining->handbook;

	for (size_t i = 0; i < handbook->setting_count; i++) {
		if (!text_equal(handbook->settings[i].parameter->key, key) ||
			handbook->settings[i].decision == NULL)
			continue;
		printf(", decided");
		print_place(handbook->settings[i].decision->place);
	}
}

/* What the guideline says; OWN: what the profile put in its place. */
static void explain_guidelines(const char *what, struct text value, struct place place, bool own)
{
	if (own)
		printf("; the guideline's %s is %.*s", what, TEXT_ARGS(value));
	else
		printf(", the guideline's %s", what);
	print_place(place);
}

/* The chain that set SLOT, the last first. */
static void explain_source_of(const struct explaining *explaining, const struct slot *slot)
{
	bool own = explain_own(explaining, slot);

	if (slot->sort == SORT_TERM) {
		const struct term *term = find(explaining, offsetof(struct corpus, terms), slot->name);

		explain_guidelines("word", plain(explaining, &term->name), term->place, own);
	} else if (slot->sort == SORT_PARAMETER) {
		const struct parameter *parameter =
			find(explaining, offsetof(struct corpus, parameters), slot->name);

		explain_parameter_decision(explaining, slot->name);
		explain_guidelines("value", parameter->value.text, parameter->place, own);
	} else if (slot->sort == SORT_ROLE) {
		const struct role *role = find(explaining, offsetof(struct corpus, roles), slot->name);

		explain_guidelines("name", plain(explaining, &role->name), role->place, own);
	}
}

static void explain_slot(const struct explaining *explaining, const struct slot *slot)
{
	struct text value = explaining->handbook->values[slot->number].plain;

	printf("    %.*s = %.*s", TEXT_ARGS(slot->full), TEXT_ARGS(value));
	explain_source_of(explaining, slot);
	putchar('\n');
}

static void explain_values(const struct explaining *explaining, const struct program *program)
{
	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];
		bool seen = false;

		for (size_t j = 0; j < i; j++)
			seen = seen ||
			       (program->ops[j].kind == OP_VALUE && program->ops[j].slot == op->slot);
		if (op->kind == OP_VALUE && !seen)
			explain_slot(explaining, op->slot);
	}
}

static void explain_spans(const struct explaining *explaining, const struct program *program)
{
	for (size_t i = 0; i < program->count; i++)
		if (program->ops[i].kind == OP_WHEN)
			explain_condition(explaining, "a part of its text", program->ops[i].condition);
}

static void explain_text(const struct explaining *explaining, const struct item *item)
{
	if (item->number.size > 0) /* a question has none */
		printf("  number: %.*s\n", TEXT_ARGS(item->number));
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];
		struct text text;

		if (block->item_count > 0)
			continue;
		text = plain(explaining, block->prose);
		printf("  text: %.*s\n", TEXT_ARGS(text));
		explain_values(explaining, block->prose);
		explain_spans(explaining, block->prose);
	}
}

static void explain_provision(const struct explaining *explaining, const struct provision *provision)
{
	const struct fate *fate = &explaining->handbook->fates[provision->number];

	printf("%.*s#%.*s", TEXT_ARGS(provision->fragment->id), TEXT_ARGS(provision->id));
	if (provision->source.size > 0)
		printf(", %.*s", TEXT_ARGS(provision->source));
	print_place(provision->place);
	printf("\n  %s\n", cause_text(fate));
	if (provision->when != NULL)
		explain_condition(explaining, "condition", provision->when);
	if (fate->cause == CAUSE_FRAGMENT)
		explain_condition(explaining, "condition of the fragment", fate->condition);
	if (fate->cause == CAUSE_PARENT) {
		printf("  it is nested in ");
		explain_provision(explaining, fate->upper);
	}
	for (size_t i = 0; fate->cause == CAUSE_TARGETS && i < provision->target_count; i++) {
		printf("  it belongs to ");
		explain_provision(explaining, provision->targets[i]);
	}
	if (fate->decision != NULL)
		explain_decision(fate->decision);
	if (fate->item != NULL)
		explain_text(explaining, fate->item);
}

static const struct fragment *find_fragment(const struct explaining *explaining, struct text id)
{
	return find(explaining, offsetof(struct corpus, fragments), id);
}

/* A provision of the corpora, or one that an override adds. */
static const struct provision *find_provision(
	const struct explaining *explaining, struct text fragment_id, struct text item_id)
{
	const struct profile *profile = explaining->handbook->profile;
	const struct fragment *fragment = find_fragment(explaining, fragment_id);
	const struct provision *provision =
		fragment == NULL ? NULL : table_get(&fragment->ids, item_id);

	for (size_t i = 0; i < profile->override_count && provision == NULL; i++)
		if (text_equal(profile->overrides[i].fragment, fragment_id))
			provision = table_get(&profile->overrides[i].text->ids, item_id);
	return provision;
}

/* What is written in a replacement is explained as the provision whose place it takes. */
static const struct provision *replaced_by(
	const struct explaining *explaining, const struct provision *provision)
{
	const struct profile *profile = explaining->handbook->profile;
	const struct provision *root = provision;

	while (root->parent != NULL)
		root = root->parent;
	for (size_t i = 0; i < profile->override_count; i++) {
		const struct override *override = &profile->overrides[i];

		if (override->kind == OVERRIDE_REPLACE && override->items[0] == root)
			return table_get(&find_fragment(explaining, override->fragment)->ids,
				override->anchor.text);
	}
	return provision;
}

static void explain_fragment(const struct explaining *explaining, const struct fragment *fragment)
{
	const struct entry *entry = explaining->handbook->by_fragment[fragment->number];
	struct text title = plain(explaining, &fragment->title);

	printf("%.*s, %.*s　%.*s", TEXT_ARGS(fragment->id), TEXT_ARGS(fragment->source),
		TEXT_ARGS(title));
	print_place(fragment->place);
	putchar('\n');
	if (entry != NULL)
		printf("  in, as %.*s\n", TEXT_ARGS(entry->number));
	else
		puts("  out");
	if (fragment->when != NULL)
		explain_condition(explaining, "condition", fragment->when);
	for (size_t i = 0; i < fragment->provision_count; i++)
		if (fragment->provisions[i]->layer < LAYER_COMMENTARY)
			explain_provision(explaining, fragment->provisions[i]);
}

/* The four kinds are facts, too, which no corpus declares; false when NAME is none of them. */
static bool explain_kind(const struct explaining *explaining, struct text name)
{
	const size_t *number = table_get(&explaining->handbook->library->facts, name);
	const struct condition condition = {
		.kind = CONDITION_FACT, .fact = number == NULL ? 0 : *number, .name = name};

	if (number == NULL || *number >= KIND_COUNT)
		return false;
	printf("fact %.*s: a kind of organisation\n", TEXT_ARGS(name));
	explain_fact(explaining, &condition, "  ");
	return true;
}

static bool explain_name(const struct explaining *explaining, struct text name)
{
	static const char *const sorts[] = {"role", "term", "param"};
	const struct fact *fact = find(explaining, offsetof(struct corpus, facts), name);
	bool known = explain_kind(explaining, name);

	if (fact != NULL) {
		const struct condition condition = {
			.kind = CONDITION_FACT, .fact = fact->number, .name = fact->key};

		printf("fact %.*s: %.*s\n", TEXT_ARGS(fact->key), TEXT_ARGS(fact->question));
		explain_fact(explaining, &condition, "  ");
		known = true;
	}
	for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
		struct text key = text_format(explaining->arena, "%s.%.*s", sorts[i], TEXT_ARGS(name));
		const struct slot *slot = table_get(&explaining->handbook->library->slots, key);

		if (slot != NULL)
			explain_slot(explaining, slot);
		known = known || slot != NULL;
	}
	return known;
}

/* Help about the unknown ID: the nearest of all names of its sort. */
static struct text nearest_help(const struct explaining *explaining, struct text id)
{
	static const size_t tables[] = {offsetof(struct corpus, facts), offsetof(struct corpus, roles),
		offsetof(struct corpus, terms), offsetof(struct corpus, parameters)};
	const struct profile *profile = explaining->handbook->profile;
	struct text help = address_help(explaining->arena, profile->corpora, profile->corpus_count, id);
	struct text nearest = {0};

	if (help.size > 0)
		return help;
	for (size_t i = 0; i < profile->corpus_count; i++)
		for (size_t j = 0; j < sizeof tables / sizeof *tables && nearest.size == 0; j++)
			nearest = table_nearest(
				(const struct table *)((const char *)profile->corpora[i] + tables[j]),
				id);
	if (nearest.size == 0)
		return TEXT("'tebiki list clauses PROFILE' lists the ids of clauses");
	return report_suggestion(explaining->report, nearest);
}

static void explain(const struct explaining *explaining, struct text id)
{
	const char *hash = memchr(id.data, '#', id.size);
	struct text fragment_id = hash == NULL ? id : text_cut(id, 0, (size_t)(hash - id.data));
	const struct fragment *fragment = find_fragment(explaining, fragment_id);
	const struct provision *provision = hash == NULL
						    ? NULL
						    : find_provision(explaining, fragment_id,
							      text_from(id, fragment_id.size + 1));

	if (provision != NULL)
		explain_provision(explaining, replaced_by(explaining, provision));
	else if (hash == NULL && fragment != NULL)
		explain_fragment(explaining, fragment);
	else if (hash != NULL || !explain_name(explaining, id))
		report_error(explaining->report, CODE_UNKNOWN_ID, (struct place){NULL, 0, 0},
			nearest_help(explaining, id),
			"there is no provision, fact, role, term or parameter '%.*s'", TEXT_ARGS(id));
}

static bool is_swapped(const struct options *options)
{
	static const struct text suffix = TEXT_INIT(".yaml");

	return text_ends(text_of(options->operands[1]), suffix) &&
	       !text_ends(text_of(options->operands[0]), suffix);
}

void command_explain(struct arena *arena, struct report *report, const struct options *options)
{
	struct explaining explaining = {arena, report, NULL};

	if (is_swapped(options)) {
		report_usage(report, "'explain' takes the profile first: tebiki explain %s %s",
			options->operands[1], options->operands[0]);
		return;
	}
	explaining.handbook = open_handbook(
		arena, report, open_loader(arena, report, options), options->operands[0]);
	if (report_errors(report) == 0)
		explain(&explaining, text_of(options->operands[1]));
}
