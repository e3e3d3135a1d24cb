#include "message/catalogue.h"

#include "message/tables.h"

static const struct message_table *const tables[] = {&messages_files, &messages_yaml, &messages_corpus,
	&messages_fragment, &messages_profile, &messages_template, &messages_sheet, &messages_output};

const struct message *message_of(enum code code)
{
	size_t number = (size_t)code;

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		if (number < tables[i]->count)
			return &tables[i]->messages[number];
		number -= tables[i]->count;
	}
	return &messages_output.messages[messages_output.count - 1];
}
