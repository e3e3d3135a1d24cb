#include "command/options.h"

#include <getopt.h>
#include <string.h>

static const char help[] =
	"Usage: tebiki build PROFILE... -o DIR [OPTION]...\n"
	"       tebiki check PROFILE... [OPTION]...\n"
	"       tebiki collect SHEET... -o REPORT [--profile=PROFILE] [OPTION]...\n"
	"       tebiki explain PROFILE ID [OPTION]...\n"
	"       tebiki list WHAT CORPUS|PROFILE [OPTION]...\n"
	"       tebiki pdf PROFILE -o FILE [--role=ROLE|--chapter=ID] [OPTION]...\n"
	"       tebiki pdf [PROFILE] --check=FILE [OPTION]...\n"
	"\n"
	"Turn a security guideline and the profile of an organisation into its handbook.\n"
	"\n"
	"  build    write the handbook of PROFILE to DIR; of several, to DIR/<name of profile>\n"
	"  check    do everything that build does, but write nothing\n"
	"  collect  count the self-check sheets (CSV) that came back into the page REPORT: by role,\n"
	"           by clause and by duty; what is not done; what nobody answered\n"
	"  explain  say why the provision ID (fragment#item) is in or out, and where its values\n"
	"           come from; or what sets the role, fact, term or parameter ID\n"
	"  list     print all clauses, provisions, roles, facts, parameters or terms (WHAT) of a\n"
	"           corpus (a folder) or as a profile (a file) has them\n"
	"  pdf      print the handbook, what binds a role or a chapter to the PDF FILE with Chromium\n"
	"           or Edge; with --check, say what is wrong with a PDF, or how it differs from the\n"
	"           handbook of PROFILE\n"
	"\n"
	"  -o, --output=DIR     where to build; for collect and pdf, the file to write\n"
	"  -p, --profile=FILE   for collect: take names and order from the handbook of this profile,\n"
	"                       and hold the sheets against it\n"
	"  -c, --content=DIR    where the corpora are (default: content beside the profile's folder)\n"
	"  -t, --templates=DIR  own templates, which take the place of tebiki's\n"
	"      --role=ROLE      print what binds the role only\n"
	"      --chapter=ID     print the chapter, an outermost section, only\n"
	"      --browser=PATH   the browser to print with (default: the one that is installed)\n"
	"      --check=FILE     check the PDF instead of printing it\n"
	"  -q, --quiet          print nothing but errors and warnings\n"
	"  -h, --help           print this help and exit\n"
	"  -V, --version        print the version and exit\n"
	"\n"
	"Exit status: 0 built, 1 the inputs are wrong, 2 wrong usage, 3 the system failed.\n";

/* Options without a letter. */
enum { OPTION_ROLE = 256, OPTION_CHAPTER, OPTION_BROWSER, OPTION_CHECK };

static const struct option long_options[] = {
	{"output", required_argument, NULL, 'o'},
	{"profile", required_argument, NULL, 'p'},
	{"content", required_argument, NULL, 'c'},
	{"templates", required_argument, NULL, 't'},
	{"role", required_argument, NULL, OPTION_ROLE},
	{"chapter", required_argument, NULL, OPTION_CHAPTER},
	{"browser", required_argument, NULL, OPTION_BROWSER},
	{"check", required_argument, NULL, OPTION_CHECK},
	{"quiet", no_argument, NULL, 'q'},
	{"help", no_argument, NULL, 'h'},
	{"version", no_argument, NULL, 'V'},
	{NULL, 0, NULL, 0},
};

static const struct {
	const char *name;
	enum command command;
	int fewest, most; /* operands; most 0: any number */
	const char *operands;
} commands[] = {
	{"build", COMMAND_BUILD, 1, 0, "at least one profile"},
	{"check", COMMAND_CHECK, 1, 0, "at least one profile"},
	{"collect", COMMAND_COLLECT, 1, 0, "at least one sheet"},
	{"explain", COMMAND_EXPLAIN, 2, 2, "a profile and an id"},
	{"list", COMMAND_LIST, 2, 2, "what to list, and a corpus or profile"},
	{"pdf", COMMAND_PDF, 0, 1, "one profile"},
};

void options_help(FILE *out)
{
	fputs(help, out);
}

static struct text command_at(const void *context, size_t index)
{
	(void)context;
	return text_of(commands[index].name);
}

static bool find_command(struct report *report, struct options *options, const char *name)
{
	size_t count = sizeof commands / sizeof *commands;
	struct text nearest;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(commands[i].name, name) != 0)
			continue;
		options->command = commands[i].command;
		if (options->operand_count >= commands[i].fewest &&
			(commands[i].most == 0 || options->operand_count <= commands[i].most))
			return true;
		report_usage(report, "'%s' takes %s", name, commands[i].operands);
		return false;
	}
	nearest = text_nearest(text_of(name), count, command_at, NULL);
	if (nearest.size > 0)
		report_usage(report, "there is no command '%s'; did you mean '%.*s'?", name,
			TEXT_ARGS(nearest));
	else
		report_usage(report, "there is no command '%s'", name);
	return false;
}

