#include "fragment/target.h"

#include "base/arena.h"

struct provision *targets_find(const struct fragment *fragment, struct text id)
{
	return table_get(&fragment->ids, id);
}

static struct text provision_id_at(const void *context, size_t index)
{
	const struct fragment *fragment = context;

	return fragment->provisions[index]->id;
}

static struct text nearest_id(const struct fragment *fragment, struct text word)
{
	return text_nearest(word, fragment->provision_count, provision_id_at, fragment);
}

/* The provision of FRAGMENT that has the guideline's number WORD, or whose number ends with it; or NULL. */
static const struct provision *find_numbered(const struct fragment *fragment, struct text word)
{
	for (size_t i = 0; i < fragment->provision_count && word.size > 0; i++) {
		const struct provision *provision = fragment->provisions[i];

		if (!provision->implicit && provision->layer < LAYER_COMMENTARY &&
			(text_equal(provision->source, word) ||
				(word.data[0] == '(' && text_ends(provision->source, word))))
			return provision;
	}
	return NULL;
}

/* The ids in FRAGMENT of layers above LAYER. */
static struct text list_ids(struct arena *arena, const struct fragment *fragment, enum layer layer)
{
	enum { LISTED = 12 };
	struct buffer list = {.arena = arena};
	size_t count = 0;

	for (size_t i = 0; i < fragment->provision_count && count <= LISTED; i++) {
		const struct provision *provision = fragment->provisions[i];

		if (provision->implicit || provision->layer >= layer ||
			provision->layer >= LAYER_COMMENTARY)
			continue;
		buffer_add_format(&list, "%s%.*s", count == 0 ? "name it by its id: " : ", ",
			TEXT_ARGS(count < LISTED ? provision->id : TEXT("…")));
		count++;
	}
	return buffer_text(&list);
}

struct text targets_help(const struct compiler *compiler, const struct fragment *fragment,
	enum layer layer, struct text word)
{
	/* Those of a clause that is still being read have no numbers yet. */
	const struct provision *numbered = find_numbered(fragment, word);
	struct text nearest = nearest_id(fragment, word);

	if (numbered != NULL)
		return text_format(compiler->arena, "name it by its id: %.*s is '%.*s'",
			TEXT_ARGS(numbered->source), TEXT_ARGS(numbered->id));
	return nearest.size > 0 ? report_suggestion(compiler->report, nearest)
				: list_ids(compiler->arena, fragment, layer);
}

/* What ID means in the fragment or, of an override, in the clause that it changes; or NULL. */
static const struct provision *find_target(const struct compiler *compiler, struct text id)
{
	const struct provision *target = targets_find(compiler->fragment, id);

	return target == NULL && compiler->base != NULL ? targets_find(compiler->base, id) : target;
}

/* Only layers above its own can be what a provision is about, and of those not commentary. */
static bool can_target(const struct provision *provision, const struct provision *target)
{
	return target != NULL && target->layer < provision->layer && target->layer < LAYER_COMMENTARY;
}

/* Help about ID, which means TARGET (NULL: nothing), and which PROVISION cannot be about. */
static struct text target_help(const struct compiler *compiler, const struct provision *provision,
	struct text id, const struct provision *target)
{
	struct text help;

	if (target != NULL && target->layer == LAYER_COMMENTARY && provision->layer == LAYER_QUESTION)
		return TEXT("name the requirement or measure that the commentary is about");
	if (target != NULL)
		return TEXT("it is not in a layer above this one");
	help = targets_help(compiler, compiler->fragment, provision->layer, id);
	return help.size == 0 && compiler->base != NULL
		       ? targets_help(compiler, compiler->base, provision->layer, id)
		       : help;
}

/* May ID, which means nothing, be that of a provision whose own is missing or was not read? */
static bool is_excused(const struct compiler *compiler, struct text id)
{
	return compiler->lost || (compiler->unnamed && nearest_id(compiler->fragment, id).size == 0);
}

void targets_read(
	struct compiler *compiler, struct provision *provision, const struct attribute *attribute)
{
	struct place place;
	struct text word;
	size_t at = 0;

	while (word = attribute_word(attribute, &at, &place), word.size > 0) {
		const struct provision *target = find_target(compiler, word);

		if (can_target(provision, target)) {
			ARENA_PUSH(compiler->arena, provision->targets, provision->target_count, target);
			continue;
		}
		provision->doubtful = true;
		if (target == NULL && is_excused(compiler, word))
			continue;
		report_error(compiler->report, CODE_UNKNOWN_PROVISION, place,
			target_help(compiler, provision, word, target), "this clause has no %s '%.*s'",
			provision->layer == LAYER_MEASURE ? "requirement" : "requirement or measure",
			TEXT_ARGS(word));
	}
}
