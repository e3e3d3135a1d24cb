#include "render/reader.h"

#include "base/arena.h"
#include "model/schema_role.h"
#include "render/words.h"

/* The documents of kinds FROM to TO. */
static struct value deliverables(struct printing *printing, const struct role_index *role,
	enum document_kind from, enum document_kind to)
{
	const struct deliverable_index **list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < role->deliverable_count; i++) {
		enum document_kind kind = role->deliverables[i].document->document->kind;

		if (kind >= from && kind <= to)
			ARENA_PUSH(printing->arena, list, count, &role->deliverables[i]);
	}
	return VALUE_POINTERS(list, count);
}

/* The duties of a role or post in one chapter. */
struct division {
	const struct entry *chapter;
	const struct part_index *parts;
	size_t part_count;
};

static const struct entry *chapter_of(const struct part_index *part)
{
	const struct entry *entry = part->entry;

	while (entry->parent != NULL)
		entry = entry->parent;
	return entry;
}

static struct value divisions(struct printing *printing, const struct role_index *role)
{
	struct division *list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < role->part_count; i++) {
		const struct part_index *part = &role->parts[i];

		if (count == 0 || list[count - 1].chapter != chapter_of(part))
			ARENA_PUSH(printing->arena, list, count,
				((struct division){.chapter = chapter_of(part), .parts = part}));
		list[count - 1].part_count++;
	}
	return VALUE_OBJECTS(list, count);
}

static size_t duties_in(const struct division *division)
{
	size_t count = 0;

	for (size_t i = 0; i < division->part_count; i++)
		for (size_t j = 0; j < division->parts[i].line_count; j++)
			count += division->parts[i].lines[j].item != NULL;
	return count;
}

struct value read_division(struct printing *printing, const void *object, int field)
{
	const struct division *division = object;

	switch ((enum division_field)field) {
	case DIVISION_CHAPTER: return value_view(division->chapter);
	case DIVISION_PARTS: return VALUE_OBJECTS(division->parts, division->part_count);
	case DIVISION_DUTIES: return value_text(text_number(printing->arena, duties_in(division)));
	}
	return (struct value){.kind = VALUE_NONE};
}

/* What roles and posts have alike. */
static struct value read_duties(struct printing *printing, const struct role_index *role, int field)
{
	switch ((enum role_field)field) {
	case ROLE_ID: return value_text(role->holder->role->key);
	case ROLE_PARTS: return VALUE_OBJECTS(role->parts, role->part_count);
	case ROLE_DIVISIONS: return divisions(printing, role);
	case ROLE_FREQUENCIES: return VALUE_OBJECTS(role->frequencies, role->frequency_count);
	case ROLE_DOCUMENTS: return VALUE_POINTERS(role->documents, role->document_count);
	case ROLE_MADE: return deliverables(printing, role, DOCUMENT_STANDARD, DOCUMENT_PLAN);
	case ROLE_KEPT: return deliverables(printing, role, DOCUMENT_LEDGER, DOCUMENT_RECORD);
	case ROLE_REPORTED: return deliverables(printing, role, DOCUMENT_REPORT, DOCUMENT_REPORT);
	case ROLE_REPORTS: return VALUE_POINTERS(role->reports, role->report_count);
	case ROLE_RECEIVED: return VALUE_POINTERS(role->received, role->received_count);
	case ROLE_ASKED: return VALUE_POINTERS(role->asked, role->asked_count);
	case ROLE_DUTIES: return value_text(text_number(printing->arena, role->duties));
	case ROLE_MEASURE_DUTIES:
		return value_text(text_number(printing->arena, role->measure_duties));
	case ROLE_HAS_DUTIES: return value_flag(role->part_count > 0);
	case ROLE_SHEET: return value_view(role->sheet.line_count > 0 ? &role->sheet : NULL);
	case ROLE_HAS_REPORTING:
		return value_flag(
			role->report_count > 0 ||
			deliverables(printing, role, DOCUMENT_REPORT, DOCUMENT_REPORT).count > 0);
	default: return (struct value){.kind = VALUE_NONE};
	}
}

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
	case ROLE_HREF: return value_text(href_role(printing, holder->role));
	case ROLE_NAME: return value_text(holder->name);
	case ROLE_READING: return value_text(holder->role->reading);
	case ROLE_POST: return value_text(holder->post);
	case ROLE_DESCRIPTION: return value_text(holder->description);
	case ROLE_REPORTS_TO: return superior(printing, holder->role);
	case ROLE_POSTLESS: return value_flag(holder->role->post == POST_NONE);
	case ROLE_LESSON: return value_view(role->lesson);
	case ROLE_SHARED_POST: return value_view(role->post);
	default: return read_duties(printing, role, field);
	}
}

struct value read_post(struct printing *printing, const void *object, int field)
{
	const struct role_index *post = object;

