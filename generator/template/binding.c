#include "template/binding.h"

#include "base/arena.h"

struct binding *binding_request(struct binder *binder, const struct draft *draft,
	const struct view_class *class, bool plain)
{
	struct binding *binding;

	for (size_t i = 0; i < binder->count; i++) {
		binding = binder->bindings[i];
		if (binding->draft == draft && binding->class == class && binding->plain == plain)
			return binding;
	}
	binding = ARENA_NEW(binder->set->arena, struct binding);
	binding->draft = draft;
	binding->class = class;
	binding->plain = plain;
	binding->operations = ARENA_ARRAY(binder->set->arena, struct operation, draft->count);
	binding->template.operations = binding->operations;
	binding->template.lenient = binder->report == NULL;
	ARENA_PUSH(binder->set->arena, binder->bindings, binder->count, binding);
	return binding;
}
