/*
 * Runs templates: strict ones on objects of a small schema, and Mustache's own suite, in lenient
 * mode, from $TEBIKI_SUITES/mustache.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/arena.h"
#include "render/template.h"
#include "template/template.h"

/* --- strict templates ------------------------------------------------------------------------- */

struct node {
	const char *title;
	const char *html;
	bool flag;
	const struct node *parent;
	const struct node *items; /* one after the other */
	size_t item_count;
	const struct node *const *links; /* pointers */
	size_t link_count;
};

enum { TITLE, HTML, FLAG, PARENT, ITEMS, LINKS, LIAR };

static const struct view_class NODE;
static const struct view_class PAGE;

static const struct view_field NODE_FIELDS[] = {
	{"title", VALUE_TEXT, NULL, TITLE, false}, {"html", VALUE_HTML, NULL, HTML, false},
	{"flag", VALUE_FLAG, NULL, FLAG, false}, {"parent", VALUE_VIEW, &NODE, PARENT, false},
	{"items", VALUE_LIST, &NODE, ITEMS, false}, {"links", VALUE_LIST, &NODE, LINKS, false},
	{"liar", VALUE_VIEW, &NODE, LIAR, false}, /* get() makes it a flag */
};

static const struct view_field PAGE_FIELDS[] = {
	{"site", VALUE_TEXT, NULL, TITLE, false},
	{"nodes", VALUE_LIST, &NODE, ITEMS, false},
	{"first", VALUE_VIEW, &NODE, PARENT, false},
};

static const struct view_class NODE = {.name = "node", .fields = NODE_FIELDS, .field_count = 7};
static const struct view_class PAGE = {.name = "page", .fields = PAGE_FIELDS, .field_count = 3};

static struct text text_or_none(const char *string)
{
	return string == NULL ? (struct text){0} : text_of(string);
}

static struct value get(void *context, struct view view, const struct view_field *field)
{
	const struct node *node = view.object;

	(void)context;
	assert_non_null(node);
	assert_true(view.class == &NODE || view.class == &PAGE);
	switch (field->id) {
	case TITLE: return (struct value){.kind = VALUE_TEXT, .text = text_or_none(node->title)};
	case HTML: return (struct value){.kind = VALUE_HTML, .text = text_or_none(node->html)};
	case FLAG: return (struct value){.kind = VALUE_FLAG, .flag = node->flag};
	case PARENT: return (struct value){.kind = VALUE_VIEW, .object = node->parent};
	case ITEMS: return VALUE_OBJECTS(node->items, node->item_count);
	case LINKS: return VALUE_POINTERS(node->links, node->link_count);
	case LIAR: return (struct value){.kind = VALUE_FLAG, .flag = true};
	default: return (struct value){.kind = VALUE_NONE};
	}
}

static const struct template_reader READER = {.get = get};

/* Binds "page", which may include "part", for PAGE and runs it. */
static void assert_prints(
	const char *page, const char *part, const struct node *root, const char *expected)
{
	struct arena *arena = arena_new();
	struct report *report = report_new(arena, stdout);
	struct template_set *set = templates_new(arena);
	struct buffer out = {.arena = arena};
	const struct template *template = NULL;

	templates_add(set, report, TEXT("page"), source_new(arena, "page", text_of(page)));
	templates_add(set, report, TEXT("part"), source_new(arena, "part", text_of(part)));
	assert_true(templates_bind(set, language_new(arena, TEXT("ja"), NULL), report, TEXT("page"),
		&PAGE, &template));
	buffer_add_string(&out, "");
	template_print(&out, template, (struct view){&PAGE, root}, &READER);
	assert_string_equal(out.data, expected);
	arena_free(arena);
}

static const struct node LEAVES[] = {
	{.title = "葉<1>", .html = "<b>1</b>", .flag = true},
	{.title = "葉2"},
};
static const struct node *const LINKED[] = {&LEAVES[1], &LEAVES[0]};
static const struct node TOP = {.title = "幹"};
static const struct node BRANCHES[] = {
	{.title = "枝", .items = LEAVES, .item_count = 2, .parent = &TOP},
	{.title = "", .links = LINKED, .link_count = 2, .html = "<p>"},
};
static const struct node ROOT = {.title = "手引き", .items = BRANCHES, .item_count = 2};

static void values(void **state)
{
	(void)state;
	assert_prints("{{site}}: {{#nodes}}[{{title}}|{{{html}}}|{{&html}}]{{/nodes}}", "", &ROOT,
		"手引き: [枝||][|<p>|<p>]");
	assert_prints("{{#nodes}}{{#items}}{{title}},{{/items}}{{/nodes}}", "", &ROOT,
		"葉&lt;1&gt;,葉2,");
	assert_prints("", "", &ROOT, "");
}

