#include "coverage.h"

#include "base/arena.h"
#include "lint/walk.h"

#include <stdio.h>
#include <string.h>

/* How many of each a division of the outline has. */
struct tally {
	size_t wanted; /* clauses in the guideline's contents */
	size_t clauses;
	size_t layers[LAYER_COUNT];
};

/* What texts and conditions name: "term.incident", "by.ciso", "fact.telework". */
struct usage {
	struct arena *arena;
	struct table names;
};

static void note(struct usage *usage, const char *sort, struct text key)
{
	table_put(&usage->names, text_format(usage->arena, "%s.%.*s", sort, TEXT_ARGS(key)), usage);
}

static bool is_used(const struct usage *usage, const char *sort, struct text key)
{
	return table_get(&usage->names, text_format(usage->arena, "%s.%.*s", sort, TEXT_ARGS(key))) !=
	       NULL;
}

static void note_values(void *data, const struct program *program)
{
	struct usage *usage = data;

	for (size_t i = 0; i < program->count; i++)
		if (program->ops[i].kind == OP_VALUE)
			table_put(&usage->names, program->ops[i].slot->full, usage);
}

static void note_facts(void *data, const struct condition *condition)
{
	if (condition == NULL)
		return;
	if (condition->kind == CONDITION_FACT)
		note(data, "fact", condition->name);
	note_facts(data, condition->left);
	note_facts(data, condition->right);
}

static void note_duties(struct usage *usage, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->fragments.count; i++) {
		const struct fragment *fragment = corpus->fragments.entries[i].value;

		for (size_t j = 0; j < fragment->provision_count; j++) {
			const struct provision *provision = fragment->provisions[j];

			for (size_t k = 0; k < provision->by_count; k++)
				note(usage, "by", provision->by[k]->key);
			for (size_t k = 0; k < provision->produces_count; k++)
				note(usage, "produces", provision->produces[k]->key);
		}
	}
}

static void count_provisions(const struct fragment *fragment, struct tally *tally)
{
	tally->clauses += fragment->kind == FRAGMENT_CLAUSE;
	for (size_t i = 0; i < fragment->provision_count; i++)
		if (fragment->provisions[i]->layer < LAYER_QUESTION)
			tally->layers[fragment->provisions[i]->layer]++;
	tally->layers[LAYER_QUESTION] += fragment->layer_counts[LAYER_QUESTION];
}

static void count_outline(const struct outline *outline, struct tally *tally)
{
	count_provisions(outline->fragment, tally);
	for (size_t i = 0; i < outline->child_count; i++)
		count_outline(&outline->children[i], tally);
}

static bool has_clause(const struct outline *outline, struct text source)
{
	const struct fragment *fragment = outline->fragment;

	if (fragment->kind != FRAGMENT_SECTION && text_equal(fragment->source, source))
		return true;
	for (size_t i = 0; i < outline->child_count; i++)
		if (has_clause(&outline->children[i], source))
			return true;
	return false;
}

/* A line of the contents: the source, and where it stands. */
struct line {
	struct text source;
	struct place place;
};

/* The line NUMBER, from 1; false when there is nothing on it. */
static bool read_line(const struct source *contents, size_t number, struct line *line)
{
	struct text words = source_line(contents, number);
	const char *tab = text_find(words, TEXT("\t"));

	line->source = tab == NULL ? words : text_cut(words, 0, (size_t)(tab - words.data));
	line->place = source_place(contents, words);
	return words.size > 0;
}

/* The clauses that the contents have in the division NUMBER: those of 3.1.1(1) in 3. */
static size_t count_wanted(struct arena *arena, const struct source *contents, size_t number)
{
	struct text prefix = text_format(arena, "%zu.", number);
	struct line line;
	size_t count = 0;

	for (size_t i = 1; contents != NULL && read_line(contents, i, &line); i++)
		count += text_starts(line.source, prefix);
	return count;
}

static void check_contents(
	struct report *report, const struct corpus *corpus, const struct source *contents)
{
	struct line line;
	size_t found = 0;
	size_t count = 0;

	for (; read_line(contents, count + 1, &line); count++) {
		bool present = false;

		for (size_t i = 0; i < corpus->outline_count; i++)
			present |= has_clause(&corpus->outline[i], line.source);
		found += present;
		if (!present)
			report_error(report, CODE_UNKNOWN_CLAUSE, line.place,
				TEXT("write the clause"), "no clause of '%.*s' has the source %.*s",
				TEXT_ARGS(corpus->name), TEXT_ARGS(line.source));
	}
	printf("%zu of %zu clauses of the guideline's contents\n", found, count);
}

static void print_tally(struct text label, const struct tally *tally, bool wanted)
{
	printf("%-26.*s", TEXT_ARGS(label));
	if (wanted && tally->wanted > 0)
		printf(" %5zu of %3zu", tally->clauses, tally->wanted);
	else
		printf(" %12zu", tally->clauses);
	printf(" %12zu %8zu %12zu %9zu\n", tally->layers[LAYER_REQUIREMENT],
		tally->layers[LAYER_MEASURE], tally->layers[LAYER_COMMENTARY],
		tally->layers[LAYER_QUESTION]);
}

static void add(struct tally *sum, const struct tally *tally)
{
	sum->clauses += tally->clauses;
	sum->wanted += tally->wanted;
	for (size_t i = 0; i < LAYER_COUNT; i++)
		sum->layers[i] += tally->layers[i];
}

static void print_divisions(
	struct arena *arena, const struct corpus *corpus, const struct source *contents)
{
	struct tally sum = {0};

	puts("division                        clauses requirements measures commentaries questions");
	for (size_t i = 0; i < corpus->outline_count; i++) {
		struct tally tally = {.wanted = count_wanted(arena, contents, corpus->first + i)};

		count_outline(&corpus->outline[i], &tally);
		add(&sum, &tally);
		print_tally(corpus->outline[i].id, &tally, contents != NULL);
	}
	print_tally(TEXT("all"), &sum, contents != NULL);
}

/* Prints how many entries of TABLE are used as SORT, and names the others. */
static void print_usage(
	const struct usage *usage, const struct table *table, const char *sort, const char *what)
{
	struct buffer unused = {.arena = usage->arena};
	size_t used = 0;

	for (size_t i = 0; i < table->count; i++) {
		if (is_used(usage, sort, table->entries[i].name))
			used++;
		else
			buffer_add_format(&unused, " %.*s", TEXT_ARGS(table->entries[i].name));
	}
	printf("%-10s %4zu, used %4zu%s%.*s\n", what, table->count, used,
		used < table->count ? "; not used:" : "", TEXT_ARGS(buffer_text(&unused)));
}

void coverage_print(struct arena *arena, struct report *report, const struct corpus *corpus,
	const struct source *contents)
{
	struct usage usage = {.arena = arena, .names = {.arena = arena}};
	const struct visitor visitor = {&usage, note_values, note_facts};

	printf("== %.*s\n", TEXT_ARGS(corpus->name));
	walk_fragments(corpus, &visitor);
	walk_declarations(corpus, &visitor);
	note_duties(&usage, corpus);
	print_divisions(arena, corpus, contents);
	if (contents != NULL)
		check_contents(report, corpus, contents);
	print_usage(&usage, &corpus->roles, "by", "roles");
	print_usage(&usage, &corpus->terms, "term", "terms");
	print_usage(&usage, &corpus->facts, "fact", "facts");
	print_usage(&usage, &corpus->parameters, "param", "parameters");
	print_usage(&usage, &corpus->documents, "produces", "documents");
	putchar('\n');
}
