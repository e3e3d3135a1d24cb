#include "serve/shared.h"

#include "base/arena.h"

struct base *base_new(struct report *report, const struct preview_inputs *inputs)
{
	struct arena *arena = arena_new();
	struct base *base = ARENA_NEW(arena, struct base);

	base->arena = arena;
	base->loader = loader_new(arena, report, inputs->content);
	loader_fall_back(base->loader, inputs->fallback);
	base->users = 1;
	return base;
}

void base_drop(struct base *base)
{
	if (base != NULL && --base->users == 0)
		arena_free(base->arena);
}

struct skin *skin_read(
	struct report *report, const struct preview_inputs *inputs, const struct profile *profile)
{
	struct arena *arena = arena_new();
	struct skin *skin = ARENA_NEW(arena, struct skin);
	struct shelf *shelf = load_templates(arena, report, inputs->templates, inputs->own_templates);

	skin->arena = arena;
	skin->users = 1;
	if (profile != NULL && shelf != NULL) {
		struct located *tag = ARENA_NEW(arena, struct located);

		skin->language = text_copy(arena, profile->language.text);
		*tag = (struct located){skin->language, profile->language.place};
		skin->templates = templates_in(shelf, tag);
	}
	return skin;
}

bool skin_serves(const struct skin *skin, const struct profile *profile)
{
	return skin != NULL && skin->templates != NULL &&
	       (profile == NULL || text_equal(skin->language, profile->language.text));
}

void skin_drop(struct skin *skin)
{
	if (skin != NULL && --skin->users == 0)
		arena_free(skin->arena);
}
