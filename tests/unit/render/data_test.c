/*
 * The handbook as data: handbook.yaml read back with libyaml, traceability.csv, and reasons in words.
 */
#include "../support.h"

#include "load/yaml.h"
#include "render/csv.h"
#include "render/data.h"
#include "render/index.h"
#include "render/words.h"

#define ROLES                                                                                      \
	"roles:\n  ciso: {name: '長\"官', description: d}\n  staff: {name: 員, description: d, post: none}\n" \
	"facts: {f: {label: 甲であること, question: q}, g: {label: 乙であること, question: q}}\n"  \
	"documents: {plan: {name: 計画, kind: plan}}\n"

#define PROFILE                                                                                    \
	PROFILE_HEAD("ministry", "guideline")                                                      \
	"recommended: decline\nroles: {ciso: '局 ''長'': #1'}\nfacts: {f: false, g: false}\n"

/* Words that YAML, CSV and HTML each find difficult. */
static const char difficult[] = "a\\\\b\"c\",d: e #f 'g' \\- {{role.ciso}}\xe2\x80\xa8h\xc2\x85i\xef\xbb\xbfj";

static void put_corpus(struct bench *bench, const char *body)
{
	bench_put(bench, "content/c/corpus.yaml", CORPUS_HEAD ROLES "outline: [s: [a, b]]\n");
	bench_put(bench, "content/c/s.md", FRAGMENT("s", "kind: section\n", "趣旨。\n"));
	bench_put(bench, "content/c/b.md", FRAGMENT("b", "when: f and not (g or ministry)\n", REQUIREMENTS("1. a {#x by=ciso}\n")));
	bench_put(bench, "content/c/a.md",
		text_format(bench->arena, "%s%s", FRAGMENT("a", "", ""), body).data);
}

static struct printing printing_of(struct bench *bench, const struct handbook *handbook)
{
	return (struct printing){.arena = bench->arena,
		.page = bench->arena,
		.value = bench->scratch,
		.handbook = handbook,
		.index = index_new(bench->arena, handbook)};
}

/* --- handbook.yaml --- */

static struct yaml *read_back(struct bench *bench, const struct handbook *handbook)
{
	struct printing printing = printing_of(bench, handbook);
	struct buffer out = {.arena = bench->arena};
	struct source *source;

	data_handbook(&printing, &out);
	source = source_new(bench->arena, "handbook.yaml", buffer_text(&out));
	return yaml_read(bench->arena, bench->report, source, source->text);
}

static const struct yaml *value_of(const struct yaml *map, const char *key)
{
	const struct yaml_pair *pair;

	assert_int_equal(map->kind, YAML_MAP);
	pair = yaml_find(map, text_of(key));
	return pair == NULL ? NULL : pair->value;
}

static void assert_value(struct bench *bench, const struct yaml *map, const char *key, struct text expected)
{
	const struct yaml *value = value_of(map, key);

	if (expected.size == 0 && value == NULL)
		return; /* what is empty is left out */
	assert_non_null(value);
	assert_text(value->text, text_string(bench->arena, expected));
}

static void compare_items(struct bench *bench, const struct handbook *handbook,
	const struct yaml *list, struct item *const *items, size_t count);

static void compare_body(struct bench *bench, const struct handbook *handbook,
	const struct yaml *body, const struct item *item)
{
	assert_int_equal(body->count, item->block_count);
	for (size_t i = 0; i < item->block_count; i++) {
		const struct item_block *block = &item->blocks[i];

		if (block->item_count == 0)
			assert_value(bench, body->items[i], "text",
				text_of(plain_of(bench, handbook, block->prose)));
		else
			compare_items(bench, handbook,
				value_of(body->items[i], block->ordered ? "items" : "bullets"),
				block->items, block->item_count);
	}
}

static void compare_items(struct bench *bench, const struct handbook *handbook,
	const struct yaml *list, struct item *const *items, size_t count)
{
	if (count == 0) {
		assert_null(list);
		return;
	}
	assert_int_equal(list->count, count);
	for (size_t i = 0; i < count; i++) {
		const struct yaml *by = value_of(list->items[i], "by");

		assert_value(bench, list->items[i], "id", items[i]->provision->id);
		assert_value(bench, list->items[i], "number", items[i]->number);
		assert_value(bench, list->items[i], "source", items[i]->provision->source);
		assert_value(bench, list->items[i], "title",
			text_of(plain_of(bench, handbook, &items[i]->text->title)));
		assert_int_equal(by == NULL ? 0 : by->count, items[i]->by_count);
		for (size_t j = 0; j < items[i]->by_count; j++)
			assert_true(text_equal(by->items[j]->text, items[i]->by[j]->key));
		compare_body(bench, handbook, value_of(list->items[i], "body"), items[i]);
	}
}

