#include "load/declarations.h"

#include "base/arena.h"
#include "load/condition.h"
#include "load/phrase.h"
#include "load/scope.h"
#include "load/synonyms.h"

#include <string.h>

struct reader {
	struct arena *arena;
	struct report *report;
	const struct scope *scope;
	struct corpus *corpus;
	struct compiler compiler; /* for names, definitions and the like */
};

static const char *const post_names[] = {
	[POST_REQUIRED] = "required", [POST_OPTIONAL] = "optional", [POST_NONE] = "none", NULL};

static const char *const stricter_names[] = {[STRICTER_LESS] = "less", [STRICTER_MORE] = "more", NULL};

static const char *const document_names[] = {
	[DOCUMENT_STANDARD] = "standard",
	[DOCUMENT_REGULATION] = "regulation",
	[DOCUMENT_PROCEDURE] = "procedure",
	[DOCUMENT_PLAN] = "plan",
	[DOCUMENT_LEDGER] = "ledger",
	[DOCUMENT_RECORD] = "record",
	[DOCUMENT_REPORT] = "report",
	NULL,
};

static const struct shape condition_shape = {SHAPE_OF_CONDITION};
static const struct shape role_key_shape = {.names = NAMES_ROLE, SHAPE_OF_KEY};
static const struct shape amount_shape = {.kind = SHAPE_AMOUNT};

struct role_head {
	struct located name, description, example, when, reports_to;
	struct text reading;
	int post;
};

static const struct field role_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct role_head, name), NULL,
		"役割の名。{{…}} を書けます。", NULL},
	{"reading", FIELD_TEXT, false, offsetof(struct role_head, reading), NULL,
		"読み（平仮名）。", NULL},
	{"description", FIELD_LOCATED, true, offsetof(struct role_head, description), NULL,
		"役割が担うこと。", NULL},
	{"example", FIELD_LOCATED, false, offsetof(struct role_head, example), NULL,
		"どのような職が就くか。プロファイルを作るときに示します。", NULL},
	{"post", FIELD_CHOICE, false, offsetof(struct role_head, post), post_names,
		"職が要るか。required：要る（書かなければこれ）、optional：あってもよい、none：職に就く役割ではない。",
		NULL},
	{"when", FIELD_LOCATED, false, offsetof(struct role_head, when), NULL, "役割がある条件。",
		&condition_shape},
	{"reports_to", FIELD_LOCATED, false, offsetof(struct role_head, reports_to), NULL,
		"報告する先の役割。", &role_key_shape},
};

static const struct fields role_fields = FIELDS("a role", role_list);
static const struct shape role_shape = {.kind = SHAPE_FIELDS, .fields = &role_fields};
const struct shape roles_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &role_shape};

struct term_head {
	struct located name, definition, reading;
};

static const struct field term_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct term_head, name), NULL, "言葉。", NULL},
	{"reading", FIELD_LOCATED, false, offsetof(struct term_head, reading), NULL,
		"読み（平仮名）。定義のある言葉には要ります。", NULL},
	{"definition", FIELD_LOCATED, false, offsetof(struct term_head, definition), NULL,
		"定義。書くと用語集に載ります。", NULL},
};

static const struct fields term_fields = FIELDS("a term", term_list);
static const struct shape term_shape = {.kind = SHAPE_FIELDS, .fields = &term_fields};
const struct shape terms_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &term_shape};

struct fact_head {
	struct located label, question, help, when;
};

static const struct field fact_list[] = {
	{"label", FIELD_LOCATED, true, offsetof(struct fact_head, label), NULL, "短い名。", NULL},
	{"question", FIELD_LOCATED, true, offsetof(struct fact_head, question), NULL,
		"組織に尋ねる問い。", NULL},
	{"help", FIELD_LOCATED, false, offsetof(struct fact_head, help), NULL, "答えるための説明。", NULL},
	{"when", FIELD_LOCATED, false, offsetof(struct fact_head, when), NULL, "尋ねる条件。",
		&condition_shape},
};

static const struct fields fact_fields = FIELDS("a fact", fact_list);
static const struct shape fact_shape = {.kind = SHAPE_FIELDS, .fields = &fact_fields};
const struct shape facts_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &fact_shape};

struct parameter_head {
	struct located name, value;
	struct text source;
	int stricter;
};

