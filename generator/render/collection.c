#include "render/collection.h"

#include "base/arena.h"
#include "base/escape.h"
#include "model/schema_report.h"
#include "render/reader.h"
#include "render/template.h"
#include "render/words.h"

struct reporting {
	struct arena *arena; /* of texts; emptied before each */
	const struct collection *collection;
	const struct wording *wording;
};

typedef struct value read_function(struct reporting *, const void *, int);

static const struct value NOTHING = {.kind = VALUE_NONE};

static struct value count_value(struct reporting *reporting, size_t count)
{
	return value_text(text_number(reporting->arena, count));
}

/* PART of WHOLE in percent, to one decimal, halves up; empty where there is no whole. */
static struct value rate(struct reporting *reporting, size_t part, size_t whole)
{
	size_t tenths = whole == 0 ? 0 : (part * 2000 + whole) / (whole * 2);

	if (whole == 0)
		return value_text(TEXT(""));
	return value_text(text_format(reporting->arena, "%zu.%zu%%", tenths / 10, tenths % 10));
}

static struct value read_collection(struct reporting *reporting, const void *object, int field)
{
	const struct collection *collection = object;
	struct buffer out = {.arena = reporting->arena};

	switch ((enum collection_field)field) {
	case COLLECTION_TITLE: return value_text(say(reporting->wording, SAY_COLLECTION));
	case COLLECTION_LANGUAGE: return value_text(reporting->wording->language);
	case COLLECTION_HANDBOOK: return value_text(collection->handbook);
	case COLLECTION_ACCENT: return value_text(collection->accent);
	case COLLECTION_FOOTER:
		escape_css(&out, TEXT_JOIN(reporting->arena, say(reporting->wording, SAY_COLLECTION),
					 TEXT("　"), collection->handbook));
		return value_html(buffer_text(&out));
	case COLLECTION_SHEETS: return count_value(reporting, collection->sheet_count);
	case COLLECTION_EDITIONS:
		return VALUE_OBJECTS(collection->editions, collection->edition_count);
	case COLLECTION_SEVERAL: return value_flag(collection->edition_count > 1);
	}
	return NOTHING;
}

static struct value read_collected(struct reporting *reporting, const void *object, int field)
{
	const struct collected *edition = object;

	switch ((enum collected_field)field) {
	case COLLECTED_ANCHOR:
		return count_value(reporting, (size_t)(edition - reporting->collection->editions) + 1);
	case COLLECTED_VERSION: return value_text(edition->version);
	case COLLECTED_CURRENT: return value_flag(edition->current);
	case COLLECTED_SHEETS: return count_value(reporting, edition->sheet_count);
	case COLLECTED_ROLES: return VALUE_OBJECTS(edition->roles, edition->role_count);
	case COLLECTED_MISSING: return VALUE_OBJECTS(edition->missing, edition->missing_count);
	case COLLECTED_CLAUSES: return VALUE_OBJECTS(edition->clauses, edition->clause_count);
	case COLLECTED_FINDINGS: return VALUE_OBJECTS(edition->findings, edition->finding_count);
	case COLLECTED_SILENCES: return VALUE_OBJECTS(edition->silences, edition->silence_count);
	case COLLECTED_TALLY: return value_view(&edition->tally);
	}
	return NOTHING;
}

/* Which role of which edition it is: 1-2. Keys come from the sheets, and may be anything. */
static struct value role_anchor(struct reporting *reporting, const struct tallied_role *role)
{
	const struct collection *collection = reporting->collection;

	for (size_t i = 0; i < collection->edition_count; i++)
		for (size_t j = 0; j < collection->editions[i].role_count; j++)
			if (&collection->editions[i].roles[j] == role)
				return value_text(
					text_format(reporting->arena, "%zu-%zu", i + 1, j + 1));
	return value_text(TEXT(""));
}

static struct value read_tallied_role(struct reporting *reporting, const void *object, int field)
{
	const struct tallied_role *role = object;

	switch ((enum tallied_role_field)field) {
	case TALLIED_ROLE_ANCHOR: return role_anchor(reporting, role);
	case TALLIED_ROLE_NAME: return value_text(role->name);
	case TALLIED_ROLE_POST: return value_text(role->post);
	case TALLIED_ROLE_SHEETS: return count_value(reporting, role->sheet_count);
	case TALLIED_ROLE_RETURNED: return VALUE_POINTERS(role->sheets, role->sheet_count);
	case TALLIED_ROLE_DUTIES: return VALUE_OBJECTS(role->duties, role->duty_count);
	case TALLIED_ROLE_TALLY: return value_view(&role->tally);
	}
	return NOTHING;
}

static struct value read_tallied_clause(struct reporting *reporting, const void *object, int field)
{
	const struct tallied_clause *clause = object;

	(void)reporting;
	switch ((enum tallied_clause_field)field) {
	case TALLIED_CLAUSE_LABEL:
		return value_text(clause->label.size > 0 ? clause->label : clause->id);
	case TALLIED_CLAUSE_TALLY: return value_view(&clause->tally);
	}
	return NOTHING;
}

static struct value read_tallied_duty(struct reporting *reporting, const void *object, int field)
{
	const struct tallied_duty *duty = object;

