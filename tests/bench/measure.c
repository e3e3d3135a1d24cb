/*
 * Runs tebiki and the floor in turn and prints what they cost, one beside the other. Nothing here
 * passes or fails: the aims stand beside the figures.
 *
 *     measure TEBIKI BIN WORK ROUNDS     BIN has generate and floor; all else is made in WORK
 */
#include <ftw.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ORGANISATIONS = 20, MOST_ROUNDS = 99, MOST_ARGUMENTS = ORGANISATIONS + 8 };

struct cost {
	double wall, user, kernel; /* seconds */
	long memory;               /* KiB at most */
};

/* A command that is run again and again, and what each run cost. */
struct bench {
	const char *arguments[MOST_ARGUMENTS];
	size_t output; /* which argument is the folder that it makes, anew each time; 0: none */
	struct cost runs[MOST_ROUNDS];
};

static const char *tebiki;
static const char *bin;
static const char *work;
static size_t rounds;

/* Never freed: the program is over soon. */
static char *print(const char *format, ...)
{
	va_list arguments;
	char *printed;

	va_start(arguments, format);
	if (vasprintf(&printed, format, arguments) < 0)
		abort();
	va_end(arguments);
	return printed;
}

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static struct cost run(const char *const *arguments)
{
	double start = now();
	struct rusage usage;
	pid_t child = fork();
	int status;

	if (child == 0) {
		execv(arguments[0], (char *const *)(uintptr_t)arguments);
		perror(arguments[0]);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) != child)
		fail("run");
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "measure: %s failed\n", arguments[0]);
		exit(1);
	}
	return (struct cost){
		now() - start, seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss};
}

static void run_tool(const char *name, const char *first, const char *second)
{
	const char *arguments[] = {name, first, second, NULL};

	run(arguments);
}

static void clear(const char *folder)
{
	run_tool("/bin/rm", "-rf", folder);
}

static FILE *list;
static size_t below; /* length of the path of the folder that is listed, with its slash */
static size_t files, bytes;

static int add_input(const char *path, const struct stat *about, int type, struct FTW *where)
{
	(void)about, (void)where;
	if (type == FTW_F)
		fprintf(list, "%s\n", path);
	return 0;
}

static int add_output(const char *path, const struct stat *about, int type, struct FTW *where)
{
	if (type == FTW_F) {
		fprintf(list, "%lld %s\n", (long long)about->st_size, path + below);
		files++;
		bytes += (size_t)about->st_size;
	} else if (where->level > 0) {
		fprintf(list, "- %s\n", path + below);
	}
	return 0;
}

/* Lists what is in FOLDER in the file PATH. */
static void write_list(const char *path, const char *folder,
	int (*add)(const char *, const struct stat *, int, struct FTW *))
{
	list = fopen(path, "w");
	files = bytes = 0;
	below = strlen(folder) + 1;
	if (list == NULL || nftw(folder, add, 32, FTW_PHYS) != 0 || fclose(list) != 0)
		fail(path);
}

/*
 * Runs the benches in turn, so that what disturbs the machine disturbs all of them. Nothing is
 * deleted before the end of the program: ext4 makes files slowly for minutes after many went.
 */
static void run_all(struct bench **benches, size_t count)
{
	for (size_t round = 0; round < rounds; round++) {
		for (size_t i = 0; i < count; i++) {
			struct bench *bench = benches[i];
			const char *folder = bench->output > 0 ? bench->arguments[bench->output] : NULL;

			if (folder != NULL)
				bench->arguments[bench->output] = print("%s-%zu", folder, round + 1);
			bench->runs[round] = run(bench->arguments);
			if (folder != NULL)
				bench->arguments[bench->output] = folder;
		}
	}
}

static int compare(const void *a, const void *b)
{
	const double *one = a;
	const double *other = b;

	return (*one > *other) - (*one < *other);
}

static double middle(double *values)
{
	qsort(values, rounds, sizeof *values, compare);
	return values[rounds / 2];
}

/* Each figure's median by itself; of memory the most. */
static struct cost median(const struct bench *bench)
{
	struct cost result = {.memory = 0};
	double wall[MOST_ROUNDS];
	double user[MOST_ROUNDS];
	double kernel[MOST_ROUNDS];

	for (size_t i = 0; i < rounds; i++) {
		wall[i] = bench->runs[i].wall;
		user[i] = bench->runs[i].user;
		kernel[i] = bench->runs[i].kernel;
		if (bench->runs[i].memory > result.memory)
			result.memory = bench->runs[i].memory;
	}
	result.wall = middle(wall);
	result.user = middle(user);
	result.kernel = middle(kernel);
	return result;
}

static double cpu(struct cost cost)
{
	return cost.user + cost.kernel;
}

static struct bench *new_bench(const char *const *arguments, size_t output)
{
	struct bench *bench = calloc(1, sizeof *bench);

	if (bench == NULL)
		fail("memory");
	for (size_t i = 0; arguments[i] != NULL; i++)
		bench->arguments[i] = arguments[i];
	bench->output = output;
	return bench;
}

/* tebiki COMMAND of the first COUNT organisations of the corpus in FOLDER. */
static struct bench *tebiki_bench(
	const char *folder, const char *command, size_t count, const char *output)
{
	const char *arguments[MOST_ARGUMENTS] = {tebiki, command, "-q"};
	size_t at = 3;

	for (size_t i = 1; i <= count; i++)
		arguments[at++] = print("%s/profiles/org-%02zu.yaml", folder, i);
	if (output != NULL) {
		arguments[at++] = "-o";
		arguments[at] = output;
	}
	return new_bench(arguments, output != NULL ? at : 0);
}

