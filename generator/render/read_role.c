#include "render/reader.h"

#include "base/arena.h"
#include "render/words.h"

static struct value superior(const struct printing *printing, const struct role *role)
{
	if (role->reports_to == NULL)
		return (struct value){.kind = VALUE_NONE};
	return value_view(index_role(printing->index, role->reports_to));
}

struct value read_role(struct printing *printing, const void *object, int field)
{
	const struct role_index *role = object;
	const struct holder *holder = role->holder;

	switch ((enum role_field)field) {
	case ROLE_ID: return value_text(holder->role->key);
	case ROLE_HREF: return value_text(href_role(printing, holder->role));
	case ROLE_NAME: return value_text(holder->name);
	case ROLE_READING: return value_text(holder->role->reading);
	case ROLE_POST: return value_text(holder->post);
	case ROLE_DESCRIPTION: return value_text(holder->description);
	case ROLE_REPORTS_TO: return superior(printing, holder->role);
	case ROLE_PARTS: return VALUE_OBJECTS(role->parts, role->part_count);
	case ROLE_FREQUENCIES: return VALUE_OBJECTS(role->frequencies, role->frequency_count);
	case ROLE_DOCUMENTS: return VALUE_POINTERS(role->documents, role->document_count);
	case ROLE_DUTIES: return value_text(text_number(printing->arena, role->duties));
	case ROLE_HAS_DUTIES: return value_flag(role->part_count > 0);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_part(struct printing *printing, const void *object, int field)
{
	const struct part_index *part = object;

	(void)printing;
	switch ((enum part_field)field) {
	case PART_ENTRY: return value_view(part->entry);
	case PART_LINES: return VALUE_OBJECTS(part->lines, part->line_count);
	case PART_MEASURES: return VALUE_POINTERS(part->measures, part->measure_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

/* What the number of ITEM adds to its clause's: 第２項, (b); 第１項 where it stands alone. */
static struct text gap_name(const struct item *item)
{
	struct text clause = item->entry->number;

	if (!text_starts(item->number, clause))
		return item->number;
	if (item->number.size == clause.size)
		return TEXT("第１項");
	return text_from(item->number, clause.size);
}

/* 第１項, 第１項及び第２項, 第１項から第３項まで, as laws write it. */
static struct text omitted(struct arena *arena, const struct line_index *line)
{
	struct text from;
	struct text to;

	if (line->item != NULL)
		return (struct text){0};
	from = gap_name(line->from);
	to = gap_name(line->to);
	if (line->from == line->to)
		return from;
	return text_format(arena,
		line->from->position + 1 == line->to->position ? "%.*s及び%.*s" : "%.*sから%.*sまで",
		TEXT_ARGS(from), TEXT_ARGS(to));
}

struct value read_line(struct printing *printing, const void *object, int field)
{
	const struct line_index *line = object;

	switch ((enum line_field)field) {
	case LINE_ITEM: return value_view(line->item);
	case LINE_OMITTED: return value_text(omitted(printing->arena, line));
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_frequency(struct printing *printing, const void *object, int field)
{
	const struct frequency_index *frequency = object;

	(void)printing;
	switch ((enum frequency_field)field) {
	case FREQUENCY_LABEL: return value_text(text_of(word_every(frequency->every)));
	case FREQUENCY_ITEMS: return VALUE_POINTERS(frequency->items, frequency->item_count);
	}
	return (struct value){.kind = VALUE_NONE};
}
