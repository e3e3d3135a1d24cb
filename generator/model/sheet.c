#include "model/sheet.h"

#define PARTING "／"

const char *sheet_column_name(enum sheet_column column)
{
	static const char *const names[SHEET_COLUMN_COUNT] = {[SHEET_UNIT] = "所属",
		[SHEET_NAME] = "氏名",
		[SHEET_SERIAL] = "連番",
		[SHEET_CLAUSE] = "条",
		[SHEET_NUMBER] = "番号",
		[SHEET_TEXT] = "事項",
		[SHEET_ANSWER] = "実施",
		[SHEET_EVIDENCE] = "根拠",
		[SHEET_DATE] = "実施日",
		[SHEET_REMARK] = "備考",
		[SHEET_ROLE] = "役割",
		[SHEET_ROLE_ID] = "役割識別子",
		[SHEET_ID] = "識別子",
		[SHEET_EDITION] = "版"};

	return names[column];
}

const char *response_name(enum response response)
{
	static const char *const names[RESPONSE_COUNT] = {
		[RESPONSE_NONE] = "未回答", [RESPONSE_YES] = "はい", [RESPONSE_PARTLY] = "一部", [RESPONSE_NO] = "いいえ", [RESPONSE_NOT_APPLICABLE] = "該当なし"};

	return names[response];
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
