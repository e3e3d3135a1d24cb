#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_lesson.h"

/* The post whose sheet SHEET is; nothing where it is a role's. */
static struct value shared_post(const struct printing *printing, const struct sheet_index *sheet)
{
	const struct index *index = printing->index;

	for (size_t i = 0; i < index->post_count; i++)
		if (&index->posts[i].sheet == sheet)
			return value_view(&index->posts[i]);
	return (struct value){.kind = VALUE_NONE};
}

struct value read_sheet(struct printing *printing, const void *object, int field)
{
	const struct sheet_index *sheet = object;

	switch ((enum sheet_field)field) {
	case SHEET_FIELD_NAME: return value_text(sheet->name);
	case SHEET_FIELD_POST: return value_text(sheet->post);
	case SHEET_FIELD_ROLE:
		return value_view(
			sheet->role == NULL ? NULL : index_role(printing->index, sheet->role));
	case SHEET_FIELD_SHARED_POST: return shared_post(printing, sheet);
	case SHEET_FIELD_HREF: return value_text(href_sheet(printing, sheet, TEXT(".html")));
	case SHEET_FIELD_TABLE: return value_text(href_sheet(printing, sheet, TEXT(".csv")));
	case SHEET_FIELD_DUTIES: return VALUE_OBJECTS(sheet->lines, sheet->line_count);
	case SHEET_FIELD_COUNT: return value_text(text_number(printing->arena, sheet->line_count));
	}
	return (struct value){.kind = VALUE_NONE};
}

static struct value text_of_duty(struct printing *printing, const struct duty *duty)
{
	struct buffer out = {.arena = printing->arena};

	duty_text(&out, printing->handbook, duty);
	return value_text(buffer_text(&out));
}

struct value read_duty(struct printing *printing, const void *object, int field)
{
	const struct line_of_sheet *line = object;

	switch ((enum duty_field)field) {
	case DUTY_ITEM: return value_view(line->duty.item);
	case DUTY_SERIAL: return value_text(text_number(printing->arena, line->serial));
	case DUTY_TEXT: return text_of_duty(printing, &line->duty);
	case DUTY_BEGINS: return value_flag(line->begins);
	case DUTY_ENDS: return value_flag(line->ends);
	case DUTY_ROLES: return role_list(printing, line->duty.roles, line->duty.role_count);
	}
	return (struct value){.kind = VALUE_NONE};
}
