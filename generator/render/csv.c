#include "render/csv.h"

#include "base/arena.h"
#include "model/sheet.h"
#include "render/words.h"

#include <string.h>

static bool needs_quotes(struct text field)
{
	for (size_t i = 0; i < field.size; i++)
		if (memchr(",\"\r\n", field.data[i], 4) != NULL)
			return true;
	return false;
}

static void add_quoted(struct buffer *out, struct text field)
{
	buffer_add_char(out, '"');
	for (size_t i = 0; i < field.size; i++) {
		if (field.data[i] == '"')
			buffer_add_char(out, '"');
		buffer_add_char(out, field.data[i]);
	}
	buffer_add_char(out, '"');
}

static void add_field(struct buffer *out, struct text field)
{
	if (needs_quotes(field))
		add_quoted(out, field);
	else
		buffer_add(out, field);
}

/* No field is a formula: what people wrote is opened with spreadsheets. */
static void add_row(struct arena *arena, struct buffer *out, const struct text *fields, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct buffer cell = {.arena = arena};

		sheet_guard(&cell, fields[i]);
		buffer_add_string(out, i > 0 ? "," : "");
		add_field(out, buffer_text(&cell));
	}
	buffer_add_string(out, "\r\n");
}

static void add_provision(struct printing *printing, struct buffer *out, const struct row_index *row)
{
	const struct provision *provision = row->provision;
	const struct fate *fate = row->fate;
	const struct item *item = fate->item;
	const struct text fields[] = {
		provision->source,
		text_of(code_layer(provision->layer)),
		text_of(code_status(fate->status)),
		address_provision(printing->value, provision),
		item == NULL ? TEXT("") : item->number,
		item == NULL ? TEXT("") : path_item(printing->value, item),
		say_bare(printing->value, word_reason(printing->value, printing->wording,
						  printing->handbook, provision)),
		provision->fragment->basis,
	};

	add_row(printing->value, out, fields, sizeof fields / sizeof *fields);
}

void csv_traceability(struct printing *printing, struct buffer *out)
{
	const struct index *index = printing->index;

	buffer_add_string(out, "source,layer,status,id,number,page,reason,basis\r\n");
	for (size_t i = 0; i < index->row_count; i++) {
		add_provision(printing, out, &index->rows[i]);
		arena_reset(printing->value);
	}
}

static struct text names_of(struct printing *printing, const struct duty *duty)
{
	struct buffer out = {.arena = printing->value};

	for (size_t i = 0; i < duty->role_count; i++) {
		buffer_add_string(&out, i == 0 ? "" : "、");
		buffer_add(&out, index_role(printing->index, duty->roles[i])->holder->name);
	}
	return buffer_text(&out);
}

static struct text keys_of(struct arena *arena, const struct duty *duty)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < duty->role_count; i++) {
		buffer_add_string(&out, i == 0 ? "" : " ");
		buffer_add(&out, duty->roles[i]->key);
	}
	return buffer_text(&out);
}

static void add_duty(struct printing *printing, struct buffer *out, const struct line_of_sheet *line)
{
	const struct item *item = line->duty.item;
	struct arena *arena = printing->value;
	struct text fields[SHEET_COLUMN_COUNT] = {{0}};
	struct buffer words = {.arena = arena};

	duty_text(&words, printing->handbook, &line->duty);
	fields[SHEET_SERIAL] = text_number(arena, line->serial);
	fields[SHEET_CLAUSE] = duty_clause(arena, &line->duty);
	fields[SHEET_NUMBER] = item->number;
	fields[SHEET_TEXT] = buffer_text(&words);
	fields[SHEET_ROLE] = names_of(printing, &line->duty);
	fields[SHEET_ROLE_ID] = keys_of(arena, &line->duty);
	fields[SHEET_ID] = duty_id(arena, &line->duty);
	fields[SHEET_EDITION] = sheet_edition(arena, printing->handbook->edition);
	add_row(arena, out, fields, SHEET_COLUMN_COUNT);
}

void csv_sheet(struct printing *printing, struct buffer *out)
{
	const struct wording *wording = printing->wording;
	struct text names[SHEET_COLUMN_COUNT];

	for (size_t i = 0; i < SHEET_COLUMN_COUNT; i++)
		names[i] = say(wording, sheet_column_name((enum sheet_column)i));
	/* A spreadsheet cannot be given a choice by CSV: the head says what to write. */
	names[SHEET_ANSWER] = SAY(printing->value, wording, SAY_COLUMN_ANSWER_HINT,
		names[SHEET_ANSWER], word_response(wording, RESPONSE_YES),
		word_response(wording, RESPONSE_PARTLY), word_response(wording, RESPONSE_NO),
		word_response(wording, RESPONSE_NOT_APPLICABLE));
	buffer_add_string(out, "\xef\xbb\xbf");
	add_row(printing->value, out, names, SHEET_COLUMN_COUNT);
	for (size_t i = 0; i < printing->sheet->line_count; i++) {
		add_duty(printing, out, &printing->sheet->lines[i]);
		arena_reset(printing->value);
	}
}
