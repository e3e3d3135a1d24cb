#include "tally/check.h"

#include "base/arena.h"
#include "base/table.h"

/* What the sheets ought to be of. */
struct wanted {
	struct text handbook;
	struct text version;
};

static struct wanted wanted_of(
	struct arena *arena, const struct sheets *sheets, const struct handbook *handbook)
{
	struct wanted wanted = {sheets->list[0].handbook, sheets->list[0].version};

	if (handbook != NULL)
		sheet_edition_parts(
			sheet_edition(arena, handbook->edition), &wanted.handbook, &wanted.version);
	return wanted;
}

static void check_edition(struct report *report, const struct sheet *sheet,
	const struct wanted *wanted, bool by_profile)
{
	if (!text_equal(sheet->handbook, wanted->handbook))
		report_error(report, CODE_FOREIGN_SHEET, sheet->edition.place,
			by_profile ? TEXT("leave the sheet out, or name the profile that it is of")
				   : TEXT("collect the sheets of each handbook by themselves"),
			"this sheet is of another handbook: '%.*s', not '%.*s'",
			TEXT_ARGS(sheet->handbook), TEXT_ARGS(wanted->handbook));
	else if (!text_equal(sheet->version, wanted->version))
		report_warning(report, CODE_OLD_SHEET, sheet->edition.place,
			TEXT("it is counted apart; ask for a sheet of the version in force"),
			"this sheet is of version '%.*s', not '%.*s'", TEXT_ARGS(sheet->version),
			TEXT_ARGS(wanted->version));
}

/* Where PLACE is, for a sentence: sheets/a.csv:2. */
static struct text whereabouts(struct arena *arena, struct place place)
{
	if (place.source == NULL)
		return TEXT("another sheet");
	return text_format(arena, "%s:%zu", place.source->path,
		source_position(place.source, place.offset).line);
}

static void check_person(
	struct arena *arena, struct report *report, struct table *known, const struct sheet *sheet)
{
	struct text key = TEXT_JOIN(arena, sheet->edition.text, TEXT("\n"), sheet->role.text,
		TEXT("\n"), sheet->person);
	const struct sheet *first;

	if (sheet->person.size == 0)
		return;
	first = table_put(known, key, (void *)(uintptr_t)sheet);
	if (first == NULL)
		return;
	report_error(report, CODE_DOUBLE_SHEET, sheet->name.place,
		text_format(arena,
			"the other is %.*s: leave one out, or tell the two persons apart by 所属",
			TEXT_ARGS(whereabouts(arena, first->place))),
		"there are two sheets of '%.*s' for the role '%.*s'", TEXT_ARGS(sheet->name.text),
		TEXT_ARGS(sheet->role.text));
}

void check_sheets(struct arena *arena, struct report *report, const struct sheets *sheets,
	const struct handbook *handbook)
{
	struct wanted wanted = wanted_of(arena, sheets, handbook);
	struct table known = {.arena = arena};

	for (size_t i = 0; i < sheets->count; i++) {
		check_edition(report, &sheets->list[i], &wanted, handbook != NULL);
		check_person(arena, report, &known, &sheets->list[i]);
	}
}

void check_role(struct arena *arena, struct report *report, const struct sheet *sheet,
	const struct handbook *handbook)
{
	struct table keys = {.arena = arena};

	for (size_t i = 0; i < handbook->holder_count; i++)
		table_put(&keys, handbook->holders[i].role->key, &handbook->holders[i]);
	report_error(report, CODE_UNKNOWN_NAME, sheet->role.place,
		report_suggestion(report, table_nearest(&keys, sheet->role.text)),
		"the handbook has no role '%.*s'", TEXT_ARGS(sheet->role.text));
}

void check_duties(struct arena *arena, struct report *report, const struct sheet *sheet,
	const struct holder *holder, const struct duties *duties)
{
	struct table ids = {.arena = arena};
	size_t found = 0;

	for (size_t i = 0; i < duties->count; i++)
		table_put(&ids, duty_id(arena, &duties->list[i]), &duties->list[i]);
	for (size_t i = 0; i < sheet->answers.count; i++) {
		const struct located *id = &sheet_answer(sheet, i)->id;
		bool known = table_get(&ids, id->text) != NULL;

		found += known;
		if (!known)
			report_error(report, CODE_UNKNOWN_DUTY, id->place,
				report_suggestion(report, table_nearest(&ids, id->text)),
				"'%.*s' is no duty of the role '%.*s'", TEXT_ARGS(id->text),
				TEXT_ARGS(holder->role->key));
	}
	/* Where an id is wrong, it is one of those that are missing. */
	if (found < duties->count && found == sheet->answers.count)
		report_warning(report, CODE_MISSING_DUTIES, sheet->place,
			TEXT("they count as not answered; was something deleted?"),
			"%zu of the %zu duties of the role '%.*s' are not on this sheet",
			duties->count - found, duties->count, TEXT_ARGS(holder->role->key));
}
