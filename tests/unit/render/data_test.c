/*
 * handbook.yaml, read back with libyaml and compared with the handbook.
 */
#include "sample.h"

#include "render/data.h"

#include <yaml.h>

struct reading {
	struct bench *bench;
	const struct handbook *handbook;
	yaml_document_t document;
};

static yaml_node_t *node(struct reading *reading, int number)
{
	return yaml_document_get_node(&reading->document, number);
}

static struct text scalar(const yaml_node_t *node)
{
	assert_non_null(node);
	assert_int_equal(node->type, YAML_SCALAR_NODE);
	return (struct text){(const char *)node->data.scalar.value, node->data.scalar.length};
}

/* The value of KEY in MAP, which has it at most once; or NULL. */
static yaml_node_t *value(struct reading *reading, yaml_node_t *map, const char *key)
{
	yaml_node_t *found = NULL;

	assert_non_null(map);
	assert_int_equal(map->type, YAML_MAPPING_NODE);
	for (yaml_node_pair_t *pair = map->data.mapping.pairs.start;
		pair < map->data.mapping.pairs.top; pair++) {
		if (!text_equal(scalar(node(reading, pair->key)), text_of(key)))
			continue;
		assert_null(found);
		found = node(reading, pair->value);
	}
	return found;
}

/* Is the value of KEY in MAP exactly TEXT, and is it absent where that is empty? */
static void assert_value(struct reading *reading, yaml_node_t *map, const char *key, struct text text)
{
	struct bench *bench = reading->bench;
	yaml_node_t *found = value(reading, map, key);

	if (text.size == 0) {
		assert_null(found);
		return;
	}
	assert_string_equal(text_string(bench->arena, scalar(found)), text_string(bench->arena, text));
	assert_int_equal(scalar(found).size, text.size);
}

static size_t list_size(yaml_node_t *list)
{
	assert_non_null(list);
	assert_int_equal(list->type, YAML_SEQUENCE_NODE);
	return (size_t)(list->data.sequence.items.top - list->data.sequence.items.start);
}

static yaml_node_t *element(struct reading *reading, yaml_node_t *list, size_t index)
{
	return node(reading, list->data.sequence.items.start[index]);
}

/* The list KEY of MAP with COUNT elements; absent when that is none. */
static yaml_node_t *list_of(struct reading *reading, yaml_node_t *map, const char *key, size_t count)
{
	yaml_node_t *list = value(reading, map, key);

	if (count == 0)
		assert_null(list);
	else
		assert_int_equal(list_size(list), count);
	return list;
}

static struct text plain(struct reading *reading, const struct program *program)
{
	return text_of(plain_of(reading->bench, reading->handbook, program));
}

static void compare_roles(struct reading *reading, yaml_node_t *map, const char *key,
	const struct role *const *roles, size_t count)
{
	yaml_node_t *list = list_of(reading, map, key, count);

	for (size_t i = 0; i < count; i++)
		assert_true(text_equal(scalar(element(reading, list, i)), roles[i]->key));
}

static void compare_items(struct reading *reading, yaml_node_t *map, const char *key,
	struct item *const *items, size_t count);

static void compare_choices(struct reading *reading, yaml_node_t *part, const struct item_block *block)
{
	yaml_node_t *list = list_of(reading, part, "choices", block->item_count);

	for (size_t i = 0; i < block->item_count; i++) {
		const struct provision *choice = block->items[i]->text;

		assert_value(
			reading, element(reading, list, i), "text", plain(reading, &choice->title));
		assert_value(reading, element(reading, list, i), "right",
			text_of(choice->right ? "true" : ""));
	}
}

static void compare_body(struct reading *reading, yaml_node_t *map, const struct item *item)
{
	yaml_node_t *list = list_of(reading, map, "body", item->block_count);

	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];
		yaml_node_t *part = element(reading, list, i);

		if (block->item_count > 0 && item->provision->layer == LAYER_QUESTION) {
			compare_choices(reading, part, block);
		} else if (block->item_count > 0) {
			assert_null(value(reading, part, "text"));
			assert_null(value(reading, part, block->ordered ? "bullets" : "items"));
			compare_items(reading, part, block->ordered ? "items" : "bullets",
				block->items, block->item_count);
		} else {
			assert_true(text_equal(scalar(value(reading, part, "text")),
				plain(reading, block->prose)));
		}
	}
}

