#include "tally/counting.h"

#include "base/arena.h"
#include "base/table.h"
#include "tally/check.h"

#include <stdlib.h>

/* Is SHEET one of those that are being counted? */
static bool belongs(const struct counting *counting, const struct sheet *sheet)
{
	return text_equal(sheet->version, counting->edition->version) &&
	       text_equal(sheet->handbook, counting->name);
}

static int by_person(const void *a, const void *b)
{
	const struct sheet *left = *(const struct sheet *const *)a;
	const struct sheet *right = *(const struct sheet *const *)b;
	int order = text_compare(left->unit.text, right->unit.text);

	if (order == 0)
		order = text_compare(left->name.text, right->name.text);
	return order != 0 ? order : (left > right) - (left < right);
}

static int by_serial(const void *a, const void *b)
{
	const struct tallied_duty *left = a;
	const struct tallied_duty *right = b;

	if (left->serial != right->serial)
		return left->serial < right->serial ? -1 : 1;
	return text_compare(left->id, right->id);
}

/* The sheets of the edition for the role KEY, sorted. */
static void gather_sheets(const struct counting *counting, struct tallied_role *role)
{
	for (size_t i = 0; i < counting->sheets->count; i++) {
		const struct sheet *sheet = &counting->sheets->list[i];

		if (belongs(counting, sheet) && text_equal(sheet->role.text, role->key))
			ARENA_PUSH(counting->arena, role->sheets, role->sheet_count, sheet);
	}
	if (role->sheet_count > 0)
		qsort(role->sheets, role->sheet_count, sizeof *role->sheets, by_person);
}

/* What the sheets themselves say are the duties of ROLE. */
static void gather_duties(const struct counting *counting, struct tallied_role *role)
{
	struct table known = {.arena = counting->arena};

	for (size_t i = 0; i < role->sheet_count; i++) {
		const struct sheet *sheet = role->sheets[i];

		for (size_t j = 0; j < sheet->row_count; j++) {
			const struct answered *row = &sheet->rows[j];
			struct tallied_duty duty = {.id = row->id.text,
				.clause = row->clause,
				.number = row->number,
				.words = row->words,
				.serial = row->serial};

			if (table_put(&known, duty.id, counting->report) == NULL)
				ARENA_PUSH(counting->arena, role->duties, role->duty_count, duty);
		}
	}
	if (role->duty_count > 0)
		qsort(role->duties, role->duty_count, sizeof *role->duties, by_serial);
}

/* DUTIES as they are to be counted. */
static void take_duties(
	const struct counting *counting, struct tallied_role *role, const struct duties *duties)
{
	role->duty_count = duties->count;
	role->duties = ARENA_ARRAY(counting->arena, struct tallied_duty, duties->count + 1);
	for (size_t i = 0; i < duties->count; i++) {
		const struct duty *duty = &duties->list[i];
		struct buffer words = {.arena = counting->arena};

		duty_text(&words, counting->handbook, duty);
		role->duties[i] = (struct tallied_duty){.id = duty_id(counting->arena, duty),
			.clause = duty_clause(counting->arena, duty),
			.number = duty->item->number,
			.words = buffer_text(&words),
			.serial = i + 1};
	}
}

static void count_sheet(const struct sheet *sheet, const struct table *duties)
{
	for (size_t i = 0; i < sheet->row_count; i++) {
		const struct answered *row = &sheet->rows[i];
		struct tallied_duty *duty = table_get(duties, row->id.text);

		if (duty != NULL && row->response != RESPONSE_NONE)
			duty->tally.of[row->response]++;
	}
}

/* Counts the answers of ROLE, whose sheets and duties are known. */
static void count_role(const struct counting *counting, struct tallied_role *role)
{
	struct table duties = {.arena = counting->arena};

	for (size_t i = 0; i < role->duty_count; i++)
		table_put(&duties, role->duties[i].id, &role->duties[i]);
	for (size_t i = 0; i < role->sheet_count; i++)
		count_sheet(role->sheets[i], &duties);
	for (size_t i = 0; i < role->duty_count; i++) {
		struct tally *tally = &role->duties[i].tally;

		/* What is not on a sheet is not answered either. */
		tally->of[RESPONSE_NONE] = role->sheet_count - tally_total(tally);
		tally_add(&role->tally, tally);
	}
}

static void add_role(const struct counting *counting, struct tallied_role *role)
{
	struct collected *edition = counting->edition;

	count_role(counting, role);
	if (role->sheet_count == 0) {
		ARENA_PUSH(counting->arena, edition->missing, edition->missing_count, *role);
		return;
	}
	ARENA_PUSH(counting->arena, edition->roles, edition->role_count, *role);
	tally_add(&edition->tally, &role->tally);
	edition->sheet_count += role->sheet_count;
}

static void count_holder(const struct counting *counting, const struct holder *holder)
{
	struct duties duties = duties_of(counting->arena, counting->handbook, &holder->role, 1);
	struct tallied_role role = {
		.key = holder->role->key, .name = holder->name, .post = holder->post};

	gather_sheets(counting, &role);
	for (size_t i = 0; i < role.sheet_count; i++)
		check_duties(counting->arena, counting->report, role.sheets[i], holder, &duties);
	if (duties.count == 0)
		return;
	take_duties(counting, &role, &duties);
	add_role(counting, &role);
}

static const struct holder *holder_of(const struct handbook *handbook, struct text key)
{
	for (size_t i = 0; i < handbook->holder_count; i++)
		if (text_equal(handbook->holders[i].role->key, key))
			return &handbook->holders[i];
	return NULL;
}

static void count_by_handbook(const struct counting *counting)
{
	const struct handbook *handbook = counting->handbook;

	for (size_t i = 0; i < counting->sheets->count; i++) {
		const struct sheet *sheet = &counting->sheets->list[i];

		if (belongs(counting, sheet) && holder_of(handbook, sheet->role.text) == NULL)
			check_role(counting->arena, counting->report, sheet, handbook);
	}
	for (size_t i = 0; i < handbook->holder_count; i++)
		count_holder(counting, &handbook->holders[i]);
}

/* Roles, names and duties as the sheets have them, in the order of their coming. */
static void count_by_sheets(const struct counting *counting)
{
	struct table known = {.arena = counting->arena};

	for (size_t i = 0; i < counting->sheets->count; i++) {
		const struct sheet *sheet = &counting->sheets->list[i];
		struct tallied_role role = {.key = sheet->role.text,
			.name = sheet->role_name.size > 0 ? sheet->role_name : sheet->role.text};

		if (!belongs(counting, sheet) || table_put(&known, role.key, counting->report) != NULL)
			continue;
		gather_sheets(counting, &role);
		gather_duties(counting, &role);
		add_role(counting, &role);
	}
}

void count_roles(const struct counting *counting)
{
	if (counting->handbook != NULL)
		count_by_handbook(counting);
	else
		count_by_sheets(counting);
}
