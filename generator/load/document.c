#include "load/declaration.h"

#include "base/arena.h"
#include "load/declarations.h"
#include "model/keys.h"

struct head {
	struct located name;
	int kind;
};

static const struct field field_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct head, name), NULL, "文書の名。", NULL},
	{"kind", FIELD_CHOICE, true, offsetof(struct head, kind), document_keys,
		"standard：基準、regulation：運用規程、procedure：実施手順、plan：計画、ledger：台帳、record：記録、report：報告書。",
		NULL},
};

static const struct fields fields = FIELDS("a document", field_list);
static const struct shape entry_shape = {.kind = SHAPE_FIELDS, .fields = &fields};
const struct shape documents_shape = {.kind = SHAPE_TABLE, SHAPE_OF_ID, .of = &entry_shape};

static void enter(struct declaring *declaring, void *object, const struct yaml_pair *pair)
{
	*(struct document *)object = (struct document){
		.key = pair->key, .place = pair->place, .corpus = declaring->corpus};
}

static void read(struct declaring *declaring, void *object, const struct yaml *node)
{
	struct head head = {.kind = 0};
	struct document *document = object;

	if (!fields_read(declaring->report, node, &fields, &head))
		return;
	document->name = declaration_name(declaring, &head.name);
	document->kind = (enum document_kind)head.kind;
}

const struct declaration document_declaration = {
	.sort = "doc",
	.separator = '-',
	.size = sizeof(struct document),
	.table = offsetof(struct corpus, documents),
	.enter = enter,
	.read = read,
};
