/*
 * Text for YAML: whatever is written reads back.
 */
#include "../support.h"

#include "base/quoted.h"
#include "read/yaml.h"

static const char *written(struct bench *bench, const char *text)
{
	struct buffer out = {.arena = bench->arena};

	quoted_add_if_needed(&out, text_of(text));
	return out.data;
}

static void plain_where_it_is_safe(void **state)
{
	static const char *const plain[] = {"架空省", "当省", "第１版", "guideline",
		"CISO（副市長）", "官房長、次長", "ministry_2", "Mizuho-1.0", "架空（a/b）"};
	static const char *const quoted[] = {"架空: 省", "架空：省", "a b", "1", "2027-04-01",
		"true", "No", "null", "-a", "#a", "架空#", "", "~", "a:", "'", "\"", "架空🏛"};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		assert_string_equal(written(bench, plain[i]), plain[i]);
	for (size_t i = 0; i < sizeof quoted / sizeof *quoted; i++)
		assert_int_equal(written(bench, quoted[i])[0], '"');
}

/* A text of up to 12 of the characters that mean something to YAML, or look as if they did. */
static struct text make(struct bench *bench, uint32_t *seed)
{
	static const char *const characters[] = {"a", "架", "1", " ", "　", ":", "：", "#", "＃",
		"-", "?", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%",
		"@", "`", "~", ".", "=", "\xe2\x80\xa8", "\xc2\x85", "\xef\xbb\xbf",
		"\xf0\x9f\x8f\x9b", "ｱ", "・", "true", "null"};
	struct buffer out = {.arena = bench->arena};
	size_t count;

	buffer_add_string(&out, "");
	*seed = *seed * 1664525 + 1013904223;
	count = *seed >> 28;
	for (size_t i = 0; i < count; i++) {
		*seed = *seed * 1664525 + 1013904223;
		buffer_add_string(
			&out, characters[(*seed >> 16) % (sizeof characters / sizeof *characters)]);
	}
	return buffer_text(&out);
}

/* The reader leaves spaces at the ends out, and so does who asks. */
static bool has_spaces_at_ends(struct text text)
{
	return text_starts(text, TEXT(" ")) || text_starts(text, TEXT("　")) ||
	       text_ends(text, TEXT(" ")) || text_ends(text, TEXT("　"));
}

static void all_reads_back(void **state)
{
	struct bench *bench = *state;
	uint32_t seed = 1;

	for (unsigned i = 0; i < (getenv("TEBIKI_FEW") != NULL ? 300 : 3000); i++) {
		struct text text = make(bench, &seed);
		struct buffer out = {.arena = bench->arena};
		const struct yaml *yaml;

		if (has_spaces_at_ends(text))
			continue;
		buffer_add_string(&out, "key: ");
		quoted_add_if_needed(&out, text);
		buffer_add_string(&out, "   # 覚書\nother: 1\n");
		yaml = yaml_read_plain(bench->arena, bench->report, bench_source(bench, out.data));
		assert_silent(bench);
		assert_int_equal(yaml->count, 2);
		assert_text(yaml->pairs[0].value->text, text_string(bench->arena, text));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(plain_where_it_is_safe),
		bench_test(all_reads_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
