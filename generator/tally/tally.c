#include "tally/tally.h"

#include "base/arena.h"
#include "base/table.h"
#include "tally/check.h"

#include <stdlib.h>

struct counting {
	struct arena *arena;
	struct report *report;
	const struct sheets *sheets;
	const struct handbook *handbook; /* NULL where the sheets are of another version, too */
	struct text name; /* of the handbook: sheets of others are reported, and not counted */
	struct collected *edition;
};

/* Is SHEET one of those that are being counted? */
static bool belongs(const struct counting *counting, const struct sheet *sheet)
{
	return text_equal(sheet->version, counting->edition->version) &&
	       text_equal(sheet->handbook, counting->name);
}

size_t tally_answered(const struct tally *tally)
{
	return tally_total(tally) - tally->of[RESPONSE_NONE];
}

size_t tally_total(const struct tally *tally)
{
	size_t total = 0;

	for (size_t i = 0; i < RESPONSE_COUNT; i++)
		total += tally->of[i];
	return total;
}

static void add_tally(struct tally *to, const struct tally *tally)
{
	for (size_t i = 0; i < RESPONSE_COUNT; i++)
		to->of[i] += tally->of[i];
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
		add_tally(&role->tally, tally);
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
	add_tally(&edition->tally, &role->tally);
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

static struct text clause_of(struct text id)
{
	const char *hash = text_find(id, TEXT("#"));

	return hash == NULL ? id : text_cut(id, 0, (size_t)(hash - id.data));
}

static void add_to_clause(
	const struct counting *counting, struct table *clauses, const struct tallied_duty *duty)
{
	struct text id = clause_of(duty->id);
	struct tallied_clause *clause = table_get(clauses, id);

	if (clause == NULL) {
		clause = ARENA_NEW(counting->arena, struct tallied_clause);
		clause->id = id;
		table_put(clauses, id, clause);
	}
	if (clause->label.size == 0)
		clause->label = duty->clause;
	add_tally(&clause->tally, &duty->tally);
}

/* Adds up the duties of each clause, in the handbook's order where there is one. */
static void count_clauses(const struct counting *counting)
{
	struct collected *edition = counting->edition;
	const struct handbook *handbook = counting->handbook;
	struct table clauses = {.arena = counting->arena};

	for (size_t i = 0; handbook != NULL && i < handbook->entry_count; i++) {
		struct tallied_clause *clause = ARENA_NEW(counting->arena, struct tallied_clause);

		clause->id = handbook->entries[i]->fragment->id;
		table_put(&clauses, clause->id, clause);
	}
	for (size_t i = 0; i < edition->role_count; i++)
		for (size_t j = 0; j < edition->roles[i].duty_count; j++)
			add_to_clause(counting, &clauses, &edition->roles[i].duties[j]);
	for (size_t i = 0; i < clauses.count; i++) {
		const struct tallied_clause *clause = clauses.entries[i].value;

		if (tally_total(&clause->tally) > 0)
			ARENA_PUSH(counting->arena, edition->clauses, edition->clause_count, *clause);
	}
}

static const struct answered *answer_to(const struct sheet *sheet, struct text id)
{
	for (size_t i = 0; i < sheet->row_count; i++)
		if (text_equal(sheet->rows[i].id.text, id))
			return &sheet->rows[i];
	return NULL;
}

static void find_of_duty(const struct counting *counting, const struct tallied_role *role,
	const struct tallied_duty *duty, enum response response)
{
	struct collected *edition = counting->edition;
	size_t first = edition->finding_count;

	if (duty->tally.of[response] == 0)
		return;
	for (size_t i = 0; i < role->sheet_count; i++) {
		const struct answered *answer = answer_to(role->sheets[i], duty->id);

		if (answer != NULL && answer->response == response)
			ARENA_PUSH(counting->arena, edition->findings, edition->finding_count,
				((struct finding){role, duty, role->sheets[i], answer, false, false}));
	}
	edition->findings[first].begins = true;
	edition->findings[edition->finding_count - 1].ends = true;
}

static void find(const struct counting *counting, enum response response)
{
	const struct collected *edition = counting->edition;

	for (size_t i = 0; i < edition->role_count; i++)
		for (size_t j = 0; j < edition->roles[i].duty_count; j++)
			find_of_duty(counting, &edition->roles[i], &edition->roles[i].duties[j],
				response);
}

static void find_silences(const struct counting *counting)
{
	struct collected *edition = counting->edition;

	for (size_t i = 0; i < edition->role_count; i++) {
		const struct tallied_role *role = &edition->roles[i];

		for (size_t j = 0; j < role->duty_count; j++)
			if (tally_answered(&role->duties[j].tally) == 0)
				ARENA_PUSH(counting->arena, edition->silences, edition->silence_count,
					((struct silence){role, &role->duties[j]}));
	}
}

static void count_edition(const struct counting *counting)
{
	if (counting->handbook != NULL)
		count_by_handbook(counting);
	else
		count_by_sheets(counting);
	count_clauses(counting);
	find(counting, RESPONSE_NO);
	find(counting, RESPONSE_PARTLY);
	find_silences(counting);
}

static void add_edition(struct arena *arena, struct collection *collection, struct text version)
{
	for (size_t i = 0; i < collection->edition_count; i++)
		if (text_equal(collection->editions[i].version, version))
			return;
	ARENA_PUSH(arena, collection->editions, collection->edition_count,
		((struct collected){.version = version}));
}

static struct collection *editions_of(
	struct arena *arena, const struct sheets *sheets, const struct handbook *handbook)
{
	struct collection *collection = ARENA_NEW(arena, struct collection);
	struct text version;

	collection->handbook = sheets->list[0].handbook;
	collection->sheet_count = sheets->count;
	if (handbook != NULL) {
		sheet_edition_parts(
			sheet_edition(arena, handbook->edition), &collection->handbook, &version);
		collection->accent = handbook->edition->accent;
		add_edition(arena, collection, version);
	}
	for (size_t i = 0; i < sheets->count; i++)
		add_edition(arena, collection, sheets->list[i].version);
	collection->editions[0].current = true;
	return collection;
}

struct collection *tally(struct arena *arena, struct report *report, const struct sheets *sheets,
	const struct handbook *handbook)
{
	struct collection *collection = editions_of(arena, sheets, handbook);

	check_sheets(arena, report, sheets, handbook);
	for (size_t i = 0; i < collection->edition_count; i++) {
		struct collected *edition = &collection->editions[i];
		struct counting counting = {arena, report, sheets,
			edition->current ? handbook : NULL, collection->handbook, edition};

		count_edition(&counting);
	}
	return collection;
}
