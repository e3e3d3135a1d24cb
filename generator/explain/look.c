#include "explain/look.h"

#include "base/arena.h"
#include "model/path.h"

#include <stddef.h>

struct look look_at(struct arena *arena, const struct handbook *handbook)
{
	return (struct look){arena, handbook, handbook->profile};
}

void *look_find(const struct look *look, size_t offset, struct text key)
{
	return corpora_find(look->profile->corpora, look->profile->corpus_count, offset, key);
}

struct text look_address(const struct look *look, const struct reference *reference)
{
	if (reference->item.size == 0)
		return reference->fragment;
	return TEXT_JOIN(look->arena, reference->fragment, TEXT("#"), reference->item);
}

/* The value of SLOT; where this organisation has none, as the content writes it. */
static void add_value(const struct look *look, struct buffer *out, const struct slot *slot)
{
	struct text value = look->handbook->values[slot->number].plain;

	if (value.size > 0)
		buffer_add(out, value);
	else
		buffer_add_format(out, "{{%.*s}}", TEXT_ARGS(slot->full));
}

/*
 * The link OP. In what is not in the handbook, links lead nowhere and have no numbers: the address or the
 * link's own words take their place. Returns how many operations it takes the place of.
 */
static size_t add_link(const struct look *look, struct buffer *out, const struct op *op)
{
	const struct target *target = &look->handbook->targets[op->reference->number];

	if (op->kind == OP_LINK && (target->entry != NULL || target->number.size == 0))
		return 0; /* its words follow */
	buffer_add(out, target->number.size > 0 ? target->number : look_address(look, op->reference));
	return op->kind == OP_LINK ? op->skip : 0;
}

struct text look_plain(const struct look *look, const struct program *program)
{
	struct buffer out = {.arena = look->arena};

	for (size_t i = 0; i < program->count; i++) {
		const struct op *op = &program->ops[i];

		switch (op->kind) {
		case OP_STRETCH: buffer_add(&out, op->plain); break;
		case OP_VALUE: add_value(look, &out, op->slot); break;
		case OP_NUMBER:
		case OP_LINK: i += add_link(look, &out, op); break;
		case OP_WHEN:
			if (!condition_holds(op->condition, look->handbook->facts))
				i += op->skip;
			break;
		case OP_LINK_END:
		case OP_NOTE: break;
		}
	}
	return text_trim(buffer_text(&out));
}

struct text look_written(struct place place)
{
	return text_cut(place.source->text, place.offset, place.offset + place.length);
}

bool look_has_role(const struct look *look, const struct role *role)
{
	return condition_holds(role->when, look->handbook->facts);
}

/* Where PROVISION stands, itself or in other words; not where it went with what was replaced. */
static const struct item *item_of(const struct look *look, const struct provision *provision)
{
	const struct provision *replaced = look_replaced(look, provision);
	const struct item *item = look->handbook->fates[replaced->number].item;

	return item != NULL && item->provision == replaced ? item : NULL;
}

bool look_is_in(const struct look *look, const struct provision *provision)
{
	return item_of(look, provision) != NULL;
}

bool look_is_printed(const struct look *look, const struct provision *provision)
{
	const struct item *item = item_of(look, provision);

	return item != NULL && item->text == provision;
}

const struct override *look_replacement(const struct look *look, const struct provision *provision)
{
	for (size_t i = 0; i < look->profile->override_count; i++) {
		const struct override *override = &look->profile->overrides[i];

		for (size_t j = 0; j < override->item_count; j++)
			if (override->items[j] == provision)
				return override;
		if (override->kind == OVERRIDE_REPLACE && provision->fragment->corpus != NULL &&
			text_equal(override->fragment, provision->fragment->id) &&
			text_equal(override->anchor.text, provision->id))
			return override;
	}
	return NULL;
}

const struct provision *look_replaced(const struct look *look, const struct provision *provision)
{
	const struct override *override;
	const struct fragment *fragment;

	if (provision->fragment->corpus != NULL || provision->parent != NULL)
		return provision;
	override = look_replacement(look, provision);
	if (override == NULL || override->kind != OVERRIDE_REPLACE)
		return provision;
	fragment = look_find(look, offsetof(struct corpus, fragments), override->fragment);
	return table_get(&fragment->ids, override->anchor.text);
}

/* How PROVISION begins: its heading, or its first words. */
static struct text words_of(const struct look *look, const struct provision *provision)
{
	struct text title = look_plain(look, &provision->title);

	for (size_t i = 0; title.size == 0 && i < provision->block_count; i++)
		if (provision->blocks[i].item_count == 0)
			title = look_plain(look, &provision->blocks[i].prose);
	return title;
}

struct mention mention_provision(const struct look *look, const struct provision *provision)
{
	static const char *const kinds[LAYER_COUNT] = {
		[LAYER_REQUIREMENT] = "requirement",
		[LAYER_MEASURE] = "measure",
		[LAYER_COMMENTARY] = "commentary",
		[LAYER_QUESTION] = "question",
	};
	const struct item *item = item_of(look, provision);
	struct mention mention = {.kind = kinds[provision->layer],
		.id = address_provision(look->arena, provision),
		.source = provision->source,
		.words = words_of(look, item == NULL ? provision : item->text),
		.in = item != NULL,
		.place = provision->place};

