/*
 * Strict binding: names, kinds, partials, and what is reported about them. What bound templates
 * print is tested in render/template_test.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "template/template.h"

static const struct view_class PAGE;
static const struct view_class BLOCK;
static const struct view_class ITEM;

static const struct view_field PAGE_FIELDS[] = {
	{"title", VALUE_TEXT, NULL, 0, false},
	{"body", VALUE_HTML, NULL, 1, false},
	{"draft", VALUE_FLAG, NULL, 2, false},
	{"first", VALUE_VIEW, &BLOCK, 3, false},
	{"blocks", VALUE_LIST, &BLOCK, 4, false},
	{"site_name", VALUE_TEXT, NULL, 5, false},
};

static const struct view_field BLOCK_FIELDS[] = {
	{"title", VALUE_TEXT, NULL, 0, false},
	{"items", VALUE_LIST, &ITEM, 1, false},
	{"note", VALUE_VIEW, &ITEM, 2, false},
};

static const struct view_field ITEM_FIELDS[] = {
	{"text", VALUE_HTML, NULL, 0, false},
	{"number", VALUE_TEXT, NULL, 1, false},
	{"blocks", VALUE_LIST, &BLOCK, 2, false},
};

static const struct view_class PAGE = {.name = "page", .fields = PAGE_FIELDS, .field_count = 6};
static const struct view_class BLOCK = {.name = "block", .fields = BLOCK_FIELDS, .field_count = 3};
static const struct view_class ITEM = {.name = "item", .fields = ITEM_FIELDS, .field_count = 3};

struct fixture {
	struct arena *arena;
	struct report *report;
	struct template_set *set;
	FILE *out;
	char *messages;
	size_t size;
};

static int set_up(void **state)
{
	static struct fixture fixture;

	fixture = (struct fixture){.arena = arena_new()};
	fixture.out = open_memstream(&fixture.messages, &fixture.size);
	fixture.report = report_new(fixture.arena, fixture.out);
	fixture.set = templates_new(fixture.arena);
	*state = &fixture;
	return fixture.out == NULL;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;

	fclose(fixture->out);
	free(fixture->messages);
	arena_free(fixture->arena);
	return 0;
}

static void add(struct fixture *fixture, const char *name, const char *text)
{
	templates_add(fixture->set, fixture->report, text_of(name),
		source_new(fixture->arena, name, text_of(text)));
}

static const struct template *bind(struct fixture *fixture)
{
	const struct template *template = NULL;
	bool bound = templates_bind(fixture->set, language_new(fixture->arena, TEXT("ja"), NULL),
		fixture->report, TEXT("page"), &PAGE, &template);

	assert_int_equal(bound, template != NULL);
	return template;
}

static void assert_messages(struct fixture *fixture, const char *expected)
{
	fflush(fixture->out);
	assert_string_equal(fixture->messages, expected);
}

static void assert_faulty(void **state, const char *page, const char *expected)
{
	struct fixture *fixture = *state;

	add(fixture, "page", page);
	assert_null(bind(fixture));
	assert_messages(fixture, expected);
}

static void names_become_fields(void **state)
{
	struct fixture *fixture = *state;
	const struct operation *operation;

	add(fixture, "page",
		"x{{title}}{{#blocks}}{{title}}{{site_name}}{{first.note.number}}{{/blocks}}");
	operation = bind(fixture)->operations;
	assert_int_equal(operation[0].kind, OPERATION_LITERAL);
	assert_int_equal(operation[1].kind, OPERATION_TEXT);
	assert_int_equal(operation[1].path.up, 0);
	assert_ptr_equal(operation[1].path.fields[0], &PAGE_FIELDS[0]);
	assert_int_equal(operation[2].kind, OPERATION_SECTION);
	assert_int_equal(operation[2].skip, 4);
	assert_ptr_equal(operation[3].path.fields[0], &BLOCK_FIELDS[0]);
	assert_int_equal(operation[4].path.up, 1);
	assert_ptr_equal(operation[4].path.fields[0], &PAGE_FIELDS[5]);
	assert_int_equal(operation[5].path.up, 1);
	assert_int_equal(operation[5].path.count, 3);
	assert_ptr_equal(operation[5].path.fields[2], &ITEM_FIELDS[1]);
	assert_int_equal(operation[6].kind, OPERATION_END);
	assert_int_equal(operation[7].kind, OPERATION_END);
	assert_messages(fixture, "");
}

static void conditions_change_no_object(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "page",
		"{{#draft}}{{#title}}{{#body}}{{{body}}}{{title}}{{/body}}{{/title}}{{/draft}}"
		"{{^blocks}}{{title}}{{/blocks}}{{^first}}{{title}}{{/first}}"
		"{{#first}}{{#note}}{{number}}{{title}}{{/note}}{{/first}}");
	assert_non_null(bind(fixture));
	assert_messages(fixture, "");
}

static void unknown_names(void **state)
{
	assert_faulty(state,
		"<h1>{{titel}}</h1>\n{{#blocks}}{{{text}}}{{#items}}{{nunber}}{{/items}}{{/blocks}}\n",
		"page:1:7: error: unknown name 'titel' [unknown-field]\n"
		"    1 | <h1>{{titel}}</h1>\n"
		"      |       ^~~~~\n"
		"  help: did you mean 'title'? (looked in page)\n"
		"page:2:15: error: unknown name 'text' [unknown-field]\n"
		"    2 | {{#blocks}}{{{text}}}{{#items}}{{nunber}}{{/items}}{{/blocks}}\n"
		"      |               ^~~~\n"
		"  help: looked in block, page\n"
		"page:2:34: error: unknown name 'nunber' [unknown-field]\n"
		"    2 | {{#blocks}}{{{text}}}{{#items}}{{nunber}}{{/items}}{{/blocks}}\n"
		"      |                                  ^~~~~~\n"
		"  help: did you mean 'number'? (looked in item, block, page)\n");
}

static void unknown_parts(void **state)
{
	assert_faulty(state, "{{first.titl}} {{first.note.titel}} {{title.size}} {{blocks.title}}",
		"page:1:9: error: unknown name 'titl' [unknown-field]\n"
		"    1 | {{first.titl}} {{first.note.titel}} {{title.size}} {{blocks.title}}\n"
		"      |         ^~~~\n"
		"  help: did you mean 'title'? (looked in block)\n"
		"page:1:29: error: unknown name 'titel' [unknown-field]\n"
		"    1 | {{first.titl}} {{first.note.titel}} {{title.size}} {{blocks.title}}\n"
		"      |                             ^~~~~\n"
		"  help: looked in item\n"
		"page:1:45: error: 'title' is text, which has no fields [wrong-field]\n"
		"    1 | {{first.titl}} {{first.note.titel}} {{title.size}} {{blocks.title}}\n"
		"      |                                             ^~~~\n"
		"page:1:61: error: 'blocks' is a list, which has no fields [wrong-field]\n"
		"    1 | {{first.titl}} {{first.note.titel}} {{title.size}} {{blocks.title}}\n"
		"      |                                                             ^~~~~\n"
		"  help: repeat for its objects with {{#blocks}}\n");
}

/* What an unknown section may hold is not known: nothing is said about the names in it. */
static void no_cascades(void **state)
{
	assert_faulty(state, "{{#block}}{{what}}{{#ever}}{{.}}{{/ever}}{{>nix}}{{>page}}{{/block}}",
		"page:1:4: error: unknown name 'block' [unknown-field]\n"
		"    1 | {{#block}}{{what}}{{#ever}}{{.}}{{/ever}}{{>nix}}{{>page}}{{/block}}\n"
		"      |    ^~~~~\n"
		"  help: did you mean 'blocks'? (looked in page)\n"
		"page:1:30: error: objects cannot be used as a whole: name one of their fields [wrong-field]\n"
		"    1 | {{#block}}{{what}}{{#ever}}{{.}}{{/ever}}{{>nix}}{{>page}}{{/block}}\n"
		"      |                              ^\n"
		"page:1:45: error: unknown partial 'nix' [unknown-template]\n"
		"    1 | {{#block}}{{what}}{{#ever}}{{.}}{{/ever}}{{>nix}}{{>page}}{{/block}}\n"
		"      |                                             ^~~\n");
}

