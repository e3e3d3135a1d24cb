#include "explain/reference.h"

#include "base/arena.h"
#include "explain/site.h"

#include <stddef.h>

struct seeking {
	const struct look *look;
	const struct fragment *fragment;
	const struct provision *provision; /* NULL: the fragment itself */
	struct connections found;
};

static bool is_reference(const struct op *op)
{
	return op->kind == OP_LINK || op->kind == OP_NUMBER;
}

/* The provision that REFERENCE names, also one that an override adds; or NULL. */
static const struct provision *target_of(const struct look *look, const struct reference *reference)
{
	const struct fragment *fragment =
		look_find(look, offsetof(struct corpus, fragments), reference->fragment);
	const struct provision *found =
		fragment == NULL ? NULL : table_get(&fragment->ids, reference->item);

	for (size_t i = 0; i < look->profile->override_count && found == NULL; i++)
		if (text_equal(look->profile->overrides[i].fragment, reference->fragment))
			found = table_get(&look->profile->overrides[i].text->ids, reference->item);
	return found;
}

static bool is_sought(const struct seeking *seeking, const struct reference *reference)
{
	const struct provision *provision;

	if (seeking->provision == NULL)
		return reference->item.size == 0 &&
		       text_equal(reference->fragment, seeking->fragment->id);
	if (reference->item.size == 0 ||
		!text_equal(reference->fragment, seeking->provision->fragment->id))
		return false;
	provision = target_of(seeking->look, reference);
	while (provision != NULL && provision != seeking->provision)
		provision = provision->parent;
	return provision != NULL;
}

static struct connection connect(const struct look *look, const struct op *op, bool printed)
{
	const struct reference *reference = op->reference;
	const struct target *target = &look->handbook->targets[reference->number];
	bool own_words = op->kind == OP_LINK && target->entry != NULL; /* of the link */

	return (struct connection){.target = look_address(look, reference),
		.printed = printed && !own_words ? target->number : (struct text){0},
		.standing = printed,
		.place = reference->place};
}

static void visit(void *context, const struct site *site, const struct op *op, bool printed)
{
	struct seeking *seeking = context;
	struct connection connection;

	if (!is_reference(op) || !is_sought(seeking, op->reference))
		return;
	connection = connect(seeking->look, op, printed);
	connection.other = mention_site(seeking->look, site);
	ARENA_PUSH(seeking->look->arena, seeking->found.list, seeking->found.count, connection);
}

struct connections referrers_of_provision(const struct look *look, const struct provision *provision)
{
	struct seeking seeking = {.look = look, .provision = provision};

	sites_each(look, visit, &seeking);
	return seeking.found;
}

struct connections referrers_of_fragment(const struct look *look, const struct fragment *fragment)
{
	struct seeking seeking = {.look = look, .fragment = fragment};

	sites_each(look, visit, &seeking);
	return seeking.found;
}

static struct mention mention_target(const struct look *look, const struct reference *reference)
{
	const struct provision *provision =
		reference->item.size == 0 ? NULL : target_of(look, reference);
	const struct fragment *fragment =
		look_find(look, offsetof(struct corpus, fragments), reference->fragment);

	if (provision != NULL)
		return mention_provision(look, provision);
	return fragment == NULL
		       ? (struct mention){.kind = "clause", .id = look_address(look, reference)}
		       : mention_fragment(look, fragment);
}

struct connections references_in(const struct look *look, const struct program *program, bool standing)
{
	struct connections found = {NULL, 0};

	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];
		struct connection connection;

		if (op->kind == OP_WHEN && !condition_holds(op->condition, look->handbook->facts))
			i += op->skip;
		if (!is_reference(op))
			continue;
		connection = connect(look, op, standing);
		connection.other = mention_target(look, op->reference);
		ARENA_PUSH(look->arena, found.list, found.count, connection);
	}
	return found;
}