static const struct field parameter_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct parameter_head, name), NULL, "数値の名。", NULL},
	{"value", FIELD_LOCATED, true, offsetof(struct parameter_head, value), NULL,
		"指針の値。整数に 時間、日、週間、か月、年、回 を付けます。", &amount_shape},
	{"stricter", FIELD_CHOICE, true, offsetof(struct parameter_head, stricter), stricter_names,
		"どちらが厳しいか。less：小さい方、more：大きい方。", NULL},
	{"source", FIELD_TEXT, true, offsetof(struct parameter_head, source), NULL,
		"指針での番号。", NULL},
};

static const struct fields parameter_fields = FIELDS("a parameter", parameter_list);
static const struct shape parameter_shape = {.kind = SHAPE_FIELDS, .fields = &parameter_fields};
const struct shape parameters_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &parameter_shape};

struct document_head {
	struct located name;
	int kind;
};

static const struct field document_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct document_head, name), NULL, "文書の名。", NULL},
	{"kind", FIELD_CHOICE, true, offsetof(struct document_head, kind), document_names,
		"standard：基準、regulation：運用規程、procedure：実施手順、plan：計画、ledger：台帳、record：記録、report：報告書。",
		NULL},
};

static const struct fields document_fields = FIELDS("a document", document_list);
static const struct shape document_shape = {.kind = SHAPE_FIELDS, .fields = &document_fields};
const struct shape documents_shape = {.kind = SHAPE_TABLE, SHAPE_OF_ID, .of = &document_shape};

struct apart_head {
	const struct yaml *roles;
	struct text source;
};

static const struct shape two_roles_shape = {
	.kind = SHAPE_LIST, .of = &role_key_shape, .least = 2, .most = 2};

static const struct field apart_list[] = {
	{"roles", FIELD_LIST, true, offsetof(struct apart_head, roles), NULL, "2つの役割。",
		&two_roles_shape},
	{"source", FIELD_TEXT, true, offsetof(struct apart_head, source), NULL,
		"それを求める、指針の番号。", NULL},
};

static const struct fields apart_fields = FIELDS("an entry of 'apart'", apart_list);
static const struct shape apart_entry_shape = {.kind = SHAPE_FIELDS, .fields = &apart_fields};
const struct shape apart_shape = {.kind = SHAPE_LIST, .of = &apart_entry_shape};

/* One kind of declaration: how it is entered under its key, and how its fields are read. */
struct declaration {
	const char *sort; /* of the value that it is in texts; NULL: none */
	size_t size;      /* of its structure */
	size_t table;     /* offset of its table in struct corpus */
	void (*enter)(struct reader *reader, void *object, const struct yaml_pair *pair);
	void (*read)(struct reader *reader, void *object, const struct yaml *node);
};

static struct program compile(struct reader *reader, const struct located *text)
{
	if (text->place.source == NULL)
		return (struct program){0};
	reader->compiler.source = text->place.source;
	return phrase_name(&reader->compiler, text->text, text->place);
}

static struct program compile_definition(struct reader *reader, const struct located *text)
{
	if (text->place.source == NULL)
		return (struct program){0};
	reader->compiler.source = text->place.source;
	return phrase_compile(&reader->compiler, text->text, text->place);
}

static const struct condition *read_when(struct reader *reader, const struct located *when)
{
	if (when->place.source == NULL)
		return NULL;
	return condition_read(reader->arena, reader->report, reader->scope, when->text, when->place);
}

static void enter_role(struct reader *reader, void *object, const struct yaml_pair *pair)
{
	*(struct role *)object =
		(struct role){.key = pair->key, .place = pair->place, .corpus = reader->corpus};
}

static void read_role(struct reader *reader, void *object, const struct yaml *node)
{
	struct role_head head = {.post = POST_REQUIRED};
	struct role *role = object;

	if (!fields_read(reader->report, node, &role_fields, &head))
		return;
	role->name = compile(reader, &head.name);
	role->description = compile(reader, &head.description);
	role->example = compile(reader, &head.example);
	role->reading = head.reading;
	role->post = (enum post_need)head.post;
	role->when = read_when(reader, &head.when);
	if (head.reports_to.place.source != NULL)
		role->reports_to = scope_role(
			reader->scope, reader->report, head.reports_to.text, head.reports_to.place);
}

