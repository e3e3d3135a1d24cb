/* Templates by the letter of the specification (template/template.h): for its conformance suite. */
#include "template/template.h"

#include "base/arena.h"
#include "template/binding.h"

static struct template_path split_name(struct arena *arena, struct text name)
{
	struct text *names = NULL;
	size_t count = 0;
	const char *dot;

	while (name.size > 1 && (dot = text_find(name, TEXT("."))) != NULL) {
		size_t size = (size_t)(dot - name.data);

		ARENA_PUSH(arena, names, count, text_cut(name, 0, size));
		name = text_from(name, size + 1);
	}
	ARENA_PUSH(arena, names, count, name);
	return (struct template_path){.count = (uint32_t)count, .names = names};
}

static void bind_lenient(struct binder *binder, struct binding *binding)
{
	for (size_t i = 0; i < binding->draft->count; i++) {
		const struct piece *piece = &binding->draft->pieces[i];
		struct operation *operation = &binding->operations[i];
		const struct entry *entry;

		operation->kind = piece->kind;
		operation->line = piece->line;
		if (piece->kind == OPERATION_LITERAL) {
			operation->text = piece->text;
		} else if (piece->kind == OPERATION_PARTIAL) {
			entry = table_get(&binder->set->entries, piece->text);
			operation->partial =
				entry == NULL
					? NULL
					: &binding_request(binder, entry->draft, NULL, true)->template;
			operation->indent = piece->indent;
		} else if (piece->kind != OPERATION_END) {
			operation->path = split_name(binder->set->arena, piece->text);
			operation->skip = (uint32_t)(piece->end - i);
		}
	}
}

const struct template *templates_bind_lenient(struct template_set *set, struct text name)
{
	struct binder binder = {.set = set};
	const struct entry *entry = table_get(&set->entries, name);
	bool faulty = false;

	if (entry == NULL)
		return NULL;
	binding_request(&binder, entry->draft, NULL, true);
	for (size_t i = 0; i < binder.count; i++) {
		faulty = faulty || binder.bindings[i]->draft->faulty;
		bind_lenient(&binder, binder.bindings[i]);
	}
	return faulty ? NULL : &binder.bindings[0]->template;
}
