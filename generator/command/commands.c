#include "command/commands.h"

#include <string.h>

static const struct command_form commands[] = {
	{"build", COMMAND_BUILD, 1, 0, "at least one profile", {"PROFILE... -o DIR [OPTION]..."},
		"write the handbook of PROFILE to DIR; of several, to DIR/<name of profile>"},
	{"check", COMMAND_CHECK, 0, 0, "at least one profile",
		{"PROFILE... [--format=text|json|sarif] [OPTION]...", "--explain=CODE"},
		"do everything that build does, but write nothing; and warn of what is allowed but\n"
		"most likely not meant; with --explain, say what a message is about"},
	{"collect", COMMAND_COLLECT, 1, 0, "at least one sheet",
		{"SHEET... -o REPORT [--profile=PROFILE] [OPTION]..."},
		"count the self-check sheets (CSV) that came back into the page REPORT: by role,\n"
		"by clause and by duty; what is not done; what nobody answered"},
	{"complete", COMMAND_COMPLETE, 0, 0, "words", {"[-- WORD...]"},
		"print what may come next on the command line WORD...: shells ask for this"},
	{"explain", COMMAND_EXPLAIN, 1, 2, "a profile and an id",
		{"PROFILE ID [--format=text|json] [OPTION]...", "PROFILE --why-not [OPTION]..."},
		"say why the provision ID (clause#item) is in or out, where its words come from, who\n"
		"refers to it; or of a clause, role, fact, term, parameter or document where it is\n"
		"set and what it changes; with --why-not, only why it is out, or all that is out"},
	{"init", COMMAND_INIT, 1, 1, "the folder to make a profile in",
		{"DIR [--answers=FILE] [OPTION]...", "DIR --kind=KIND [OPTION]..."},
		"ask, in Japanese, what a profile needs, and write it to DIR/profiles; stopped\n"
		"half-way, it goes on there the next time. With --kind, write a sample"},
	{"list", COMMAND_LIST, 2, 2, "what to list, and a corpus or profile",
		{"WHAT CORPUS|PROFILE [OPTION]..."},
		"print all clauses, provisions, roles, facts, parameters or terms (WHAT) of a\n"
		"corpus (a folder) or as a profile (a file) has them"},
	{"pdf", COMMAND_PDF, 0, 1, "one profile",
		{"PROFILE -o FILE [--role=ROLE|--chapter=ID] [OPTION]...",
			"[PROFILE] --check=FILE [OPTION]..."},
		"print the handbook, what binds a role or a chapter to the PDF FILE with Chromium\n"
		"or Edge; with --check, say what is wrong with a PDF, or how it differs from the\n"
		"handbook of PROFILE"},
	{"schema", COMMAND_SCHEMA, 1, 0, "what the schema is of, and corpora",
		{"WHAT [CORPUS...] [OPTION]..."},
		"print the JSON Schema by which an editor completes and checks WHAT: profile, corpus,\n"
		"roles, terms, facts, parameters, documents, fragment, override or language; with the\n"
		"names of each CORPUS (a folder)"},
	{"serve", COMMAND_SERVE, 1, 1, "one profile", {"PROFILE [--port=N] [--open] [OPTION]..."},
		"show the handbook in the browser, to this machine only, and what you change in its\n"
		"files as soon as you save them; mistakes are shown in the page"},
};