static void sections(void **state)
{
	(void)state;
	assert_prints("{{#nodes}}{{#title}}{{title}}!{{/title}}{{^title}}無題{{/title}}{{/nodes}}",
		"", &ROOT, "枝!無題");
	assert_prints("{{#nodes}}{{#items}}{{#flag}}{{title}}{{/flag}}{{^flag}}-{{/flag}}{{/items}}"
		      "{{^items}}空{{/items}}{{/nodes}}",
		"", &ROOT, "葉&lt;1&gt;-空");
	assert_prints("{{#nodes}}{{#html}}{{{html}}}{{/html}}{{#parent}}{{title}}{{/parent}}"
		      "{{^parent}}/{{/parent}}{{/nodes}}",
		"", &ROOT, "幹<p>/");
	assert_prints("{{#nodes}}{{#links}}{{title}} {{/links}}{{/nodes}}", "", &ROOT,
		"葉2 葉&lt;1&gt; ");
	assert_prints("{{#first}}x{{/first}}{{^first}}y{{/first}}", "", &ROOT, "y");
}

static void outer_objects(void **state)
{
	(void)state;
	assert_prints("{{#nodes}}{{#items}}{{site}}/{{title}} {{/items}}{{/nodes}}", "", &ROOT,
		"手引き/葉&lt;1&gt; 手引き/葉2 ");
	assert_prints("{{#nodes}}{{parent.title}};{{#parent.title}}+{{/parent.title}}"
		      "{{first.parent.title}}{{#first.parent.items}}-{{/first.parent.items}}{{/nodes}}",
		"", &ROOT, "幹;+;");
}

static void partials(void **state)
{
	(void)state;
	assert_prints("<ul>\n{{#nodes}}\n  {{>part}}\n{{/nodes}}\n</ul>\n",
		"<li>{{site}}/{{title}}\n{{#items}}\n{{>part}}\n{{/items}}\n</li>\n", &ROOT,
		"<ul>\n<li>手引き/枝\n<li>手引き/葉&lt;1&gt;\n</li>\n<li>手引き/葉2\n</li>\n</li>\n"
		"<li>手引き/\n</li>\n</ul>\n");
	assert_prints("{{>part}}", "[{{site}}{{#nodes}}{{title}}{{site}},{{/nodes}}]", &ROOT,
		"[手引き枝手引き,手引き,]");
}

static void a_reader_that_breaks_its_word(void **state)
{
	(void)state;
	assert_prints("{{#nodes}}{{#liar}}{{title}}{{/liar}}{{^liar}}.{{/liar}}{{/nodes}}", "",
		&ROOT, "..");
	assert_prints("{{#nodes}}{{liar.title}}.{{/nodes}}", "", &ROOT, "..");
}

/* A ring of objects ends at the limit instead of on the C stack. */
static void depth_is_limited(void **state)
{
	struct node ring = {.title = "x"};
	struct node root = {.parent = &ring};
	char expected[TEMPLATE_DEPTH + 1] = "";

	(void)state;
	ring.parent = &ring;
	/* Page, section and then partial and section by turns. */
	memset(expected, 'x', (TEMPLATE_DEPTH - 2 + 1) / 2);
	assert_prints("{{#first}}{{>part}}{{/first}}", "{{title}}{{#parent}}{{>part}}{{/parent}}",
		&root, expected);
}

/* --- Mustache's suite ------------------------------------------------------------------------- */

struct example_data {
	struct arena *arena;
	yaml_document_t *document;
};

static const yaml_node_t *child(yaml_document_t *document, const yaml_node_t *node, struct text name)
{
	if (node == NULL || node->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *pair = node->data.mapping.pairs.start;
		pair < node->data.mapping.pairs.top; pair++) {
		const yaml_node_t *key = yaml_document_get_node(document, pair->key);
		struct text text = {(const char *)key->data.scalar.value, key->data.scalar.length};

		if (text_equal(text, name))
			return yaml_document_get_node(document, pair->value);
	}
	return NULL;
}

static struct text scalar(const yaml_node_t *node)
{
	if (node == NULL || node->type != YAML_SCALAR_NODE)
		return (struct text){0};
	return (struct text){(const char *)node->data.scalar.value, node->data.scalar.length};
}

static struct value scalar_value(struct arena *arena, const yaml_node_t *node)
{
	struct value value = {.kind = VALUE_TEXT, .text = scalar(node), .object = node};
	const char *string = (const char *)node->data.scalar.value;
	char *end;
	double number = strtod(string, &end);

	if (node->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		return value;
	if (value.text.size == 0 || strcmp(string, "null") == 0)
		return (struct value){.kind = VALUE_NONE};
	if (strcmp(string, "true") == 0 || strcmp(string, "false") == 0)
		return (struct value){.kind = VALUE_FLAG, .flag = string[0] == 't', .object = node};
	if (*end == '\0')
		value.text = text_format(arena, "%.15g", number);
	return value;
}

static struct value node_value(const struct example_data *data, const yaml_node_t *node)
{
	const void **items = NULL;
	size_t count = 0;

