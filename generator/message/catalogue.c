#include "message/catalogue.h"

#include "message/tables.h"

#include <string.h>

static const struct message_table *const tables[] = {&messages_files, &messages_yaml,
	&messages_corpus, &messages_fragment, &messages_profile, &messages_template,
	&messages_sheet, &messages_lint, &messages_output};

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

const struct message *message_named(const char *name)
{
	for (int code = 0; code < CODE_COUNT; code++)
		if (strcmp(message_of((enum code)code)->name, name) == 0)
			return message_of((enum code)code);
	return NULL;
}
