#include "fragment/provision.h"

#include "base/arena.h"
#include "fragment/attribute_slip.h"
#include "fragment/inline.h"
#include "fragment/scope.h"
#include "fragment/target.h"
#include "model/keys.h"
#include "model/said.h"
#include "read/choice.h"
#include "read/fields.h"

/* The index of the attribute's value in CHOICES; 0 when it is absent or was reported. */
static size_t choose(struct compiler *compiler, const struct attributes *attributes,
	enum attribute_key key, const char *const *choices, size_t count)
{
	const struct attribute *attribute = &attributes->values[key];
	size_t choice =
		attribute->value.data == NULL ? 0 : choice_find(attribute->value, choices, count);
	struct text help;

	if (choice < count)
		return choice;
	help = said_suggestion(compiler->report, attribute->value, choices, count);
	report_error(compiler->report, CODE_UNKNOWN_VALUE, attribute->place,
		help.size > 0 ? help : attribute_expected(key), "'%.*s' is not a value of '%s'",
		TEXT_ARGS(attribute->value), attribute_name(key));
	return 0;
}

static void read_roles(struct compiler *compiler, const struct attribute *attribute,
	const struct role ***into, size_t *count, bool *doubtful)
{
	struct place place;
	struct text word;
	size_t at = 0;

	while (word = attribute_word(attribute, &at, &place), word.size > 0) {
		const struct role *role = scope_role(compiler->scope, compiler->report, word, place);

		if (role != NULL)
			ARENA_PUSH(compiler->arena, *into, *count, role);
		else
			*doubtful = true;
	}
}

static void read_documents(
	struct compiler *compiler, struct provision *provision, const struct attribute *attribute)
{
	struct place place;
	struct text word;
	size_t at = 0;

	while (word = attribute_word(attribute, &at, &place), word.size > 0) {
		const struct document *document =
			scope_document(compiler->scope, compiler->report, word, place);

		if (document != NULL)
			ARENA_PUSH(compiler->arena, provision->produces, provision->produces_count,
				document);
	}
}

/* The id of an item that has none: its parent's and its place. Links cannot name it. */
static struct text implicit_id(struct compiler *compiler, const struct provision *parent)
{
	size_t fellows = 1;
	struct text digits;

	for (size_t i = 0; i < compiler->fragment->provision_count; i++)
		fellows += compiler->fragment->provisions[i]->parent == parent;
	digits = text_number(compiler->arena, fellows);
	if (parent == NULL)
		return TEXT_JOIN(compiler->arena, TEXT("item."), digits);
	return TEXT_JOIN(compiler->arena, parent->id, TEXT("."), digits);
}

/* PROVISION has no id: what stands at the top of its layer needs one, unless it is commentary. */
static void do_without_id(struct compiler *compiler, struct provision *provision)
{
	bool question = provision->layer == LAYER_QUESTION;
	bool needed = provision->parent == NULL && provision->layer != LAYER_COMMENTARY;

	provision->implicit = true;
	provision->id = implicit_id(compiler, provision->parent);
	compiler->unnamed |= needed;
	if (needed && !provision->doubtful)
		report_error(compiler->report, CODE_MISSING_ID, provision->place,
			question ? TEXT("end its heading with {#id for=…}")
				 : TEXT("end its first paragraph with {#id …}"),
			"this %s has no id", question ? "question" : "provision");
}

static void read_id(struct compiler *compiler, struct provision *provision, const struct attribute *id)
{
	const struct provision *taken;

	if (id->value.data == NULL) {
		do_without_id(compiler, provision);
		return;
	}
	provision->id = text_copy(compiler->arena, id->value);
	provision->place = id->place;
	if (!fields_need_key(compiler->report, provision->id, id->place, '-') &&
		(unsigned char)id->value.data[0] >= 0x80)
		compiler->unnamed = true;
	compiler->fragment->ids.arena = compiler->arena;
	taken = table_put(&compiler->fragment->ids, provision->id, provision);
	if (taken != NULL)
		report_error(compiler->report, CODE_DOUBLE_ID, id->place,
			TEXT("give each provision its own id"),
			"this clause has a provision '%.*s' already, in line %zu",
			TEXT_ARGS(provision->id),
			source_line_number(compiler->source, taken->place.offset));
}

/* What else the attributes of PROVISION say. */
static void read_attributes(
	struct compiler *compiler, struct provision *provision, const struct attributes *attributes)
{
	const struct attribute *values = attributes->values;

	provision->when = inline_condition(compiler, attributes);
	provision->level =
		(enum level)choose(compiler, attributes, ATTRIBUTE_LEVEL, level_keys, LEVEL_COUNT);
	provision->every =
		(enum every)choose(compiler, attributes, ATTRIBUTE_EVERY, every_keys, EVERY_COUNT);
	read_roles(compiler, &values[ATTRIBUTE_BY], &provision->by, &provision->by_count,
		&provision->doubtful);
	read_roles(compiler, &values[ATTRIBUTE_REPORTS_TO], &provision->reports_to,
		&provision->reports_to_count, &provision->doubtful);
	read_documents(compiler, provision, &values[ATTRIBUTE_PRODUCES]);
	targets_read(compiler, provision, &values[ATTRIBUTE_FOR]);
	provision->source = text_copy(compiler->arena, values[ATTRIBUTE_SOURCE].value);
}

struct provision *provision_new(struct compiler *compiler, cmark_node *node, enum layer layer,
	struct provision *parent, const struct attributes *attributes)
{
	struct fragment *fragment = compiler->fragment;
	struct provision *provision = ARENA_NEW(compiler->arena, struct provision);

	provision->layer = layer;
	provision->parent = parent;
	provision->fragment = fragment;
	provision->number = compiler->scope->library->provision_count++;
	provision->doubtful = attributes->broken;
	provision->place = compiler_place(compiler, node, 0, (struct text){0});
	read_id(compiler, provision, &attributes->values[ATTRIBUTE_ID]);
	ARENA_PUSH(compiler->arena, fragment->provisions, fragment->provision_count, provision);
	read_attributes(compiler, provision, attributes);
	return provision;
}
