#include "explain/print_part.h"

#include "base/arena.h"
#include "explain/words.h"
#include "model/keys.h"

void print_fact(const struct lines *lines, size_t indent, const struct fact_value *fact)
{
	static const char *const why[] = {[ANSWERER_KIND] = "by the profile's kind",
		[ANSWERER_PROFILE] = "answered in the profile",
		[ANSWERER_NOBODY] = "not asked of this organisation"};

	lines_text(lines, indent, 2,
		text_format(lines->arena, "%.*s = %s, %s (%.*s)", TEXT_ARGS(fact->key),
			fact->value ? "true" : "false", why[fact->answerer],
			TEXT_ARGS(lines_place(lines->arena, fact->place))));
}

void print_condition(const struct lines *lines, const char *label, const struct condition_value *condition)
{
	if (condition == NULL)
		return;
	lines_row(lines, 2, label,
		TEXT_JOIN(lines->arena, condition->text,
			condition->holds ? TEXT(": holds") : TEXT(": does not hold")),
		condition->place);
	for (size_t i = 0; i < condition->fact_count; i++)
		print_fact(lines, 16, &condition->facts[i]);
}

void print_decision(const struct lines *lines, const struct decision *decision)
{
	if (decision == NULL)
		return;
	lines_row(lines, 2, "decision", text_of(decision_keys[decision->kind]), decision->place);
	lines_row(lines, 4, "reason", decision->reason, NOWHERE);
	lines_row(lines, 4, "approver", decision->approver, NOWHERE);
	lines_row(lines, 4, "date", decision->date, NOWHERE);
	if (decision->instead.size > 0)
		lines_row(lines, 4, "instead", decision->instead, NOWHERE);
}

static const char *origin_word(const struct origin *origin, bool first)
{
	switch (origin->kind) {
	case ORIGIN_PROFILE: return "set by the profile";
	case ORIGIN_DECISION: return "by a decision";
	default: return first ? "as the guideline has it" : "the guideline";
	}
}

/* The last word stands beside the name; what it took the place of, below. */
void print_chain(const struct lines *lines, size_t indent, const struct value_chain *chain)
{
	const struct origin *last = &chain->origins[0];

	if (chain->value.size == 0) {
		lines_text(lines, indent, 2,
			text_format(lines->arena, "%.*s has no value here", TEXT_ARGS(chain->name)));
		return;
	}
	lines_text(lines, indent, 2,
		text_format(lines->arena, "%.*s = %.*s, %s (%.*s)", TEXT_ARGS(chain->name),
			TEXT_ARGS(chain->value), origin_word(last, true),
			TEXT_ARGS(lines_place(lines->arena, last->place))));
	for (size_t i = 1; i < chain->origin_count; i++) {
		const struct origin *origin = &chain->origins[i];
		struct text place = lines_place(lines->arena, origin->place);

		lines_text(lines, indent + 2, 2,
			text_format(lines->arena, "%s%s%.*s (%.*s)", origin_word(origin, false),
				origin->value.size > 0 ? ": " : "", TEXT_ARGS(origin->value),
				TEXT_ARGS(place)));
	}
	for (size_t i = 0; i < chain->part_count; i++)
		print_chain(lines, indent + 2, &chain->parts[i]);
}

void print_causes(const struct lines *lines, const struct causes *causes)
{
	for (size_t i = 0; i < causes->count; i++) {
		const struct cause_step *step = &causes->steps[i];

		if (i > 0)
			lines_row(lines, 2, i == 1 ? "because" : "",
				text_format(lines->arena, "%.*s is out: %s", TEXT_ARGS(step->of.id),
					word_cause(step->cause)),
				step->of.place);
		print_condition(lines, "condition", step->condition);
		print_decision(lines, step->decision);
	}
}

static const struct mention *connected(const void *list, size_t index)
{
	return &((const struct connection *)list)[index].other;
}

static struct text printed_there(const void *list, size_t index)
{
	const struct connection *connection = &((const struct connection *)list)[index];

	return connection->standing ? connection->printed : TEXT("(not printed)");
}

void print_connections(const struct lines *lines, const char *label, bool from,
	const struct connection *list, size_t count)
{
	lines_table(lines, &(struct lines_table){.label = label,
				   .at = connected,
				   .through = from ? printed_there : NULL,
				   .list = list,
				   .count = count});
}

static const struct mention *user_at(const void *list, size_t index)
{
	return &((const struct use *)list)[index].by;
}

static struct text through_at(const void *list, size_t index)
{
	return ((const struct use *)list)[index].through;
}

void print_uses(const struct lines *lines, const char *label, const struct uses *uses)
{
	lines_table(lines, &(struct lines_table){.label = label,
				   .at = user_at,
				   .through = through_at,
				   .list = uses->list,
				   .count = uses->count});
}

void print_whereabouts(const struct lines *lines, const struct mention *self)
{
	lines_some(lines, "number", self->number);
	lines_some(lines, "page", self->page);
	lines_some(lines, "guideline", self->source);
	lines_row(lines, 2, "written in", (struct text){0}, self->place);
}