	if (item == NULL)
		return mention;
	mention.number = item->number;
	if (provision->layer != LAYER_QUESTION) /* stands in lessons, by role */
		mention.page = path_item(look->arena, item);
	return mention;
}

struct mention mention_fragment(const struct look *look, const struct fragment *fragment)
{
	static const char *const kinds[] = {
		[FRAGMENT_CLAUSE] = "clause",
		[FRAGMENT_SECTION] = "section",
		[FRAGMENT_DEFINITIONS] = "definitions",
		[FRAGMENT_ANNEX] = "annex",
	};
	const struct entry *entry =
		fragment->corpus == NULL ? NULL : look->handbook->by_fragment[fragment->number];
	struct mention mention = {.kind = kinds[fragment->kind],
		.id = fragment->id,
		.source = fragment->source,
		.words = look_plain(look, &fragment->title),
		.in = entry != NULL,
		.place = fragment->place};

	if (entry != NULL) {
		mention.number = entry->number;
		mention.page = path_entry(look->arena, entry);
	}
	return mention;
}

struct mention mention_role(const struct look *look, const struct role *role)
{
	const struct appointment *appointment = table_get(&look->profile->roles, role->key);
	struct mention mention = {.kind = "role",
		.id = role->key,
		.words = appointment != NULL && appointment->name.text.size > 0
				 ? appointment->name.text
				 : look_plain(look, &role->name),
		.in = look_has_role(look, role),
		.place = role->place};

	if (mention.in)
		mention.page = TEXT_JOIN(look->arena, TEXT("roles/"), role->key, TEXT(".html"));
	return mention;
}

struct mention mention_term(const struct look *look, const struct term *term)
{
	const struct own_term *own = table_get(&look->profile->terms, term->key);
	struct mention mention = {.kind = "term",
		.id = term->key,
		.words = own != NULL ? own->name.text : look_plain(look, &term->name),
		.place = term->place};

	for (size_t i = 0; i < look->handbook->term_count; i++)
		mention.in |= look->handbook->terms[i].term == term;
	if (term->definition.count == 0)
		mention.in = true; /* it is a word, and no entry of the glossary */
	else if (mention.in)
		mention.page = TEXT_JOIN(look->arena, TEXT("glossary.html#term-"), term->key);
	return mention;
}

struct mention mention_parameter(const struct look *look, const struct parameter *parameter)
{
	struct mention mention = {.kind = "parameter",
		.id = parameter->key,
		.source = parameter->source,
		.words = look_plain(look, &parameter->name),
		.place = parameter->place};

	for (size_t i = 0; i < look->handbook->setting_count; i++)
		if (look->handbook->settings[i].parameter == parameter)
			mention.in = look->handbook->settings[i].used;
	return mention;
}

static bool calls_for(const struct item *item, const struct document *document)
{
	for (size_t i = 0; i < item->text->produces_count; i++)
		if (item->text->produces[i] == document)
			return true;
	for (size_t i = 0; i < item->block_count; i++)
		for (size_t j = 0; j < item->blocks[i].item_count; j++)
			if (calls_for(item->blocks[i].items[j], document))
				return true;
	return false;
}

static bool is_called_for(const struct look *look, const struct document *document)
{
	for (size_t i = 0; i < look->handbook->entry_count; i++) {
		const struct entry *entry = look->handbook->entries[i];

		for (size_t layer = LAYER_REQUIREMENT; layer <= LAYER_MEASURE; layer++)
			for (size_t j = 0; j < entry->layer_counts[layer]; j++)
				if (calls_for(entry->layers[layer][j], document))
					return true;
	}
	return false;
}

struct mention mention_document(const struct look *look, const struct document *document)
{
	struct mention mention = {.kind = "document",
		.id = document->key,
		.words = look_plain(look, &document->name),
		.in = is_called_for(look, document),
		.place = document->place};

	if (mention.in)
		mention.page =
			TEXT_JOIN(look->arena, TEXT("regulations.html#document-"), document->key);
	return mention;
}

struct mention mention_fact(const struct look *look, const struct fact *fact)
{
	return (struct mention){.kind = "fact",
		.id = fact->key,
		.words = fact->label,
		.in = condition_holds(fact->when, look->handbook->facts),
		.place = fact->place};
}

static const struct outline *find_outline(
	const struct outline *outline, size_t count, const struct fragment *fragment)
{
	const struct outline *found = NULL;

	for (size_t i = 0; i < count && found == NULL; i++)
		found = outline[i].fragment == fragment
				? &outline[i]
				: find_outline(outline[i].children, outline[i].child_count, fragment);
	return found;
}

const struct outline *look_outline(const struct fragment *fragment)
{
	const struct corpus *corpus = fragment->corpus;

	return find_outline(corpus->outline, corpus->outline_count, fragment);
}

void mentions_add(const struct look *look, struct mentions *mentions, struct mention mention)
{
	ARENA_PUSH(look->arena, mentions->list, mentions->count, mention);
}