/* FALSE after reporting that the option NAME, which is GIVEN, is not for this command. */
static bool check_stray(
	struct report *report, const struct options *options, const char *given, const char *name)
{
	if (given == NULL || options->command == COMMAND_PDF)
		return true;
	report_usage(report, "%s is for 'pdf' only", name);
	return false;
}

static bool check_pdf(struct report *report, const struct options *options)
{
	if (options->role != NULL && options->chapter != NULL)
		report_usage(report,
			"print for a role or a chapter: --role and --chapter do not go together");
	else if (options->check != NULL && options->output != NULL)
		report_usage(report, "print or check: -o and --check do not go together");
	else if (options->check == NULL && options->operand_count == 0)
		report_usage(report, "'pdf' takes one profile");
	else if (options->check == NULL && options->output == NULL)
		report_usage(report, "'pdf' needs -o FILE: where to print to");
	else if (options->operand_count == 0 && (options->role != NULL || options->chapter != NULL))
		report_usage(report, "--role and --chapter need a profile to check against");
	else
		return true;
	return false;
}

static bool check_output(struct report *report, const struct options *options)
{
	bool build = options->command == COMMAND_BUILD;
	bool collect = options->command == COMMAND_COLLECT;

	if (options->command == COMMAND_PDF)
		return check_pdf(report, options);
	if (!check_stray(report, options, options->role, "--role") ||
		!check_stray(report, options, options->chapter, "--chapter") ||
		!check_stray(report, options, options->browser, "--browser") ||
		!check_stray(report, options, options->check, "--check"))
		return false;
	if ((build || collect) == (options->output != NULL))
		return true;
	if (build)
		report_usage(report, "'build' needs -o DIR: where to build");
	else if (collect)
		report_usage(report, "'collect' needs -o REPORT: the file to write, report.html");
	else
		report_usage(report, "-o is for 'build', 'collect' and 'pdf' only");
	return false;
}

/* The report is not to take the place of a sheet. */
static bool check_collect(struct report *report, const struct options *options)
{
	if (options->command != COMMAND_COLLECT) {
		if (options->profile != NULL)
			report_usage(report, "--profile is for 'collect' only");
		return options->profile == NULL;
	}
	if (text_ends(text_of(options->output), TEXT(".csv"))) {
		report_usage(report, "the report is a page: -o report.html, not '%s'", options->output);
		return false;
	}
	for (int i = 0; i < options->operand_count; i++) {
		if (strcmp(options->operands[i], options->output) == 0) {
			report_usage(report, "'%s' is a sheet, and cannot be the report",
				options->output);
			return false;
		}
	}
	return true;
}

static void take_option(struct options *options, int option)
{
	switch (option) {
	case 'o': options->output = optarg; break;
	case 'p': options->profile = optarg; break;
	case 'c': options->content = optarg; break;
	case 't': options->templates = optarg; break;
	case OPTION_ROLE: options->role = optarg; break;
	case OPTION_CHAPTER: options->chapter = optarg; break;
	case OPTION_BROWSER: options->browser = optarg; break;
	case OPTION_CHECK: options->check = optarg; break;
	case 'q': options->quiet = true; break;
	case 'h': options->command = COMMAND_HELP; break;
	case 'V': options->command = COMMAND_VERSION; break;
	default: break;
	}
}

static void report_bad_option(struct report *report, int option, char **argv)
{
	const char *word = argv[optind - 1];
	bool is_long = strncmp(word, "--", 2) == 0;

	if (option == ':')
		report_usage(report, "the option '%s' needs a value", word);
	else if (is_long && optopt != 0)
		report_usage(report, "the option '%s' takes no value", word);
	else if (!is_long)
		report_usage(report, "there is no option '-%c'", optopt);
	else
		report_usage(report, "there is no option '%s'", word);
}

bool options_read(struct report *report, int argc, char **argv, struct options *options)
{
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, ":o:p:c:t:qhV", long_options, NULL)) != -1) {
		if (option == '?' || option == ':') {
			report_bad_option(report, option, argv);
			return false;
		}
		take_option(options, option);
	}
	if (options->command != COMMAND_NONE)
		return true;
	if (optind == argc) {
		report_usage(report, "say what to do: build, check, collect, explain, list or pdf");
		return false;
	}
	options->operands = argv + optind + 1;
	options->operand_count = argc - optind - 1;
	return find_command(report, options, argv[optind]) && check_output(report, options) &&
	       check_collect(report, options);
}
