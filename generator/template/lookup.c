#include "template/lookup.h"

#include "base/arena.h"

static const char *const KINDS[] = {
	[VALUE_NONE] = "nothing",
	[VALUE_TEXT] = "text",
	[VALUE_HTML] = "markup",
	[VALUE_FLAG] = "a flag",
	[VALUE_VIEW] = "an object",
	[VALUE_LIST] = "a list",
};

/* Splits the part before the first dot off *NAME. */
static struct text next_part(struct text *name)
{
	const char *dot = text_find(*name, TEXT("."));
	size_t size = dot == NULL ? name->size : (size_t)(dot - name->data);
	struct text part = text_cut(*name, 0, size);

	*name = text_from(*name, dot == NULL ? size : size + 1);
	return part;
}

static const struct view_field *field_of(const struct view_class *class, struct text name)
{
	for (size_t i = 0; i < class->field_count; i++)
		if (text_equal(text_of(class->fields[i].name), name))
			return &class->fields[i];
	return NULL;
}

static struct text field_name(const void *context, size_t index)
{
	const struct view_field *const *fields = context;

	return text_of(fields[index]->name);
}

static bool is_first_of_class(const struct lookup_level *innermost, const struct lookup_level *level)
{
	for (; innermost != level; innermost = innermost->outer)
		if (innermost->class == level->class)
			return false;
	return true;
}

/* An unknown name; LEVEL is the innermost of those that were searched. */
static void report_unknown(
	const struct lookup *lookup, struct text name, const struct lookup_level *level)
{
	const struct view_field **fields = NULL;
	size_t count = 0;
	struct buffer help = {.arena = lookup->arena};
	struct text nearest;

	for (const struct lookup_level *at = level; at != NULL; at = at->outer)
		for (size_t i = 0; i < at->class->field_count; i++)
			ARENA_PUSH(lookup->arena, fields, count, &at->class->fields[i]);
	nearest = text_nearest(name, count, field_name, fields);
	if (nearest.size > 0)
		buffer_add_format(&help, "did you mean '%.*s'? (", TEXT_ARGS(nearest));
	buffer_add_string(&help, "looked in ");
	for (const struct lookup_level *at = level; at != NULL; at = at->outer)
		if (is_first_of_class(level, at))
			buffer_add_format(&help, "%s%s", at == level ? "" : ", ", at->class->name);
	buffer_add_string(&help, nearest.size > 0 ? ")" : "");
	report_error(lookup->report, CODE_UNKNOWN_FIELD, source_place(lookup->source, name),
		buffer_text(&help), "unknown name '%.*s'", TEXT_ARGS(name));
}

/* The field NAME of the nearest object that has it, *UP levels outward. */
static const struct view_field *find_outward(const struct lookup *lookup, struct text name, uint32_t *up)
{
	*up = 0;
	for (const struct lookup_level *at = lookup->level; at != NULL; at = at->outer, ++*up) {
		const struct view_field *field;

		if (at->class == NULL)
			return NULL;
		field = field_of(at->class, name);
		if (field != NULL)
			return field;
	}
	report_unknown(lookup, name, lookup->level);
	return NULL;
}

/* The field PART of the object that FIELD, written WRITTEN, holds. */
static const struct view_field *find_inside(const struct lookup *lookup,
	const struct view_field *field, struct text written, struct text part)
{
	struct lookup_level inside = {NULL, field->of, false};
	const struct view_field *found;

	if (field->kind != VALUE_VIEW) {
		struct text help = {0};

		if (field->kind == VALUE_LIST)
			help = text_format(lookup->arena, "repeat for its objects with {{#%.*s}}",
				TEXT_ARGS(written));
		report_error(lookup->report, CODE_WRONG_FIELD, source_place(lookup->source, part), help,
			"'%.*s' is %s, which has no fields", TEXT_ARGS(written), KINDS[field->kind]);
		return NULL;
	}
	found = field_of(field->of, part);
	if (found == NULL)
		report_unknown(lookup, part, &inside);
	return found;
}

const struct view_field *lookup_field(
	const struct lookup *lookup, struct text name, struct template_path *path)
{
	const struct view_field **fields = NULL;
	const struct view_field *field;
	struct text rest = name;
	size_t count = 0;

	if (text_equal(name, TEXT("."))) {
		report_error(lookup->report, CODE_WRONG_FIELD, source_place(lookup->source, name),
			(struct text){0},
			"objects cannot be used as a whole: name one of their fields");
		return NULL;
	}
	field = find_outward(lookup, next_part(&rest), &path->up);
	while (field != NULL && rest.size > 0) {
		struct text written = text_cut(name, 0, (size_t)(rest.data - name.data) - 1);

		ARENA_PUSH(lookup->arena, fields, count, field);
		field = find_inside(lookup, field, written, next_part(&rest));
	}
	ARENA_PUSH(lookup->arena, fields, count, field);
	path->fields = fields;
	path->count = (uint32_t)count;
	return field;
}

bool lookup_check_print(const struct lookup *lookup, struct text name,
	const struct view_field *field, enum operation_kind kind)
{
	struct place place = source_place(lookup->source, name);
	struct text help;

	if (kind == OPERATION_HTML ? field->kind == VALUE_HTML : field->kind == VALUE_TEXT)
		return true;
	if (field->kind == VALUE_HTML) {
		report_error(lookup->report, CODE_WRONG_ESCAPING, place, (struct text){0},
			"'%.*s' is markup: write {{{%.*s}}}", TEXT_ARGS(name), TEXT_ARGS(name));
		return false;
	}
	if (field->kind == VALUE_TEXT) {
		report_error(lookup->report, CODE_WRONG_ESCAPING, place, (struct text){0},
			"'%.*s' is text and must be escaped: write {{%.*s}}", TEXT_ARGS(name),
			TEXT_ARGS(name));
		return false;
	}
	if (field->kind == VALUE_VIEW)
		help = text_format(
			lookup->arena, "print one of its fields: {{%.*s.…}}", TEXT_ARGS(name));
	else
		help = text_format(lookup->arena, "use it in a section: {{#%.*s}}…{{/%.*s}}",
			TEXT_ARGS(name), TEXT_ARGS(name));
	report_error(lookup->report, CODE_WRONG_FIELD, place, help,
		"'%.*s' is %s and cannot be printed", TEXT_ARGS(name), KINDS[field->kind]);
	return false;
}