static void compare_entries(struct bench *bench, const struct handbook *handbook,
	const struct yaml *list, struct entry *const *entries, size_t count)
{
	static const char *const layers[LAYER_COUNT] = {"requirements", "measures", "commentary"};

	assert_int_equal(list == NULL ? 0 : list->count, count);
	for (size_t i = 0; i < count; i++) {
		const struct yaml *map = list->items[i];

		assert_value(bench, map, "id", entries[i]->fragment->id);
		assert_value(bench, map, "number", entries[i]->number);
		assert_value(bench, map, "title", entries[i]->title);
		assert_value(bench, map, "source", entries[i]->fragment->source);
		for (size_t layer = 0; layer < LAYER_COUNT; layer++)
			compare_items(bench, handbook, value_of(map, layers[layer]),
				entries[i]->layers[layer], entries[i]->layer_counts[layer]);
		compare_entries(bench, handbook, value_of(map, "contents"), entries[i]->children,
			entries[i]->child_count);
	}
}

static void compare_handbook(struct bench *bench, const struct handbook *handbook)
{
	const struct yaml *yaml = read_back(bench, handbook);
	const struct yaml *roles;

	assert_silent(bench);
	assert_non_null(yaml);
	assert_value(bench, yaml, "title", handbook->edition->title);
	assert_value(bench, yaml, "organisation", handbook->edition->name);
	assert_value(bench, yaml, "effective", handbook->edition->effective);
	roles = value_of(yaml, "roles");
	assert_int_equal(roles->count, handbook->holder_count);
	for (size_t i = 0; i < handbook->holder_count; i++) {
		assert_value(bench, roles->items[i], "id", handbook->holders[i].role->key);
		assert_value(bench, roles->items[i], "name", handbook->holders[i].name);
		assert_value(bench, roles->items[i], "post", handbook->holders[i].post);
	}
	compare_entries(bench, handbook, value_of(yaml, "contents"), handbook->top, handbook->top_count);
}

static void handbook_read_back(void **state)
{
	struct bench *bench = *state;
	struct handbook *handbook;

	put_corpus(bench,
		text_format(bench->arena,
			REQUIREMENTS("1. %s {#one by=\"ciso staff\" produces=plan every=year}\n   1. い {#two}\n      - う {#three}\n\n   続き\n")
				MEASURES("1. え {#m for=one}\n")
					COMMENTARY("### 題\\\"名 {#k for=m}\n\n- 一\n- 二\n\n|a|b|\n|-|-|\n|c|d|\n\n```\n符\t号\n```\n"),
			difficult).data);
	handbook = bench_tailor(bench, PROFILE);
	assert_silent(bench);
	compare_handbook(bench, handbook);
}

/* Every character that a profile or fragment can bring in comes back as it was. */
static void characters_read_back(void **state)
{
	static const char *const words[] = {"\x01x", "\x1b[x", "\x7fx", "\xc2\x80x", "\xc2\x85x", "\xc2\x9fx", "\xc2\xa0x",
		"\xe2\x80\xa8x", "\xe2\x80\xa9x", "\xef\xbb\xbfx", "\xef\xbf\xbex", "\xef\xbf\xbfx", "\xee\x80\x80x", "𠮷x",
		"\xf4\x8f\xbf\xbfx", "\\\\x41", "x\"", "%x", "@x", "`x`", "'x'", "!x", "x: y", "x #y", "~", "null", "true", "1.0", "= x"};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const struct handbook *handbook;

		put_corpus(bench, text_format(bench->arena, REQUIREMENTS("1. %s {#one by=ciso}\n"), words[i]).data);
		handbook = bench_tailor(bench, PROFILE);
		if (handbook == NULL) { /* refused: no harm */
			assert_error(bench, "error: ");
			continue;
		}
		compare_handbook(bench, handbook);
	}
}

static void real_handbooks_read_back(void **state)
{
	static const char *const profiles[] = {"ministry", "independent-agency", "designated-corporation", "municipality"};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++) {
		struct loader *loader = loader_new(bench->arena, bench->report, "content");
		const char *path = text_format(bench->arena, "profiles/%s.yaml", profiles[i]).data;
		struct profile *profile = load_profile(loader, path);

		assert_silent(bench);
		compare_handbook(bench, tailor(bench->arena, bench->report, loader_library(loader), profile));
	}
}

/* --- traceability.csv --- */

