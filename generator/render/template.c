#include "render/template.h"

#include "base/escape.h"
#include "render/mark.h"

/* The objects that an operation stands in, innermost first; they live on the C stack. */
struct scope {
	const struct scope *outer; /* NULL: this is the root */
	struct view view;
};

/* What standalone partials put before each line; outermost last. */
struct indent {
	const struct indent *outer;
	struct text text;
};

struct runner {
	struct buffer *out;
	const struct template_reader *reader;
	const struct scope *root;
	const struct indent *indent; /* NULL: none, as always in strict templates */
	bool lenient;
	unsigned depth; /* sections and partials that are running */
};

static const struct value NOTHING = {.kind = VALUE_NONE};

static struct value read_strict(
	const struct runner *runner, const struct scope *scope, const struct template_path *path)
{
	const struct template_reader *reader = runner->reader;
	struct view view;

	for (uint32_t i = 0; i < path->up; i++)
		scope = scope->outer;
	view = scope->view;
	for (uint32_t i = 0;; i++) {
		const struct view_field *field = path->fields[i];
		struct value value = reader->get(reader->context, view, field);

		if (value.kind != field->kind)
			return NOTHING;
		if (i + 1 == path->count)
			return value;
		if (value.object == NULL)
			return NOTHING;
		view = (struct view){field->of, value.object};
	}
}

static struct value read_lenient(
	const struct runner *runner, const struct scope *scope, const struct template_path *path)
{
	const struct template_reader *reader = runner->reader;
	struct value value = NOTHING;

	for (; scope != NULL; scope = scope->outer)
		if (reader->find(reader->context, scope->view, path->names[0], &value))
			break;
	for (uint32_t i = 1; i < path->count; i++) {
		struct view view = {NULL, value.object};

		value = NOTHING;
		if (view.object == NULL || !reader->find(reader->context, view, path->names[i], &value))
			return NOTHING;
	}
	return value;
}

static struct value read_value(
	const struct runner *runner, const struct scope *scope, const struct template_path *path)
{
	return runner->lenient ? read_lenient(runner, scope, path) : read_strict(runner, scope, path);
}

static bool is_true(const struct value *value)
{
	switch (value->kind) {
	case VALUE_TEXT:
	case VALUE_HTML: return value->text.size > 0;
	case VALUE_FLAG: return value->flag;
	case VALUE_VIEW: return value->object != NULL;
	case VALUE_LIST: return value->count > 0;
	default: return false;
	}
}

static const void *item_of(const struct value *list, size_t index)
{
	if (list->stride == 0)
		return ((const void *const *)list->items)[index];
	return (const char *)list->items + index * list->stride;
}

static void print_indent(struct buffer *out, const struct indent *indent)
{
	if (indent == NULL)
		return;
	print_indent(out, indent->outer);
	buffer_add(out, indent->text);
}

static void print_literal(const struct runner *runner, struct text text)
{
	const char *end;

	/* The indentation of the first line was printed before; one after the last line end is not. */
	while (runner->indent != NULL && (end = text_find(text, TEXT("\n"))) != NULL &&
		end + 1 < text.data + text.size) {
		size_t size = (size_t)(end + 1 - text.data);

		buffer_add(runner->out, text_cut(text, 0, size));
		print_indent(runner->out, runner->indent);
		text = text_from(text, size);
	}
	buffer_add(runner->out, text);
}

static void print_value(
	const struct runner *runner, const struct operation *operation, const struct scope *scope)
{
	struct value value = read_value(runner, scope, &operation->path);

	if (value.kind != VALUE_TEXT && value.kind != VALUE_HTML)
		return;
	if (operation->kind == OPERATION_TEXT && operation->marking == MARKING_NONE)
		escape_html(runner->out, value.text);
	else if (operation->kind == OPERATION_TEXT)
		mark_text(runner->out, value.text, operation->marking);
	else
		mark_html(runner->out, value.text, operation->marking);
}

static void run(struct runner *runner, const struct operation *operation, const struct scope *scope);

/* Runs the body of SECTION on OBJECT. */
static void enter(struct runner *runner, const struct operation *section, const struct scope *scope,
	const void *object)
{
	const struct template_path *path = &section->path;
	struct scope inside = {.outer = scope, .view = {NULL, object}};

	if (!runner->lenient)
		inside.view.class = path->fields[path->count - 1]->of;
	run(runner, section + 1, &inside);
}

static void run_section(struct runner *runner, const struct operation *section, const struct scope *scope)
{
	struct value value = read_value(runner, scope, &section->path);

	if (!is_true(&value))
		return;
	if (value.kind == VALUE_LIST) {
		for (size_t i = 0; i < value.count; i++)
			enter(runner, section, scope, item_of(&value, i));
	} else if (value.kind == VALUE_VIEW || runner->lenient) {
		/* In lenient mode flags and texts are objects, too: {{.}} prints them. */
		enter(runner, section, scope, value.object);
	} else {
		run(runner, section + 1, scope);
	}
}

static void run_inverted(
	struct runner *runner, const struct operation *section, const struct scope *scope)
{
	struct value value = read_value(runner, scope, &section->path);

	if (!is_true(&value))
		run(runner, section + 1, scope);
}

static void run_partial(
	struct runner *runner, const struct operation *operation, const struct scope *scope)
{
	const struct scope object = {runner->root, scope->view};
	const struct indent *outer = runner->indent;
	const struct indent indent = {outer, operation->indent};

	if (operation->partial == NULL)
		return;
	if (operation->indent.size > 0)
		runner->indent = &indent;
	run(runner, operation->partial->operations, runner->lenient ? scope : &object);
	runner->indent = outer;
}

/* Runs to the END of the body that begins at OPERATION. */
static void run_body(struct runner *runner, const struct operation *operation, const struct scope *scope)
{
	for (;; operation++) {
		if (operation->line && runner->indent != NULL)
			print_indent(runner->out, runner->indent);
		switch (operation->kind) {
		case OPERATION_END: return;
		case OPERATION_LITERAL: print_literal(runner, operation->text); break;
		case OPERATION_TEXT:
		case OPERATION_HTML: print_value(runner, operation, scope); break;
		case OPERATION_PARTIAL: run_partial(runner, operation, scope); break;
		case OPERATION_SECTION:
			run_section(runner, operation, scope);
			operation += operation->skip;
			break;
		case OPERATION_INVERTED:
			run_inverted(runner, operation, scope);
			operation += operation->skip;
			break;
		}
	}
}

static void run(struct runner *runner, const struct operation *operation, const struct scope *scope)
{
	if (runner->depth == TEMPLATE_DEPTH)
		return;
	runner->depth++;
	run_body(runner, operation, scope);
	runner->depth--;
}

void template_print(struct buffer *out, const struct template *template, struct view root,
	const struct template_reader *reader)
{
	/* A page is a partial of its root, so that "two objects outward" means the same in both. */
	const struct scope page = {NULL, root};
	const struct scope object = {&page, root};
	struct runner runner = {
		.out = out, .reader = reader, .root = &page, .lenient = template->lenient};

	run(&runner, template->operations, template->lenient ? &page : &object);
}
