#include "load/declaration.h"

#include "base/arena.h"
#include "fragment/scope.h"
#include "load/declarations.h"
#include "model/keys.h"

static const struct shape condition_shape = {SHAPE_OF_CONDITION};
static const struct shape role_key_shape = {.names = NAMES_ROLE, SHAPE_OF_KEY};

struct head {
	struct located name, description, example, when, reports_to;
	struct text reading;
	int post;
};

static const struct field field_list[] = {
	{"name", FIELD_LOCATED, true, offsetof(struct head, name), NULL,
		"役割の名。{{…}} を書けます。", NULL},
	{"reading", FIELD_TEXT, false, offsetof(struct head, reading), NULL, "読み（平仮名）。", NULL},
	{"description", FIELD_LOCATED, true, offsetof(struct head, description), NULL,
		"役割が担うこと。", NULL},
	{"example", FIELD_LOCATED, false, offsetof(struct head, example), NULL,
		"どのような職が就くか。プロファイルを作るときに示します。", NULL},
	{"post", FIELD_CHOICE, false, offsetof(struct head, post), need_keys,
		"職が要るか。required：要る（書かなければこれ）、optional：あってもよい、none：職に就く役割ではない。",
		NULL},
	{"when", FIELD_LOCATED, false, offsetof(struct head, when), NULL, "役割がある条件。",
		&condition_shape},
	{"reports_to", FIELD_LOCATED, false, offsetof(struct head, reports_to), NULL,
		"報告する先の役割。", &role_key_shape},
};

static const struct fields fields = FIELDS("a role", field_list);
static const struct shape entry_shape = {.kind = SHAPE_FIELDS, .fields = &fields};
const struct shape roles_shape = {.kind = SHAPE_TABLE, SHAPE_OF_KEY, .of = &entry_shape};

static void enter(struct declaring *declaring, void *object, const struct yaml_pair *pair)
{
	*(struct role *)object =
		(struct role){.key = pair->key, .place = pair->place, .corpus = declaring->corpus};
}

static void read(struct declaring *declaring, void *object, const struct yaml *node)
{
	struct head head = {.post = POST_REQUIRED};
	struct role *role = object;

	if (!fields_read(declaring->report, node, &fields, &head))
		return;
	role->name = declaration_name(declaring, &head.name);
	role->description = declaration_name(declaring, &head.description);
	role->example = declaration_name(declaring, &head.example);
	role->reading = head.reading;
	role->post = (enum post_need)head.post;
	role->when = declaration_when(declaring, &head.when);
	if (head.reports_to.place.source != NULL)
		role->reports_to = scope_role(declaring->scope, declaring->report,
			head.reports_to.text, head.reports_to.place);
}

const struct declaration role_declaration = {
	.sort = "role",
	.separator = '_',
	.size = sizeof(struct role),
	.table = offsetof(struct corpus, roles),
	.enter = enter,
	.read = read,
};
