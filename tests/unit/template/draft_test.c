/*
 * Template text as pieces, and what can be wrong with tags.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "template/draft.h"

struct result {
	const struct draft *draft;
	char *messages;
	size_t size;
};

static struct result read_text(struct arena *arena, struct text text)
{
	struct result result = {0};
	FILE *out = open_memstream(&result.messages, &result.size);

	assert_non_null(out);
	result.draft = draft_read(arena, report_new(arena, out), source_new(arena, "t.html", text));
	fclose(out);
	return result;
}

/* One character for each kind of piece, then its text; "!" before the first piece of a line. */
static void describe(struct buffer *out, const struct draft *draft)
{
	static const char kinds[] = {
		[OPERATION_LITERAL] = '"',
		[OPERATION_TEXT] = '=',
		[OPERATION_HTML] = '&',
		[OPERATION_SECTION] = '#',
		[OPERATION_INVERTED] = '^',
		[OPERATION_PARTIAL] = '>',
		[OPERATION_END] = '/',
	};

	buffer_add_string(out, "");
	for (size_t i = 0; i < draft->count; i++) {
		const struct piece *piece = &draft->pieces[i];

		buffer_add_format(out, "%s%c%.*s ", piece->line ? "!" : "", kinds[piece->kind],
			TEXT_ARGS(piece->text));
		if (piece->kind == OPERATION_SECTION || piece->kind == OPERATION_INVERTED)
			assert_int_equal(draft->pieces[piece->end].kind, OPERATION_END);
	}
}

static void assert_pieces(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct result result = read_text(arena, text_of(text));
	struct buffer out = {.arena = arena};

	describe(&out, result.draft);
	assert_string_equal(result.messages, "");
	assert_string_equal(out.data, expected);
	assert_false(result.draft->faulty);
	assert_false(result.draft->broken);
	free(result.messages);
	arena_free(arena);
}

enum damage { FAULTY, BROKEN };

static void assert_messages(const char *text, enum damage damage, const char *expected)
{
	struct arena *arena = arena_new();
	struct result result = read_text(arena, text_of(text));

	assert_string_equal(result.messages, expected);
	assert_true(result.draft->faulty);
	assert_int_equal(result.draft->broken, damage == BROKEN);
	free(result.messages);
	arena_free(arena);
}

static void all_tags(void **state)
{
	(void)state;
	assert_pieces("", "/ ");
	assert_pieces("<p>{{a}}{{{b.c}}}{{& d }}", "!\"<p> =a &b.c &d / ");
	assert_pieces("x{{#a}}y{{^b}}z{{/b}}{{/a}}", "!\"x #a \"y ^b \"z /b /a / ");
	assert_pieces("{{>head}}-{{> dir/foot.html }}", "!>head \"- >dir/foot.html / ");
	assert_pieces("a{{! {{not}} b", "!\"a \" b / ");
	assert_pieces("{{=<% %>=}}<%a%><%{b}%>{{c}}<%={{ }}=%>{{d}}", "!=a &b \"{{c}} =d / ");
	assert_pieces("{ {{a}} } }}", "!\"{  =a \" } }} / ");
}

static void lines_of_their_own(void **state)
{
	(void)state;
	assert_pieces("x\n  {{#a}}  \r\n y\n{{/a}}\nz", "!\"x\n #a !\" y\n /a !\"z / ");
	assert_pieces("  {{! x\n }}\n{{a}}\n", "!=a \"\n / ");
	assert_pieces(" {{#a}} {{/a}}\n", "!\"  #a \"  /a \"\n / ");
	assert_pieces("{{! c}}x\n{{#a}}y\n{{/a}}", "!\"x\n !#a \"y\n /a / ");
}

static void indentation_of_partials(void **state)
{
	struct arena *arena = arena_new();
	struct result result = read_text(arena, TEXT("\t {{>a}}\n x {{>b}}\n{{>c}}"));

	(void)state;
	assert_true(text_equal(result.draft->pieces[0].indent, TEXT("\t ")));
	assert_true(text_equal(result.draft->pieces[2].text, TEXT("b")));
	assert_int_equal(result.draft->pieces[2].indent.size, 0);
	assert_int_equal(result.draft->pieces[4].indent.size, 0);
	free(result.messages);
	arena_free(arena);
}