static void enter_term(struct reader *reader, void *object, const struct yaml_pair *pair)
{
	*(struct term *)object =
		(struct term){.key = pair->key, .place = pair->place, .corpus = reader->corpus};
}

static void read_term(struct reader *reader, void *object, const struct yaml *node)
{
	struct term_head head = {.reading = {.place = {NULL, 0, 0}}};
	struct term *term = object;

	if (!fields_read(reader->report, node, &term_fields, &head))
		return;
	term->name = compile(reader, &head.name);
	term->definition = compile_definition(reader, &head.definition);
	term->reading = head.reading.text;
	if (term->definition.count > 0 && term->reading.size == 0)
		report_error(reader->report, CODE_MISSING_READING, term->place,
			TEXT("add 'reading:' in hiragana"),
			"the term '%.*s' has a definition but no reading to sort it by",
			TEXT_ARGS(term->key));
}

static void enter_fact(struct reader *reader, void *object, const struct yaml_pair *pair)
{
	*(struct fact *)object = (struct fact){.key = pair->key,
		.place = pair->place,
		.corpus = reader->corpus,
		.number = library_fact(reader->arena, reader->scope->library, pair->key)};
}

static void read_fact(struct reader *reader, void *object, const struct yaml *node)
{
	struct fact_head head = {.when = {.place = {NULL, 0, 0}}};
	struct fact *fact = object;

	if (!fields_read(reader->report, node, &fact_fields, &head))
		return;
	fact->label = fields_plain(reader->report, &head.label);
	fact->question = fields_plain(reader->report, &head.question);
	fact->help = fields_plain(reader->report, &head.help);
	fact->when = read_when(reader, &head.when);
}

static void enter_parameter(struct reader *reader, void *object, const struct yaml_pair *pair)
{
	*(struct parameter *)object =
		(struct parameter){.key = pair->key, .place = pair->place, .corpus = reader->corpus};
}

static void read_parameter(struct reader *reader, void *object, const struct yaml *node)
{
	struct parameter_head head = {.stricter = STRICTER_LESS};
	struct parameter *parameter = object;

	if (!fields_read(reader->report, node, &parameter_fields, &head))
		return;
	parameter->name = compile(reader, &head.name);
	parameter->source = head.source;
	parameter->stricter = (enum stricter)head.stricter;
	if (!amount_read(head.value.text, &parameter->value))
		report_error(reader->report, CODE_NOT_AN_AMOUNT, head.value.place,
			TEXT("write a whole number and 時間, 日, 週間, か月, 年 or 回: 3か月"),
			"'%.*s' %s", TEXT_ARGS(head.value.text), amount_fault(head.value.text));
}

static void enter_document(struct reader *reader, void *object, const struct yaml_pair *pair)
{
	*(struct document *)object =
		(struct document){.key = pair->key, .place = pair->place, .corpus = reader->corpus};
}

static void read_document(struct reader *reader, void *object, const struct yaml *node)
{
	struct document_head head = {.kind = 0};
	struct document *document = object;

	if (!fields_read(reader->report, node, &document_fields, &head))
		return;
	document->name = compile(reader, &head.name);
	document->kind = (enum document_kind)head.kind;
}

static const struct declaration role_declaration = {
	"role", sizeof(struct role), offsetof(struct corpus, roles), enter_role, read_role};
static const struct declaration term_declaration = {
	"term", sizeof(struct term), offsetof(struct corpus, terms), enter_term, read_term};
static const struct declaration fact_declaration = {
	NULL, sizeof(struct fact), offsetof(struct corpus, facts), enter_fact, read_fact};
static const struct declaration parameter_declaration = {"param", sizeof(struct parameter),
	offsetof(struct corpus, parameters), enter_parameter, read_parameter};
static const struct declaration document_declaration = {"doc", sizeof(struct document),
	offsetof(struct corpus, documents), enter_document, read_document};