static void wrong_kinds(void **state)
{
	assert_faulty(state, "{{body}}{{{title}}}{{& title }}\n{{draft}}{{{blocks}}}{{first}}\n",
		"page:1:3: error: 'body' is markup: write {{{body}}} [wrong-escaping]\n"
		"    1 | {{body}}{{{title}}}{{& title }}\n"
		"      |   ^~~~\n"
		"page:1:12: error: 'title' is text and must be escaped: write {{title}} [wrong-escaping]\n"
		"    1 | {{body}}{{{title}}}{{& title }}\n"
		"      |            ^~~~~\n"
		"page:1:24: error: 'title' is text and must be escaped: write {{title}} [wrong-escaping]\n"
		"    1 | {{body}}{{{title}}}{{& title }}\n"
		"      |                        ^~~~~\n"
		"page:2:3: error: 'draft' is a flag and cannot be printed [wrong-field]\n"
		"    2 | {{draft}}{{{blocks}}}{{first}}\n"
		"      |   ^~~~~\n"
		"  help: use it in a section: {{#draft}}…{{/draft}}\n"
		"page:2:13: error: 'blocks' is a list and cannot be printed [wrong-field]\n"
		"    2 | {{draft}}{{{blocks}}}{{first}}\n"
		"      |             ^~~~~~\n"
		"  help: use it in a section: {{#blocks}}…{{/blocks}}\n"
		"page:2:24: error: 'first' is an object and cannot be printed [wrong-field]\n"
		"    2 | {{draft}}{{{blocks}}}{{first}}\n"
		"      |                        ^~~~~\n"
		"  help: print one of its fields: {{first.…}}\n");
}

