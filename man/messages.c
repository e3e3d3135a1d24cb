/*
 * Prints the codes of all messages with what they mean as a list in mdoc, by name: for tebiki(1).
 */
#include "message/catalogue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_name(const void *a, const void *b)
{
	const struct message *const *one = a;
	const struct message *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

int main(void)
{
	const struct message *messages[CODE_COUNT];

	for (int i = 0; i < CODE_COUNT; i++)
		messages[i] = message_of((enum code)i);
	qsort(messages, CODE_COUNT, sizeof *messages, by_name);
	puts(".Bl -tag -width Ds -compact");
	for (int i = 0; i < CODE_COUNT; i++)
		/* The zero-width \& keeps a point or quote at the beginning from being a request. */
		printf(".It %s\n%s\\&%s.\n", messages[i]->name,
			messages[i]->severity == SEVERITY_WARNING ? "(warning) " : "",
			messages[i]->summary);
	puts(".El");
	return EXIT_SUCCESS;
}
