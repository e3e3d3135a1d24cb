#include "template/template.h"

#include "base/arena.h"
#include "template/binding.h"
#include "template/context.h"
#include "template/labels.h"
#include "template/lookup.h"

struct template_set *templates_new(struct arena *arena)
{
	struct template_set *set = ARENA_NEW(arena, struct template_set);

	set->arena = arena;
	set->entries.arena = arena;
	return set;
}

void templates_add(struct template_set *set, struct report *report, struct text name,
	const struct source *source)
{
	struct entry *entry = table_get(&set->entries, name);

	if (entry == NULL) {
		entry = ARENA_NEW(set->arena, struct entry);
		table_put(&set->entries, text_copy(set->arena, name), entry);
	}
	entry->draft = draft_read(set->arena, report, source);
}

/* The draft of the template NAME with the labels of the language in it; NULL when there is none. */
static const struct draft *draft_of(struct binder *binder, struct text name)
{
	const struct entry *entry = table_get(&binder->set->entries, name);
	const struct draft *draft = table_get(&binder->filled, name);

	if (entry == NULL || draft != NULL)
		return draft;
	draft = labels_fill(binder->language, binder->report, entry->draft);
	table_put(&binder->filled, name, (void *)(uintptr_t)draft);
	return draft;
}

/* To look up the name of PIECE, which may have come with a label from another file than the template. */
static struct lookup lookup_at(
	const struct binder *binder, const struct piece *piece, const struct lookup_level *level)
{
	return (struct lookup){.arena = binder->set->arena,
		.report = binder->report,
		.source = piece->source,
		.level = level};
}

static void bind_partial(struct binder *binder, struct binding *binding, const struct piece *piece,
	struct operation *operation, const struct lookup_level *level, const struct context *context)
{
	const struct draft *draft = draft_of(binder, piece->text);
	struct binding *partial;

	if (draft == NULL) {
		report_error(binder->report, CODE_UNKNOWN_TEMPLATE,
			source_place(piece->source, piece->text),
			report_suggestion(
				binder->report, table_nearest(&binder->set->entries, piece->text)),
			"unknown partial '%.*s'", TEXT_ARGS(piece->text));
		return;
	}
	if (level->class == NULL)
		return;
	partial = binding_request(binder, draft, level->class, !context_is_flow(context));
	operation->partial = &partial->template;
	/* Two levels: the page, and the object that this template is bound for. */
	if (level->paged || (level->outer != NULL && level->outer->outer == NULL))
		ARENA_PUSH(binder->set->arena, binding->inclusions, binding->inclusion_count,
			((struct inclusion){partial, piece}));
}

static void bind_body(struct binder *binder, struct binding *binding, size_t first,
	const struct lookup_level *level, struct context *context);

/* What is to be done about the language of FIELD, which is printed where CONTEXT is. */
static enum marking marking_of(
	const struct binder *binder, const struct view_field *field, const struct context *context)
{
	if (!binder->language->foreign)
		return MARKING_NONE;
	if (context_is_drawing(context))
		return field->content ? MARKING_DRAWING : MARKING_BARE;
	if (!context_is_flow(context))
		return MARKING_BARE;
	return field->content ? MARKING_CONTENT : MARKING_MIXED;
}

/* True when what stands UP levels outward from LEVEL is the page or was reached from it. */
static bool is_paged(const struct lookup_level *level, uint32_t up)
{
	while (up-- > 0 && level->outer != NULL)
		level = level->outer;
	return level->paged || level->outer == NULL;
}

/* A tag that prints. */
static void bind_print(struct binder *binder, const struct piece *piece,
	struct operation *operation, const struct lookup_level *level, const struct context *context)
{
	struct lookup lookup = lookup_at(binder, piece, level);
	const struct view_field *field = lookup_field(&lookup, piece->text, &operation->path);

	if (field == NULL)
		return;
	lookup_check_print(&lookup, piece->text, field, piece->kind);
	operation->marking = marking_of(binder, field, context);
}

/* True when a section over FIELD, NULL where there is no such thing, makes it the innermost object. */
static bool enters(const struct piece *piece, const struct view_field *field)
{
	return piece->kind == OPERATION_SECTION &&
	       (field == NULL || field->kind == VALUE_VIEW || field->kind == VALUE_LIST);
}