static void a_partial_for_each_class(void **state)
{
	struct fixture *fixture = *state;
	const struct operation *operation;
	const struct template *block;

	add(fixture, "page", "{{#blocks}}{{>block}}{{/blocks}}{{#first}}{{>block}}{{/first}}{{>block}}");
	add(fixture, "block", "{{title}}{{#draft}}{{site_name}}{{/draft}}");
	operation = bind(fixture)->operations;
	block = operation[1].partial;
	assert_ptr_equal(operation[4].partial, block);
	assert_ptr_not_equal(operation[6].partial, block);
	assert_ptr_equal(block->operations[0].path.fields[0], &BLOCK_FIELDS[0]);
	assert_ptr_equal(operation[6].partial->operations[0].path.fields[0], &PAGE_FIELDS[0]);
	assert_int_equal(block->operations[2].path.up, 1);
	assert_messages(fixture, "");
}

static void partials_may_recur(void **state)
{
	struct fixture *fixture = *state;
	const struct template *page;

	add(fixture, "page", "{{#blocks}}{{>block}}{{/blocks}}");
	add(fixture, "block", "{{title}}{{#items}}{{>item}}{{/items}}");
	add(fixture, "item", "{{{text}}}{{#blocks}}{{>block}}{{/blocks}}");
	page = bind(fixture);
	assert_ptr_equal(page->operations[1].partial->operations[2].partial->operations[2].partial,
		page->operations[1].partial);
	assert_messages(fixture, "");
}

/* What is between the page and the object is not visible: `number` is the item's. */
static void a_partial_sees_page_and_object(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "page",
		"{{#blocks}}{{#items}}{{#blocks}}{{number}}{{>block}}"
		"{{/blocks}}{{/items}}{{/blocks}}");
	add(fixture, "block", "{{site_name}}{{number}}");
	assert_null(bind(fixture));
	assert_messages(fixture, "block:1:16: error: unknown name 'number' [unknown-field]\n"
				 "    1 | {{site_name}}{{number}}\n"
				 "      |                ^~~~~~\n"
				 "  help: looked in block, page\n");
}

