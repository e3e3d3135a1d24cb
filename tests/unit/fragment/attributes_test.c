/*
 * Attributes in braces.
 */
#include "../support.h"

#include "fragment/attributes.h"

static const unsigned all = (1u << ATTRIBUTE_COUNT) - 1;

static bool read_attributes(
	struct bench *bench, const char *text, unsigned allowed, struct attributes *attributes)
{
	struct source *source = bench_source(bench, text);

	*attributes = (struct attributes){0};
	return attributes_read(bench->report, source->text, source_place(source, source->text),
		allowed, attributes);
}

/* The attributes that are there: "by=ciso when=a b ". */
static const char *described(struct bench *bench, const struct attributes *attributes)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (size_t i = 0; i < ATTRIBUTE_COUNT; i++)
		if (attributes->values[i].value.data != NULL)
			buffer_add_format(&out, "%s=%.*s;", attribute_name((enum attribute_key)i),
				TEXT_ARGS(attributes->values[i].value));
	return out.data;
}

static void good_ones(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"  ", ""},
		{"#a", "#id=a;"},
		{"#a-b", "#id=a-b;"},
		{".x", ".class=x;"},
		{"by=ciso", "by=ciso;"},
		{" #a\tby=ciso ", "#id=a;by=ciso;"},
		{"by=ciso #a", "#id=a;by=ciso;"},
		{"by=\"ciso staff\" when=\"not (a or b)\"", "by=ciso staff;when=not (a or b);"},
		{"source=\"2.1.1(7)-1 a)[2]\"", "source=2.1.1(7)-1 a)[2];"},
		{"source=2.1.1", "source=2.1.1;"},
		{"source=\"１（ア）\"", "source=１（ア）;"},
		{"for=\"a b\" every=half-year produces=x reports_to=ciso level=basic at=y",
			"for=a b;every=half-year;produces=x;reports_to=ciso;level=basic;at=y;"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct attributes attributes;

		assert_true(read_attributes(bench, cases[i][0], all, &attributes));
		assert_silent(bench);
		assert_string_equal(described(bench, &attributes), cases[i][1]);
	}
}

static void wrong_ones(void **state)
{
	static const char *const cases[][2] = {
		{"#", "'#id' is empty"},
		{".", "'.class' is empty"},
		{"#a #b", "t:1:5: error: '#id' is here a second time"},
		{"by=a by=b", "t:1:9: error: 'by' is here a second time"},
		{"by", "t:1:1: error: an attribute lacks its '='"},
		{"by ciso", "t:1:3: error: an attribute lacks its '='"},
		{"by=", "the attribute has no value"},
		{"by=\"\"", "'by' is empty"},
		{"by=\"ciso", "t:1:4: error: the quotation mark is not closed"},
		{"by=ciso,staff", "t:1:4: error: 'ciso,staff' is not a value of 'by'"},
		{"at=#a", "help: name a provision by its id, without #: at=report"},
		{"source=計画", "help: put the number in quotes"},
		{"replace at=a", "t:1:1: error: 'replace' lacks its dot"},
		{"replace=a", "help: write {.replace at=a}"},
		{"measures", "help: write {.measures}"},
		{"role.ciso", "help: write {{role.ciso}}"},
		{"#ａ", "'ａ' has full-width signs"},
		{"＃a", "this sign is full-width"},
		{"by=\"a\"when=b", "t:1:7: error: a space is missing"},
		{"#a.b", "error: "},
		{"#a#b", "a space is missing"},
		{"bi=ciso", "t:1:1: error: there is no attribute 'bi'"},
		{"wehn=a", "did you mean 'when'?"},
		{"id=a", "there is no attribute 'id'"},
		{"=a", "t:1:1: error: this cannot begin an attribute"},
		{"あ=a", "this cannot begin an attribute"},
		{"by=“ciso”", "this quotation mark is not ASCII [full-width]"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct attributes attributes;

		if (strcmp(cases[i][0], "#a.b") == 0 &&
			read_attributes(bench, cases[i][0], all, &attributes)) {
			assert_string_equal(described(bench, &attributes),
				"#id=a.b;"); /* refused as an id later */
			continue;
		}
		assert_false(read_attributes(bench, cases[i][0], all, &attributes));
		assert_error(bench, cases[i][1]);
	}
}

/* Names and numbers as people read them: who looks them up finds nothing, and says what to write. */
static void read_by_people(void **state)
{
	struct bench *bench = *state;
	struct attributes attributes;

	assert_true(
		read_attributes(bench, "#報告 .対策 by=長 for=1(1)(b) every=毎年", all, &attributes));
	assert_string_equal(described(bench, &attributes),
		"#id=報告;.class=対策;by=長;for=1(1)(b);every=毎年;");
	assert_silent(bench);
}

static void those_not_allowed(void **state)
{
	struct bench *bench = *state;
	struct attributes attributes;

	for (unsigned key = 0; key < ATTRIBUTE_COUNT; key++) {
		const char *text = key == ATTRIBUTE_ID ? "#x"
				   : key == ATTRIBUTE_CLASS
					   ? ".x"
					   : text_format(bench->arena, "%s=x",
						     attribute_name((enum attribute_key)key))
						     .data;

		assert_true(read_attributes(bench, text, 1u << key, &attributes));
		assert_silent(bench);
		assert_false(read_attributes(bench, text, all & ~(1u << key), &attributes));
		assert_error(bench, "has no meaning here");
	}
}

static void words(void **state)
{
	struct bench *bench = *state;
	struct attributes attributes;
	struct place place;
	size_t at = 0;

	read_attributes(bench, "by=\" ciso  staff \"", all, &attributes);
	assert_text(attribute_word(&attributes.values[ATTRIBUTE_BY], &at, &place), "ciso");
	assert_int_equal(place.offset, 5);
	assert_int_equal(place.length, 4);
	assert_text(attribute_word(&attributes.values[ATTRIBUTE_BY], &at, &place), "staff");
	assert_int_equal(place.offset, 11);
	assert_text(attribute_word(&attributes.values[ATTRIBUTE_BY], &at, &place), "");
	at = 0;
	assert_text(attribute_word(&attributes.values[ATTRIBUTE_FOR], &at, &place), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(good_ones),
		bench_test(wrong_ones),
		bench_test(read_by_people),
		bench_test(those_not_allowed),
		bench_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
