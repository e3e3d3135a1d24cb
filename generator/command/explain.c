#include "explain/explain.h"
#include "base/arena.h"
#include "command/command.h"
#include "command/open.h"
#include "explain/print.h"
#include "model/profile.h"
#include "tailor/tailor.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct asking {
	struct arena *arena;
	struct report *report;
	const struct options *options;
	const struct handbook *handbook;
	struct question question;
	bool json;
	struct style style;
};

/* A report that is kept instead of printed. */
struct aside {
	FILE *out;
	char *printed;
	size_t size;
	struct report *report;
};

static bool aside_begin(struct arena *arena, struct aside *aside)
{
	aside->out = open_memstream(&aside->printed, &aside->size);
	if (aside->out != NULL)
		aside->report = report_new(arena, aside->out);
	return aside->out != NULL;
}

static struct text aside_end(struct arena *arena, struct aside *aside)
{
	struct text text;

	fclose(aside->out);
	text = text_copy(arena, (struct text){aside->printed, aside->size});
	free(aside->printed);
	return text;
}

/* As wide as the terminal; a pipe has room for what people read. */
static struct style style_of_output(void)
{
	enum { COLUMNS = 100, FEWEST = 40, MOST = 140 };
	bool terminal = isatty(STDOUT_FILENO) == 1;
	const char *plain = getenv("NO_COLOR");
	struct style style = {COLUMNS, terminal && (plain == NULL || plain[0] == '\0')};
	struct winsize size;

	if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		style.width = size.ws_col;
	style.width = style.width < FEWEST ? FEWEST : style.width > MOST ? MOST : style.width;
	return style;
}

/* The handbook of PROFILE, made only to compare; *MESSAGES is what is wrong with it. */
static const struct handbook *tailor_aside(
	const struct asking *asking, const struct profile *profile, struct text *messages)
{
	const struct handbook *handbook;
	struct aside aside;

	if (!aside_begin(asking->arena, &aside))
		return NULL;
	handbook = tailor(asking->arena, aside.report, asking->handbook->library, profile);
	*messages = aside_end(asking->arena, &aside);
	return handbook;
}

/* Takes the first message, which goes on in lines that are indented, off the front of *MESSAGES. */
static struct text take_message(struct text *messages)
{
	size_t size = 0;
	struct text message;

	do {
		const char *end = memchr(messages->data + size, '\n', messages->size - size);

		size = end == NULL ? messages->size : (size_t)(end - messages->data) + 1;
	} while (size < messages->size && messages->data[size] == ' ');
	message = text_cut(*messages, 0, size);
	*messages = text_from(*messages, size);
	return message;
}

/* What the profile would be if a fact were answered otherwise, and what would be wrong then only. */
static const struct handbook *tailor_otherwise(const struct asking *asking, struct troubles *troubles)
{
	const struct profile *profile =
		explain_otherwise(asking->arena, asking->handbook, asking->question.id);
	const struct handbook *other;
	struct text now;
	struct text then;

	if (profile == NULL || tailor_aside(asking, asking->handbook->profile, &now) == NULL)
		return NULL;
	other = tailor_aside(asking, profile, &then);
	while (other != NULL && then.size > 0) {
		struct text message = take_message(&then);

		if (text_find(now, message) == NULL)
			ARENA_PUSH(asking->arena, troubles->messages, troubles->count, message);
	}
	return other;
}

static bool is_imported(const struct profile *profile, const struct corpus *corpus)
{
	for (size_t i = 0; i < profile->corpus_count; i++)
		if (text_equal(profile->corpora[i]->name, corpus->name))
			return true;
	return false;
}

/* A corpus that the profile does not import and that has what is asked about; or NULL. */
static const struct corpus *find_elsewhere(const struct asking *asking)
{
	const struct corpus *found = NULL;
	const struct corpus **corpora = NULL;
	struct loader *loader;
	struct aside aside;
	size_t count;

	if (!aside_begin(asking->arena, &aside))
		return NULL;
	loader = open_loader(asking->arena, aside.report, asking->options);
	load_corpora(loader, loader_content(loader, asking->question.profile), &corpora, &count);
	aside_end(asking->arena, &aside);
	for (size_t i = 0; i < count && found == NULL; i++)
		if (!is_imported(asking->handbook->profile, corpora[i]) &&
			explain_knows(corpora[i], asking->question.id))
			found = corpora[i];
	return found;
}

static void report_nothing(const struct asking *asking, const struct corpus *elsewhere)
{
	struct text help;

	if (elsewhere != NULL)
		help = text_format(asking->arena,
			"it is in the corpus '%.*s', which the profile does not import",
			TEXT_ARGS(elsewhere->name));
	else
		help = explain_help(
			asking->arena, asking->report, asking->handbook, asking->question.id);
	report_error(asking->report, CODE_UNKNOWN_ID, (struct place){NULL, 0, 0}, help,
		"there is no provision, clause, fact, role, term, parameter or document '%.*s'",
		TEXT_ARGS(asking->question.id));
}

static void answer_nothing(const struct asking *asking, struct buffer *out)
{
	const struct corpus *elsewhere = find_elsewhere(asking);

	if (elsewhere == NULL || !asking->options->why_not)
		report_nothing(asking, elsewhere);
	else if (asking->json)
		json_not_imported(out, &asking->question, elsewhere);
	else
		print_not_imported(out, asking->question.id, elsewhere);
}

static void answer_one(const struct asking *asking, struct buffer *out)
{
	struct troubles troubles = {NULL, 0};
	const struct handbook *other =
		asking->options->why_not ? NULL : tailor_otherwise(asking, &troubles);
	struct explanations found =
		explain(asking->arena, asking->handbook, asking->question.id, other, &troubles);

	if (found.count == 0)
		answer_nothing(asking, out);
	else if (asking->json)
		json_explanations(out, &asking->question, &found);
	else if (asking->options->why_not)
		print_why_not(asking->arena, out, asking->style, &found);
	else
		print_explanations(asking->arena, out, asking->style, &found);
}

static void answer_all(const struct asking *asking, struct buffer *out)
{
	struct absences absences = explain_absences(asking->arena, asking->handbook);

	if (asking->json)
		json_absences(out, &asking->question, &absences);
	else
		print_absences(asking->arena, out, asking->style, &absences);
}

void command_explain(struct arena *arena, struct report *report, const struct options *options)
{
	bool one = options->operand_count == 2;
	struct buffer out = {.arena = arena};
	struct asking asking = {.arena = arena,
		.report = report,
		.options = options,
		.question = {options->operands[0],
			one ? text_of(options->operands[1]) : (struct text){NULL, 0}},
		.json = options->format != NULL && strcmp(options->format, "json") == 0,
		.style = style_of_output()};

	asking.handbook = open_handbook(
		arena, report, open_loader(arena, report, options), options->operands[0]);
	if (report_errors(report) > 0)
		return;
	if (one)
		answer_one(&asking, &out);
	else
		answer_all(&asking, &out);
	if (out.size > 0)
		fwrite(out.data, 1, out.size, stdout);
}
