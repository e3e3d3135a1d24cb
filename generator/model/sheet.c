#include "model/sheet.h"

#define PARTING "／"

enum saying sheet_column_name(enum sheet_column column)
{
	return (enum saying)(SAY_COLUMN_UNIT + (int)column);
}

struct text sheet_edition(struct arena *arena, const struct edition *edition)
{
	return TEXT_JOIN(arena, edition->name, TEXT(PARTING), edition->title, TEXT(PARTING),
		edition->version);
}

void sheet_edition_parts(struct text cell, struct text *handbook, struct text *version)
{
	size_t end = cell.size;

	while (end > 0 && !text_ends(text_cut(cell, 0, end), TEXT(PARTING)))
		end--;
	*handbook = end == 0 ? cell : text_cut(cell, 0, end - (sizeof PARTING - 1));
	*version = end == 0 ? (struct text){0} : text_from(cell, end);
}

/* True when CELL, but for apostrophes before it, begins as a formula does. */
static bool is_formula(struct text cell)
{
	static const char *const signs[] = {
		"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

	while (text_starts(cell, TEXT("'")))
		cell = text_from(cell, 1);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (text_starts(cell, text_of(signs[i])))
			return true;
	return false;
}

void sheet_guard(struct buffer *out, struct text cell)
{
	if (is_formula(cell))
		buffer_add_char(out, '\'');
	buffer_add(out, cell);
}

struct text sheet_unguard(struct text cell)
{
	return text_starts(cell, TEXT("'")) && is_formula(cell) ? text_from(cell, 1) : cell;
}

const struct answered *sheet_answer(const struct sheet *sheet, size_t i)
{
	return sheet->answers.entries[i].value;
}
