#include "base/arena.h"
#include "command/command.h"
#include "command/complete.h"
#include "command/list.h"
#include "command/open.h"
#include "load/json_schema.h"
#include "message/catalogue.h"

static void add_lists(struct completion *completion)
{
	size_t count;
	const char *const *names = list_names(&count);

	for (size_t i = 0; i < count; i++)
		complete_add(completion, text_of(names[i]), TEXT(""));
}

/* The kinds are the first facts of any library. */
static void add_kinds(struct completion *completion, struct report *report)
{
	const struct library *library = loader_library(loader_new(completion->arena, report, NULL));

	for (size_t i = 0; i < KIND_COUNT; i++)
		complete_add(completion, library->facts.entries[i].name, TEXT(""));
}

static void add_roles(struct completion *completion, const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->holder_count; i++)
		complete_add(completion, handbook->holders[i].role->key, handbook->holders[i].name);
}

static void add_chapters(struct completion *completion, const struct handbook *handbook)
{
	for (size_t i = 0; i < handbook->top_count; i++)
		complete_add(completion, handbook->top[i]->fragment->id, handbook->top[i]->title);
}

static void add_keys(struct completion *completion, const struct table *table)
{
	for (size_t i = 0; i < table->count; i++)
		complete_add(completion, table->entries[i].name, TEXT(""));
}

static void add_provisions(struct completion *completion, const struct fragment *fragment)
{
	for (size_t i = 0; i < fragment->provision_count; i++) {
		const struct provision *provision = fragment->provisions[i];

		if (!provision->implicit && provision->layer < LAYER_COMMENTARY)
			complete_add(completion,
				text_format(completion->arena, "%.*s#%.*s", TEXT_ARGS(fragment->id),
					TEXT_ARGS(provision->id)),
				provision->source);
	}
}

/* All that can be explained. Thousands of provisions only once their clause is typed. */
static void add_ids(struct completion *completion, const struct profile *profile)
{
	bool deep = memchr(completion->typed.data, '#', completion->typed.size) != NULL;

	for (size_t i = 0; i < profile->corpus_count; i++) {
		const struct corpus *corpus = profile->corpora[i];

		for (size_t j = 0; deep && j < corpus->fragments.count; j++)
			add_provisions(completion, corpus->fragments.entries[j].value);
		if (deep)
			continue;
		add_keys(completion, &corpus->fragments);
		add_keys(completion, &corpus->roles);
		add_keys(completion, &corpus->terms);
		add_keys(completion, &corpus->facts);
		add_keys(completion, &corpus->parameters);
		add_keys(completion, &corpus->documents);
	}
}

/* What only the profile knows. Where it has mistakes, there is nothing to complete, and no message. */
static void add_names(struct completion *completion, const struct options *options)
{
	FILE *nowhere = fmemopen(NULL, 1, "w");
	struct report *silent;
	const struct handbook *handbook;

	if (nowhere == NULL)
		return;
	silent = report_new(completion->arena, nowhere);
	handbook = open_handbook(completion->arena, silent,
		open_loader(completion->arena, silent, options), completion->profile);
	fclose(nowhere);
	if (handbook == NULL)
		return;
	if (text_equal(completion->value, TEXT("ROLE")))
		add_roles(completion, handbook);
	else if (completion->command->command == COMMAND_PDF)
		add_chapters(completion, handbook);
	else
		add_ids(completion, handbook->profile);
}

static void add_schemas(struct completion *completion)
{
	const char *name;

	for (size_t i = 0; (name = json_schema_name(i)) != NULL; i++)
		complete_add(completion, text_of(name), TEXT(""));
}

static void add_codes(struct completion *completion)
{
	complete_add(completion, TEXT("list"), TEXT("all of them"));
	for (int code = 0; code < CODE_COUNT; code++)
		complete_add(completion, text_of(message_of((enum code)code)->name),
			text_of(message_of((enum code)code)->summary));
}

void command_complete(struct arena *arena, struct report *report, const struct options *options)
{
	struct completion completion =
		complete(arena, (const char *const *)options->operands, options->operand_count);
	struct text value = completion.value;

	if (text_equal(value, TEXT("WHAT")) && completion.command->command == COMMAND_SCHEMA)
		add_schemas(&completion);
	else if (text_equal(value, TEXT("WHAT")))
		add_lists(&completion);
	else if (text_equal(value, TEXT("KIND")))
		add_kinds(&completion, report);
	else if (text_equal(value, TEXT("CODE")))
		add_codes(&completion);
	else if (completion.profile != NULL &&
		 (text_equal(value, TEXT("ROLE")) || text_equal(value, TEXT("ID"))))
		add_names(&completion, options);
	printf("%.*s", TEXT_ARGS(buffer_text(&completion.out)));
}
