#include "load/declaration.h"

#include "base/arena.h"
#include "fragment/scope.h"
#include "load/declarations.h"

static const struct shape role_key_shape = {.names = NAMES_ROLE, SHAPE_OF_KEY};

struct head {
	const struct yaml *roles;
	struct text source;
};

static const struct shape two_roles_shape = {
	.kind = SHAPE_LIST, .of = &role_key_shape, .least = 2, .most = 2};

static const struct field field_list[] = {
	{"roles", FIELD_LIST, true, offsetof(struct head, roles), NULL, "2つの役割。", &two_roles_shape},
	{"source", FIELD_TEXT, true, offsetof(struct head, source), NULL,
		"それを求める、指針の番号。", NULL},
};

static const struct fields fields = FIELDS("an entry of 'apart'", field_list);
static const struct shape entry_shape = {.kind = SHAPE_FIELDS, .fields = &fields};
const struct shape apart_shape = {.kind = SHAPE_LIST, .of = &entry_shape};

static void read_roles(struct declaring *declaring, const struct yaml *list, struct apart *apart)
{
	if (list->count != 2) {
		report_error(declaring->report, CODE_TOO_FEW, list->place,
			TEXT("write roles: [one, other]"), "'roles' must name two roles");
		return;
	}
	for (size_t i = 0; i < 2; i++)
		if (fields_need_text(declaring->report, list->items[i], "roles"))
			apart->roles[i] = scope_role(declaring->scope, declaring->report,
				list->items[i]->text, list->items[i]->place);
}

void apart_read(struct declaring *declaring, const struct yaml *list)
{
	for (size_t i = 0; list != NULL && i < list->count; i++) {
		struct head head = {.roles = NULL};
		struct apart apart = {.place = list->items[i]->place};

		if (!fields_read(declaring->report, list->items[i], &fields, &head))
			continue;
		apart.source = head.source;
		read_roles(declaring, head.roles, &apart);
		if (apart.roles[0] != NULL && apart.roles[1] != NULL)
			ARENA_PUSH(declaring->arena, declaring->corpus->apart,
				declaring->corpus->apart_count, apart);
	}
}
