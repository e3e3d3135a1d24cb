#include "render/csv.h"

#include "base/arena.h"
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

static void add_row(struct buffer *out, const struct text *fields, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_char(out, ',');
		if (needs_quotes(fields[i]))
			add_quoted(out, fields[i]);
		else
			buffer_add(out, fields[i]);
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
		word_reason(printing->value, printing->handbook, provision),
		provision->fragment->basis,
	};

	add_row(out, fields, sizeof fields / sizeof *fields);
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