	if (node->type == YAML_SCALAR_NODE)
		return scalar_value(data->arena, node);
	if (node->type == YAML_MAPPING_NODE)
		return (struct value){.kind = VALUE_VIEW, .object = node};
	for (yaml_node_item_t *item = node->data.sequence.items.start;
		item < node->data.sequence.items.top; item++)
		ARENA_PUSH(data->arena, items, count, yaml_document_get_node(data->document, *item));
	return VALUE_POINTERS(items, count);
}

static bool find(void *context, struct view view, struct text name, struct value *value)
{
	const struct example_data *data = context;
	const yaml_node_t *node = view.object;

	if (!text_equal(name, TEXT(".")))
		node = child(data->document, node, name);
	if (node == NULL)
		return false;
	*value = node_value(data, node);
	return true;
}

static void add_template(struct template_set *set, struct report *report, struct arena *arena,
	struct text name, struct text text)
{
	templates_add(set, report, name, source_new(arena, text_string(arena, name), text));
}

/* True when the example prints what it should; else says what it printed. */
static bool run_example(struct arena *arena, yaml_document_t *document, const yaml_node_t *example)
{
	struct report *report = report_new(arena, stdout);
	struct template_set *set = templates_new(arena);
	struct example_data data = {arena, document};
	struct template_reader reader = {.context = &data, .find = find};
	const yaml_node_t *partials_node = child(document, example, TEXT("partials"));
	struct text expected = scalar(child(document, example, TEXT("expected")));
	struct view root = {NULL, child(document, example, TEXT("data"))};
	struct buffer out = {.arena = arena};
	const struct template *template;

	add_template(set, report, arena, TEXT(""), scalar(child(document, example, TEXT("template"))));
	for (yaml_node_pair_t *pair =
			partials_node == NULL ? NULL : partials_node->data.mapping.pairs.start;
		pair != NULL && pair < partials_node->data.mapping.pairs.top; pair++)
		add_template(set, report, arena, scalar(yaml_document_get_node(document, pair->key)),
			scalar(yaml_document_get_node(document, pair->value)));
	template = templates_bind_lenient(set, TEXT(""));
	if (template != NULL)
		template_print(&out, template, root, &reader);
	if (template != NULL && text_equal(buffer_text(&out), expected))
		return true;
	print_message("%.*s\n  expected: %.*s\n  printed:  %.*s\n",
		TEXT_ARGS(scalar(child(document, example, TEXT("name")))), TEXT_ARGS(expected),
		TEXT_ARGS(buffer_text(&out)));
	return false;
}

/* Runs all examples of the document; fails when one does or there are fewer than LEAST. */
static void run_examples(yaml_document_t *document, size_t least)
{
	const yaml_node_t *examples =
		child(document, yaml_document_get_root_node(document), TEXT("tests"));
	size_t count = 0;
	size_t failed = 0;

	assert_non_null(examples);
	for (yaml_node_item_t *item = examples->data.sequence.items.start;
		item < examples->data.sequence.items.top; item++, count++) {
		struct arena *arena = arena_new();

		failed += !run_example(arena, document, yaml_document_get_node(document, *item));
		arena_free(arena);
	}
	assert_true(count >= least);
	assert_int_equal(failed, 0);
}

static void run_module(const char *module, size_t least)
{
	const char *suites = getenv("TEBIKI_SUITES");
	char path[4096];
	yaml_parser_t parser;
	yaml_document_t document;
	FILE *file;

	snprintf(path, sizeof path, "%s/mustache/%s.yml",
		suites == NULL ? "../shared/suites" : suites, module);
	file = fopen(path, "rb");
	if (file == NULL) {
		print_message("skipped: there is no %s (set TEBIKI_SUITES)\n", path);
		skip();
	}
	assert_true(yaml_parser_initialize(&parser));
	yaml_parser_set_input_file(&parser, file);
	assert_true(yaml_parser_load(&parser, &document));
	run_examples(&document, least);
	yaml_document_delete(&document);
	yaml_parser_delete(&parser);
	fclose(file);
}

static void suite_comments(void **state)
{
	(void)state;
	run_module("comments", 12);
}

static void suite_delimiters(void **state)
{
	(void)state;
	run_module("delimiters", 14);
}

static void suite_interpolation(void **state)
{
	(void)state;
	run_module("interpolation", 40);
}

static void suite_inverted(void **state)
{
	(void)state;
	run_module("inverted", 22);
}

static void suite_partials(void **state)
{
	(void)state;
	run_module("partials", 12);
}

static void suite_sections(void **state)
{
	(void)state;
	run_module("sections", 34);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values),
		cmocka_unit_test(sections),
		cmocka_unit_test(outer_objects),
		cmocka_unit_test(partials),
		cmocka_unit_test(a_reader_that_breaks_its_word),
		cmocka_unit_test(depth_is_limited),
		cmocka_unit_test(suite_comments),
		cmocka_unit_test(suite_delimiters),
		cmocka_unit_test(suite_interpolation),
		cmocka_unit_test(suite_inverted),
		cmocka_unit_test(suite_partials),
		cmocka_unit_test(suite_sections),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
