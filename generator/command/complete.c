#include "command/complete.h"

#include "base/arena.h"

#include <ctype.h>

/* Values are told apart by what they are called. Those without a pattern are names, or free. */
static const struct {
	const char *name;
	const char *files;
} values[] = {
	{"CODE", NULL},
	{"CORPUS", "*/"},
	{"DATE", NULL},
	{"DIR", "*/"},
	{"FILE", "*"},
	{"FORMAT", NULL},
	{"ID", NULL},
	{"KIND", NULL},
	{"N", NULL},
	{"PATH", "*"},
	{"PROFILE", "*.yaml"},
	{"REPORT", "*.html"},
	{"ROLE", NULL},
	{"SHEET", "*.csv"},
	{"WHAT", NULL},
	{"WORD", NULL},
};

static struct text take_until(struct text *rest, char end)
{
	const char *at = rest->size == 0 ? NULL : memchr(rest->data, end, rest->size);
	size_t size = at == NULL ? rest->size : (size_t)(at - rest->data);
	struct text taken = text_cut(*rest, 0, size);

	*rest = text_from(*rest, at == NULL ? size : size + 1);
	return taken;
}

/* The name of a value that TEXT begins with: letters, and bars between alternatives. */
static struct text value_name(struct text text)
{
	size_t size = 0;

	while (size < text.size && (isalpha((unsigned char)text.data[size]) ||
					   (text.data[size] == '|' && size + 1 < text.size &&
						   isalpha((unsigned char)text.data[size + 1]))))
		size++;
	return text_cut(text, 0, size);
}

struct text option_value(const struct option_form *option, const struct command_form *command)
{
	char heads[2][32];
	const char *found;

	snprintf(heads[0], sizeof heads[0], "--%s=", option->name);
	snprintf(heads[1], sizeof heads[1], "-%c ", option->letter == 0 ? ' ' : option->letter);
	for (size_t i = 0; i < 2 && command != NULL && command->synopses[i] != NULL; i++)
		for (size_t j = 0; j < 2; j++)
			if ((found = strstr(command->synopses[i], heads[j])) != NULL)
				return value_name(text_of(found + strlen(heads[j])));
	return option->value == NULL ? TEXT("") : text_of(option->value);
}

struct text operand_value(const struct command_form *command, int index)
{
	struct text rest = text_of(command->synopses[0]);
	struct text name = TEXT("");

	if (command->most > 0 && index >= command->most)
		return name;
	while (rest.size > 0) {
		struct text word = take_until(&rest, ' ');
		bool many = text_ends(word, TEXT("...")) || text_ends(word, TEXT("...]"));

		if (text_equal(word, TEXT("-o")))
			take_until(&rest, ' ');
		if (text_starts(word, TEXT("[")))
			word = text_from(word, 1);
		if (text_starts(word, TEXT("-")) || text_starts(word, TEXT("OPTION")))
			continue;
		name = value_name(word);
		if (index-- == 0 || many)
			return name;
	}
	return TEXT("");
}

void complete_add(struct completion *completion, struct text word, struct text summary)
{
	if (!text_starts(word, completion->typed))
		return;
	buffer_add(&completion->out, word);
	buffer_add_char(&completion->out, '\t');
	buffer_add(&completion->out, take_until(&summary, '\n'));
	buffer_add_char(&completion->out, '\n');
}

static void add_commands(struct completion *completion)
{
	size_t count;
	const struct command_form *forms = command_forms(&count);

	for (size_t i = 0; i < count; i++)
		complete_add(completion, text_of(forms[i].name), text_of(forms[i].summary));
}

/* The options of the command; before it is named, those that need none. */
static void add_options(struct completion *completion)
{
	size_t count;
	const struct option_form *forms = option_forms(&count);
	enum command command = completion->command == NULL ? COMMAND_NONE : completion->command->command;

	for (size_t i = 0; i < count; i++) {
		const char *equals = forms[i].value == NULL ? "" : "=";

		if (option_is_for(&forms[i], command))
			complete_add(completion,
				text_format(completion->arena, "--%s%s", forms[i].name, equals),
				text_of(forms[i].summary));
	}
}

