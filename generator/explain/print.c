#include "explain/print.h"

#include "base/arena.h"
#include "explain/print_part.h"
#include "explain/words.h"
#include "model/corpus.h"

static void print_heading(const struct lines *lines, const struct mention *self)
{
	bool words = self->words.size > 0 && text_find(self->id, TEXT("#")) == NULL;

	lines_heading(lines,
		text_format(lines->arena, "%s %.*s%s%.*s", self->kind, TEXT_ARGS(self->id),
			words ? ": " : "", words ? (int)self->words.size : 0, self->words.data));
}

static const struct causes *causes_of(const struct explanation *explanation)
{
	if (explanation->provision != NULL)
		return &explanation->provision->causes;
	return explanation->fragment != NULL ? &explanation->fragment->causes : NULL;
}

static void print_fragment(const struct lines *lines, const struct explanation *explanation)
{
	const struct fragment_explanation *fragment = explanation->fragment;

	if (fragment->causes.count == 0)
		lines_some(lines, "in", TEXT("the handbook has it"));
	else
		lines_some(lines, "out", text_of(word_cause(fragment->causes.steps[0].cause)));
	print_whereabouts(lines, &explanation->self);
	lines_some(lines, "basis", fragment->basis);
	if (fragment->causes.count > 0)
		print_causes(lines, &fragment->causes);
	else
		print_condition(lines, "condition", fragment->condition);
	lines_mentions(lines, "holds", &fragment->provisions);
	print_connections(lines, "referred to by", true, fragment->referrers, fragment->referrer_count);
}

void print_explanations(struct arena *arena, struct buffer *out, struct style style,
	const struct explanations *explanations)
{
	const struct lines lines = {arena, out, style};

	for (size_t i = 0; i < explanations->count; i++) {
		const struct explanation *explanation = &explanations->list[i];

		if (i > 0)
			buffer_add_char(out, '\n');
		print_heading(&lines, &explanation->self);
		if (explanation->provision != NULL)
			print_provision(&lines, explanation);
		else if (explanation->fragment != NULL)
			print_fragment(&lines, explanation);
		else if (explanation->fact != NULL)
			print_fact_explanation(&lines, explanation);
		else
			print_name(&lines, explanation);
	}
}

/* A role is out by its condition; a fact, term, parameter or document may be unused. */
static void print_name_absence(const struct lines *lines, const struct explanation *explanation)
{
	const struct name_explanation *name = explanation->name;
	const struct condition_value *when = explanation->fact != NULL ? explanation->fact->when
					     : name != NULL && name->role != NULL ? name->role->when
										  : NULL;

	if (when != NULL) {
		lines_some(lines, "out",
			text_of(explanation->fact != NULL ? "it is not asked: its condition does not hold"
							  : word_cause(FIRST_CONDITION)));
		print_condition(lines, "condition", when);
	} else {
		lines_some(lines, "out", TEXT("no text of this handbook uses it"));
	}
}

/* A document that nothing calls for may be named all the same. */
static bool is_used(const struct explanation *explanation)
{
	return explanation->name != NULL && explanation->name->role == NULL &&
	       explanation->name->uses.count > 0;
}

void print_why_not(struct arena *arena, struct buffer *out, struct style style,
	const struct explanations *explanations)
{
	const struct lines lines = {arena, out, style};

	for (size_t i = 0; i < explanations->count; i++) {
		const struct explanation *explanation = &explanations->list[i];
		const struct causes *causes = causes_of(explanation);

		print_heading(&lines, &explanation->self);
		if (causes != NULL && causes->count > 0) {
			lines_some(&lines, "out", text_of(word_cause(causes->steps[0].cause)));
			print_causes(&lines, causes);
		} else if (causes != NULL || explanation->self.in || is_used(explanation)) {
			lines_some(&lines, "in",
				explanation->fact != NULL ? TEXT("it is asked")
							  : TEXT("it is in the handbook"));
		} else {
			print_name_absence(&lines, explanation);
		}
	}
}

/* What comes with the cause of an absence: the condition, or who decided when. */
static struct text reason_of(const struct lines *lines, const struct absence *absence)
{
	const struct condition_value *condition = absence->first.condition;
	const struct decision *decision = absence->first.decision;
	struct text place;

	if (condition != NULL)
		return condition->text;
	if (decision == NULL)
		return (struct text){0};
	place = lines_place(lines->arena, decision->place);
	return text_format(lines->arena, "%.*s, %.*s (%.*s)", TEXT_ARGS(decision->approver),
		TEXT_ARGS(decision->date), TEXT_ARGS(place));
}

static const struct mention *absent_at(const void *list, size_t index)
{
	return &((const struct absence *)list)[index].of;
}

/* How many from FIRST on are out for the same reason as that, or at least by the same cause. */
static size_t count_alike(
	const struct lines *lines, const struct absences *absences, size_t first, bool reason)
{
	const struct absence *list = &absences->list[first];
	size_t count = 1;

	while (first + count < absences->count && list[count].first.cause == list->first.cause &&
		(!reason || text_equal(reason_of(lines, list), reason_of(lines, &list[count]))))
		count++;
	return count;
}

void print_absences(struct arena *arena, struct buffer *out, struct style style,
	const struct absences *absences)
{
	const struct lines lines = {arena, out, style};

	for (size_t i = 0, count; i < absences->count; i += count) {
		const struct absence *absence = &absences->list[i];

		count = count_alike(&lines, absences, i, true);
		if (i == 0 || absence[-1].first.cause != absence->first.cause) {
			buffer_add_string(out, i == 0 ? "" : "\n");
			lines_heading(&lines, text_format(arena, "%s: %zu",
						      word_cause_heading(absence->first.cause),
						      count_alike(&lines, absences, i, false)));
		}
		if (reason_of(&lines, absence).size > 0)
			lines_text(&lines, 2, 2, reason_of(&lines, absence));
		lines_table(&lines,
			&(struct lines_table){
				.at = absent_at, .list = absence, .count = count, .sources = true});
	}
	if (absences->count == 0)
		buffer_add_string(out, "The handbook has all that the guideline has.\n");
}

void print_not_imported(struct buffer *out, struct text id, const struct corpus *corpus)
{
	buffer_add_format(out,
		"%.*s\n  out         it is in the corpus '%.*s' (%.*s), which the profile "
		"does not import\n",
		TEXT_ARGS(id), TEXT_ARGS(corpus->name), TEXT_ARGS(corpus->guideline.title));
}
