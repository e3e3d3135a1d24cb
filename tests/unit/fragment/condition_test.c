/*
 * Conditions: what they mean, by exhaustive truth tables, and what is wrong with them.
 */
#include "../support.h"

#include "fragment/condition.h"
#include "fragment/scope.h"

enum { LETTERS = 4 };

/* The kinds of organisation stand for a, b, c, d: they are facts of every scope. */
static const char *const names[LETTERS] = {
	"ministry", "independent_agency", "designated_corporation", "municipality"};

/* TEXT with the letters a to d, as words of their own, written out. */
static const char *written_out(struct bench *bench, const char *text)
{
	struct buffer out = {.arena = bench->arena};

	buffer_add_string(&out, "");
	for (const char *at = text; *at != '\0'; at++) {
		bool alone = (at == text || strchr(" (\t", at[-1]) != NULL) &&
			     (at[1] == '\0' || strchr(" )\t", at[1]) != NULL);

		if (alone && *at >= 'a' && *at < 'a' + LETTERS)
			buffer_add_string(&out, names[*at - 'a']);
		else
			buffer_add_char(&out, *at);
	}
	return out.data;
}

static const struct condition *read_condition(struct bench *bench, const char *text)
{
	struct library *library = library_new(bench->arena);
	struct scope scope = {bench->arena, library, NULL, 0};
	struct source *source = bench_source(bench, text);

	return condition_read(bench->arena, bench->report, &scope, source->text,
		source_place(source, source->text));
}

#define LAW(name, expression)                                                                      \
	static bool name(const bool *v)                                                            \
	{                                                                                          \
		const bool a = v[0];                                                               \
		const bool b = v[1];                                                               \
		const bool c = v[2];                                                               \
		const bool d = v[3];                                                               \
                                                                                                   \
		(void)a, (void)b, (void)c, (void)d;                                                \
		return expression;                                                                 \
	}

LAW(just_a, a)
LAW(not_a, !a)
LAW(a_and_b, a &&b)
LAW(a_or_b, a || b)
LAW(not_binds_before_and, (!a) && b)
LAW(not_binds_before_or, (!a) || b)
LAW(and_binds_before_or, (a && b) || (c && d))
LAW(and_in_the_middle, a || (b && c) || d)
LAW(or_in_brackets, a && (b || c) && d)
LAW(not_of_brackets, !(a || b) && !(c && d))
LAW(chain_of_and, a &&b &&c &&d)
LAW(chain_of_or, a || b || c || d)
LAW(everything, !(a && !(b || !c)) || (!d && (a || b)))

static void truth(void **state)
{
	static const struct {
		const char *text;
		bool (*law)(const bool *values);
	} cases[] = {
		{"a", just_a},
		{" a ", just_a},
		{"((a))", just_a},
		{"( a )", just_a},
		{"not not a", just_a},
		{"not a", not_a},
		{"not not not a", not_a},
		{"not(a)", not_a},
		{"a and b", a_and_b},
		{"a\tand\tb", a_and_b},
		{"(a)and(b)", a_and_b},
		{"a  or  b", a_or_b},
		{"not a and b", not_binds_before_and},
		{"not a or b", not_binds_before_or},
		{"a and b or c and d", and_binds_before_or},
		{"a or b and c or d", and_in_the_middle},
		{"a and (b or c) and d", or_in_brackets},
		{"not (a or b) and not (c and d)", not_of_brackets},
		{"a and b and c and d", chain_of_and},
		{"a and (b and (c and d))", chain_of_and},
		{"a or b or c or d", chain_of_or},
		{"((a or b) or c) or d", chain_of_or},
		{"not (a and not (b or not c)) or not d and (a or b)", everything},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct condition *condition =
			read_condition(bench, written_out(bench, cases[i].text));

		assert_silent(bench);
		assert_non_null(condition);
		for (unsigned bits = 0; bits < 1u << LETTERS; bits++) {
			const bool values[KIND_COUNT] = {
				bits & 1, bits >> 1 & 1, bits >> 2 & 1, bits >> 3 & 1};

			if (condition_holds(condition, values) != cases[i].law(values))
				fail_msg("%s: wrong for %x", cases[i].text, bits);
		}
	}
	assert_true(condition_holds(NULL, NULL));
}

static void mistakes(void **state)
{
	static const char *const cases[][2] = {
		{"", "t:1:1: error: a fact is missing in the condition ''"},
		{"ministry and", "t:1:13: error: a fact is missing"},
		{"and ministry", "t:1:1: error: a fact is missing"},
		{"ministry and and ministry", "t:1:14: error: a fact is missing"},
		{"ministry or or", "a fact is missing"},
		{"not", "t:1:4: error: a fact is missing"},
		{"()", "t:1:2: error: a fact is missing"},
		{"(ministry", "t:1:10: error: a ')' is missing"},
		{"ministry)", "t:1:9: error: something is left over"},
		{"ministry municipality", "t:1:10: error: something is left over"},
		{"ministry & municipality", "t:1:10: error: something is left over"},
		{"ministry not municipality", "something is left over"},
		{"not ministy", "t:1:5: error: there is no fact 'ministy'"},
		{"AND", "there is no fact 'AND'"},
		{"国 or not 県", "t:1:1: error: there is no fact '国'"},
		{"ministry and （municipality）", "a fact is missing"},
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_null(read_condition(bench, cases[i][0]));
		assert_error(bench, cases[i][1]);
	}
}

static const char *nested(struct bench *bench, size_t depth, const char *open, const char *close)
{
	struct buffer out = {.arena = bench->arena};

	for (size_t i = 0; i < depth; i++)
		buffer_add_string(&out, open);
	buffer_add_string(&out, "ministry");
	for (size_t i = 0; i < depth; i++)
		buffer_add_string(&out, close);
	return out.data;
}

static void deep_nesting(void **state)
{
	struct bench *bench = *state;

	assert_non_null(read_condition(bench, nested(bench, 32, "(", ")")));
	assert_silent(bench);
	assert_null(read_condition(bench, nested(bench, 33, "(", ")")));
	assert_error(bench, "too many parentheses");
	assert_null(read_condition(bench, nested(bench, 100000, "(", "")));
	assert_error(bench, "too many parentheses");
	/* Nor may 'not' go deeper than the stack. */
	read_condition(bench, nested(bench, 1000000, "not ", ""));
	assert_error(bench, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		bench_test(truth),
		bench_test(mistakes),
		bench_test(deep_nesting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