	switch ((enum role_field)field) {
	case ROLE_HREF: return value_text(href_post(printing, post));
	case ROLE_NAME: return value_text(post->holder->post);
	case ROLE_MEMBERS: return role_list(printing, post->roles, post->role_count);
	case ROLE_COLLAPSED: return VALUE_POINTERS(post->collapsed, post->collapsed_count);
	default: return read_duties(printing, post, field);
	}
}

struct value read_part(struct printing *printing, const void *object, int field)
{
	const struct part_index *part = object;

	(void)printing;
	switch ((enum part_field)field) {
	case PART_ENTRY: return value_view(part->entry);
	case PART_LINES: return VALUE_OBJECTS(part->lines, part->line_count);
	case PART_MEASURES: return VALUE_POINTERS(part->measures, part->measure_count);
	case PART_LOOSE: return VALUE_POINTERS(part->loose, part->loose_count);
	case PART_COMMENTARY: return VALUE_POINTERS(part->commentary, part->commentary_count);
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
static struct text omitted(const struct printing *printing, const struct line_index *line)
{
	struct text from;
	struct text to;

	if (line->item != NULL)
		return (struct text){0};
	from = gap_name(line->from);
	to = gap_name(line->to);
	if (line->from == line->to)
		return say_content(printing->arena, printing->wording, from);
	return SAY(printing->arena, printing->wording,
		line->from->position + 1 == line->to->position ? SAY_OMITTED_TWO : SAY_OMITTED_RANGE,
		from, to);
}

struct value read_line(struct printing *printing, const void *object, int field)
{
	const struct line_index *line = object;

	switch ((enum line_field)field) {
	case LINE_ITEM: return value_view(line->item);
	case LINE_OMITTED: return value_text(omitted(printing, line));
	case LINE_MEASURES: return VALUE_POINTERS(line->measures, line->measure_count);
	case LINE_COMMENTARY: return VALUE_POINTERS(line->commentary, line->commentary_count);
	case LINE_ELSEWHERE: return VALUE_POINTERS(line->elsewhere, line->elsewhere_count);
	}
	return (struct value){.kind = VALUE_NONE};
}

/* A month of the fiscal year, which begins in April. */
struct month {
	unsigned number;
	bool due;
};

enum { MONTHS = 12, FIRST_MONTH = 4 };

/* Months from due date to due date; 0 where the period has none. */
static unsigned months_between(enum every every)
{
	switch (every) {
	case EVERY_MONTH: return 1;
	case EVERY_QUARTER: return 3;
	case EVERY_HALF_YEAR: return 6;
	default: return 0;
	}
}

/* Each period ends with its last month: a quarter in June, a half year in September. */
static struct value months(struct printing *printing, enum every every)
{
	unsigned between = months_between(every);
	struct month *list;

	if (between == 0)
		return (struct value){.kind = VALUE_LIST};
	list = ARENA_ARRAY(printing->arena, struct month, MONTHS);
	for (unsigned i = 0; i < MONTHS; i++)
		list[i] = (struct month){(FIRST_MONTH - 1 + i) % MONTHS + 1, (i + 1) % between == 0};
	return VALUE_OBJECTS(list, MONTHS);
}

/* What stands across the months of a period that has no due month. */
static struct text span(const struct wording *wording, enum every every)
{
	switch (every) {
	case EVERY_DAY:
	case EVERY_WEEK: return word_every(wording, every);
	case EVERY_YEAR: return say(wording, SAY_WITHIN_YEAR);
	case EVERY_REGULARLY: return say(wording, SAY_AT_SET_TIMES);
	default: return (struct text){0};
	}
}

struct value read_frequency(struct printing *printing, const void *object, int field)
{
	const struct frequency_index *frequency = object;

	switch ((enum frequency_field)field) {
	case FREQUENCY_LABEL: return value_text(word_every(printing->wording, frequency->every));
	case FREQUENCY_ITEMS: return VALUE_POINTERS(frequency->items, frequency->item_count);
	case FREQUENCY_SPAN: return value_text(span(printing->wording, frequency->every));
	case FREQUENCY_MONTHS: return months(printing, frequency->every);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_month(struct printing *printing, const void *object, int field)
{
	const struct month *month = object;

	switch ((enum month_field)field) {
	case MONTH_LABEL:
		return value_text(
			say(printing->wording, (enum saying)(SAY_MONTH_1 + month->number - 1)));
	case MONTH_DUE: return value_flag(month->due);
	}
	return (struct value){.kind = VALUE_NONE};
}

struct value read_deliverable(struct printing *printing, const void *object, int field)
{
	const struct deliverable_index *deliverable = object;

	(void)printing;
	switch ((enum deliverable_field)field) {
	case DELIVERABLE_DOCUMENT: return value_view(deliverable->document);
	case DELIVERABLE_ITEMS: return VALUE_POINTERS(deliverable->items, deliverable->item_count);
	}
	return (struct value){.kind = VALUE_NONE};
}
