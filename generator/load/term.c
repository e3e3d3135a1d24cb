#include "load/declaration.h"

#include "base/arena.h"
#include "fragment/phrase.h"
#include "load/declarations.h"

struct head {
	struct located name, definition, reading;
};

static const struct field field_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct head, name), NULL, "言葉。", NULL},
	{"reading", FIELD_LOCATED, false, offsetof(struct head, reading), NULL,
		"読み（平仮名）。定義のある言葉には要ります。", NULL},
	{"definition", FIELD_LOCATED, false, offsetof(struct head, definition), NULL,
		"定義。書くと用語集に載ります。", NULL},
};

static const struct fields fields = FIELDS("a term", field_list);
static const struct shape entry_shape = {.kind = SHAPE_FIELDS, .fields = &fields};
const struct shape terms_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &entry_shape};

static struct program compile_definition(struct declaring *declaring, const struct located *text)
{
	if (text->place.source == NULL)
		return (struct program){0};
	declaring->compiler.source = text->place.source;
	return phrase_compile(&declaring->compiler, text->text, text->place);
}

static void enter(struct declaring *declaring, void *object, const struct yaml_pair *pair)
{
	*(struct term *)object =
		(struct term){.key = pair->key, .place = pair->place, .corpus = declaring->corpus};
}

static void read(struct declaring *declaring, void *object, const struct yaml *node)
{
	struct head head = {.reading = {.place = {NULL, 0, 0}}};
	struct term *term = object;

	if (!fields_read(declaring->report, node, &fields, &head))
		return;
	term->name = declaration_name(declaring, &head.name);
	term->definition = compile_definition(declaring, &head.definition);
	term->reading = head.reading.text;
	if (term->definition.count > 0 && term->reading.size == 0)
		report_error(declaring->report, CODE_MISSING_READING, term->place,
			TEXT("add 'reading:' in hiragana"),
			"the term '%.*s' has a definition but no reading to sort it by",
			TEXT_ARGS(term->key));
}

const struct declaration term_declaration = {
	.sort = "term",
	.separator = '_',
	.size = sizeof(struct term),
	.table = offsetof(struct corpus, terms),
	.enter = enter,
	.read = read,
};