/* One field of CSV from *AT on, as RFC 4180 has it; *END is what stands behind it. */
static struct text take_field(struct bench *bench, const char **at, char *end)
{
	struct buffer out = {.arena = bench->arena};
	bool quoted = **at == '"';

	buffer_add_string(&out, "");
	*at += quoted;
	while (quoted ? !(**at == '"' && (*at)[1] != '"') : strchr(",\r", **at) == NULL) {
		assert_int_not_equal(**at, '\0');
		assert_true(quoted || strchr("\"\n", **at) == NULL);
		*at += quoted && **at == '"';
		buffer_add_char(&out, *(*at)++);
	}
	*at += quoted;
	*end = *(*at)++;
	if (*end == '\r') {
		assert_int_equal(**at, '\n');
		++*at;
	}
	return buffer_text(&out);
}

/* The rows of the handbook's CSV, fields parted by '|'. */
static const char *csv_of(struct bench *bench, const struct handbook *handbook)
{
	struct printing printing = printing_of(bench, handbook);
	struct buffer csv = {.arena = bench->arena};
	struct buffer out = {.arena = bench->arena};
	size_t fields = 0;
	const char *at;

	csv_traceability(&printing, &csv);
	at = csv.data;
	if (strncmp(at, "\xef\xbb\xbf", 3) == 0)
		at += 3;
	while (*at != '\0') {
		char end;

		buffer_add(&out, take_field(bench, &at, &end));
		buffer_add_char(&out, end == '\r' ? '\n' : '|');
		fields++;
		if (end == '\r') {
			assert_int_equal(fields, 7);
			fields = 0;
		}
	}
	return out.data;
}

static void traceability(void **state)
{
	struct bench *bench = *state;
	struct handbook *handbook;

	put_corpus(bench,
		REQUIREMENTS("1. あ {#one by=ciso}\n   1. い {#in}\n   2. う {#out when=f}\n      1. え {#deep}\n"
			     "2. お {#two by=ciso}\n3. か {#three by=ciso level=recommended}\n")
			MEASURES("1. き {#m for=two}\n") COMMENTARY("### く {#k}\n\n文。\n"));
	handbook = bench_tailor(bench,
		PROFILE "decisions:\n  - {provision: a#two, decision: not_applicable, reason: \"甲,\\\"乙\\\"\\n丙\", approver: 長, date: 2026-05-01}\n");
	assert_silent(bench);
	assert_string_equal(csv_of(bench, handbook),
		"source|layer|status|id|number|page|reason\n"
		"1(a)|requirement|kept|a#one|1(1)(a)|clauses/a.html#one|\n"
		"1(a)(ア)|requirement|kept|a#in|1(1)(a)(ア)|clauses/a.html#in|\n"
		"1(a)(イ)|requirement|out_of_scope|a#out|||適用の条件「甲であること」に当たらない。\n"
		"1(a)(イ)(i)|requirement|out_of_scope|a#deep|||1(a)(イ)とともに除かれる。\n"
		"1(b)|requirement|not_applicable|a#two|||甲,\"乙\"\n丙（長決定、令和8年5月1日）\n"
		"1(c)|requirement|not_applicable|a#three|||推奨事項であり、採用していない。\n"
		"1-1|measure|not_applicable|a#m|||対応する遵守事項がない。\n"
		"1(a)|requirement|out_of_scope|b#x|||"
		"条又は款の適用の条件「甲であること」かつ（「乙であること」又は「国の行政機関であること」）でないことに当たらない。\n");
}

/* --- words --- */

static void words_for_everything(void **state)
{
	(void)state;
	for (int i = 0; i < LAYER_COUNT; i++)
		assert_true(*word_layer((enum layer)i) != '\0' && *code_layer((enum layer)i) != '\0');
	for (int i = 0; i < FATE_COUNT; i++)
		assert_true(*word_status((enum status_kind)i) != '\0' && *code_status((enum status_kind)i) != '\0');
	for (int i = 0; i < LEVEL_COUNT; i++)
		assert_int_equal(*word_level((enum level)i) == '\0', i == LEVEL_MUST);
	for (int i = 0; i < EVERY_COUNT; i++)
		assert_int_equal(*word_every((enum every)i) == '\0', i == EVERY_EVENT);
	for (int i = 0; i < DOCUMENT_KIND_COUNT; i++)
		assert_true(*word_document((enum document_kind)i) != '\0');
	for (int i = 0; i < DECISION_COUNT; i++)
		assert_true(*word_decision((enum decision_kind)i) != '\0');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(handbook_read_back),
		bench_test(characters_read_back),
		bench_test(real_handbooks_read_back),
		bench_test(traceability),
		bench_test(words_for_everything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
