/*
 * What templates may print, and what templates/README.md says of it: the same, field by field.
 */
#include "../support.h"

#include "model/schema.h"

enum { MOST = 1 << 20 };

/* The README, from its table of classes on. */
static struct text read_classes(struct bench *bench)
{
	char *bytes = arena_bytes(bench->arena, MOST);
	FILE *file = fopen("templates/README.md", "r");
	struct text all;
	const char *start;

	assert_non_null(file);
	all = (struct text){bytes, fread(bytes, 1, MOST, file)};
	fclose(file);
	start = text_find(all, TEXT("\n## What can be printed\n"));
	assert_non_null(start);
	return text_from(all, (size_t)(start - all.data));
}

/* What stands under the heading of CLASS; empty when there is no such heading. */
static struct text section_of(struct bench *bench, struct text classes, const struct view_class *class)
{
	struct text heading = text_format(bench->arena, "\n### %s\n", class->name);
	const char *start = text_find(classes, heading);
	struct text section;
	const char *end;

	if (start == NULL)
		return TEXT("");
	section = text_from(classes, (size_t)(start - classes.data) + heading.size);
	end = text_find(section, TEXT("\n### "));
	return end == NULL ? section : text_cut(section, 0, (size_t)(end - section.data));
}

static struct text kind_of(struct bench *bench, const struct view_field *field)
{
	switch (field->kind) {
	case VALUE_TEXT: return TEXT("text");
	case VALUE_HTML: return TEXT("markup");
	case VALUE_FLAG: return TEXT("flag");
	case VALUE_VIEW: return text_of(field->of->name);
	case VALUE_LIST: return text_format(bench->arena, "list of %s", field->of->name);
	default: return TEXT("nothing");
	}
}

static size_t count_rows(struct text section)
{
	size_t count = 0;

	for (const char *row; (row = text_find(section, TEXT("\n| `"))) != NULL; count++)
		section = text_from(section, (size_t)(row - section.data) + 1);
	return count;
}

static size_t check_class(struct bench *bench, struct text classes, const struct view_class *class)
{
	struct text section = section_of(bench, classes, class);
	/* A post has fields of a role, which are not said again. */
	struct text also = class == schema_class(CLASS_POST)
				   ? section_of(bench, classes, schema_class(CLASS_ROLE))
				   : TEXT("");
	size_t rows = 0;
	size_t missing = 0;

	for (size_t i = 0; i < class->field_count; i++) {
		struct text kind = kind_of(bench, &class->fields[i]);
		struct text row = text_format(
			bench->arena, "\n| `%s` | %.*s |", class->fields[i].name, TEXT_ARGS(kind));

		rows += text_find(section, row) != NULL;
		if (text_find(section, row) != NULL || text_find(also, row) != NULL)
			continue;
		print_error("%s: no row%.*s\n", class->name, TEXT_ARGS(row));
		missing++;
	}
	if (count_rows(section) != rows)
		print_error("%s: %zu rows, but fields for %zu of them\n", class->name,
			count_rows(section), rows);
	return missing + (count_rows(section) != rows);
}

static void readme_has_every_field(void **state)
{
	struct bench *bench = *state;
	struct text classes = read_classes(bench);
	size_t wrong = 0;

	for (int i = 0; i < CLASS_COUNT; i++)
		wrong += check_class(bench, classes, schema_class((enum class_id)i));
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {bench_test(readme_has_every_field)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