/* Once each, whatever number of classes and pages the partial is bound for. */
static void faults_in_partials(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "page", "{{>part}}{{#blocks}}{{>part}}{{/blocks}}{{>parts}}{{#first}}");
	add(fixture, "page", "{{>part}}{{#blocks}}{{>part}}{{/blocks}}{{>parts}}");
	add(fixture, "part", "{{titel}}{{>broken}}");
	add(fixture, "broken", "{{#items}}{{whatever}}");
	assert_null(bind(fixture));
	assert_null(bind(fixture));
	assert_messages(fixture, "page:1:54: error: section 'first' is not closed [open-section]\n"
				 "    1 | {{>part}}{{#blocks}}{{>part}}{{/blocks}}{{>parts}}{{#first}}\n"
				 "      |                                                      ^~~~~\n"
				 "  help: close it with {{/first}}\n"
				 "broken:1:4: error: section 'items' is not closed [open-section]\n"
				 "    1 | {{#items}}{{whatever}}\n"
				 "      |    ^~~~~\n"
				 "  help: close it with {{/items}}\n"
				 "page:1:44: error: unknown partial 'parts' [unknown-template]\n"
				 "    1 | {{>part}}{{#blocks}}{{>part}}{{/blocks}}{{>parts}}\n"
				 "      |                                            ^~~~~\n"
				 "  help: did you mean 'part'?\n"
				 "part:1:3: error: unknown name 'titel' [unknown-field]\n"
				 "    1 | {{titel}}{{>broken}}\n"
				 "      |   ^~~~~\n"
				 "  help: did you mean 'title'? (looked in page)\n");
}

static void a_broken_partial_fails_each_page(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "page", "{{>part}}");
	add(fixture, "part", "{{/a}}");
	assert_null(bind(fixture));
	assert_null(bind(fixture));
}

static void endless_inclusion(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "page", "{{>one}}{{#blocks}}{{>one}}{{/blocks}}");
	add(fixture, "one", "x {{>two}}");
	add(fixture, "two", "{{#title}}{{>one}}{{/title}}");
	assert_null(bind(fixture));
	assert_messages(fixture,
		"two:1:14: error: 'one' includes itself without end [circular]\n"
		"    1 | {{#title}}{{>one}}{{/title}}\n"
		"      |              ^~~\n"
		"  help: include it in a section over a field of the object that it is for\n");
}

static void later_templates_override(void **state)
{
	struct fixture *fixture = *state;
	const struct template *page;

	add(fixture, "page", "ours");
	add(fixture, "page", "theirs");
	page = bind(fixture);
	assert_true(text_equal(page->operations[0].text, TEXT("theirs")));
}

static void no_such_page(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "pages", "");
	assert_null(bind(fixture));
	assert_messages(fixture, "tebiki: error: unknown template 'page' [unknown-template]\n"
				 "  help: did you mean 'pages'?\n");
}

static void lenient(void **state)
{
	struct fixture *fixture = *state;
	const struct template *template;

	add(fixture, "page", "{{#a.b}}{{.}}{{/a.b}}{{>nix}}");
	template = templates_bind_lenient(fixture->set, TEXT("page"));
	assert_non_null(template);
	assert_true(template->lenient);
	assert_int_equal(template->operations[0].path.count, 2);
	assert_true(text_equal(template->operations[0].path.names[1], TEXT("b")));
	assert_true(text_equal(template->operations[1].path.names[0], TEXT(".")));
	assert_null(template->operations[3].partial);
	assert_null(templates_bind_lenient(fixture->set, TEXT("nix")));
	assert_messages(fixture, "");
	add(fixture, "page", "{{/a}}");
	assert_null(templates_bind_lenient(fixture->set, TEXT("page")));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(names_become_fields),
		TEST(conditions_change_no_object),
		TEST(unknown_names),
		TEST(unknown_parts),
		TEST(no_cascades),
		TEST(wrong_kinds),
		TEST(a_partial_for_each_class),
		TEST(partials_may_recur),
		TEST(a_partial_sees_page_and_object),
		TEST(faults_in_partials),
		TEST(a_broken_partial_fails_each_page),
		TEST(endless_inclusion),
		TEST(later_templates_override),
		TEST(no_such_page),
		TEST(lenient),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