static void print_cost(const char *name, struct cost cost)
{
	printf("  %-24s %8.3f s wall %8.3f s CPU (%.3f user, %.3f kernel) %6ld MiB\n", name,
		cost.wall, cpu(cost), cost.user, cost.kernel, cost.memory / 1024);
}

static void print_ratio(const char *name, double ratio, const char *aim)
{
	printf("  %-24s %8.2f (aim: %s)\n", name, ratio, aim);
}

/* Builds of COUNT handbooks beside the floor that writes as much; their costs go to COSTS. */
static void compare_build(const char *folder, size_t count, struct cost costs[2])
{
	const char *output = print("%s/tebiki-%zu", folder, count);
	const char *inputs = print("%s/inputs", folder);
	const char *outputs = print("%s/outputs", folder);
	const char *floor_output = print("%s/floor-%zu", folder, count);
	const char *floor_arguments[] = {print("%s/floor", bin), inputs, outputs, floor_output, NULL};
	struct bench *benches[2] = {
		tebiki_bench(folder, "build", count, output), new_bench(floor_arguments, 3)};

	run(benches[0]->arguments);
	write_list(inputs, print("%s/content", folder), add_input);
	write_list(outputs, output, add_output);
	printf("  %zu files, %.1f MB written\n", files, (double)bytes / 1e6);
	run_all(benches, 2);
	for (size_t i = 0; i < 2; i++)
		costs[i] = median(benches[i]);
	print_cost("tebiki build", costs[0]);
	print_cost("floor", costs[1]);
}

/* One handbook of CLAUSES clauses; returns what tebiki's cost. */
static struct cost bench_one(const char *folder, size_t clauses)
{
	struct cost costs[2];

	printf("\n%zu clauses, one handbook, with writing\n", clauses);
	compare_build(folder, 1, costs);
	print_ratio("wall, times the floor", costs[0].wall / costs[1].wall, "at most 1.50");
	print_ratio("CPU, times the floor", cpu(costs[0]) / cpu(costs[1]), "at most 1.50");
	return costs[0];
}

static void bench_many(const char *folder, size_t clauses, bool write)
{
	struct bench *benches[2] = {tebiki_bench(folder, "check", 1, NULL),
		tebiki_bench(folder, "check", ORGANISATIONS, NULL)};
	struct cost one, all, costs[2];
	double more;

	printf("\n%zu clauses, %d organisations in one run, without writing\n", clauses, ORGANISATIONS);
	run_all(benches, 2);
	one = median(benches[0]);
	all = median(benches[1]);
	more = (cpu(all) - cpu(one)) / (ORGANISATIONS - 1);
	print_cost("check of 1", one);
	print_cost(print("check of %d", ORGANISATIONS), all);
	printf("  one more organisation: %.0f ms of CPU\n", more * 1e3);
	print_ratio("one more, of the first", more / cpu(one), "at most 0.25");
	print_ratio("memory, of the first", (double)all.memory / (double)one.memory, "about 1: flat");
	if (!write)
		return;
	printf("\n%zu clauses, %d organisations in one run, with writing\n", clauses, ORGANISATIONS);
	compare_build(folder, ORGANISATIONS, costs);
	print_ratio("wall, times the floor", costs[0].wall / costs[1].wall, "none set");
	print_ratio("CPU, times the floor", cpu(costs[0]) / cpu(costs[1]), "none set");
}

static const char *make_corpus(size_t clauses)
{
	const char *folder = print("%s/%zu", work, clauses);
	const char *templates = realpath("templates", NULL);

	clear(folder);
	run_tool(print("%s/generate", bin), print("%zu", clauses), folder);
	if (templates == NULL || symlink(templates, print("%s/templates", folder)) != 0)
		fail("templates");
	return folder;
}

int main(int argc, char **argv)
{
	const size_t few = 300;
	const size_t many = 10000;
	struct cost small, large;

	if (argc != 5 || (rounds = strtoul(argv[4], NULL, 10)) == 0 || rounds > MOST_ROUNDS) {
		fputs("usage: measure TEBIKI BIN WORK ROUNDS\n", stderr);
		return 2;
	}
	tebiki = argv[1];
	bin = argv[2];
	work = argv[3];
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("Medians of %zu alternating runs, each into a fresh folder in %s\n", rounds, work);
	small = bench_one(make_corpus(few), few);
	large = bench_one(make_corpus(many), many);
	printf("\nCost of a clause: %.3f ms CPU at %zu, %.3f ms at %zu\n",
		cpu(small) / (double)few * 1e3, few, cpu(large) / (double)many * 1e3, many);
	print_ratio("CPU, times that of few",
		cpu(large) / (double)many / (cpu(small) / (double)few), "at most 1.00");
	print_ratio("wall, times that of few",
		large.wall / (double)many / (small.wall / (double)few), "at most 1.00");
	bench_many(print("%s/%zu", work, few), few, true);
	bench_many(print("%s/%zu", work, many), many, false);
	clear(print("%s/%zu", work, few));
	clear(print("%s/%zu", work, many));
	return 0;
}
