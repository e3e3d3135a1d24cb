#include "load/declarations.h"

#include "base/arena.h"
#include "fragment/condition.h"
#include "fragment/phrase.h"
#include "fragment/scope.h"
#include "load/declaration.h"
#include "load/synonyms.h"

struct program declaration_name(struct declaring *declaring, const struct located *text)
{
	if (text->place.source == NULL)
		return (struct program){0};
	declaring->compiler.source = text->place.source;
	return phrase_name(&declaring->compiler, text->text, text->place);
}

const struct condition *declaration_when(struct declaring *declaring, const struct located *when)
{
	if (when->place.source == NULL)
		return NULL;
	return condition_read(
		declaring->arena, declaring->report, declaring->scope, when->text, when->place);
}

static void enter_all(struct declaring *declaring, const struct declaration *kind, const struct yaml *map)
{
	struct table *table = (struct table *)((char *)declaring->corpus + kind->table);

	for (size_t i = 0; map != NULL && i < map->count; i++) {
		void *object = arena_alloc(declaring->arena, kind->size);

		fields_need_key(
			declaring->report, map->pairs[i].key, map->pairs[i].place, kind->separator);
		kind->enter(declaring, object, &map->pairs[i]);
		table_put(table, map->pairs[i].key, object);
		if (kind->sort != NULL) /* also what no text names can be explained */
			scope_slot(declaring->scope, declaring->report,
				text_format(declaring->arena, "%s.%.*s", kind->sort,
					TEXT_ARGS(map->pairs[i].key)),
				map->pairs[i].place);
	}
}

static void read_all(struct declaring *declaring, const struct declaration *kind, const struct yaml *map)
{
	struct table *table = (struct table *)((char *)declaring->corpus + kind->table);

	for (size_t i = 0; map != NULL && i < map->count; i++)
		kind->read(declaring, table_get(table, map->pairs[i].key), map->pairs[i].value);
}

void declarations_read(struct arena *arena, struct report *report, const struct scope *scope,
	struct corpus *corpus, const struct declarations *declarations)
{
	struct fragment *nowhere = ARENA_NEW(arena, struct fragment);
	struct declaring declaring = {arena, report, scope, corpus,
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
		enter_all(&declaring, all[i].kind, all[i].map);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		read_all(&declaring, all[i].kind, all[i].map);
	fact_check_rings(&declaring);
	apart_read(&declaring, declarations->apart);
	synonyms_read(arena, report, declarations->synonyms, &corpus->guideline);
	arena_free(declaring.compiler.scratch);
}