static void unclosed_tags(void **state)
{
	(void)state;
	assert_messages("<p>{{title</p>\n", FAULTY,
		"t.html:1:4: error: this tag is not closed [bad-tag]\n"
		"    1 | <p>{{title</p>\n"
		"      |    ^~~~~~~~~~~\n"
		"  help: close it with '}}'\n");
	assert_messages("見出し{{title} {{text}}\n{{{html}}", FAULTY,
		"t.html:1:4: error: this tag is not closed [bad-tag]\n"
		"    1 | 見出し{{title} {{text}}\n"
		"      |       ^~~~~~~~~\n"
		"  help: close it with '}}'\n"
		"t.html:2:1: error: this tag is not closed [bad-tag]\n"
		"    2 | {{{html}}\n"
		"      | ^~~~~~~~~\n"
		"  help: close it with '}}}'\n");
	/* No word about the end, nor about what is open. */
	assert_messages("{{#o}}{{#a}{{b}}{{/a}}", BROKEN,
		"t.html:1:7: error: this tag is not closed [bad-tag]\n"
		"    1 | {{#o}}{{#a}{{b}}{{/a}}\n"
		"      |       ^~~~~\n"
		"  help: close it with '}}'\n");
	assert_messages("{{", FAULTY,
		"t.html:1:1: error: this tag is not closed [bad-tag]\n"
		"    1 | {{\n"
		"      | ^~\n"
		"  help: close it with '}}'\n");
}

static void unclosed_sections(void **state)
{
	(void)state;
	assert_messages("x\n {{# blocks }}\n y", BROKEN,
		"t.html:2:6: error: section 'blocks' is not closed [open-section]\n"
		"    2 |  {{# blocks }}\n"
		"      |      ^~~~~~\n"
		"  help: close it with {{/blocks}}\n");
	assert_messages("{{#a}}{{^b}}{{#c}}{{/a}}{{#d}}", BROKEN,
		"t.html:1:16: error: section 'c' is not closed [open-section]\n"
		"    1 | {{#a}}{{^b}}{{#c}}{{/a}}{{#d}}\n"
		"      |                ^\n"
		"  help: close it with {{/c}}\n"
		"t.html:1:10: error: section 'b' is not closed [open-section]\n"
		"    1 | {{#a}}{{^b}}{{#c}}{{/a}}{{#d}}\n"
		"      |          ^\n"
		"  help: close it with {{/b}}\n"
		"t.html:1:28: error: section 'd' is not closed [open-section]\n"
		"    1 | {{#a}}{{^b}}{{#c}}{{/a}}{{#d}}\n"
		"      |                            ^\n"
		"  help: close it with {{/d}}\n");
}

static void wrong_ends(void **state)
{
	(void)state;
	assert_messages("{{/a}}", BROKEN,
		"t.html:1:4: error: section end 'a' matches no open section [open-section]\n"
		"    1 | {{/a}}\n"
		"      |    ^\n");
	/* The misspelt end is the one thing said, not also that the section has none. */
	assert_messages("{{#o}}\n{{#blocks}}\nx\n{{/block}}\n{{/o}}", BROKEN,
		"t.html:4:4: error: section end 'block' matches no open section [open-section]\n"
		"    4 | {{/block}}\n"
		"      |    ^~~~~\n"
		"  help: section 'blocks' of line 2 is open here\n");
	assert_messages("{{#a}}{{/}}", BROKEN,
		"t.html:1:7: error: this tag names nothing [bad-tag]\n"
		"    1 | {{#a}}{{/}}\n"
		"      |       ^~~~~\n");
}

static void wrong_names(void **state)
{
	(void)state;
	assert_messages("{{}} {{ a b }} {{a..b}} {{>}}", FAULTY,
		"t.html:1:1: error: this tag names nothing [bad-tag]\n"
		"    1 | {{}} {{ a b }} {{a..b}} {{>}}\n"
		"      | ^~~~\n"
		"t.html:1:9: error: 'a b' is not a name [bad-tag]\n"
		"    1 | {{}} {{ a b }} {{a..b}} {{>}}\n"
		"      |         ^~~\n"
		"t.html:1:18: error: 'a..b' is not a name [bad-tag]\n"
		"    1 | {{}} {{ a b }} {{a..b}} {{>}}\n"
		"      |                  ^~~~\n"
		"t.html:1:25: error: this tag names nothing [bad-tag]\n"
		"    1 | {{}} {{ a b }} {{a..b}} {{>}}\n"
		"      |                         ^~~~~\n");
	assert_messages("{{#.a}}{{/.a}}", BROKEN,
		"t.html:1:4: error: '.a' is not a name [bad-tag]\n"
		"    1 | {{#.a}}{{/.a}}\n"
		"      |    ^~\n"
		"t.html:1:11: error: '.a' is not a name [bad-tag]\n"
		"    1 | {{#.a}}{{/.a}}\n"
		"      |           ^~\n");
}