	(void)reporting;
	switch ((enum tallied_duty_field)field) {
	case TALLIED_DUTY_CLAUSE: return value_text(duty->clause);
	case TALLIED_DUTY_NUMBER:
		return value_text(duty->number.size > 0 ? duty->number : duty->id);
	case TALLIED_DUTY_TEXT: return value_text(duty->words);
	case TALLIED_DUTY_TALLY: return value_view(&duty->tally);
	}
	return NOTHING;
}

static struct value read_finding(struct reporting *reporting, const void *object, int field)
{
	const struct finding *finding = object;

	(void)reporting;
	switch ((enum finding_field)field) {
	case FINDING_ROLE: return value_view(finding->role);
	case FINDING_DUTY: return value_view(finding->duty);
	case FINDING_RESPONSE:
		return value_text(word_response(reporting->wording, finding->answer->response));
	case FINDING_UNIT: return value_text(finding->sheet->unit.text);
	case FINDING_NAME: return value_text(finding->sheet->name.text);
	case FINDING_EVIDENCE: return value_text(finding->answer->evidence);
	case FINDING_DATE: return value_text(finding->answer->date);
	case FINDING_REMARK: return value_text(finding->answer->remark);
	case FINDING_BEGINS: return value_flag(finding->begins);
	case FINDING_ENDS: return value_flag(finding->ends);
	}
	return NOTHING;
}

static struct value read_silence(struct reporting *reporting, const void *object, int field)
{
	const struct silence *silence = object;

	(void)reporting;
	switch ((enum silence_field)field) {
	case SILENCE_ROLE: return value_view(silence->role);
	case SILENCE_DUTY: return value_view(silence->duty);
	}
	return NOTHING;
}

static struct value read_returned(struct reporting *reporting, const void *object, int field)
{
	const struct sheet *sheet = object;
	size_t answered = 0;

	switch ((enum returned_field)field) {
	case RETURNED_UNIT: return value_text(sheet->unit.text);
	case RETURNED_NAME: return value_text(sheet->name.text);
	case RETURNED_ANSWERED:
		for (size_t i = 0; i < sheet->answers.count; i++)
			answered += sheet_answer(sheet, i)->response != RESPONSE_NONE;
		return count_value(reporting, answered);
	}
	return NOTHING;
}

static struct value read_tally(struct reporting *reporting, const void *object, int field)
{
	const struct tally *tally = object;
	const size_t *of = tally->of;
	size_t yes = of[RESPONSE_YES];
	size_t partly = of[RESPONSE_PARTLY];
	size_t no = of[RESPONSE_NO];
	size_t apart = of[RESPONSE_NOT_APPLICABLE];
	size_t answered = tally_answered(tally);
	size_t total = tally_total(tally);

	switch ((enum tally_field)field) {
	case TALLY_TOTAL: return count_value(reporting, total);
	case TALLY_ANSWERED: return count_value(reporting, answered);
	case TALLY_ANSWERED_RATE: return rate(reporting, answered, total);
	case TALLY_NONE: return count_value(reporting, of[RESPONSE_NONE]);
	case TALLY_YES: return count_value(reporting, yes);
	case TALLY_YES_RATE: return rate(reporting, yes, answered);
	case TALLY_PARTLY: return count_value(reporting, partly);
	case TALLY_PARTLY_RATE: return rate(reporting, partly, answered);
	case TALLY_NO: return count_value(reporting, no);
	case TALLY_NO_RATE: return rate(reporting, no, answered);
	case TALLY_NOT_APPLICABLE: return count_value(reporting, apart);
	case TALLY_NOT_APPLICABLE_RATE: return rate(reporting, apart, answered);
	case TALLY_RATE: return rate(reporting, yes, yes + partly + no);
	}
	return NOTHING;
}

static struct value get(void *context, struct view view, const struct view_field *field)
{
	static read_function *const readers[CLASS_COUNT] = {
		[CLASS_COLLECTION] = read_collection,
		[CLASS_COLLECTED] = read_collected,
		[CLASS_TALLIED_ROLE] = read_tallied_role,
		[CLASS_TALLIED_CLAUSE] = read_tallied_clause,
		[CLASS_TALLIED_DUTY] = read_tallied_duty,
		[CLASS_FINDING] = read_finding,
		[CLASS_SILENCE] = read_silence,
		[CLASS_RETURNED] = read_returned,
		[CLASS_TALLY] = read_tally,
	};
	struct reporting *reporting = context;
	struct value value;

	arena_reset(reporting->arena);
	value = readers[view.class->id](reporting, view.object, field->id & ~SCHEMA_HAS);
	return (field->id & SCHEMA_HAS) != 0 ? value_flag(value.count > 0) : value;
}

struct text render_collection(
	struct arena *arena, const struct collection *collection, const struct templates *templates)
{
	struct reporting reporting = {arena_new(), collection, templates->wording};
	struct template_reader reader = {.context = &reporting, .get = get};
	struct view root = {schema_class(CLASS_COLLECTION), collection};
	struct buffer out = {.arena = arena};

	template_print(&out, templates->of[KIND_COLLECTION], root, &reader);
	arena_free(reporting.arena);
	return buffer_text(&out);
}
