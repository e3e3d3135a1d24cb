#include "command/list.h"
#include "base/arena.h"
#include "command/command.h"
#include "command/lookalike.h"
#include "command/open.h"
#include "model/keys.h"
#include "model/profile.h"
#include "model/said.h"
#include "read/input.h"

#include <string.h>

/* What is listed: a corpus as it is, or as a handbook has it. */
struct listing {
	struct arena *arena;
	const struct corpus *const *corpora;
	size_t corpus_count;
	const struct handbook *handbook; /* NULL: of a corpus */
};

static struct text plain(const struct listing *listing, const struct program *program)
{
	struct buffer out = {.arena = listing->arena};

	if (listing->handbook != NULL)
		program_plain(&out, program, listing->handbook);
	for (size_t i = 0; listing->handbook == NULL && i < program->count; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind == OP_VALUE)
			buffer_add_format(&out, "{{%.*s}}", TEXT_ARGS(op->slot->full));
		else
			buffer_add(&out, op->plain);
	}
	return buffer_text(&out);
}

static void list_outline(const struct listing *listing, const struct outline *outline, int depth)
{
	const struct fragment *fragment = outline->fragment;
	const struct entry *entry =
		listing->handbook == NULL ? NULL : listing->handbook->by_fragment[fragment->number];
	struct text title = plain(listing, &fragment->title);

	printf("%*s%.*s\t%.*s\t%.*s%s\n", depth * 2, "", TEXT_ARGS(fragment->id),
		TEXT_ARGS(entry != NULL ? entry->number : fragment->source), TEXT_ARGS(title),
		listing->handbook != NULL && entry == NULL ? "\t(out)" : "");
	for (size_t i = 0; i < outline->child_count; i++)
		list_outline(listing, &outline->children[i], depth + 1);
}

static void list_clauses(const struct listing *listing, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->outline_count; i++)
		list_outline(listing, &corpus->outline[i], 0);
}

/* Addresses, for decisions and overrides: with the number in the handbook, or the guideline's. */
static void list_provision(const struct listing *listing, const struct provision *provision)
{
	const struct handbook *handbook = listing->handbook;
	const struct item *item = handbook == NULL ? NULL : handbook->fates[provision->number].item;

	printf("%.*s#%.*s\t%.*s", TEXT_ARGS(provision->fragment->id), TEXT_ARGS(provision->id),
		TEXT_ARGS(provision->source));
	if (handbook != NULL)
		printf("\t%.*s", TEXT_ARGS(item == NULL ? TEXT("(out)") : item->number));
	putchar('\n');
}

static void list_provisions_of(const struct listing *listing, const struct outline *outline)
{
	const struct fragment *fragment = outline->fragment;

	for (size_t i = 0; i < fragment->provision_count; i++)
		if (fragment->provisions[i]->layer < LAYER_COMMENTARY)
			list_provision(listing, fragment->provisions[i]);
	for (size_t i = 0; i < outline->child_count; i++)
		list_provisions_of(listing, &outline->children[i]);
}

static void list_provisions(const struct listing *listing, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->outline_count; i++)
		list_provisions_of(listing, &corpus->outline[i]);
}

static void list_roles(const struct listing *listing, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;
		const struct appointment *appointment =
			listing->handbook == NULL
				? NULL
				: table_get(&listing->handbook->profile->roles, role->key);
		struct text name = appointment != NULL && appointment->name.text.size > 0
					   ? appointment->name.text
					   : plain(listing, &role->name);

		printf("%.*s\t%.*s\t", TEXT_ARGS(role->key), TEXT_ARGS(name));
		if (listing->handbook == NULL)
			puts(need_keys[role->post]);
		else if (!condition_holds(role->when, listing->handbook->facts))
			puts("(out)");
		else
			printf("%.*s\n",
				TEXT_ARGS(appointment == NULL ? TEXT("-") : appointment->post.text));
	}
}

static void list_facts(const struct listing *listing, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->facts.count; i++) {
		const struct fact *fact = corpus->facts.entries[i].value;

		printf("%.*s\t", TEXT_ARGS(fact->key));
		if (listing->handbook != NULL)
			printf("%s\t", listing->handbook->facts[fact->number] ? "true" : "false");
		printf("%.*s\n", TEXT_ARGS(fact->question));
	}
}

static void list_parameters(const struct listing *listing, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->parameters.count; i++) {
		const struct parameter *parameter = corpus->parameters.entries[i].value;
		struct text name;
		const struct located *set =
			listing->handbook == NULL
				? NULL
				: table_get(&listing->handbook->profile->parameters, parameter->key);

		printf("%.*s\t%.*s\t", TEXT_ARGS(parameter->key), TEXT_ARGS(parameter->value.text));
		if (listing->handbook != NULL)
			printf("%.*s\t", TEXT_ARGS(set == NULL ? parameter->value.text : set->text));
		name = plain(listing, &parameter->name);
		printf("%s is stricter\t%.*s\t%.*s\n",
			parameter->stricter == STRICTER_LESS ? "less" : "more",
			TEXT_ARGS(parameter->source), TEXT_ARGS(name));
	}
}

static void list_terms(const struct listing *listing, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->terms.count; i++) {
		const struct term *term = corpus->terms.entries[i].value;
		const struct own_term *own =
			listing->handbook == NULL
				? NULL
				: table_get(&listing->handbook->profile->terms, term->key);
		struct text name = plain(listing, &term->name);

		printf("%.*s\t%.*s", TEXT_ARGS(term->key), TEXT_ARGS(name));
		if (own != NULL)
			printf("\t%.*s", TEXT_ARGS(own->name.text));
		putchar('\n');
	}
}

typedef void list_function(const struct listing *, const struct corpus *);

static const char *const names[] = {"clauses", "provisions", "roles", "facts", "parameters", "terms"};

static list_function *const lists[] = {
	list_clauses, list_provisions, list_roles, list_facts, list_parameters, list_terms};

const char *const *list_names(size_t *count)
{
	*count = sizeof names / sizeof *names;
	return names;
}

static list_function *find_list(struct report *report, const char *name)
{
	struct text help;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return lists[i];
	if (lookalike_report(report, NULL, name))
		return NULL;
	help = said_suggestion(report, text_of(name), names, sizeof names / sizeof *names);
	report_usage(report, "'%s' cannot be listed; %s", name,
		help.size > 0 ? help.data
			      : "say clauses, provisions, roles, facts, parameters or terms");
	return NULL;
}

static bool open_listing(struct arena *arena, struct report *report, const struct options *options,
	struct listing *listing)
{
	struct loader *loader = open_loader(arena, report, options);
	const char *path = options->operands[1];
	const struct corpus **corpora;

	listing->arena = arena;
	if (input_is_folder(path)) {
		corpora = ARENA_NEW(arena, const struct corpus *);
		corpora[0] = load_corpus(loader, path);
		listing->corpora = corpora;
		listing->corpus_count = corpora[0] != NULL;
		return corpora[0] != NULL;
	}
	listing->handbook = open_handbook(arena, report, loader, path);
	if (report_errors(report) > 0)
		return false;
	listing->corpora = listing->handbook->profile->corpora;
	listing->corpus_count = listing->handbook->profile->corpus_count;
	return true;
}

void command_list(struct arena *arena, struct report *report, const struct options *options)
{
	list_function *list = find_list(report, options->operands[0]);
	struct listing listing = {.handbook = NULL};

	if (list == NULL || !open_listing(arena, report, options, &listing))
		return;
	for (size_t i = 0; i < listing.corpus_count; i++)
		list(&listing, listing.corpora[i]);
}
