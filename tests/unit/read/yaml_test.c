/*
 * YAML as located values, and maps read by a table of fields.
 */
#include "../support.h"

#include "read/fields.h"
#include "read/yaml.h"

static struct yaml *read_yaml(struct bench *bench, const char *text)
{
	struct source *source = bench_source(bench, text);

	return yaml_read(bench->arena, bench->report, source, source->text);
}

/* NODE in one line: {key: value, key: [value]}; quoted scalars in quotes. */
static void describe(struct buffer *out, const struct yaml *node)
{
	switch (node->kind) {
	case YAML_SCALAR:
		buffer_add_format(out, node->quoted ? "'%.*s'" : "%.*s", TEXT_ARGS(node->text));
		break;
	case YAML_LIST:
		buffer_add_string(out, "[");
		for (size_t i = 0; i < node->count; i++) {
			buffer_add_string(out, i > 0 ? ", " : "");
			describe(out, node->items[i]);
		}
		buffer_add_string(out, "]");
		break;
	case YAML_MAP:
		buffer_add_string(out, "{");
		for (size_t i = 0; i < node->count; i++) {
			buffer_add_format(
				out, "%s%.*s: ", i > 0 ? ", " : "", TEXT_ARGS(node->pairs[i].key));
			describe(out, node->pairs[i].value);
		}
		buffer_add_string(out, "}");
	}
}

static void trees(void **state)
{
	static const char *const cases[][2] = {
		{"", "{}"},
		{"# only a comment\n", "{}"},
		{"a: b\n", "{a: b}"},
		{"---\na: b\n...\n", "{a: b}"},
		{"a: 'b'\nc: \"d\\n\"\ne: |\n  f\n  g\nh: >\n  i\n  j\n",
			"{a: 'b', c: 'd\n', e: 'f\ng\n', h: 'i j\n'}"},
		{"a:\n  - b\n  - c: d\n    e: f\n  - [g, {h: i}]\n",
			"{a: [b, {c: d, e: f}, [g, {h: i}]]}"},
		{"a:\nb: ~\nc: ''\n", "{a: , b: ~, c: ''}"},
		{"a: [ ]\nb: { }\n", "{a: [], b: {}}"},
		{"名: 値\n'x y': z # c\n", "{名: 値, x y: z}"},
		{"a: b\r\nc: d\r\n", "{a: b, c: d}"},
		{"{a: b, c: {a: d}}", "{a: b, c: {a: d}}"},
		{"scalar", "scalar"},
		{"a: !! b", NULL},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buffer out = {.arena = bench->arena};
		struct yaml *yaml = read_yaml(bench, cases[i][0]);

		if (cases[i][1] == NULL) {
			assert_error(bench, "");
			continue;
		}
		assert_silent(bench);
		describe(&out, yaml);
		assert_string_equal(out.data, cases[i][1]);
	}
}

static void places(void **state)
{
	static const char text[] =
		"名前: 値段\r\n\xe3\x81\x82:\n  - x: 'y z'\n  - \"w\"\nlong: |\n  one\n  two\nlast: [p, q]\n";
	struct bench *bench = *state;
	struct source *source = bench_source(bench, text);
	struct yaml *map = yaml_read(bench->arena, bench->report, source, source->text);
	const struct yaml *list = yaml_find(map, TEXT("\xe3\x81\x82"))->value;
	const struct {
		struct place place;
		size_t line, column;
		const char *marked;
	} cases[] = {
		{yaml_find(map, TEXT("名前"))->place, 1, 1, "名前"},
		{yaml_find(map, TEXT("名前"))->value->place, 1, 5, "値段"},
		{list->items[0]->pairs[0].place, 3, 5, "x"},
		{list->items[0]->pairs[0].value->place, 3, 8, "'y z'"},
		{list->items[1]->place, 4, 5, "\"w\""},
		{yaml_find(map, TEXT("long"))->value->place, 5, 7, "|"},
		{yaml_find(map, TEXT("last"))->value->items[1]->place, 8, 11, "q"},
	};

	assert_silent(bench);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct position at = source_position(source, cases[i].place.offset);

		assert_int_equal(at.line, cases[i].line);
		assert_int_equal(at.column, cases[i].column);
		assert_text(text_cut(source->text, cases[i].place.offset,
				    cases[i].place.offset + cases[i].place.length),
			cases[i].marked);
	}
}

/* A part of a source: places count from the file's first line. */
static void front_matter(void **state)
{
	struct bench *bench = *state;
	struct source *source = bench_source(bench, "---\na: b\na: c\n---\nbody: x\n");

	assert_null(yaml_read(bench->arena, bench->report, source, text_cut(source->text, 4, 14)));
	assert_error(bench, "t:3:1: error: the key 'a' is here a second time; the first is in line 2");
}