static void enter_all(struct reader *reader, const struct declaration *kind, const struct yaml *map)
{
	struct table *table = (struct table *)((char *)reader->corpus + kind->table);
	char separator = kind == &document_declaration ? '-' : '_';

	for (size_t i = 0; map != NULL && i < map->count; i++) {
		void *object = arena_alloc(reader->arena, kind->size);

		fields_need_key(reader->report, map->pairs[i].key, map->pairs[i].place, separator);
		kind->enter(reader, object, &map->pairs[i]);
		table_put(table, map->pairs[i].key, object);
		if (kind->sort != NULL) /* also what no text names can be explained */
			scope_slot(reader->scope, reader->report,
				text_format(reader->arena, "%s.%.*s", kind->sort,
					TEXT_ARGS(map->pairs[i].key)),
				map->pairs[i].place);
	}
}

static void read_all(struct reader *reader, const struct declaration *kind, const struct yaml *map)
{
	struct table *table = (struct table *)((char *)reader->corpus + kind->table);

	for (size_t i = 0; map != NULL && i < map->count; i++)
		kind->read(reader, table_get(table, map->pairs[i].key), map->pairs[i].value);
}

/* True when CONDITION asks for FACT, itself or through the facts it asks for; SEEN by fact number. */
static bool depends_on(const struct corpus *corpus, const struct condition *condition,
	const struct fact *fact, bool *seen)
{
	const struct fact *asked;

	if (condition == NULL)
		return false;
	if (condition->kind != CONDITION_FACT)
		return depends_on(corpus, condition->left, fact, seen) ||
		       depends_on(corpus, condition->right, fact, seen);
	if (condition->fact == fact->number)
		return true;
	asked = table_get(&corpus->facts, condition->name);
	if (asked == NULL || seen[asked->number])
		return false;
	seen[asked->number] = true;
	return depends_on(corpus, asked->when, fact, seen);
}

static void check_facts(struct reader *reader)
{
	const struct table *facts = &reader->corpus->facts;

	for (size_t i = 0; i < facts->count; i++) {
		const struct fact *fact = facts->entries[i].value;
		bool *seen = ARENA_ARRAY(reader->arena, bool, reader->scope->library->facts.count);

		if (depends_on(reader->corpus, fact->when, fact, seen))
			report_error(reader->report, CODE_CIRCULAR, fact->when->place,
				TEXT("ask it under a condition that does not depend on it"),
				"the fact '%.*s' depends on itself", TEXT_ARGS(fact->key));
	}
}

static void read_apart_roles(struct reader *reader, const struct yaml *list, struct apart *apart)
{
	if (list->count != 2) {
		report_error(reader->report, CODE_TOO_FEW, list->place,
			TEXT("write roles: [one, other]"), "'roles' must name two roles");
		return;
	}
	for (size_t i = 0; i < 2; i++)
		if (fields_need_text(reader->report, list->items[i], "roles"))
			apart->roles[i] = scope_role(reader->scope, reader->report,
				list->items[i]->text, list->items[i]->place);
}

static void read_apart(struct reader *reader, const struct yaml *list)
{
	for (size_t i = 0; list != NULL && i < list->count; i++) {
		struct apart_head head = {.roles = NULL};
		struct apart apart = {.place = list->items[i]->place};

		if (!fields_read(reader->report, list->items[i], &apart_fields, &head))
			continue;
		apart.source = head.source;
		read_apart_roles(reader, head.roles, &apart);
		if (apart.roles[0] != NULL && apart.roles[1] != NULL)
			ARENA_PUSH(reader->arena, reader->corpus->apart,
				reader->corpus->apart_count, apart);
	}
}

void declarations_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct corpus *corpus, const struct declarations *declarations)
{
	struct fragment *nowhere = ARENA_NEW(arena, struct fragment);
	struct reader reader = {arena, report, scope, corpus,
		{.arena = arena, .scratch = arena_new(), .report = report, .scope = scope, .fragment = nowhere}};
	const struct {
		const struct declaration *kind;
		const struct yaml *map;
	} all[] = {
		{&role_declaration, declarations->roles},
		{&term_declaration, declarations->terms},
		{&fact_declaration, declarations->facts},
		{&parameter_declaration, declarations->parameters},
		{&document_declaration, declarations->documents},
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		enter_all(&reader, all[i].kind, all[i].map);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		read_all(&reader, all[i].kind, all[i].map);
	check_facts(&reader);
	read_apart(&reader, declarations->apart);
	synonyms_read(arena, report, declarations->synonyms, &corpus->guideline);
	arena_free(reader.compiler.scratch);
}