static void compare_item(struct reading *reading, yaml_node_t *map, const struct item *item)
{
	static const char *const statuses[FATE_COUNT] = {"kept", "amended", "substituted"};
	const struct provision *text = item->text;
	yaml_node_t *documents = list_of(reading, map, "produces", text->produces_count);

	assert_value(reading, map, "id", item->provision->id);
	assert_value(reading, map, "number", item->number);
	assert_value(reading, map, "title", plain(reading, &text->title));
	assert_value(reading, map, "source", item->provision->source);
	assert_value(reading, map, "status",
		text_of(item->fate->cause == CAUSE_ADDED ? "added" : statuses[item->fate->status]));
	assert_int_equal(value(reading, map, "level") == NULL, item->provision->level == LEVEL_MUST);
	assert_int_equal(value(reading, map, "every") == NULL, text->every == EVERY_EVENT);
	compare_roles(reading, map, "by", item->by, item->by_count);
	compare_roles(reading, map, "reports_to", text->reports_to, text->reports_to_count);
	for (size_t i = 0; i < text->produces_count; i++)
		assert_true(text_equal(scalar(element(reading, documents, i)), text->produces[i]->key));
	compare_body(reading, map, item);
}

static void compare_items(struct reading *reading, yaml_node_t *map, const char *key,
	struct item *const *items, size_t count)
{
	yaml_node_t *list = list_of(reading, map, key, count);

	for (size_t i = 0; i < count; i++)
		compare_item(reading, element(reading, list, i), items[i]);
}

static void compare_entry(struct reading *reading, yaml_node_t *map, const struct entry *entry)
{
	static const char *const layers[LAYER_COUNT] = {
		"requirements", "measures", "commentary", "questions"};
	yaml_node_t *list = list_of(reading, map, "contents", entry->child_count);

	assert_value(reading, map, "id", entry->fragment->id);
	assert_value(reading, map, "number", entry->number);
	assert_value(reading, map, "title", entry->title);
	assert_value(reading, map, "source", entry->fragment->source);
	assert_value(reading, map, "text", plain(reading, &entry->fragment->body));
	for (size_t i = 0; i < LAYER_COUNT; i++)
		compare_items(reading, map, layers[i], entry->layers[i], entry->layer_counts[i]);
	for (size_t i = 0; i < entry->child_count; i++)
		compare_entry(reading, element(reading, list, i), entry->children[i]);
}

static void compare_head(struct reading *reading, yaml_node_t *map)
{
	const struct handbook *handbook = reading->handbook;
	const struct edition *edition = handbook->edition;
	yaml_node_t *guidelines = list_of(reading, map, "guidelines", handbook->guideline_count);
	yaml_node_t *roles = list_of(reading, map, "roles", handbook->holder_count);

	assert_value(reading, map, "title", edition->title);
	assert_value(reading, map, "organisation", edition->name);
	assert_value(reading, map, "profile", edition->id);
	assert_value(reading, map, "version", edition->version);
	assert_value(reading, map, "effective", edition->effective);
	assert_value(reading, map, "approval", edition->approval);
	assert_value(reading, map, "approver", edition->approver);
	assert_value(reading, map, "handling", edition->handling);
	for (size_t i = 0; i < handbook->guideline_count; i++) {
		yaml_node_t *guideline = element(reading, guidelines, i);

		assert_value(reading, guideline, "title", handbook->guidelines[i]->title);
		assert_value(reading, guideline, "edition", handbook->guidelines[i]->edition);
		assert_value(reading, guideline, "issuer", handbook->guidelines[i]->issuer);
	}
	for (size_t i = 0; i < handbook->holder_count; i++) {
		yaml_node_t *role = element(reading, roles, i);

		assert_value(reading, role, "id", handbook->holders[i].role->key);
		assert_value(reading, role, "name", handbook->holders[i].name);
		assert_value(reading, role, "post", handbook->holders[i].post);
	}
}