static void refused(void **state)
{
	static const char *const cases[][2] = {
		{"a: 1\nb: 2\na: 3\n",
			"t:3:1: error: the key 'a' is here a second time; the first is in line 1"},
		{"a:\n  b: 1\n  'b': 2\n", "t:3:3: error: the key 'b' is here a second time"},
		{"a: &x b\n", "t:1:4: error: a YAML anchor (&) is not allowed here"},
		{"a: &x [b]\n", "anchor"},
		{"a: &x {b: c}\n", "anchor"},
		{"a: &x b\nc: *x\n", "t:2:4: error: a YAML alias (*) is not allowed here"},
		{"a: &x [*x]\n", "alias"},
		{"*x : a\n", "alias"},
		{"<<: *x\n", "alias"},
		{"a: !!str b\n", "t:1:4: error: a YAML tag (!) is not allowed here"},
		{"a: !x b\n", "tag"},
		{"a: !x [b]\n", "tag"},
		{"a: !!map {b: c}\n", "tag"},
		{"a: b\n---\nc: d\n", "a second YAML document ('---') is not allowed here"},
		{"[a, b]: c\n", "a key must be a word"},
		{"? {a: b}\n: c\n", "a key must be a word"},
		{"a: 'b\n", "this is not YAML"},
		{"a: [b\n", "this is not YAML"},
		{"a: b: c\n", "t:1:5: error: this is not YAML: mapping values are not allowed"},
		{"a:\n\tb: c\n", "t:2:1: error: this is not YAML: a tab indents this line [tab]"},
		{"a: b\n c: d\n", "this is not YAML"},
		{"- a\nb: c\n", "this is not YAML"},
		{"a: \"\\q\"\n", "found unknown escape character"},
		{"a: \x01\n", "t:1:4: error: this is not YAML: control characters are not allowed"},
		{"あ: い\nう：え\n", "full-width colon"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_null(read_yaml(bench, cases[i][0]));
		assert_error(bench, cases[i][1]);
	}
}

/* All mistakes of a file are found in one go, but for those of the grammar. */
static void all_in_one_go(void **state)
{
	struct bench *bench = *state;

	assert_null(read_yaml(bench, "a: &x 1\na: 2\nb: *x\nc: !t 3\n"));
	assert_int_equal(report_errors(bench->report), 4);
	assert_error(bench, "t:4:4: error: a YAML tag");
}

static void deep_nesting(void **state)
{
	struct bench *bench = *state;
	char deep[20001];

	memset(deep, '[', 60);
	memset(deep + 60, ']', 60);
	deep[120] = '\0';
	assert_non_null(read_yaml(bench, deep));
	assert_silent(bench);
	memset(deep, '[', sizeof deep - 1);
	deep[sizeof deep - 1] = '\0';
	assert_null(read_yaml(bench, deep));
	assert_error(bench, "nesting this deep is not allowed here");
	for (size_t i = 0; i + 4 < sizeof deep; i += 4)
		memcpy(deep + i, "{a: ", 4);
	assert_null(read_yaml(bench, deep));
	assert_error(bench, "nesting this deep");
}

/* To libyaml they end lines, to us and to editors they do not: places are those that people see. */
static void odd_line_ends(void **state)
{
	static const char *const odd[] = {"\r", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9"};
	static const struct {
		const char *before;
		const char *behind;
		const char *error;
	} cases[] = {
		{"# one", "two: 2\nthree: 3\ntwo: 4\n",
			"t:3:1: error: the key 'two' is here a second time; the first is in line 1"},
		{"a: \"b", "\n  c\"\nあ: *x\n", "t:3:4: error: a YAML alias"},
		{"a: 'b", "c'\nd: [e\n",
			"t:2:4: error: this is not YAML: did not find expected ',' or ']'"},
		{"a: b # ", "\nc:\n  d: e\n f: g\n",
			"t:4:2: error: this is not YAML: this line is indented"},
		{"a: b # ", "\nc: d\ne:f\ng: h\n",
			"t:3:2: error: this is not YAML: the space after the colon"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		for (size_t j = 0; j < sizeof cases / sizeof *cases; j++) {
			read_yaml(bench, text_format(bench->arena, "%s%s%s", cases[j].before,
						 odd[i], cases[j].behind)
						 .data);
			assert_error(bench, cases[j].error);
		}
	}
}

/* --- fields --- */

struct things {
	struct text text;
	struct located located;
	bool flag;
	int choice;
	struct text date;
	const struct yaml *list;
	const struct yaml *map;
	const struct yaml *node;
};

static bool read_fields(struct bench *bench, const char *text, struct things *target)
{
	static const char *const choices[] = {"red", "green", NULL};
	static const struct field list[] = {
		{"text", FIELD_TEXT, true, offsetof(struct things, text), NULL, NULL, NULL},
		{"located", FIELD_LOCATED, false, offsetof(struct things, located), NULL, NULL, NULL},
		{"flag", FIELD_FLAG, false, offsetof(struct things, flag), NULL, NULL, NULL},
		{"choice", FIELD_CHOICE, false, offsetof(struct things, choice), choices, NULL, NULL},
		{"date", FIELD_DATE, false, offsetof(struct things, date), NULL, NULL, NULL},
		{"list", FIELD_LIST, false, offsetof(struct things, list), NULL, NULL, NULL},
		{"map", FIELD_MAP, false, offsetof(struct things, map), NULL, NULL, NULL},
		{"node", FIELD_NODE, false, offsetof(struct things, node), NULL, NULL, NULL},
	};
	static const struct fields fields = FIELDS("a thing", list);
	struct yaml *yaml = read_yaml(bench, text);

	assert_silent(bench);
	return fields_read(bench->report, yaml, &fields, target);
}

static void fields_of_all_kinds(void **state)
{
	struct bench *bench = *state;
	struct things target = {.choice = 7};

	assert_true(read_fields(bench,
		"text: あ\nlocated: い\nflag: yes\nchoice: green\ndate: 2028-02-29\nlist: [a]\nmap: {a: b}\nnode: c\n",
		&target));
	assert_silent(bench);
	assert_text(target.text, "あ");
	assert_text(target.located.text, "い");
	assert_int_equal(target.located.place.length, 3);
	assert_true(target.flag);
	assert_int_equal(target.choice, 1);
	assert_text(target.date, "2028-02-29");
	assert_int_equal(target.list->count, 1);
	assert_int_equal(target.map->count, 1);
	assert_int_equal(target.node->kind, YAML_SCALAR);
	target = (struct things){.choice = 7};
	assert_true(read_fields(bench, "text: a\n", &target));
	assert_int_equal(target.choice, 7); /* what is absent stays untouched */
	assert_null(target.located.place.source);
}

static void wrong_fields(void **state)
{
	static const char *const cases[][2] = {
		{"flag: true\n", "a thing lacks the key 'text'"},
		{"[a]", "a thing must be a map of keys, not a list"},
		{"just words", "a thing must be a map of keys, not a single value"},
		{"text: a\nflga: true\n", "t:2:1: error: a thing has no key 'flga'"},
		{"text: a\nflga: true\n", "did you mean 'flag'?"},
		{"text:\n", "'text' is empty"},
		{"text: '  '\n", "'text' is empty"},
		{"text: [a]\n", "'text' must be a single value, not a list"},
		{"text: {a: b}\n", "'text' must be a single value, not a map of keys"},
		{"text: a\nflag: on\n", "'flag' must be true or false, not 'on'"},
		{"text: a\nflag: TRUE\n", "'flag' must be true or false, not 'TRUE'"},
		{"text: a\nchoice: gren\n", "did you mean 'green'?"},
		{"text: a\nchoice: blue\n", "'blue' is not a value of 'choice'"},
		{"text: a\nlist: b\n", "'list' must be a list, not a single value"},
		{"text: a\nmap: [b]\n", "'map' must be a map of keys, not a list"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct things target = {.choice = 0};

		assert_false(read_fields(bench, cases[i][0], &target));
		assert_error(bench, cases[i][1]);
	}
}

static void dates(void **state)
{
	static const struct {
		const char *date;
		bool good;
	} cases[] = {
		{"2026-04-01", true},
		{"2024-02-29", true},
		{"2000-02-29", true},
		{"0001-01-01", true},
		{"9999-12-31", true},
		{"2023-02-29", false},
		{"1900-02-29", false},
		{"2026-04-31", false},
		{"2026-00-01", false},
		{"2026-13-01", false},
		{"2026-01-00", false},
		{"2026-01-32", false},
		{"0000-01-01", false},
		{"2026-4-1", false},
		{"2026/04/01", false},
		{"2026-04-01T", false},
		{"20260-4-01", false},
		{"2026-+4-01", false},
		{"2026- 4- 1", false},
		{" 2026-4-01", false},
		{"+026-04-01", false},
		{"-026-04-01", false},
		{"令和8年", false},
		{"２０２６-", false},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct things target = {.choice = 0};
		struct text text = text_format(bench->arena, "text: a\ndate: '%s'\n", cases[i].date);

		if (read_fields(bench, text.data, &target) != cases[i].good)
			fail_msg("%s", cases[i].date);
		if (!cases[i].good)
			assert_error(bench, "is not a date");
	}
}

static void keys(void **state)
{
	static const struct {
		const char *key;
		bool with_underscore;
		bool with_hyphen;
	} cases[] = {
		{"a", true, true},
		{"a1", true, true},
		{"a_b", true, false},
		{"a-b", false, true},
		{"", false, false},
		{"1a", false, false},
		{"-a", false, false},
		{"_a", false, false},
		{"A", false, false},
		{"a b", false, false},
		{"a.b", false, false},
		{"あ", false, false},
	};
	struct bench *bench = *state;
	struct place nowhere = {NULL, 0, 0};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text key = text_of(cases[i].key);

		assert_int_equal(fields_need_key(bench->report, key, nowhere, '_'),
			cases[i].with_underscore);
		assert_int_equal(
			fields_need_key(bench->report, key, nowhere, '-'), cases[i].with_hyphen);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(trees),
		bench_test(places),
		bench_test(front_matter),
		bench_test(refused),
		bench_test(all_in_one_go),
		bench_test(deep_nesting),
		bench_test(odd_line_ends),
		bench_test(fields_of_all_kinds),
		bench_test(wrong_fields),
		bench_test(dates),
		bench_test(keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
