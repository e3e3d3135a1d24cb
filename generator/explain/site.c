#include "explain/site.h"

struct touring {
	const struct look *look;
	site_visit *visit;
	void *context;
};

struct visiting {
	void (*provision)(void *context, const struct provision *provision);
	void *context;
};

static void walk(const struct touring *touring, const struct site *site,
	const struct program *program, bool printed)
{
	size_t hidden = 0; /* operations up to here stand under a condition that does not hold */

	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		touring->visit(touring->context, site, op, printed && i >= hidden);
		if (op->kind == OP_WHEN && i >= hidden &&
			!condition_holds(op->condition, touring->look->handbook->facts))
			hidden = i + op->skip + 1;
	}
}

static void tour_provision(const struct touring *touring, const struct provision *provision)
{
	const struct site site = {.provision = provision};
	bool printed = look_is_printed(touring->look, provision);

	walk(touring, &site, &provision->title, printed);
	for (size_t i = 0; i < provision->block_count; i++)
		if (provision->blocks[i].item_count == 0)
			walk(touring, &site, &provision->blocks[i].prose, printed);
}

static bool is_in(const struct look *look, const struct fragment *fragment)
{
	return fragment->corpus == NULL || look->handbook->by_fragment[fragment->number] != NULL;
}

static void tour_fragment(void *context, const struct fragment *fragment)
{
	const struct touring *touring = context;
	const struct site site = {.fragment = fragment};
	bool printed = is_in(touring->look, fragment);

	walk(touring, &site, &fragment->title, printed);
	walk(touring, &site, &fragment->body, printed);
	for (size_t i = 0; i < fragment->provision_count; i++)
		tour_provision(touring, fragment->provisions[i]);
	for (size_t i = 0; i < fragment->note_count; i++)
		walk(touring, &site, &fragment->notes[i].text, printed);
}

/* Names are what they are even where nothing prints them. */
static void tour_names(const struct touring *touring, const struct corpus *corpus)
{
	for (size_t i = 0; i < corpus->roles.count; i++) {
		const struct role *role = corpus->roles.entries[i].value;
		bool in = look_has_role(touring->look, role);

		walk(touring, &(struct site){.role = role, .name = true}, &role->name, in);
		walk(touring, &(struct site){.role = role}, &role->description, in);
	}
	for (size_t i = 0; i < corpus->terms.count; i++) {
		const struct term *term = corpus->terms.entries[i].value;

		walk(touring, &(struct site){.term = term, .name = true}, &term->name, true);
		walk(touring, &(struct site){.term = term}, &term->definition,
			mention_term(touring->look, term).in);
	}
	for (size_t i = 0; i < corpus->parameters.count; i++) {
		const struct parameter *parameter = corpus->parameters.entries[i].value;

		walk(touring, &(struct site){.parameter = parameter}, &parameter->name, true);
	}
	for (size_t i = 0; i < corpus->documents.count; i++) {
		const struct document *document = corpus->documents.entries[i].value;

		walk(touring, &(struct site){.document = document, .name = true}, &document->name, true);
	}
}

static void each_outline(const struct outline *outline, size_t count,
	void (*visit)(void *context, const struct fragment *fragment), void *context)
{
	for (size_t i = 0; i < count; i++) {
		visit(context, outline[i].fragment);
		each_outline(outline[i].children, outline[i].child_count, visit, context);
	}
}

/* Several changes may stand in one file. */
static bool is_first(const struct profile *profile, size_t number)
{
	for (size_t i = 0; i < number; i++)
		if (profile->overrides[i].text == profile->overrides[number].text)
			return false;
	return true;
}

void fragments_each(const struct look *look,
	void (*visit)(void *context, const struct fragment *fragment), void *context)
{
	const struct profile *profile = look->profile;

	for (size_t i = 0; i < profile->corpus_count; i++)
		each_outline(profile->corpora[i]->outline, profile->corpora[i]->outline_count,
			visit, context);
	for (size_t i = 0; i < profile->override_count; i++)
		if (is_first(profile, i))
			visit(context, profile->overrides[i].text);
}

static void visit_provisions(void *context, const struct fragment *fragment)
{
	const struct visiting *visiting = context;

	for (size_t i = 0; i < fragment->provision_count; i++)
		visiting->provision(visiting->context, fragment->provisions[i]);
}

void provisions_each(const struct look *look,
	void (*visit)(void *context, const struct provision *provision), void *context)
{
	struct visiting visiting = {visit, context};

	fragments_each(look, visit_provisions, &visiting);
}

void sites_each(const struct look *look, site_visit *visit, void *context)
{
	struct touring touring = {look, visit, context};

	fragments_each(look, tour_fragment, &touring);
	for (size_t i = 0; i < look->profile->corpus_count; i++)
		tour_names(&touring, look->profile->corpora[i]);
}

struct mention mention_site(const struct look *look, const struct site *site)
{
	if (site->provision != NULL)
		return mention_provision(look, site->provision);
	if (site->fragment != NULL)
		return mention_fragment(look, site->fragment);
	if (site->role != NULL)
		return mention_role(look, site->role);
	if (site->term != NULL)
		return mention_term(look, site->term);
	if (site->parameter != NULL)
		return mention_parameter(look, site->parameter);
	return mention_document(look, site->document);
}
