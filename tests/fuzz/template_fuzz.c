/*
 * Templates: the input is a template `main`, and behind a line "%%%%" a template `part`. What can be
 * bound is printed on a small page, strictly and by the letter of Mustache.
 */
#include "fuzz.h"

#include "render/template.h"
#include "template/template.h"

enum { READS = 5000 }; /* a template may ask for 2^64 of them */

static const struct view_class block_class;

static const struct view_field page_fields[] = {
	{"title", VALUE_TEXT, NULL, 0, false},
	{"body", VALUE_HTML, NULL, 1, false},
	{"flag", VALUE_FLAG, NULL, 2, false},
	{"first", VALUE_VIEW, &block_class, 3, false},
	{"blocks", VALUE_LIST, &block_class, 4, false},
};
static const struct view_field block_fields[] = {
	{"name", VALUE_TEXT, NULL, 0, false},
	{"html", VALUE_HTML, NULL, 1, false},
	{"last", VALUE_FLAG, NULL, 2, false},
	{"inner", VALUE_VIEW, &block_class, 3, false},
	{"items", VALUE_LIST, &block_class, 4, false},
};
static const struct view_class page_class = {"page", 0, page_fields, 5};
static const struct view_class block_class = {"block", 1, block_fields, 5};

struct block {
	struct text name;
	const struct block *items;
	size_t count;
};

static const struct block leaves[] = {{TEXT_INIT("a<\"&'"), NULL, 0}, {TEXT_INIT(""), NULL, 0}};
static const struct block page = {TEXT_INIT("title\nline"), leaves, 2};

static struct value value_of(const struct block *block, int id)
{
	switch (id) {
	case 0: return (struct value){.kind = VALUE_TEXT, .text = block->name, .object = block};
	case 1:
		return (struct value){
			.kind = VALUE_HTML, .text = TEXT_INIT("<b>\n</b>"), .object = block};
	case 2:
		return (struct value){.kind = VALUE_FLAG, .flag = block->count == 0, .object = block};
	case 3: return (struct value){.kind = VALUE_VIEW, .object = block->items};
	default: return VALUE_OBJECTS(block->items, block->count);
	}
}

static struct value get(void *context, struct view view, const struct view_field *field)
{
	size_t *reads = context;

	FUZZ_ASSERT(view.object != NULL && field >= view.class->fields &&
		    field < view.class->fields + view.class->field_count);
	return ++*reads > READS ? (struct value){0} : value_of(view.object, field->id);
}

static bool find(void *context, struct view view, struct text name, struct value *value)
{
	size_t *reads = context;

	if (view.object == NULL || ++*reads > READS)
		return false;
	if (text_equal(name, TEXT("."))) {
		*value = value_of(view.object, 0);
		return true;
	}
	for (size_t i = 0; i < 5; i++) {
		if (text_equal(name, text_of(page_fields[i].name)) ||
			text_equal(name, text_of(block_fields[i].name))) {
			*value = value_of(view.object, (int)i);
			return true;
		}
	}
	return false;
}

static void print(struct fuzz *fuzz, const struct template *template)
{
	size_t reads = 0;
	struct template_reader reader = {&reads, get, find};
	struct buffer out = {.arena = fuzz->arena};

	template_print(&out, template, (struct view){template->lenient ? NULL : &page_class, &page},
		&reader);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz fuzz = fuzz_begin();
	struct template_set *set = templates_new(fuzz.arena);
	struct text rest = {(const char *)data, size};
	const struct template *template = NULL;
	size_t errors;
	bool bound;

	templates_add(set, fuzz.report, TEXT("main"), fuzz_source(&fuzz, "main", fuzz_part(&rest)));
	templates_add(set, fuzz.report, TEXT("part"), fuzz_source(&fuzz, "part", rest));
	errors = report_errors(fuzz.report);
	bound = templates_bind(set, language_new(fuzz.arena, TEXT("ja"), NULL), fuzz.report,
		TEXT("main"), &page_class, &template);
	FUZZ_ASSERT(bound || report_errors(fuzz.report) > 0);
	FUZZ_ASSERT(bound == (template != NULL));
	if (bound)
		print(&fuzz, template);
	template = templates_bind_lenient(set, TEXT("main"));
	FUZZ_ASSERT(template != NULL || errors > 0);
	/* Nobody looks for partials that include themselves without end in lenient templates. */
	if (template != NULL && memchr(data, '>', size) == NULL)
		print(&fuzz, template);
	fuzz_end(&fuzz);
	return 0;
}
