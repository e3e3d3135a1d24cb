#include "base/day.h"
#include "lint/work.h"

/* A quarter: committees that take decisions meet about as often. */
enum { SOON = 90 };

/* The number of DATE, which load has found to exist. */
static long number_of(struct text date)
{
	struct day day;

	day_read(date, &day);
	return day_number(&day);
}

/* DECISION stands at PLACE, or below it. */
static void check_taken(struct lint *lint, const struct decision *decision, struct place place)
{
	if (decision->date.size == 0 || number_of(decision->date) <= number_of(lint->today))
		return;
	report_warning(lint->report, CODE_DECISION_IN_FUTURE,
		lint_place(lint_place(place, TEXT("date:")), decision->date),
		TEXT("write the day on which it was approved; 'effective' of the handbook may be later"),
		"this decision was approved on %.*s, which is still to come",
		TEXT_ARGS(decision->date));
}

static void check_end(struct lint *lint, const struct decision *decision, struct place place)
{
	long left;

	if (decision->until.size == 0)
		return;
	place = lint_place(lint_place(place, TEXT("until:")), decision->until);
	left = number_of(decision->until) - number_of(lint->today);
	if (left < 0)
		report_warning(lint->report, CODE_DECISION_EXPIRED, place,
			TEXT("have it taken anew, with a new date and reason; or follow the guideline"),
			"this decision has ended on %.*s", TEXT_ARGS(decision->until));
	else if (left <= SOON)
		report_warning(lint->report, CODE_DECISION_EXPIRING, place,
			TEXT("have it taken anew in time, or prepare to follow the guideline"),
			"this decision ends on %.*s, %s", TEXT_ARGS(decision->until),
			left == 0 ? "today"
				  : text_format(lint->scratch, "in %ld day%s", left, left == 1 ? "" : "s")
					    .data);
}

static void check(struct lint *lint, const struct decision *decision, struct place place)
{
	check_taken(lint, decision, place);
	check_end(lint, decision, place);
}

void lint_dates(struct lint *lint, const struct handbook *handbook)
{
	const struct profile *profile = handbook->profile;

	for (size_t i = 0; i < profile->decision_count; i++)
		check(lint, &profile->decisions[i], profile->decisions[i].place);
	for (size_t i = 0; i < profile->override_count; i++)
		check(lint, &profile->overrides[i].record,
			(struct place){profile->overrides[i].anchor.place.source, 0, 1});
}
