/*
 * Places in files, as people and as libyaml count them.
 */
#include "base.h"

#include "base/source.h"

#include <string.h>

/* LF, CRLF, wide characters, one outside the BMP, an empty line, and no line end at the end. */
#define SAMPLE "ab\n条第c\r\n\n𠮷d\nend"

static const struct {
	size_t offset, line, column;
} places[] = {
	{0, 1, 1},
	{1, 1, 2},
	{2, 1, 3}, /* the line end belongs to its line */
	{3, 2, 1},
	{6, 2, 2},
	{9, 2, 3},
	{10, 2, 4}, /* CR */
	{11, 2, 5}, /* LF */
	{12, 3, 1},
	{13, 4, 1},
	{17, 4, 2},
	{18, 4, 3},
	{19, 5, 1},
	{22, 5, 4}, /* the end */
	{23, 5, 4}, /* past the end */
	{1000, 5, 4},
};

static void positions(void **state)
{
	struct arena *arena = *state;
	const struct source *source = source_new(arena, "t", TEXT(SAMPLE));

	assert_int_equal(source->line_count, 5);
	for (size_t i = 0; i < COUNT(places); i++) {
		struct position at = source_position(source, places[i].offset);

		if (at.line != places[i].line || at.column != places[i].column)
			fail_msg("%zu: %zu:%zu", places[i].offset, at.line, at.column);
		assert_int_equal(source_line_number(source, places[i].offset), at.line);
	}
}

static void lines(void **state)
{
	static const char *const expected[] = {"", "ab", "条第c", "", "𠮷d", "end", ""};
	struct arena *arena = *state;
	const struct source *source = source_new(arena, "t", TEXT(SAMPLE));

	for (size_t i = 0; i < COUNT(expected); i++)
		assert_text(source_line(source, i), expected[i]);
	assert_text(source_line(source, 1000), "");
}

static void empty_sources(void **state)
{
	static const struct text texts[] = {{NULL, 0}, TEXT_INIT("")};
	struct arena *arena = *state;

	for (size_t i = 0; i < COUNT(texts); i++) {
		const struct source *source = source_new(arena, "t", texts[i]);
		struct position at = source_position(source, 5);

		assert_int_equal(source->line_count, 1);
		assert_int_equal(at.line, 1);
		assert_int_equal(at.column, 1);
		assert_text(source_line(source, 1), "");
		assert_int_equal(source_line_number(source, 5), 1);
	}
}

static void a_line_end_at_the_end(void **state)
{
	struct arena *arena = *state;
	const struct source *source = source_new(arena, "t", TEXT("a\r\n"));

	assert_int_equal(source->line_count, 2);
	assert_text(source_line(source, 1), "a");
	assert_text(source_line(source, 2), "");
	assert_int_equal(source_position(source, 3).line, 2);
}

static void places_of_views(void **state)
{
	struct arena *arena = *state;
	const struct source *source = source_new(arena, "t", TEXT(SAMPLE));
	struct place place = source_place(source, text_cut(source->text, 6, 10));

	assert_ptr_equal(place.source, source);
	assert_int_equal(place.offset, 6);
	assert_int_equal(place.length, 4);
	place = source_place(source, text_from(source->text, source->text.size));
	assert_int_equal(place.offset, source->text.size);
	assert_int_equal(place.length, 0);
}

static void many_lines(void **state)
{
	struct arena *arena = *state;
	struct buffer text = {.arena = arena};
	const struct source *source;

	for (size_t i = 1; i <= 3000; i++)
		buffer_add_format(&text, "%zu条\n", i);
	source = source_new(arena, "t", buffer_text(&text));
	assert_int_equal(source->line_count, 3001);
	for (size_t i = 1; i <= 3000; i++) {
		assert_text(source_line(source, i), text_format(arena, "%zu条", i).data);
		assert_int_equal(source_position(source, source->lines[i - 1]).line, i);
		assert_int_equal(source_position(source, source->lines[i] - 1u).line, i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(positions),
		arena_test(lines),
		arena_test(empty_sources),
		arena_test(a_line_end_at_the_end),
		arena_test(places_of_views),
		arena_test(many_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