static void wrong_delimiters(void **state)
{
	(void)state;
	assert_messages("{{=<%=}}{{=a b c=}}{{= =}}{{a}}", FAULTY,
		"t.html:1:4: error: these are not two delimiters [bad-tag]\n"
		"    1 | {{=<%=}}{{=a b c=}}{{= =}}{{a}}\n"
		"      |    ^~\n"
		"  help: write two delimiters with a space between them, without '=': {{=<% %>=}}\n"
		"t.html:1:12: error: these are not two delimiters [bad-tag]\n"
		"    1 | {{=<%=}}{{=a b c=}}{{= =}}{{a}}\n"
		"      |            ^~~~~\n"
		"  help: write two delimiters with a space between them, without '=': {{=<% %>=}}\n"
		"t.html:1:20: error: these are not two delimiters [bad-tag]\n"
		"    1 | {{=<%=}}{{=a b c=}}{{= =}}{{a}}\n"
		"      |                    ^~~~~~~\n"
		"  help: write two delimiters with a space between them, without '=': {{=<% %>=}}\n");
}

static void nesting_is_limited(void **state)
{
	struct arena *arena = arena_new();
	struct buffer text = {.arena = arena};
	struct result result;

	(void)state;
	for (int i = 0; i < TEMPLATE_NESTING; i++)
		buffer_add_string(&text, "{{#a}}\n");
	for (int i = 0; i < TEMPLATE_NESTING; i++)
		buffer_add_string(&text, "{{/a}}\n");
	result = read_text(arena, buffer_text(&text));
	assert_string_equal(result.messages, "");
	free(result.messages);

	text.size = 0;
	for (int i = 0; i < TEMPLATE_NESTING + 5; i++)
		buffer_add_string(&text, "{{#a}}\n");
	result = read_text(arena, buffer_text(&text));
	assert_string_equal(result.messages,
		"t.html:65:4: error: sections are nested more than 64 deep [too-deep]\n"
		"   65 | {{#a}}\n"
		"      |    ^\n");
	assert_true(result.draft->broken);
	free(result.messages);
	arena_free(arena);
}

/* Reads the first SIZE bytes of START and then REST from memory of just that size. */
static void assert_whole(struct arena *arena, const char *start, size_t size, const char *rest)
{
	size_t whole = size + strlen(rest);
	char *text = malloc(whole > 0 ? whole : 1);
	struct buffer out = {.arena = arena};
	struct result result;

	assert_non_null(text);
	memcpy(text, start, size);
	memcpy(text + size, rest, strlen(rest));
	result = read_text(arena, (struct text){text, whole});
	describe(&out, result.draft);
	assert_int_equal(result.draft->pieces[result.draft->count - 1].kind, OPERATION_END);
	assert_int_equal(result.draft->faulty, result.size > 0);
	free(result.messages);
	free(text);
}

/* Whatever is cut off or left out, a draft is whole: each section has its END. */
static void damaged_text(void **state)
{
	const char whole[] = "a\r\n {{#b}}\n{{^c.d}}{{{e}}}{{/c.d}}\n{{/b}}{{=<% %>=}}<%>f%><%! g %>\n";
	const size_t length = sizeof whole - 1;
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < length; i++) {
		assert_whole(arena, whole, i, "");
		assert_whole(arena, whole, i, whole + i + 1);
	}
	assert_whole(arena, whole, length, "");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_tags),
		cmocka_unit_test(lines_of_their_own),
		cmocka_unit_test(indentation_of_partials),
		cmocka_unit_test(unclosed_tags),
		cmocka_unit_test(unclosed_sections),
		cmocka_unit_test(wrong_ends),
		cmocka_unit_test(wrong_names),
		cmocka_unit_test(wrong_delimiters),
		cmocka_unit_test(nesting_is_limited),
		cmocka_unit_test(damaged_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
