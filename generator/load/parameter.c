#include "load/declaration.h"

#include "base/arena.h"
#include "load/declarations.h"

static const char *const stricter_names[] = {[STRICTER_LESS] = "less", [STRICTER_MORE] = "more", NULL};

static const struct shape amount_shape = {.kind = SHAPE_AMOUNT};

struct head {
	struct located name, value;
	struct text source;
	int stricter;
};

static const struct field field_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct head, name), NULL, "数値の名。", NULL},
	{"value", FIELD_LOCATED, true, offsetof(struct head, value), NULL,
		"指針の値。整数に 時間、日、週間、か月、年、回 を付けます。", &amount_shape},
	{"stricter", FIELD_CHOICE, true, offsetof(struct head, stricter), stricter_names,
		"どちらが厳しいか。less：小さい方、more：大きい方。", NULL},
	{"source", FIELD_TEXT, true, offsetof(struct head, source), NULL, "指針での番号。", NULL},
};

static const struct fields fields = FIELDS("a parameter", field_list);
static const struct shape entry_shape = {.kind = SHAPE_FIELDS, .fields = &fields};
const struct shape parameters_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &entry_shape};

static void enter(struct declaring *declaring, void *object, const struct yaml_pair *pair)
{
	*(struct parameter *)object = (struct parameter){
		.key = pair->key, .place = pair->place, .corpus = declaring->corpus};
}

static void read(struct declaring *declaring, void *object, const struct yaml *node)
{
	struct head head = {.stricter = STRICTER_LESS};
	struct parameter *parameter = object;

	if (!fields_read(declaring->report, node, &fields, &head))
		return;
	parameter->name = declaration_name(declaring, &head.name);
	parameter->source = head.source;
	parameter->stricter = (enum stricter)head.stricter;
	if (!amount_read(head.value.text, &parameter->value))
		report_error(declaring->report, CODE_NOT_AN_AMOUNT, head.value.place,
			TEXT("write a whole number and 時間, 日, 週間, か月, 年 or 回: 3か月"),
			"'%.*s' %s", TEXT_ARGS(head.value.text), amount_fault(head.value.text));
}

const struct declaration parameter_declaration = {
	.sort = "param",
	.separator = '_',
	.size = sizeof(struct parameter),
	.table = offsetof(struct corpus, parameters),
	.enter = enter,
	.read = read,
};