/* The section that begins at INDEX, with its body. */
static void bind_section(struct binder *binder, struct binding *binding, size_t index,
	const struct lookup_level *level, struct context *context)
{
	const struct piece *piece = &binding->draft->pieces[index];
	struct operation *operation = &binding->operations[index];
	struct lookup lookup = lookup_at(binder, piece, level);
	const struct view_field *field = lookup_field(&lookup, piece->text, &operation->path);
	struct lookup_level inside = {level, field == NULL ? NULL : field->of,
		field != NULL && is_paged(level, operation->path.up)};

	bind_body(binder, binding, index + 1, enters(piece, field) ? &inside : level, context);
	operation->skip = (uint32_t)(piece->end - index);
}

/* The operations from FIRST to the END of the body that begins there. */
static void bind_body(struct binder *binder, struct binding *binding, size_t first,
	const struct lookup_level *level, struct context *context)
{
	for (size_t i = first;; i++) {
		const struct piece *piece = &binding->draft->pieces[i];
		struct operation *operation = &binding->operations[i];

		operation->kind = piece->kind;
		switch (piece->kind) {
		case OPERATION_END: return;
		case OPERATION_LITERAL:
			operation->text = piece->text;
			context_pass(context, piece->text);
			break;
		case OPERATION_TEXT:
		case OPERATION_HTML: bind_print(binder, piece, operation, level, context); break;
		case OPERATION_SECTION:
		case OPERATION_INVERTED:
			bind_section(binder, binding, i, level, context);
			i = piece->end;
			break;
		case OPERATION_PARTIAL:
			bind_partial(binder, binding, piece, operation, level, context);
			break;
		}
	}
}

/* Reports partials that include themselves, by whatever way, on one and the same object. */
static void find_endless(struct binder *binder, struct binding *binding)
{
	binding->visit = VISIT_OPEN;
	for (size_t i = 0; i < binding->inclusion_count; i++) {
		const struct inclusion *inclusion = &binding->inclusions[i];

		if (inclusion->partial->visit == VISIT_NOT_YET)
			find_endless(binder, inclusion->partial);
		else if (inclusion->partial->visit == VISIT_OPEN)
			report_error(binder->report, CODE_CIRCULAR,
				source_place(inclusion->piece->source, inclusion->piece->text),
				TEXT("include it in a section over a field of the object that it is for"),
				"'%.*s' includes itself without end",
				TEXT_ARGS(inclusion->piece->text));
	}
	binding->visit = VISIT_DONE;
}

/*
 * Binds all that was requested, and what is requested meanwhile. Partials wait for their turn
 * instead of being bound where they are met: so they may include each other.
 */
static bool bind_all(struct binder *binder)
{
	size_t errors = report_errors(binder->report);
	bool faulty = false;

	for (size_t i = 0; i < binder->count; i++) {
		struct binding *binding = binder->bindings[i];
		struct lookup_level page = {NULL, binder->root, false};
		struct lookup_level object = {&page, binding->class, false};
		struct context context = {.plain = binding->plain};

		faulty = faulty || binding->draft->faulty;
		if (!binding->draft->broken)
			bind_body(binder, binding, 0, &object, &context);
	}
	for (size_t i = 0; i < binder->count; i++)
		if (binder->bindings[i]->visit == VISIT_NOT_YET)
			find_endless(binder, binder->bindings[i]);
	return !faulty && report_errors(binder->report) == errors;
}

/* A page begins as HTML documents do; what does not is a style sheet or the like. */
static bool is_page(const struct draft *draft)
{
	return draft->pieces[0].kind == OPERATION_LITERAL &&
	       text_starts(text_trim(draft->pieces[0].text), TEXT("<!DOCTYPE html"));
}

bool templates_bind(struct template_set *set, struct language *language, struct report *report,
	struct text name, const struct view_class *root, const struct template **out)
{
	struct binder binder = {.set = set,
		.language = language,
		.report = report,
		.filled = {.arena = set->arena},
		.root = root};
	const struct draft *draft = draft_of(&binder, name);
	struct binding *binding;

	if (draft == NULL) {
		report_error(report, CODE_UNKNOWN_TEMPLATE, (struct place){0},
			report_suggestion(report, table_nearest(&set->entries, name)),
			"unknown template '%.*s'", TEXT_ARGS(name));
		return false;
	}
	binding = binding_request(&binder, draft, root, !is_page(draft));
	if (!bind_all(&binder))
		return false;
	*out = &binding->template;
	return true;
}