static void compare(struct bench *bench, const struct handbook *handbook)
{
	struct reading reading = {.bench = bench, .handbook = handbook};
	struct text data = sample_text(bench, handbook, data_handbook);
	yaml_parser_t parser;
	yaml_node_t *root;
	yaml_node_t *contents;

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)data.data, data.size);
	if (!yaml_parser_load(&parser, &reading.document))
		fail_msg("line %zu: %s", parser.problem_mark.line + 1, parser.problem);
	root = yaml_document_get_root_node(&reading.document);
	compare_head(&reading, root);
	contents = list_of(&reading, root, "contents", handbook->top_count);
	for (size_t i = 0; i < handbook->top_count; i++)
		compare_entry(&reading, element(&reading, contents, i), handbook->top[i]);
	yaml_document_delete(&reading.document);
	yaml_parser_delete(&parser);
}

static void all_handbooks(void **state)
{
	each_handbook(*state, compare);
}

/* Every character that may stand in a text comes back as it was. */
static void hard_characters(void **state)
{
	static const char *const names[] = {
		"plain",
		" spaces ",
		"- list",
		"a: b",
		"#c",
		"\"q\" 'q' \\ \\n",
		"{a: 1}",
		"~",
		"true",
		"1",
		"two\nlines\n\nthree\n",
		"tab\there",
		"\x01\x1f\x7f",
		"nel\xc2\x85x",
		"ls\xe2\x80\xa8x",
		"ps\xe2\x80\xa9x",
		"c1\xc2\x80\xc2\x9fx",
		"nbsp\xc2\xa0x",
		"bom\xef\xbb\xbfx",
		"\xef\xbf\xbe\xef\xbf\xbf",
		"\xee\x80\x80",
		"𠮷",
		"　",
		"%YAML",
		"---",
		"...",
		"\r\n",
		"\xc2\xadx\xe2\x80\x8bx\xef\xbc\x9a",
	};
	struct bench *bench = *state;
	struct handbook *handbook = sample(bench);

	for (size_t i = 0; i < LENGTH(names); i++) {
		struct edition edition = *handbook->edition;

		edition.title = text_of(names[i]);
		edition.approval = edition.title;
		handbook->edition = &edition;
		handbook->holders[0].post = edition.title;
		compare(bench, handbook);
	}
}

/* All characters of the BMP and some beyond, in one text. */
static void every_character(void **state)
{
	struct bench *bench = *state;
	struct handbook *handbook = sample(bench);
	struct edition edition = *handbook->edition;
	struct buffer title = {.arena = bench->arena};

	for (unsigned code = 1; code < 0x10000; code++) {
		if (code >= 0xd800 && code < 0xe000)
			continue;
		if (code >= 0x800)
			buffer_add_char(&title, (char)(0xe0 | code >> 12));
		if (code >= 0x80)
			buffer_add_char(&title,
				(char)(code >= 0x800 ? 0x80 | (code >> 6 & 0x3f) : 0xc0 | code >> 6));
		buffer_add_char(&title, (char)(code >= 0x80 ? 0x80 | (code & 0x3f) : code));
	}
	buffer_add_string(&title, "\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
	edition.title = buffer_text(&title);
	handbook->edition = &edition;
	compare(bench, handbook);
}

/* A guideline may have no role: free text binds nobody. */
static void nobody(void **state)
{
	struct bench *bench = *state;
	const struct handbook *handbook;

	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD "outline: [free]\nroles: {}\n");
	bench_put(bench, "content/c/free.md", "---\nid: free\nkind: annex\ntitle: 付録\n---\n表。\n");
	handbook = bench_tailor(bench, PROFILE_HEAD("ministry", "guideline") "roles: {}\n");
	assert_silent(bench);
	assert_int_equal(handbook->holder_count, 0);
	compare(bench, handbook);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(all_handbooks),
		bench_test(hard_characters),
		bench_test(every_character),
		bench_test(nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