/* clang-format off */
#define FOR(command) (1U << COMMAND_##command)
#define FIELD(name) offsetof(struct options, name)
static const struct option_form options[] = {
	{"output", 'o', "DIR", FOR(BUILD) | FOR(COLLECT) | FOR(PDF), FIELD(output),
		"where to build; for collect and pdf, the file to write"},
	{"profile", 'p', "FILE", FOR(COLLECT), FIELD(profile),
		"for collect: take names and order from the handbook of this profile,\n"
		"and hold the sheets against it"},
	{"content", 'c', "DIR",
		FOR(BUILD) | FOR(CHECK) | FOR(COLLECT) | FOR(EXPLAIN) | FOR(INIT) | FOR(LIST) | FOR(PDF) |
			FOR(SERVE),
		FIELD(content), "where the corpora are (default: content beside the profile's folder)"},
	{"templates", 't', "DIR",
		FOR(BUILD) | FOR(CHECK) | FOR(COLLECT) | FOR(PDF) | FOR(SERVE),
		FIELD(templates), "own templates, which take the place of tebiki's"},
	{"role", 0, "ROLE", FOR(PDF), FIELD(role), "print what binds the role only"},
	{"chapter", 0, "ID", FOR(PDF), FIELD(chapter),
		"print the chapter, an outermost section, only"},
	{"browser", 0, "PATH", FOR(PDF), FIELD(browser),
		"the browser to print with (default: the one that is installed)"},
	{"check", 0, "FILE", FOR(PDF), FIELD(check), "check the PDF instead of printing it"},
	{"why-not", 0, NULL, FOR(EXPLAIN), FIELD(why_not),
		"for explain: the first cause of what is not in the handbook"},
	{"answers", 0, "FILE", FOR(INIT), FIELD(answers),
		"take the answers from FILE, and defaults for what it leaves out; from -, take\n"
		"them line by line from standard input"},
	{"kind", 0, "KIND", FOR(INIT), FIELD(kind),
		"ask nothing: write a sample for a ministry, independent_agency,\n"
		"designated_corporation or municipality, which builds as it is"},
	{"port", 0, "N", FOR(SERVE), FIELD(port),
		"the port to listen on; 0: any that is free (default: 4649, or the next\n"
		"that is free)"},
	{"open", 0, NULL, FOR(SERVE), FIELD(open), "open the handbook in the browser"},
	{"format", 0, "FORMAT", FOR(CHECK) | FOR(EXPLAIN), FIELD(format),
		"text (default) or json, for check also sarif, to standard output"},
	{"werror", 0, NULL, FOR(CHECK), FIELD(werror), "let warnings, too, make exit status 1"},
	{"today", 0, "DATE", FOR(CHECK), FIELD(today),
		"the day by which decisions expire (default: today)"},
	{"explain", 0, "CODE", FOR(CHECK), FIELD(code),
		"what the message that ends in [CODE] means, and how to mend it;\n"
		"'list' for all of them"},
	{"quiet", 'q', NULL,
		FOR(BUILD) | FOR(CHECK) | FOR(COLLECT) | FOR(INIT) | FOR(PDF) | FOR(SERVE), FIELD(quiet),
		"print nothing but errors and warnings"},
	{"help", 'h', NULL, ~0U, FIELD(help), "print this help, or that of a command, and exit"},
	{"version", 'V', NULL, ~0U, FIELD(version), "print the version and exit"},
};
/* clang-format on */

const struct command_form *command_forms(size_t *count)
{
	*count = sizeof commands / sizeof *commands;
	return commands;
}

const struct command_form *command_form(enum command command)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (commands[i].command == command)
			return &commands[i];
	}
	return NULL;
}

const struct option_form *option_forms(size_t *count)
{
	*count = sizeof options / sizeof *options;
	return options;
}

bool option_is_for(const struct option_form *form, enum command command)
{
	return (form->commands & 1U << command) != 0;
}

/* Prints HEAD and beside it, from COLUMN on, the lines of SUMMARY. */
static void print_entry(FILE *out, const char *head, int column, const char *summary)
{
	while (*summary != '\0') {
		size_t size = strcspn(summary, "\n");

		fprintf(out, "  %-*s%.*s\n", column, head, (int)size, summary);
		head = "";
		summary += size;
		summary += *summary == '\n';
	}
}

static void print_usage(FILE *out, enum command only)
{
	const char *lead = "Usage:";

	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (only != COMMAND_NONE && commands[i].command != only)
			continue;
		for (size_t j = 0; j < 2 && commands[i].synopses[j] != NULL; j++) {
			fprintf(out, "%-6s tebiki %s %s\n", lead, commands[i].name,
				commands[i].synopses[j]);
			lead = "";
		}
	}
}

static void print_commands(FILE *out, enum command only)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		if (only == COMMAND_NONE || commands[i].command == only)
			print_entry(out, commands[i].name, 9, commands[i].summary);
	}
}

static void print_options(FILE *out, enum command only)
{
	for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
		const struct option_form *form = &options[i];
		char head[32];
		int size = 0;

		if (only != COMMAND_NONE && !option_is_for(form, only))
			continue;
		size = snprintf(head, sizeof head, "%c%c%c --%s", form->letter == 0 ? ' ' : '-',
			form->letter == 0 ? ' ' : form->letter, form->letter == 0 ? ' ' : ',',
			form->name);
		if (form->value != NULL && size > 0 && (size_t)size < sizeof head)
			snprintf(head + size, sizeof head - (size_t)size, "=%s", form->value);
		print_entry(out, head, 21, form->summary);
	}
}

void commands_help(FILE *out, enum command command)
{
	print_usage(out, command);
	if (command == COMMAND_NONE)
		fputs("\nTurn a security guideline and the profile of an organisation into its "
		      "handbook.\n",
			out);
	putc('\n', out);
	print_commands(out, command);
	putc('\n', out);
	print_options(out, command);
	fputs("\nExit status: 0 built, 1 the inputs are wrong, 2 wrong usage, 3 the system failed.\n",
		out);
}
