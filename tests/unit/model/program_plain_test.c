/*
 * Programs as plain text: every operation, built by hand.
 */
#include "../base/base.h"

#include "model/handbook.h"

#define STRETCH(words)                                                                              \
	{                                                                                           \
		.kind = OP_STRETCH, .html = TEXT_INIT("<b>not this</b>"), .plain = TEXT_INIT(words) \
	}
#define WHEN(holds, n)                                                                             \
	{                                                                                          \
		.kind = OP_WHEN, .skip = (n), .condition = &conditions[holds]                      \
	}

static const bool facts[] = {false, true};
static const struct condition conditions[] = {
	{.kind = CONDITION_FACT, .fact = 0},
	{.kind = CONDITION_FACT, .fact = 1},
};
static const struct slot slots[] = {{.number = 0}, {.number = 1}};
static const struct reference references[] = {{.number = 0}, {.number = 1}};

static const char *plain(struct arena *arena, const struct op *ops, size_t count)
{
	struct filled values[] = {
		{.plain = TEXT_INIT("A&B")},
		{.plain = TEXT_INIT("")},
	};
	struct entry entry = {0};
	struct target targets[] = {
		{.entry = &entry, .number = TEXT_INIT("第６条")},
		{.number = TEXT_INIT("別の定め")}, /* not in this handbook */
	};
	const struct handbook handbook = {.facts = facts, .values = values, .targets = targets};
	const struct program program = {ops, count};
	struct buffer out = {.arena = arena};

	buffer_add_string(&out, "");
	program_plain(&out, &program, &handbook);
	return out.data;
}

#define assert_plain(expected, ...)                                                                \
	do {                                                                                       \
		const struct op ops[] = {__VA_ARGS__};                                             \
                                                                                                   \
		assert_string_equal(plain(arena, ops, COUNT(ops)), expected);                      \
	} while (0)

static void nothing(void **state)
{
	struct arena *arena = *state;

	assert_string_equal(plain(arena, NULL, 0), "");
	assert_plain("", STRETCH(""));
}

static void stretches_and_values(void **state)
{
	struct arena *arena = *state;

	assert_plain("甲<乙", STRETCH("甲<乙"));
	assert_plain("甲A&B乙", STRETCH("甲"), {.kind = OP_VALUE, .slot = &slots[0]},
		{.kind = OP_VALUE, .slot = &slots[1]}, STRETCH("乙"));
}

static void links(void **state)
{
	struct arena *arena = *state;

	assert_plain("前第６条後", STRETCH("前"), {.kind = OP_NUMBER, .reference = &references[0]},
		STRETCH("後"));
	assert_plain("別の定め", {.kind = OP_NUMBER, .reference = &references[1]});
	assert_plain("前体制後", STRETCH("前"),
		{.kind = OP_LINK, .skip = 2, .reference = &references[0]}, STRETCH("体制"),
		{.kind = OP_LINK_END}, STRETCH("後"));
	assert_plain("前別の定め後", STRETCH("前"),
		{.kind = OP_LINK, .skip = 2, .reference = &references[1]}, STRETCH("体制"),
		{.kind = OP_LINK_END}, STRETCH("後"));
}

static void footnotes_say_nothing(void **state)
{
	struct arena *arena = *state;

	assert_plain("甲乙", STRETCH("甲"), {.kind = OP_NOTE, .note = 3}, STRETCH("乙"));
}

static void conditions_leave_out(void **state)
{
	struct arena *arena = *state;

	assert_plain("甲乙丙", STRETCH("甲"), WHEN(true, 1), STRETCH("乙"), STRETCH("丙"));
	assert_plain("甲丙", STRETCH("甲"), WHEN(false, 1), STRETCH("乙"), STRETCH("丙"));
	assert_plain("丙", WHEN(false, 3), STRETCH("甲"), WHEN(true, 1), STRETCH("乙"), STRETCH("丙"));
	assert_plain(
		"甲丙", WHEN(true, 3), STRETCH("甲"), WHEN(false, 1), STRETCH("乙"), STRETCH("丙"));
	assert_plain("甲", STRETCH("甲"), WHEN(false, 1), STRETCH("乙"));
	assert_plain("甲丙", STRETCH("甲"), WHEN(false, 0), STRETCH("丙"));
	assert_plain("丙", WHEN(false, 3), {.kind = OP_LINK, .skip = 2, .reference = &references[0]},
		STRETCH("体制"), {.kind = OP_LINK_END}, STRETCH("丙"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		arena_test(nothing),
		arena_test(stretches_and_values),
		arena_test(links),
		arena_test(footnotes_say_nothing),
		arena_test(conditions_leave_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
