#include "tally/counting.h"

#include "base/arena.h"
#include "base/table.h"
#include "tally/check.h"

#include <stdlib.h>

static int by_serial(const void *a, const void *b)
{
	const struct tallied_duty *left = a;
	const struct tallied_duty *right = b;

	if (left->serial != right->serial)
		return left->serial < right->serial ? -1 : 1;
	return text_compare(left->id, right->id);
}

/* What the sheets themselves say are the duties of ROLE. */
static void gather_duties(const struct counting *counting, struct tallied_role *role)
{
	struct table known = {.arena = counting->arena};

	for (size_t i = 0; i < role->sheet_count; i++) {
		const struct sheet *sheet = role->sheets[i];

		for (size_t j = 0; j < sheet->answers.count; j++) {
			const struct answered *row = sheet_answer(sheet, j);
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
	for (size_t i = 0; i < sheet->answers.count; i++) {
		const struct answered *row = sheet_answer(sheet, i);
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

	gathered_sheets(counting->gathered, &role);
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

	for (size_t i = 0; i < counting->gathered->sheet_count; i++) {
		const struct sheet *sheet = counting->gathered->sheets[i];

		if (holder_of(handbook, sheet->role.text) == NULL)
			check_role(counting->arena, counting->report, sheet, handbook);
	}
	for (size_t i = 0; i < handbook->holder_count; i++)
		count_holder(counting, &handbook->holders[i]);
}

/* Roles, names and duties as the sheets have them, in the order of their coming. */
static void count_by_sheets(const struct counting *counting)
{
	const struct table *roles = &counting->gathered->roles;

	for (size_t i = 0; i < roles->count; i++) {
		struct tallied_role role = {.key = roles->entries[i].name};

		gathered_sheets(counting->gathered, &role);
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
