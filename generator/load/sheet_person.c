#include "load/sheet_person.h"

#include "load/reply.h"

static bool same(struct arena *arena, struct text a, struct text b)
{
	return text_equal(a, b) || text_equal(reply_squeeze(arena, a), reply_squeeze(arena, b));
}

struct sheet_person sheet_person_next(
	const struct sheet_head *head, const struct csv_row *row, struct sheet_person person)
{
	struct sheet_person here = {
		sheet_head_cell(head, row, SHEET_UNIT), sheet_head_cell(head, row, SHEET_NAME)};

	if (here.name.text.size > 0 && same(head->arena, here.name.text, person.name.text)) {
		here.unit = here.unit.text.size > 0 ? here.unit : person.unit;
		return here;
	}
	if (here.name.text.size > 0) {
		if (person.name.text.size == 0 && here.unit.text.size == 0)
			here.unit = person.unit;
		return here;
	}
	if (here.unit.text.size == 0 || same(head->arena, here.unit.text, person.unit.text))
		return person;
	if (person.unit.text.size == 0)
		return (struct sheet_person){here.unit, person.name};
	return here;
}

struct sheet_person sheet_person_first(const struct sheet_head *head)
{
	const struct csv *csv = &head->csv;
	struct sheet_person person = {{TEXT(""), {0}}, {TEXT(""), {0}}};

	for (size_t i = head->row + 1; i < csv->row_count && person.name.text.size == 0; i++)
		if (!sheet_head_again(head, &csv->rows[i]))
			person = sheet_person_next(head, &csv->rows[i], person);
	return person;
}

struct text sheet_person_key(struct arena *arena, const struct sheet_person *person)
{
	struct text unit = reply_squeeze(arena, person->unit.text);
	struct text name = reply_squeeze(arena, person->name.text);

	if (name.size == 0)
		return TEXT("");
	return TEXT_JOIN(arena, unit, TEXT("\n"), name);
}