static const char *files_of(struct text name)
{
	for (size_t i = 0; i < sizeof values / sizeof *values; i++)
		if (text_equal(name, text_of(values[i].name)))
			return values[i].files;
	return NULL;
}

/* Words in small letters are themselves what may be written; of capitals, what they stand for. */
static void add_values(struct completion *completion)
{
	struct text rest = completion->value;

	while (rest.size > 0) {
		struct text name = take_until(&rest, '|');

		if (islower((unsigned char)name.data[0]))
			complete_add(completion, name, TEXT(""));
		else if (files_of(name) != NULL)
			buffer_add_format(&completion->out, "%s\n", files_of(name));
	}
}

bool complete_knows(struct text name)
{
	bool known = true;

	while (name.size > 0) {
		struct text one = take_until(&name, '|');
		bool found = islower((unsigned char)one.data[0]);

		for (size_t i = 0; i < sizeof values / sizeof *values; i++)
			found |= text_equal(one, text_of(values[i].name));
		known &= found;
	}
	return known;
}

/* The option that WORD names: "--role", "--role=staff" or "-o". */
static const struct option_form *find_option(struct text word)
{
	size_t count;
	const struct option_form *forms = option_forms(&count);
	bool is_long = text_starts(word, TEXT("--"));
	struct text name = text_from(word, is_long ? 2 : 1);

	name = take_until(&name, '=');
	for (size_t i = 0; i < count; i++)
		if (is_long ? text_equal(name, text_of(forms[i].name))
			    : name.size == 1 && name.data[0] == forms[i].letter)
			return &forms[i];
	return NULL;
}

/* The option whose value the word after WORD is, or NULL. */
static const struct option_form *awaited(struct text word)
{
	const struct option_form *option;

	if (word.size < 2 || word.data[0] != '-' || memchr(word.data, '=', word.size) != NULL)
		return NULL;
	option = find_option(word);
	return option != NULL && option->value != NULL ? option : NULL;
}

static const struct command_form *command_named(const char *name)
{
	size_t count;
	const struct command_form *forms = command_forms(&count);

	for (size_t i = 0; i < count; i++)
		if (strcmp(forms[i].name, name) == 0)
			return &forms[i];
	return NULL;
}

/* WORD, or what an option in it is given. */
static const char *value_in(const char *word)
{
	const char *equals = strncmp(word, "--", 2) == 0 ? strchr(word, '=') : NULL;

	return equals == NULL ? word : equals + 1;
}

/* Reads the words before the last; returns how many of them are operands of the command. */
static int read_words(struct completion *completion, const char *const *words, int count)
{
	int operands = 0;

	for (int i = 0; i < count; i++) {
		struct text word = text_of(words[i]);

		if (completion->profile == NULL && text_ends(word, TEXT(".yaml")))
			completion->profile = value_in(words[i]);
		if (awaited(word) != NULL)
			i++;
		else if (!text_starts(word, TEXT("-")) && completion->command == NULL)
			completion->command = command_named(words[i]);
		else if (!text_starts(word, TEXT("-")))
			operands++;
	}
	return operands;
}

struct completion complete(struct arena *arena, const char *const *words, int count)
{
	struct completion completion = {.arena = arena, .out = {.arena = arena}};
	int operands = read_words(&completion, words, count - 1);
	struct text word = count == 0 ? TEXT("") : text_of(words[count - 1]);
	const struct option_form *option = count < 2 ? NULL : awaited(text_of(words[count - 2]));

	completion.typed = word;
	if (option == NULL && text_starts(word, TEXT("--")) && memchr(word.data, '=', word.size)) {
		option = find_option(word);
		take_until(&completion.typed, '=');
	}
	if (option != NULL)
		completion.value = option_value(option, completion.command);
	else if (text_starts(word, TEXT("-")))
		add_options(&completion);
	else if (completion.command == NULL)
		add_commands(&completion);
	else
		completion.value = operand_value(completion.command, operands);
	add_values(&completion);
	return completion;
}
